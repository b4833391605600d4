/** The position of a day: kept on this device, or made now in workers. */
import { useEffect, useState } from 'preact/hooks';
import { positionOf } from '../../studies/daily/position.ts';
import type { Puzzle } from '../../studies/daily/puzzle.ts';
import { webEngine } from '../../studies/web.ts';
import { keepPuzzle, keptPuzzle } from './kept.ts';

/** `done`: pieces of the work that are done; how many there will be nobody knows before. */
export type Making = { is: 'making'; done: number } | { is: 'failed' } | { is: 'made'; puzzle: Puzzle };

const STOPPED = Symbol('stopped');

/** @param tried another number asks once more */
export function usePuzzle(day: string, tried: number): Making {
  const [now, setNow] = useState<Making>({ is: 'making', done: 0 });
  useEffect(() => {
    const kept = keptPuzzle(day);
    if (kept) {
      setNow({ is: 'made', puzzle: kept });
      return;
    }
    const stop = new AbortController();
    const show = (next: Making) => {
      if (!stop.signal.aborted) setNow(next);
    };
    show({ is: 'making', done: 0 });
    const engine = webEngine((done) => show({ is: 'making', done }), { signal: stop.signal });
    positionOf(day, engine)
      .then(
        (puzzle) => {
          keepPuzzle(puzzle);
          show({ is: 'made', puzzle });
        },
        () => show({ is: 'failed' }),
      )
      .finally(() => void engine.dispose());
    return () => stop.abort(STOPPED);
  }, [day, tried]);
  return now;
}
