/** Figures of studies as they are written: shares in percent, means with one decimal, each with its interval. */
import { ENDINGS, type EndingKind } from '../../../rules/terms.ts';
import type { Estimate } from '../../stats/shares.ts';
import type { Figure, Outcomes } from '../../studies/kinds.ts';
import { SHARES } from '../../studies/outcomes.ts';
import { t } from '../../text/text.ts';
import { figure, signed } from '../words.ts';

/** Units that the drawings are wide: their letters are read on a phone. */
export const WIDTH = 360;

export const isShare = (what: Figure): boolean => SHARES.includes(what);

/** A true nought has no sign. */
const rounded = (n: number, decimals: number): number => Math.round(n * 10 ** decimals) / 10 ** decimals + 0;

export const percent = (share: number): string => t('studies:percent', { n: figure(rounded(share * 100, 0)) });

/** A mean or a share as a figure counts it. */
export const valueText = (what: Figure, n: number): string => (isShare(what) ? percent(n) : figure(rounded(n, 1)));

/** As it moves: with its sign; of a share in points of percent. */
export const movedText = (what: Figure, n: number): string =>
  isShare(what) ? t('studies:points', { n: signed(rounded(n * 100, 0)) }) : signed(rounded(n, 1));

/** How much a figure may move, without a sign. */
export const marginText = (what: Figure, n: number): string =>
  isShare(what) ? t('studies:points', { n: rounded(n * 100, 0) }) : figure(rounded(n, 2));

/** The interval of what moved. */
export const movedBetween = (what: Figure, by: Estimate): string =>
  betweenText(by, (n) => signed(rounded(isShare(what) ? n * 100 : n, isShare(what) ? 0 : 1)));

/** The two ends of an interval; where nothing is known yet, that. */
export function betweenText({ lo, hi }: Pick<Estimate, 'lo' | 'hi'>, text: (n: number) => string): string {
  return Number.isFinite(lo) && Number.isFinite(hi)
    ? t('studies:between', { lo: text(lo), hi: text(hi) })
    : t('studies:unknown');
}

/** How often a kind of ending came. */
const endedBy = ({ endings }: Outcomes, kinds: readonly EndingKind[]): number =>
  kinds.reduce((sum, kind) => sum + (endings[kind]?.k ?? 0), 0);

/** What a figure comes to in a set of matches; null: there are none. */
export function figureIn(outcomes: Outcomes, what: Figure): number | null {
  const { n, wins, lead, partners, tension, debris, points } = outcomes;
  if (n === 0) return null;
  switch (what) {
    case 'usWins':
      return wins.us.value;
    case 'chinaWins':
      return wins.china.value;
    case 'nobodyWins':
      return wins.nobody.value;
    case 'lead':
      return lead.value;
    case 'partnersUs':
      return partners.us.value;
    case 'partnersChina':
      return partners.china.value;
    case 'tension':
      return tension.value;
    case 'debris':
      return debris.value;
    case 'ruin':
      return endedBy(outcomes, ['kessler', 'conflict']) / n;
    case 'points':
      return points.value;
  }
}

/** Kinds of endings that came at all, in the order of the rules. */
export const endingsIn = ({ endings }: Outcomes): EndingKind[] => ENDINGS.filter((kind) => (endings[kind]?.k ?? 0) > 0);
