/** One match at which programs sit. */
import { createHash } from 'node:crypto';
import { legal } from '../../../rules/legal.ts';
import { CONCEDE, type Move } from '../../../rules/moves.ts';
import { below, seeded } from '../../../rules/random.ts';
import type { Turn } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import { RULES_VERSION } from '../../../rules/state.ts';
import { BLOCS, type Bloc, type ScenarioId } from '../../../rules/terms.ts';
import { type Asked, playing } from '../../continuations/match.ts';
import { choose, type Player } from '../../continuations/players.ts';
import type { Result } from '../../continuations/tally.ts';
import { type Fault, isFatal } from './faults.ts';
import { gameOf } from './game.ts';
import type { Program } from './program.ts';
import { LAST_FAULT } from './protocol.ts';

/** A player; where it is a program, chance stands in for what that gets wrong. */
export interface Seat {
  player: Player;
  program?: Program;
}

export interface Rules {
  scenario: ScenarioId;
  seed: string;
  seats: Record<Bloc, Seat>;
  /** The first fault forfeits the match, not the third. */
  strict: boolean;
}

export interface Played {
  result: Result;
  turns: Turn[];
  faults: Record<Bloc, (Fault & { decide: number })[]>;
  /** Whose program forfeited the match. */
  forfeit: Bloc | null;
  /** Milliseconds of each decision that a program was asked for. */
  times: Record<Bloc, number[]>;
}

/** For a program's own chance: from it nobody learns the match's seed. */
const seedFor = (seed: string, { name }: Player, bloc: Bloc): string =>
  createHash('sha256').update(`program/${seed}/${name}/${bloc}`).digest('hex').slice(0, 16);

/** Plays a match to its end. What goes wrong with programs is in what it gives; it does not throw for that. */
export async function playMatch({ scenario, seed, seats, strict }: Rules): Promise<Played> {
  const faults: Played['faults'] = { us: [], china: [] };
  const times: Played['times'] = { us: [], china: [] };
  const turns: Turn[] = [];
  let forfeit: Bloc | null = null;
  const lost = { us: false, china: false };
  const asked = { us: 0, china: 0 };

  /** Notes a fault and tells the program. */
  const wrong = (bloc: Bloc, error: Fault, played?: number) => {
    const list = faults[bloc];
    list.push({ ...error, decide: asked[bloc] });
    lost[bloc] = strict || isFatal(error) || list.length >= LAST_FAULT;
    seats[bloc].program?.tell({
      fault: error.code,
      message: error.message,
      decision: asked[bloc],
      faults: list.length,
      forfeits: lost[bloc],
      ...(played === undefined || lost[bloc] ? {} : { played }),
    });
  };

  const decide = async ({ bloc, player, view, seed: chance }: Asked): Promise<Move> => {
    const { program } = seats[bloc];
    if (!program) return choose(player, view, chance);
    if (!lost[bloc]) {
      asked[bloc]++;
      const moves = legal(view, bloc);
      const decided = await program.ask(view, moves);
      times[bloc].push(decided.ms);
      if (decided.ok) return decided.move;
      const instead = below(seeded(chance), moves.length);
      wrong(bloc, decided.error, instead);
      if (!lost[bloc]) return moves[instead];
    }
    forfeit = bloc;
    return CONCEDE;
  };

  const game = gameOf(scenario);
  await Promise.all(
    BLOCS.map(async (bloc) => {
      const { program, player } = seats[bloc];
      const opening = { rules: RULES_VERSION, scenario, bloc, seed: seedFor(seed, player, bloc), game };
      await program?.begin(opening, (error) => {
        wrong(bloc, error);
        return lost[bloc];
      });
    }),
  );
  const players = { us: seats.us.player, china: seats.china.player };
  const match = playing(setup(scenario, {}, seed), { players, seed });
  let next = match.next();
  while (!next.done) {
    const move = await decide(next.value);
    turns.push({ by: next.value.bloc, move });
    next = match.next(move);
  }
  const result = next.value;
  for (const bloc of BLOCS) {
    const { kind, winner, standing, rounds } = result;
    seats[bloc].program?.tell({
      over: { ending: kind, winner, won: winner === bloc, standing, rounds, forfeit },
    });
    // What has lost its way in a match begins the next one afresh.
    if (lost[bloc]) await seats[bloc].program?.end();
  }
  return { result, turns, faults, forfeit, times };
}
