/** `arena`: one player against another, each seed played twice with sides swapped. */

import { nameOf, type Player } from '../../continuations/players.ts';
import type { Result } from '../../continuations/tally.ts';
import { shareOf } from '../../stats/shares.ts';
import { type Hypotheses, STANDARD, sprt } from '../../stats/sprt.ts';
import { type Arena, arenaOf, pairOf, type Swapped } from '../figures/arena.ts';
import { type Line, line, percent } from '../figures/line.ts';
import { writeReport } from '../report/write.ts';
import { experiment } from '../run/experiment.ts';
import { type Common, match, type Outcome, seatings, seedOf, slug } from './common.ts';

export interface ArenaOptions extends Common {
  a: Player;
  b: Player;
  matches: number;
  /** Stop as soon as the test accepts a hypothesis. */
  sequential: boolean;
  hypotheses?: Hypotheses;
}

export async function arena(o: ArenaOptions): Promise<Outcome> {
  const { a, b, scenario, seed, sequential, hypotheses = STANDARD } = o;
  const pairs = Math.ceil(o.matches / 2);
  const sides = seatings(a, b);
  const jobs = Array.from({ length: pairs }, (_, i) =>
    sides.map(({ id, players }) => match(`${i}/${id}`, { scenario, seed: seedOf(seed, i), players })),
  ).flat();
  /** Pairs in order, up to the first that is not complete: what the test sees must not depend on which thread is quick. */
  const inOrder = (results: ReadonlyMap<string, Result>): Swapped[] => {
    const list: Swapped[] = [];
    for (let i = 0; i < pairs; i++) {
      const [first, second] = sides.map(({ id }) => results.get(`${i}/${id}`));
      if (!first || !second) break;
      list.push([first, second]);
    }
    return list;
  };
  const enough = (results: ReadonlyMap<string, Result>) =>
    sprt(inOrder(results).map(pairOf), hypotheses).accepted !== null;
  const name = `arena-${scenario}-${slug(a)}-${slug(b)}`;
  const results = await experiment<Result>(
    { name, of: { scenario, seed, a, b } },
    jobs,
    o,
    sequential ? enough : undefined,
  );
  const bare = ({ skill, nodes }: Player) => (nodes === undefined ? { skill } : { skill, nodes });
  const found = arenaOf({ scenario, a: bare(a), b: bare(b) }, inOrder(results), sequential, hypotheses);
  const text = words(titleOf(found), found);
  writeReport(o.out, name, { title: titleOf(found), about: text.split('\n').slice(1), lines: linesOf(found) }, found);
  return { text: `${text}\n`, json: found };
}

const titleOf = ({ scenario, a, b }: Pick<Arena, 'scenario' | 'a' | 'b'>) =>
  `Arena, ${scenario}: ${nameOf(a)} (A) against ${nameOf(b)} (B)`;

/** What an arena found, whoever played in it. */
type Found = Omit<Arena, 'kind' | 'a' | 'b'>;

export function linesOf({ decidedShare, ci, decided, aAs, matches, ties }: Found): Line[] {
  const section = 'Of decided matches, A wins';
  return [
    line(section, 'all', 'share', { value: decidedShare, lo: ci[0], hi: ci[1], n: decided }),
    line(section, 'as the US', 'share', aAs.us),
    line(section, 'as China', 'share', aAs.china),
    line('Of all matches', 'won by nobody', 'share', shareOf([[ties, matches]])),
  ];
}

export function words(title: string, x: Found): string {
  const { test } = x;
  const verdict = test.accepted
    ? `${test.accepted} accepted after ${test.pairs} pairs`
    : `not decided after ${test.pairs} pairs`;
  return [
    title,
    `A wins ${x.aWins}, B wins ${x.bWins}, nobody ${x.ties}; ${x.matches} matches in ${x.pairs} pairs of one seed, sides swapped.`,
    `A's share of decided matches: ${percent(x.decidedShare)}, 95% interval ${percent(x.ci[0])} to ${percent(x.ci[1])} (Wilson, with the spread between pairs).`,
    `A as the US ${percent(x.aAs.us.value)} of ${x.aAs.us.n}, as China ${percent(x.aAs.china.value)} of ${x.aAs.china.n}.`,
    `Sequential test on pairs, H0 ${percent(test.p0)} or less against H1 ${percent(test.p1)} or more, alpha ${test.alpha}, beta ${test.beta}: ${verdict} (log likelihood ratio ${test.llr.toFixed(2)}).`,
    ...(test.sequential && test.accepted
      ? ['The matches stopped with the test: the share of a stopped test leans toward what was accepted.']
      : []),
  ].join('\n');
}
