/** Long lists: what may be in sight comes with the press that asked for it, the rest a moment later. */
import { useEffect, useState } from 'preact/hooks';

/** Rows that fill a large screen. */
const FIRST = 16;
/** Milliseconds until the rest: by then what was asked for is painted, and the board after it. */
const SOON = 100;

/** How many rows of a list are there: at first those that may be in sight, soon all. */
export function useRows(): number {
  const [all, setAll] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setAll(true), SOON);
    return () => clearTimeout(soon);
  }, []);
  return all ? Number.POSITIVE_INFINITY : FIRST;
}
