/** Sets of positions as bits: joined a word at a time where lists would be joined a nation at a time. */

/** A set of positions on one board, 32 to a word. */
export type Places = readonly number[];

export function placesOf(size: number, list: readonly number[]): Places {
  const words: number[] = [];
  for (let from = 0; from < size; from += 32) words.push(0);
  for (const at of list) addPlace(words, at);
  return words;
}

/** Does it hold no position? */
export function isEmpty(places: Places): boolean {
  for (let w = 0; w < places.length; w++) if (places[w] !== 0) return false;
  return true;
}

/** Adds one position to a set. */
export function addPlace(to: number[], at: number): void {
  to[at >> 5] |= 1 << (at & 31);
}

/** Sets side by side, by word and then by set: to join many of them a word at a time. */
export const sideBySide = (sets: readonly Places[]): number[][] => sets[0].map((_, w) => sets.map((set) => set[w]));

/** The positions of a set, in board order. */
export function listOf(places: Places): number[] {
  let n = 0;
  for (let w = 0; w < places.length; w++)
    for (let left = places[w]; left !== 0; left &= left - 1) SPOTS[n++] = lowest(w, left);
  return SPOTS.slice(0, n);
}

/** Where lists of positions are put together before they are cut to their length, as the draft is for moves. */
export const SPOTS: number[] = Array.from({ length: 128 }, () => 0);

/** The lowest position that stands in a word. */
export const lowest = (w: number, word: number) => (w << 5) + 31 - Math.clz32(word & -word);
