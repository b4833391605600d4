/** Made-up names that are offered: a neutral word before one of space, in the reader's language. */
import { t } from '../../../text/text.ts';

/** So many words stand in each list of the texts. */
export const WORDS = 16;
/** So many names are offered at once. */
export const OFFERED = 3;
/** Letters of a name at most. */
export const NAME_MOST = 24;

export const nameOf = (first: number, second: number): string =>
  t('pupil:name.both', { first: t(`pupil:name.first.${first}`), second: t(`pupil:name.second.${second}`) });

/** The numbers of the words, drawn without putting any back. @param chance from 0, below 1 */
const drawn = (chance: () => number): number[] => {
  const left = Array.from({ length: WORDS }, (_, n) => n);
  return Array.from({ length: OFFERED }, () => left.splice(Math.floor(chance() * left.length), 1)[0]);
};

/** The words of names to be offered: no two share one. */
export function offers(chance: () => number = Math.random): { first: number; second: number }[] {
  const seconds = drawn(chance);
  return drawn(chance).map((first, i) => ({ first, second: seconds[i] }));
}
