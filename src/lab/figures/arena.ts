/** One player against another: what the pairs of matches say. */
import type { Bloc } from '../../../rules/terms.ts';
import { type Player, SKILLS, type Skill } from '../../continuations/players.ts';
import type { Result } from '../../continuations/tally.ts';
import { type Share, shareOf } from '../../stats/shares.ts';
import { type Hypotheses, type Pair, STANDARD, sprt } from '../../stats/sprt.ts';
import { type Line, line } from './line.ts';
import { type Response, responseLine } from './response.ts';

export interface Arena {
  kind: 'arena';
  scenario: string;
  a: Pick<Player, 'skill' | 'nodes'>;
  b: Pick<Player, 'skill' | 'nodes'>;
  matches: number;
  pairs: number;
  aWins: number;
  bWins: number;
  /** Matches that nobody won. */
  ties: number;
  decided: number;
  /** Of decided matches, those that A won. */
  decidedShare: number;
  ci: [lo: number, hi: number];
  /** A's wins on each side, of decided matches. */
  aAs: Record<Bloc, Share>;
  test: Hypotheses & { unit: 'pairs'; accepted: 'H0' | 'H1' | null; llr: number; pairs: number; sequential: boolean };
}

/** Two matches of one seed: A leads the US in the first, China in the second. */
export type Swapped = readonly [Result, Result];

const SIDES = ['us', 'china'] as const;

/** Of a pair: A's wins, and decided matches. */
export const pairOf = (pair: Swapped): Pair => [
  pair.filter((r, i) => r.winner === SIDES[i]).length,
  pair.filter((r) => r.winner).length,
];

export function arenaOf(
  of: Pick<Arena, 'scenario' | 'a' | 'b'>,
  played: readonly Swapped[],
  sequential: boolean,
  hypotheses = STANDARD,
): Arena {
  const tested = sprt(played.map(pairOf), hypotheses);
  const swapped = sequential && tested.accepted ? played.slice(0, tested.pairs) : played;
  const pairs = swapped.map(pairOf);
  const aWins = pairs.reduce((sum, [won]) => sum + won, 0);
  const decided = pairs.reduce((sum, [, d]) => sum + d, 0);
  // Deals that favour a bloc make each player win once: pairs may spread less than matches would alone.
  const { value, lo, hi } = shareOf(pairs, 0.5);
  const as = (i: 0 | 1) =>
    shareOf(swapped.map((pair) => (pair[i].winner ? [pair[i].winner === SIDES[i] ? 1 : 0, 1] : [0, 0])));
  return {
    kind: 'arena',
    ...of,
    matches: swapped.length * 2,
    pairs: swapped.length,
    aWins,
    bWins: decided - aWins,
    ties: swapped.length * 2 - decided,
    decided,
    decidedShare: value,
    ci: [lo, hi],
    aAs: { us: as(0), china: as(1) },
    test: { ...hypotheses, unit: 'pairs', accepted: tested.accepted, llr: tested.llr, pairs: tested.pairs, sequential },
  };
}

const LADDER = 'Levels';

/**
 * The lines on levels, from arenas that were held: each level against the next weaker, and chance against the top; and
 * from the search for a best response to the bots of the report.
 */
export function ladder(arenas: readonly Arena[], scenario: string, to: Skill, response?: Response): Line[] {
  const levels = SKILLS.filter((s) => s !== 'random');
  const top = levels[levels.length - 1];
  const rungs = levels.slice(1).map((strong, i) => [strong, levels[i]] as const);
  const held = (a: Skill, b: Skill) =>
    arenas.find((x) => x.scenario === scenario && x.a.skill === a && x.b.skill === b && !x.a.nodes && !x.b.nodes);
  const how = (a: Skill, b: Skill) => `npm run lab -- arena --scenario ${scenario} --a ${a} --b ${b}`;
  const rung = (a: Skill, b: Skill, label: string, band: { lo?: number; hi?: number }, mine: boolean): Line => {
    const x = held(a, b);
    if (!x) return { section: LADDER, label, unit: 'share', figure: null, verdict: 'elsewhere', note: how(a, b) };
    const figure = { value: x.decidedShare, lo: x.ci[0], hi: x.ci[1], n: x.decided };
    const turned = { value: 1 - figure.value, lo: 1 - figure.hi, hi: 1 - figure.lo, n: figure.n };
    const accepted = x.test.accepted === 'H1' ? x.test.p1 : x.test.p0;
    const note = x.test.accepted
      ? `sequential test on pairs: ${x.test.accepted} (${(accepted * 100).toFixed(0)}%) accepted`
      : 'sequential test on pairs: not decided';
    return line(LADDER, label, 'share', mine ? figure : turned, { band, note });
  };
  return [
    ...rungs.map(([a, b]) => rung(a, b, `${a} beats ${b}`, { lo: 0.75 }, true)),
    rung(top, 'random', `random beats ${top}`, { hi: 0.01 }, false),
    // Chance has no judgement that another could answer.
    ...(to === 'random'
      ? []
      : [responseLine(LADDER, response, `npm run lab -- respond --scenario ${scenario} --to ${to}`)]),
  ];
}
