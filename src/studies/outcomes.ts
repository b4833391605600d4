/** What comes of many matches, counted: shares, means and a distribution, and what a change moved from pair to pair. */
import { BLOCS, type EndingKind } from '../../rules/terms.ts';
import type { Grade } from '../../rules/tracks/commons.ts';
import type { Result } from '../continuations/tally.ts';
import { changeOf, type Estimate, meanOf, type Share, shareOf, shiftOf } from '../stats/shares.ts';
import { type Compared, FIGURES, type Figure, type Outcomes } from './kinds.ts';

/** Standing that one bar of the distribution holds. */
export const BAR = 5;
/** The middle bar holds a draw, and as much on either side of it. */
const EVEN = (BAR - 1) / 2;
const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Standing at the end, US minus China. */
export const leadOf = ({ standing }: Result): number => standing.us - standing.china;
const ruined = ({ kind }: Result): boolean => kind === 'kessler' || kind === 'conflict';
const debrisOf = ({ debris }: Result): number => debris.us + debris.china;

const part = (results: readonly Result[], fits: (r: Result) => boolean): Share =>
  shareOf(results.map((r) => [fits(r) ? 1 : 0, 1]));
const mean = (results: readonly Result[], of: (r: Result) => number): Estimate => meanOf(results.map(of));

function leadsOf(results: readonly Result[]): Outcomes['leads'] {
  const bars = new Map<number, number>();
  for (const r of results) {
    const bar = Math.floor((leadOf(r) + EVEN) / BAR);
    bars.set(bar, (bars.get(bar) ?? 0) + 1);
  }
  if (bars.size === 0) return [];
  const [least, most] = [Math.min(...bars.keys()), Math.max(...bars.keys())];
  return Array.from({ length: most - least + 1 }, (_, i) => ({
    from: (least + i) * BAR - EVEN,
    to: (least + i + 1) * BAR - EVEN,
    matches: bars.get(least + i) ?? 0,
  }));
}

export function outcomesOf(results: readonly Result[]): Outcomes {
  const kinds = [...new Set(results.map((r) => r.kind))].sort() as EndingKind[];
  return {
    n: results.length,
    wins: {
      us: part(results, (r) => r.winner === 'us'),
      china: part(results, (r) => r.winner === 'china'),
      nobody: part(results, (r) => r.winner === null),
    },
    endings: Object.fromEntries(kinds.map((kind) => [kind, part(results, (r) => r.kind === kind)])),
    lead: mean(results, leadOf),
    leads: leadsOf(results),
    grades: Object.fromEntries(
      GRADES.map((grade) => [grade, results.filter((r) => r.grade === grade).length]),
    ) as Outcomes['grades'],
    partners: Object.fromEntries(
      BLOCS.map((bloc) => [bloc, mean(results, (r) => r.partners[bloc])]),
    ) as Outcomes['partners'],
    tension: mean(results, (r) => r.tension),
    debris: mean(results, debrisOf),
    points: mean(results, (r) => r.points),
  };
}

/** Each figure of one match; a share counts 1 where it holds. */
export const FIGURE_OF: Record<Figure, (r: Result) => number> = {
  usWins: (r) => (r.winner === 'us' ? 1 : 0),
  chinaWins: (r) => (r.winner === 'china' ? 1 : 0),
  nobodyWins: (r) => (r.winner === null ? 1 : 0),
  lead: leadOf,
  partnersUs: (r) => r.partners.us,
  partnersChina: (r) => r.partners.china,
  tension: (r) => r.tension,
  debris: debrisOf,
  points: (r) => r.points,
  ruin: (r) => (ruined(r) ? 1 : 0),
};
export const SHARES: readonly Figure[] = ['usWins', 'chinaWins', 'nobodyWins', 'ruin'];

/** Fewer pairs than this say nothing for sure. */
export const FEWEST_PAIRS = 10;

/** @param after the same matches, in the same order, with one thing changed */
export function comparedOf(before: readonly Result[], after: readonly Result[]): Compared {
  const moved = FIGURES.map((what) => {
    const of = FIGURE_OF[what];
    const differences = before.map((b, i) => of(after[i]) - of(b));
    const by = (SHARES.includes(what) ? changeOf : shiftOf)(differences);
    return { what, by, sure: differences.length >= FEWEST_PAIRS && (by.lo > 0 || by.hi < 0) };
  });
  return { before: outcomesOf(before), after: outcomesOf(after), moved };
}
