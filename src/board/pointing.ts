/** What is pointed at: by the pointer or a finger that rests on it, or by the keyboard's focus. */
import type { Frames } from './frames.ts';
import { type BoardTarget, sameTarget } from './types.ts';

interface Told {
  /** Something else is pointed at than before. */
  changed(target: BoardTarget | null, before: BoardTarget | null): void;
  /** A finger has come down: what explains itself is read no longer. */
  touched(): void;
}

export class Pointing {
  /** What is told of as pointed at. */
  at: BoardTarget | null = null;
  /** The last pointer was a finger: it rests on nothing, so nothing explains itself. */
  finger = false;
  /** A finger rests, or rested last, on what is pointed at. */
  held = false;
  /** What has come to lie under the pointer since. */
  private under: BoardTarget | null = null;
  private passing: (() => void) | null = null;
  private gone = false;

  /** @param moving does the camera move? What comes to lie under the pointer meanwhile is told when it rests */
  constructor(
    private readonly frames: Pick<Frames, 'between'>,
    private readonly moving: () => boolean,
    private readonly told: Told,
  ) {}

  /** What kind of pointer is in use; the keyboard counts as none. */
  use(kind: string): void {
    this.finger = kind === 'touch';
    if (!this.finger) return;
    this.told.touched();
    if (this.held) this.set(null);
    this.held = false;
  }

  /** A finger rests on something: that is pointed at until the next touch. */
  hold(target: BoardTarget): void {
    this.held = true;
    this.set(target);
  }

  /** The pointer has come over something, or left it: told once in a frame, for all that it passes on its way. */
  pass(target: BoardTarget | null): void {
    this.under = target;
    if (this.moving()) return;
    this.passing ??= this.frames.between(() => {
      this.passing = null;
      if (!this.moving()) this.set(this.under);
    });
  }

  set(target: BoardTarget | null): void {
    this.under = target;
    const before = this.at;
    if (this.gone || sameTarget(target, before)) return;
    this.at = target;
    this.told.changed(target, before);
  }

  /**
   * Tells what lies under the pointer where the camera has come to rest.
   * @returns was it something else?
   */
  settle(): boolean {
    if (sameTarget(this.under, this.at)) return false;
    this.set(this.under);
    return true;
  }

  /** The card or nation that is pointed at. */
  idOf(kind: 'nation' | 'card'): string | null {
    return this.at?.kind === kind ? this.at.id : null;
  }

  /** Nothing is told any more. */
  stop(): void {
    this.gone = true;
    this.passing?.();
  }
}
