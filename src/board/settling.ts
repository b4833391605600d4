/** What is painted anew once the camera rests: a part in each frame, as all at once would hold one up. */
import type { Frames } from './frames.ts';

/** Milliseconds without a camera move after which everything is painted for where it stands. */
const REST = 110;
/** Milliseconds of a frame that painting anew may take. */
const SLICE = 3;

/**
 * A part of it.
 * @param until when to be ready, by `performance.now()`
 * @returns was there something to do? Then the next frame goes on, from the first part again
 */
export type Part = (until: number) => boolean;

export class Settling {
  private cancel = () => {};

  /** @param parts the first that has something to do has the frame */
  constructor(
    private readonly frames: Pick<Frames, 'between'>,
    private readonly parts: readonly Part[],
  ) {}

  /** The camera has moved: begins once it rests. */
  wait(): void {
    this.stop();
    const rest = setTimeout(() => this.settle(), REST);
    this.cancel = () => clearTimeout(rest);
  }

  /** Begins, or goes on, in the next frame that does not draw. */
  next(): void {
    this.stop();
    this.cancel = this.frames.between(() => this.settle());
  }

  /** Puts away what was to be painted next. */
  stop(): void {
    this.cancel();
  }

  private settle(): void {
    const until = performance.now() + SLICE;
    if (this.parts.some((part) => part(until))) this.next();
  }
}
