/**
 * Those who look at a class. Each was shown the whole of its view when it came, and is then told what has changed in it:
 * as often as it can be taken in, and no oftener.
 */
import type { Refusal } from '../../../rules/moves.ts';
import type { ClassNews, ClassView } from '../../wire/classroom.ts';
import { difference } from '../../wire/delta.ts';
import type { World } from '../authority/world.ts';
import type { Viewer } from './view.ts';

/** Somebody who looks: a socket, or a test. */
export interface ClassGuest {
  news(news: ClassNews): void;
  /** It is put out, and hears nothing more. */
  bye(reason: Refusal): void;
  /** The class is no longer here, but elsewhere: its connection ends, so that its page comes back by itself. */
  cut?(): void;
}

/** Milliseconds between two news. */
const EVERY: Record<Viewer['as'], number> = { lead: 1000, projector: 1000, student: 250 };

interface Looking {
  guest: ClassGuest;
  viewer: Viewer;
  /** What it was last told, counted, and when, in milliseconds since 1970. */
  n: number;
  view: ClassView;
  at: number;
  /** It will be told; null: nothing has changed for it. */
  waits: (() => void) | null;
}

export class Viewers {
  readonly #here = new Set<Looking>();

  /** @param show the view at a moment; null where there is none any more */
  constructor(
    readonly world: World,
    readonly show: (viewer: Viewer, now: number) => ClassView | null,
  ) {}

  get none(): boolean {
    return this.#here.size === 0;
  }

  count(viewer: Viewer): number {
    return [...this.#here].filter((one) => same(one.viewer, viewer)).length;
  }

  present(student: string): boolean {
    for (const { viewer } of this.#here) if (viewer.as === 'student' && viewer.student === student) return true;
    return false;
  }

  /** Gives what it sees, and what lets go of it; null where it sees nothing. */
  enter(viewer: Viewer, guest: ClassGuest): { n: number; view: ClassView; leave(): void } | null {
    const at = this.world.now();
    const one = { guest, viewer, n: 0, view: null as unknown as ClassView, at, waits: null };
    // It is there before it looks: so it sees itself.
    this.#here.add(one);
    const view = this.show(viewer, at);
    if (view) one.view = view;
    else this.#here.delete(one);
    return view && { n: 0, view, leave: () => this.#drop(one) };
  }

  #drop(one: Looking): void {
    one.waits?.();
    one.waits = null;
    this.#here.delete(one);
  }

  /** Something has changed that these may see. */
  touch(concerns: (viewer: Viewer) => boolean): void {
    for (const one of this.#here) if (concerns(one.viewer)) this.#wait(one);
  }

  #wait(one: Looking): void {
    const every = EVERY[one.viewer.as];
    // The clock may have been put back since.
    const wait = Math.min(every, Math.max(0, one.at + every - this.world.now()));
    one.waits ??= this.world.later(wait, () => {
      one.waits = null;
      this.#tell(one);
    });
  }

  #tell(one: Looking): void {
    // Time alone is no news: the page counts it on.
    const still = this.show(one.viewer, one.at);
    if (!still || difference(one.view, still) === undefined) return;
    const at = this.world.now();
    const view = this.show(one.viewer, at) as ClassView;
    const patch = difference(one.view, view) ?? {};
    Object.assign(one, { n: one.n + 1, view, at });
    one.guest.news({ n: one.n, patch });
  }

  /** Hangs up on everybody. */
  cutAll(): void {
    for (const one of [...this.#here]) {
      this.#drop(one);
      one.guest.cut?.();
    }
  }

  /** Puts out whoever this concerns. */
  putOut(concerns: (viewer: Viewer) => boolean, reason: Refusal): void {
    for (const one of [...this.#here])
      if (concerns(one.viewer)) {
        this.#drop(one);
        one.guest.bye(reason);
      }
  }
}

const same = (a: Viewer, b: Viewer): boolean =>
  a.as === b.as && (a.as !== 'student' || (b.as === 'student' && a.student === b.student));
