/** Which golden matches bots make, and how: each by a scenario, options, a seed and two players. */
import { readFileSync } from 'node:fs';
import { step } from '../../rules/apply.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { Move } from '../../rules/moves.ts';
import { below, seeded } from '../../rules/random.ts';
import { type MatchRecord, type Turn, toRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { Options } from '../../rules/state.ts';
import type { Bloc, ScenarioId } from '../../rules/terms.ts';
import { PLAYERS, type Player } from '../measure/matches.ts';

export const PLAN = new URL('../../test/golden/plan.json', import.meta.url);

/** Who plays: at random, by the simple bot, or by the simple bot until it gives up. */
export type PlayerName = 'random' | 'simple' | 'resigning';

export interface Planned {
  /** Of its file, without the ending. */
  name: string;
  scenario: ScenarioId;
  options: Options;
  seed: string;
  us: PlayerName;
  china: PlayerName;
}

const CONCEDE: Move = { type: 'concede' };
const OF_NAME: Record<PlayerName, Player> = {
  random: PLAYERS.random,
  simple: PLAYERS.simple,
  resigning: (G, bloc, rng) => (G.round >= 2 && below(rng, 30) === 0 ? CONCEDE : PLAYERS.simple(G, bloc, rng)),
};

/** Plays a planned match to its end. */
export function play({ scenario, options, seed, us, china }: Omit<Planned, 'name'>): {
  turns: Turn[];
  log: LogEntry[];
} {
  const log: LogEntry[] = [];
  const G = setup(scenario, options, seed, log);
  const rng = seeded(`golden/${seed}`);
  const player: Record<Bloc, Player> = { us: OF_NAME[us], china: OF_NAME[china] };
  const turns: Turn[] = [];
  while (!G.ending) {
    const by = G.awaiting[0];
    const move = player[by](G, by, rng);
    turns.push({ by, move });
    step(G, by, move, log);
  }
  return { turns, log };
}

/** How the notes of made matches begin. */
export const MADE = 'Made by npm run golden: ';

/** The record of a planned match, with a note of how it was made. */
export function recordOfPlan(planned: Planned): MatchRecord {
  const { scenario, options, seed, us, china } = planned;
  const notes = [`${MADE}the United States played ${us}, China ${china}.`];
  return toRecord({ scenario, options, seed, notes }, play(planned).turns);
}

export const readPlan = (): Planned[] => JSON.parse(readFileSync(PLAN, 'utf8')) as Planned[];
