/** Whom a bloc's companies would carry payloads for, in words. */
import { boardOf } from '../../rules/board.ts';
import type { View } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { aboard } from '../../rules/tracks/payloads.ts';
import { t } from '../text/text.ts';
import { list, nationName, signed } from './words.ts';

/**
 * A sentence of what flies with a bloc's next mission as things stand; empty where it is nothing.
 * @param key of the sentence; it gets `n`, the influence for each, signed, and `nations`
 */
export function aboardText(view: View, bloc: Bloc, key: string): string {
  const { ids, scenario } = boardOf(view);
  const nations = aboard(view, bloc).map((i) => nationName(ids[i]));
  return nations.length > 0 ? t(key, { n: signed(scenario.numbers.payload), nations: list(nations) }) : '';
}
