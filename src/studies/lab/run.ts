/** The policy lab: the same matches with a change and without, paired by seed. */
import type { Change } from '../../continuations/changes.ts';
import type { DialId } from '../../continuations/dials.ts';
import type { Result } from '../../continuations/tally.ts';
import type { Asked, Engine } from '../engine.ts';
import type { LabResult, LabSetup, Pair } from '../kinds.ts';
import { comparedOf, FIGURE_OF } from '../outcomes.ts';

export const ARMS = ['before', 'after'] as const;
export type Arm = (typeof ARMS)[number];

/** What the second arm changes besides its switches. */
export function changesOf({ change }: LabSetup): Change[] {
  const dials = Object.entries(change.dials ?? {}) as [DialId, number][];
  return [
    ...(change.off ?? []).map((off): Change => ({ of: 'rule', off })),
    ...dials.map(([dial, value]): Change => ({ of: 'dial', dial, value })),
  ];
}

/** The questions to an engine, one for each arm. Both have their worlds, dice and decisions from the same seeds. */
export function questionsOf(setup: LabSetup): Record<Arm, Asked> {
  const { scenario, options, change, bots, matches, seed } = setup;
  const players = { us: { name: 'a', skill: bots.us }, china: { name: 'b', skill: bots.china } };
  const from = { scenario, options, seed, turns: [] };
  const variation = { players, chance: 'worlds' as const };
  return {
    before: { from, variation, n: matches, seed },
    after: {
      from: { ...from, options: { ...options, ...change.options } },
      variation: { ...variation, changes: changesOf(setup) },
      n: matches,
      seed,
    },
  };
}

const pairOf = (r: Result): Pair => ({
  winner: r.winner,
  ending: r.kind,
  lead: FIGURE_OF.lead(r),
  partners: { ...r.partners },
  tension: r.tension,
  debris: FIGURE_OF.debris(r),
  grade: r.grade,
  points: r.points,
  rounds: r.rounds,
});

/** What was found, from what came of both arms. */
export const labResult = (setup: LabSetup, { before, after }: Record<Arm, readonly Result[]>): LabResult => ({
  setup,
  ...comparedOf(before, after),
  pairs: before.map((r, i) => ({ seed: `${setup.seed}/${i}`, before: pairOf(r), after: pairOf(after[i]) })),
});

/** Runs a checked set-up. Equal set-ups have equal results, on every engine. */
export async function runLab(setup: LabSetup, engine: Engine): Promise<LabResult> {
  const questions = questionsOf(setup);
  const ask = ({ from, variation, n, seed }: Asked) => engine.continuations(from, variation, n, seed);
  const [before, after] = await Promise.all(ARMS.map((arm) => ask(questions[arm])));
  return labResult(setup, { before, after });
}
