/** What the reader has put aside: it stays so when the page is opened anew on this device. */
import { signal } from '@preact/signals';
import { holdPlace, type Notable, placeIn } from './held.ts';

/** By class and kind. */
const noted = signal<Record<string, number>>({});

/** When the newest of a kind was made that was put aside, in milliseconds since 1970; 0: none was. */
export const notedAt = (id: string, what: Notable): number =>
  noted.value[`${id}/${what}`] ?? placeIn(id)?.noted?.[what] ?? 0;

export function note(id: string, what: Notable, at: number): void {
  noted.value = { ...noted.value, [`${id}/${what}`]: at };
  const held = placeIn(id);
  if (held) holdPlace({ ...held, noted: { ...held.noted, [what]: at } });
}
