/** What luck and single decisions come to, each in a sentence that claims no more than its interval. */
import type { Account } from '../../studies/account.ts';
import type { LuckAudit, TurningPoint, TurningPoints } from '../../studies/kinds.ts';
import { t } from '../../text/text.ts';
import { percent } from '../studies/outcomes-words.ts';
import { blocMid, list, sentences } from '../words.ts';
import { levelName } from './level.ts';

/** Below this share of other results, luck hardly mattered. */
const HARDLY = 0.25;

/** How much luck decided, by the interval of the share of other results. */
export function luckOf({ changed }: Pick<LuckAudit, 'changed'>): 'hardly' | 'partly' | 'either' | 'largely' {
  if (changed.lo > 0.5) return 'largely';
  if (changed.hi < HARDLY) return 'hardly';
  return changed.hi < 0.5 ? 'partly' : 'either';
}

/** Was it luck, and who decided? Where the ending was itself a decision that was made again, that is said. */
export function luckText({ ending }: Pick<Account, 'ending'>, luck: LuckAudit): string {
  if (!ending) return t('debrief:luck.noResult');
  const { k, n, lo, hi } = luck.changed;
  const again = { again: n - k, n, lo: percent(1 - hi), hi: percent(1 - lo) };
  const own = { own: percent(luck.repeated.value), players: levelName(luck.players) };
  return sentences([
    t(`debrief:luck.verdict.${luckOf(luck)}`),
    t('debrief:luck.again', again),
    t('debrief:luck.own', own),
    ending.kind === 'concession' ? t('debrief:luck.conceded') : '',
  ]);
}

/** Does it change how often anybody wins by more than chance? */
export const turns = ({ gain }: Pick<TurningPoint, 'gain'>): boolean => gain.lo > 0 || gain.hi < 0;

/** On which decisions the match turned, or that none can be told. */
export function turnedText({ points }: Pick<TurningPoints, 'points'>): string {
  const sure = points.filter(turns);
  const where = sure.map(({ round, by }) => t('debrief:turning.where', { round, bloc: blocMid(by) }));
  return sure.length === 0
    ? t('debrief:turning.none')
    : t('debrief:turning.found', { count: sure.length, list: list(where) });
}
