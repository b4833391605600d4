/** What each seat, and whoever watches, sees of a match: what it was last shown, and what has changed since. */
import { difference } from '../../wire/delta.ts';
import type { News } from '../../wire/messages.ts';
import { BACK, shortened } from '../../wire/told.ts';
import type { Course } from './history.ts';
import type { Hosting } from './hosting.ts';

/** A seat; null: whoever watches. */
type Viewer = string | null;

export class Views<G> {
  /** What each was last shown. */
  readonly #seen = new Map<Viewer, unknown>();

  constructor(readonly hosting: Hosting<G>) {}

  /** What was shown is no longer what there was. */
  forget(): void {
    this.#seen.clear();
  }

  of(course: Course<G>, viewer: Viewer): unknown {
    let seen = this.#seen.get(viewer);
    if (seen === undefined) {
      seen = this.hosting.seen(course.state.G, viewer);
      this.#seen.set(viewer, seen);
    }
    return seen;
  }

  canUndo({ state, before }: Course<G>, viewer: Viewer): boolean {
    if (viewer === null || before.length === 0) return false;
    return this.hosting.whyNotUndo(state.G, viewer) === null;
  }

  /** What the viewer was told last, oldest first: as much as news are told by. */
  #newest({ told }: Course<G>, viewer: Viewer): unknown[] {
    const newest: unknown[] = [];
    for (let i = told.length - 1; i >= 0 && newest.length < BACK; i--)
      if (this.hosting.mayRead(told[i].entry, viewer)) newest.push(told[i].entry);
    return newest.reverse();
  }

  /** The news for each of these; whoever is not among them is shown the whole when it comes. */
  news(
    viewers: ReadonlySet<Viewer>,
    from: Course<G>,
    to: Course<G>,
    told: readonly unknown[],
    more: Pick<News, 'mover' | 'clock'>,
  ): Map<Viewer, News> {
    const news = new Map<Viewer, News>();
    for (const viewer of viewers) {
      const before = this.of(from, viewer);
      const now = this.hosting.seen(to.state.G, viewer);
      this.#seen.set(viewer, now);
      news.set(viewer, {
        version: to.version,
        patch: difference(before, now) ?? {},
        told: shortened(
          this.#newest(from, viewer),
          told.filter((entry) => this.hosting.mayRead(entry, viewer)),
        ),
        ...(this.canUndo(to, viewer) ? { canUndo: true } : {}),
        ...more,
      });
    }
    for (const viewer of [...this.#seen.keys()]) if (!viewers.has(viewer)) this.#seen.delete(viewer);
    return news;
  }
}
