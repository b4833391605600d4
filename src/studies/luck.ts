/**
 * The luck of a match: the same decisions with other dice and with other deals, from the start and from each round on, and
 * the rolls that it knew. Where a decision can't be made again by other chance, bots of one level decide for both.
 */
import { step } from '../../rules/apply.ts';
import { hashOf } from '../../rules/hash.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import type { Player, Skill } from '../continuations/players.ts';
import type { Position } from '../continuations/position.ts';
import { sumOf } from '../continuations/tally.ts';
import { shareOf } from '../stats/shares.ts';
import type { Engine } from './engine.ts';
import type { LuckAudit } from './kinds.ts';
import { outcomesOf } from './outcomes.ts';

export interface LuckOptions {
  /** Who decides what can't be made again. */
  skill?: Skill;
  /** Continuations of each kind from each checkpoint. */
  dice?: number;
  deals?: number;
}

/** Both blocs' players are of one skill. */
export const equals = (skill: Skill): Record<Bloc, Player> => ({
  us: { name: 'us', skill },
  china: { name: 'china', skill },
});

/** A seed of a study of one match: the same for the same match, whoever asks. */
export const seedOf = (study: string, { scenario, options, seed, turns }: Position): string =>
  `${study}/${hashOf({ scenario, options, seed, turns })}`;

interface Played {
  end: State;
  /** Moves that were made before each round, from the first. */
  rounds: number[];
  rolls: LuckAudit['rolls'];
}

/** What came of a roll; null: no roll. One that could not come in is none. */
function rollOf(
  e: LogEntry,
  playing: Bloc | null,
): Pick<LuckAudit['rolls'][number], 'what' | 'bloc' | 'chance' | 'came'> | null {
  if (e.is === 'launch' || e.is === 'help') return { what: e.is, bloc: e.bloc, chance: e.chance, came: e.ok };
  if (e.is === 'orbit-check') return e.chance > 0 ? { what: e.is, bloc: null, chance: e.chance, came: e.hit } : null;
  return e.is === 'roll' ? { what: e.is, bloc: playing, chance: e.p, came: e.ok } : null;
}

/** Plays a match again and notes where its rounds begin and what it rolled. Its turns are legal. */
function playedOf({ scenario, options, seed }: Position, turns: readonly Turn[]): Played {
  const G = setup(scenario, options, seed);
  const rounds = [0];
  const rolls: LuckAudit['rolls'] = [];
  turns.forEach(({ by, move }, moves) => {
    const before = G.round;
    let round = before;
    const log: LogEntry[] = [];
    // Of an event's roll the log tells no bloc: it is that of the play.
    let playing = G.play?.bloc ?? null;
    step(G, by, move, log);
    for (const e of log) {
      if (e.is === 'play') playing = e.bloc;
      else if (e.is === 'phase') playing = null;
      else if (e.is === 'round') round = e.round;
      const roll = rollOf(e, playing);
      if (roll) rolls.push({ round, moves: moves + 1, ...roll });
    }
    if (G.round > before && !G.ending) rounds.push(moves + 1);
  });
  return { end: G, rounds, rolls };
}

/** @param match a whole match: what begins it, and all its turns, which are legal */
export async function luckAudit(match: Position, engine: Engine, options: LuckOptions = {}): Promise<LuckAudit> {
  const { skill = 'attache', dice = 40, deals = 24 } = options;
  const { turns } = match;
  const { end, rounds, rolls } = playedOf(match, turns);
  const winner = end.ending?.winner ?? null;
  const seed = seedOf('luck', match);
  const again = async (moves: number, chance: 'dice' | 'deals', n: number) => {
    const from = { ...match, turns: turns.slice(0, moves) };
    const follow = turns.slice(moves);
    return engine.continuations(from, { players: equals(skill), chance, follow }, n, `${seed}/${chance}/${moves}`);
  };
  const found = await Promise.all(
    rounds.map(async (moves, i) => {
      const [other, dealt] = await Promise.all([again(moves, 'dice', dice), again(moves, 'deals', deals)]);
      return { round: i + 1, moves, other, dealt };
    }),
  );
  const [start] = found;
  return {
    winner,
    players: skill,
    checkpoints: found.map(({ round, moves, other, dealt }) => ({
      round,
      moves,
      dice: outcomesOf(other),
      deals: outcomesOf(dealt),
    })),
    changed: shareOf(start.other.map((r) => [r.winner !== winner ? 1 : 0, 1])),
    repeated: shareOf(start.other.map(({ repeated = 0, choices }) => [repeated, sumOf(choices)])),
    rolls,
  };
}
