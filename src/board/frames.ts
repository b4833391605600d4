/** When the board draws: in a frame before which something has changed, and in all of them while something moves. */

export interface Frames {
  /** Something has changed: draw. @param first what the frame that draws begins with; of several the newest alone */
  poke(first?: () => void): void;
  /**
   * Runs in the next animation frame that does not draw, so that neither takes it too long; while something moves, when
   * all of them draw, in the next one.
   * @returns puts it away
   */
  between(run: () => void): () => void;
  /** Nothing is drawn any more. */
  stop(): void;
}

/** @param moves does something move by itself? */
export function framesOf(draw: (time: number) => void, moves: () => boolean): Frames {
  let pending = 0;
  let drawn = Number.NaN;
  let gone = false;
  let before: (() => void) | undefined;
  const frame = (time: number): void => {
    drawn = time;
    const first = before;
    before = undefined;
    // What it changes is drawn right after it: no other frame is asked for.
    first?.();
    pending = 0;
    if (gone) return;
    draw(time);
    if (moves()) poke();
  };
  const poke = (first?: () => void): void => {
    before = first ?? before;
    if (!pending && !gone) pending = requestAnimationFrame(frame);
  };
  return {
    poke,
    between(run) {
      let asked = 0;
      const ask = () => {
        asked = requestAnimationFrame((time) => {
          if ((pending || drawn === time) && !moves()) ask();
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
