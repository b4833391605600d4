/** What a scenario gives one side before the first turn, and why. */
import type { Scenario } from '../../../rules/content/scenarios/types.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { blocStart, figure } from '../words.ts';

/** In a sentence; '' where both sides begin alike. */
export function handicapText({ opening }: Pick<Scenario, 'opening'>): string {
  const [more, less] = [...BLOCS].sort((a, b) => opening.standing[b] - opening.standing[a]);
  const n = opening.standing[more] - opening.standing[less];
  return n === 0 ? '' : t('match:ending.handicap', { bloc: blocStart(more), n: figure(n) });
}
