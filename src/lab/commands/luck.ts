/** `luck`: the luck audit. */
import { boardOf } from '../../../rules/board.ts';
import { nameOf, type Skill } from '../../continuations/players.ts';
import type { Audit } from '../../studies/audit.ts';
import { luck as linesOf } from '../figures/luck.ts';
import { middleOf } from '../figures/standing.ts';
import { textOf } from '../report/text.ts';
import { writeReport } from '../report/write.ts';
import { experiment } from '../run/experiment.ts';
import type { Job } from '../run/jobs.ts';
import { type Common, type Outcome, player, seatings, seedOf, slug } from './common.ts';

export interface LuckOptions extends Common {
  skill: Skill;
  nodes?: number;
  matches: number;
  /** Continuations from each checkpoint, for each kind of difference. */
  times: number;
}

export async function luck(o: LuckOptions): Promise<Outcome> {
  const { scenario, skill, nodes, seed, times } = o;
  const { rounds } = boardOf(scenario).scenario;
  const middle = middleOf(rounds);
  const at = [...new Set([0, middle, rounds - 1])];
  const [{ players }] = seatings(player('a', skill, nodes), player('b', skill, nodes));
  const jobs = Array.from(
    { length: o.matches },
    (_, i): Job => ({
      id: `${i}`,
      work: { do: 'audit', spec: { scenario, seed: seedOf(seed, i), players }, at, times },
    }),
  );
  const bots = slug({ skill, nodes });
  const name = `luck-${scenario}-${bots}`;
  const results = await experiment<Audit>({ name, of: { scenario, seed, skill, nodes, times, at } }, jobs, o);
  const audits = jobs.map(({ id }) => results.get(id) as Audit);
  const lines = linesOf(audits, middle);
  const title = `Luck audit, ${scenario}: ${o.matches} matches, ${nameOf({ skill, nodes })} against itself`;
  const about = [
    `Each match is taken up again at the start and after some scorings, ${times} times with each kind of difference: how often does another bloc win?`,
  ];
  const files = writeReport(o.out, name, { title, about, lines }, { kind: 'luck', scenario, bots, lines, audits });
  return {
    text: `${textOf([title, ...about].join('\n'), lines)}\nThe whole report: ${files.html}\n`,
    json: {
      scenario,
      bots,
      matches: o.matches,
      changed: lines.map(({ label, figure, verdict }) => ({ label, ...figure, verdict })),
    },
  };
}
