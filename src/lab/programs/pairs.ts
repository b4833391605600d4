/** Pairs of matches at which programs sit: each seed twice, with sides swapped; several pairs at once. */
import type { ScenarioId } from '../../../rules/terms.ts';
import type { Player } from '../../continuations/players.ts';
import { Stopped } from '../run/experiment.ts';
import { adviceOn, type Fault } from './faults.ts';
import { type Played, playMatch, type Seat } from './match.ts';
import { Program, type Time } from './program.ts';

/** Who plays: a bot of the game's, or a command that starts a program. */
export type Entrant = { player: Player } | { command: string };

export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];

export interface PairOptions {
  scenario: ScenarioId;
  entrants: Record<Side, Entrant>;
  /** Seeds, in order: a pair for each. */
  seeds: readonly string[];
  time: Time;
  strict: boolean;
  /** Pairs at once, each with processes of its own. */
  lanes: number;
  signal?: AbortSignal;
  /** After each pair; true: no further one is begun. */
  done?: (at: number, pair: PlayedPair) => boolean;
  /** Takes what programs write to standard error. */
  say?: (text: string) => void;
}

/** The first with A as the US, the second with A as China. */
export type PlayedPair = readonly [Played, Played];

/** A program that can't even begin: there is no use in going on. */
export class Unready extends Error {
  constructor(
    readonly side: Side,
    readonly fault: Fault,
    command: string,
  ) {
    super(`${side.toUpperCase()} (${command}): ${fault.message} ${adviceOn(fault.code)}`);
  }
}

/** What programs call themselves; null for bots. */
export type Names = Record<Side, string | null>;

/**
 * Plays all pairs. Throws `Unready` where a program does not get ready for its first match, and `Stopped` where the
 * signal came. No process is left, however it ends.
 */
export async function playPairs(o: PairOptions): Promise<{ pairs: PlayedPair[]; names: Names }> {
  const pairs: PlayedPair[] = [];
  const names: Names = { a: null, b: null };
  let next = 0;
  let enough = false;
  const running = new Set<Program>();
  const stop = () => {
    for (const program of running) program.kill();
  };
  o.signal?.addEventListener('abort', stop);

  const lane = async () => {
    const seats = { a: seatOf(o, 'a'), b: seatOf(o, 'b') };
    const programs = SIDES.flatMap((side) => seats[side].program ?? []);
    for (const program of programs) running.add(program);
    try {
      while (next < o.seeds.length && !enough) {
        const at = next++;
        const first = await held(o, at, seats, false);
        const pair = [first, await held(o, at, seats, true)] as const;
        pairs[at] = pair;
        for (const side of SIDES) names[side] ??= seats[side].program?.name ?? null;
        if (o.done?.(at, pair)) enough = true;
      }
    } catch (error) {
      enough = true;
      throw error;
    } finally {
      await Promise.all(programs.map((program) => program.end()));
      for (const program of programs) running.delete(program);
    }
  };
  try {
    const lanes = Array.from({ length: Math.min(o.lanes, o.seeds.length) }, lane);
    const failed = (await Promise.allSettled(lanes)).find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  } finally {
    o.signal?.removeEventListener('abort', stop);
  }
  return { pairs, names };
}

function seatOf({ entrants, time, say }: PairOptions, side: Side): Seat {
  const entrant = entrants[side];
  if ('player' in entrant) return entrant;
  return {
    player: { name: side, skill: 'random' },
    program: new Program(entrant.command, side.toUpperCase(), time, say),
  };
}

async function held(o: PairOptions, at: number, seats: Record<Side, Seat>, swapped: boolean): Promise<Played> {
  const { scenario, strict, signal } = o;
  const sides = swapped ? { us: seats.b, china: seats.a } : { us: seats.a, china: seats.b };
  const played = await playMatch({ scenario, seed: o.seeds[at], strict, seats: sides });
  if (signal?.aborted) throw new Stopped('Stopped. Matches with programs are not kept: the same command begins anew.');
  // A program that got ready once and does not again has crashed: that is a forfeit, and the next match another try.
  for (const side of SIDES) {
    const entrant = o.entrants[side];
    const bloc = (side === 'a') === swapped ? 'china' : 'us';
    const fault = played.faults[bloc].find(({ decide }) => decide === 0);
    if (fault && 'command' in entrant && seats[side].program?.name === null)
      throw new Unready(side, fault, entrant.command);
  }
  return played;
}
