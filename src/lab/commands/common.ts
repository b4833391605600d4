/** What the commands share. */
import type { Bloc, ScenarioId } from '../../../rules/terms.ts';
import type { MatchSpec } from '../../continuations/match.ts';
import { nameOf, type Player, type Skill } from '../../continuations/players.ts';
import type { RunOptions } from '../run/experiment.ts';
import type { Job } from '../run/jobs.ts';

/** What every command is told. */
export interface Common extends RunOptions {
  scenario: ScenarioId;
  /** Names the series of seeds. */
  seed: string;
}

/** What a command hands back: for people, and for programs. */
export interface Outcome {
  text: string;
  json: object;
}

export const player = (name: string, skill: Skill, nodes?: number): Player => ({
  name,
  skill,
  ...(nodes === undefined ? {} : { nodes }),
});

/** For file names. */
export const slug = (p: Pick<Player, 'skill' | 'nodes'>): string => nameOf(p).replaceAll(' ', '-');

export const match = (id: string, spec: MatchSpec): Job => ({ id, work: { do: 'match', spec } });

/** Both ways to seat two players. */
export const seatings = (a: Player, b: Player): { id: string; players: Record<Bloc, Player> }[] => [
  { id: 'ab', players: { us: a, china: b } },
  { id: 'ba', players: { us: b, china: a } },
];

/** The series of seeds of an experiment. */
export const seedOf = (seed: string, i: number): string => `${seed}/${i}`;
