/** `balance`: every figure of the balance that matches can tell, with its target. */
import { boardOf } from '../../../rules/board.ts';
import { nameOf, type Skill } from '../../continuations/players.ts';
import type { Result } from '../../continuations/tally.ts';
import type { Audit } from '../../studies/audit.ts';
import type { Contrast } from '../../studies/compare.ts';
import type { Arena } from '../figures/arena.ts';
import { balanceOf, headline } from '../figures/balance.ts';
import type { Data } from '../figures/data.ts';
import type { Response } from '../figures/response.ts';
import { middleOf } from '../figures/standing.ts';
import { textOf } from '../report/text.ts';
import { readReports, writeReport } from '../report/write.ts';
import { experiment } from '../run/experiment.ts';
import type { Job } from '../run/jobs.ts';
import { type Common, match, type Outcome, player, seatings, seedOf, slug } from './common.ts';

export interface BalanceOptions extends Common {
  skill: Skill;
  nodes?: number;
  matches: number;
  /** Leave out the matches that change one thing: who opens, Wolf, and spite. */
  quick: boolean;
}

/** The report of the luck audit, as it lies in the folder. */
export interface LuckReport {
  kind: 'luck';
  bots: string;
  audits: Audit[];
}

export async function balance(o: BalanceOptions): Promise<Outcome> {
  const { scenario, skill, nodes, seed } = o;
  const seeds = Math.ceil(o.matches / 2);
  const sides = seatings(player('a', skill, nodes), player('b', skill, nodes));
  const [{ players }] = sides;
  const spite = { wrecksAfter: middleOf(boardOf(scenario).scenario.rounds) };
  const spiteful = { us: { ...players.us, ...spite }, china: { ...players.china, ...spite } };
  const stands = boardOf(scenario).scenario.opening.wolf;
  const jobs: Job[] = [];
  for (let i = 0; i < seeds; i++) {
    const same = { scenario, seed: seedOf(seed, i) };
    for (const side of sides) jobs.push(match(`main/${i}/${side.id}`, { ...same, players: side.players }));
    if (o.quick) continue;
    jobs.push(match(`opener/${i}`, { ...same, players, otherOpens: true }));
    jobs.push(match(`wreck/${i}`, { ...same, players: spiteful }));
    if (stands) jobs.push(match(`wolf/${i}`, { ...same, players, options: { wolfRepealed: true } }));
  }
  const bots = slug({ skill, nodes });
  const name = `balance-${scenario}-${bots}`;
  const results = await experiment<Result>({ name, of: { scenario, seed, skill, nodes } }, jobs, o);
  const get = (id: string) => results.get(id) as Result;
  const list = Array.from({ length: seeds }, (_, i) => i);
  const contrasts = (what: string): Contrast[] =>
    o.quick ? [] : list.map((i) => [get(`main/${i}/ab`), get(`${what}/${i}`)]);
  const data: Data = {
    scenario,
    skill,
    seeds: list.map((i) => sides.map((side) => get(`main/${i}/${side.id}`))),
    opener: contrasts('opener'),
    wolf: stands ? contrasts('wolf') : [],
    wreck: contrasts('wreck'),
  };
  const audits = readReports<LuckReport>(o.out, 'luck', scenario).find((r) => r.bots === bots)?.audits ?? [];
  const response = readReports<Response>(o.out, 'response', scenario).find((r) => r.to === skill && r.nodes === nodes);
  const found = balanceOf(data, { arenas: readReports<Arena>(o.out, 'arena', scenario), audits, response });
  const short = headline(data, found);
  const { figures: _, ...counts } = short;
  const title = `Balance, ${scenario}: ${short.matches} matches, ${nameOf({ skill, nodes })} against itself`;
  const about = [
    `${short.us} won by the US, ${short.china} by China, ${short.shared} by nobody. Each of ${seeds} seeds was played twice, with the players' sides swapped.`,
    `Of the targets ${short.inside} are met, ${short.outside} missed, ${short.edge} on an edge, ${short.notEnough} not decided by so many matches, ${short.elsewhere} measured by other commands.`,
    'Intervals are 95%, Wilson for shares, and count what is alike (plays of a match, matches of a seed) for what it is worth together.',
  ];
  const files = writeReport(
    o.out,
    name,
    { title, about, lines: [...found.lines, ...found.details] },
    {
      kind: 'balance',
      ...counts,
      ...found,
    },
  );
  return {
    text: `${textOf([title, ...about].join('\n'), found.lines)}\nThe whole report: ${files.html}\n`,
    json: short,
  };
}
