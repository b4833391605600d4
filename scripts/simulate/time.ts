/** Simulated time: what is due happens in its order, and time stands still meanwhile. */

interface Due {
  at: number;
  n: number;
  work: (() => void) | null;
}

const sooner = (a: Due, b: Due) => a.at < b.at || (a.at === b.at && a.n < b.n);

/** All promises that can go on have gone on: ticks come once no promise can, and wait for no clock and no system call. */
const settled = () => new Promise<void>((go) => process.nextTick(go));

export class Time {
  #now = Date.UTC(2026, 0, 1);
  #n = 0;
  readonly #heap: Due[] = [];

  get now(): number {
    return this.#now;
  }

  /** How much has happened. */
  happened = 0;

  /** Does the work after so many milliseconds, unless what is given back is called before. */
  after(ms: number, work: () => void): () => void {
    const due: Due = { at: this.#now + ms, n: this.#n++, work };
    const heap = this.#heap;
    let i = heap.push(due) - 1;
    for (let up = (i - 1) >> 1; i > 0 && sooner(due, heap[up]); up = (i - 1) >> 1) {
      heap[i] = heap[up];
      i = up;
    }
    heap[i] = due;
    return () => {
      due.work = null;
    };
  }

  #next(): Due | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!last || first === last) return first;
    let i = 0;
    for (let down = 1; down < heap.length; down = 2 * i + 1) {
      if (down + 1 < heap.length && sooner(heap[down + 1], heap[down])) down++;
      if (!sooner(heap[down], last)) break;
      heap[i] = heap[down];
      i = down;
    }
    heap[i] = last;
    return first;
  }

  /** Lets things happen until it is enough, nothing more is due, or so much has happened; says whether it was enough. */
  async run(enough: () => boolean, most: number): Promise<boolean> {
    await settled();
    for (const last = this.happened + most; this.happened < last; ) {
      if (enough()) return true;
      const due = this.#next();
      if (!due) return enough();
      if (!due.work) continue;
      this.#now = due.at;
      this.happened++;
      due.work();
      await settled();
    }
    return enough();
  }
}
