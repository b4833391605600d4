/** When the board draws: in a frame before which something has changed, and in all of them while something moves. */

export interface Frames {
  /** Something has changed: draw. @param first what the frame that draws begins with: once, however often it is asked for */
  poke(first?: () => void): void;
  /**
   * Runs in the next animation frame that does not draw, so that neither takes it too long; at the latest in the fourth,
   * and while something moves, when all of them draw, in the next one.
   * @returns puts it away
   */
  between(run: () => void): () => void;
  /** Nothing is drawn any more. */
  stop(): void;
}

/** Frames that work waits for at most, as long as each of them draws. */
const PATIENCE = 3;

/** @param moves does something move by itself? */
export function framesOf(draw: (time: number) => void, moves: () => boolean): Frames {
  let pending = 0;
  let drawn = Number.NaN;
  let gone = false;
  const begins = new Set<() => void>();
  const frame = (time: number): void => {
    drawn = time;
    // What these change is drawn right after them: no other frame is asked for.
    for (const first of begins) first();
    begins.clear();
    pending = 0;
    if (gone) return;
    draw(time);
    if (moves()) poke();
  };
  const poke = (first?: () => void): void => {
    if (first) begins.add(first);
    if (!pending && !gone) pending = requestAnimationFrame(frame);
  };
  return {
    poke,
    between(run) {
      let asked = 0;
      let waited = 0;
      const ask = () => {
        asked = requestAnimationFrame((time) => {
          if ((pending || drawn === time) && !moves() && waited++ < PATIENCE) ask();
          else run();
        });
      };
      ask();
      return () => cancelAnimationFrame(asked);
    },
    stop() {
      gone = true;
      cancelAnimationFrame(pending);
    },
  };
}
