/** A match played again from its record, with every position and all that was told on the way. */
import { step } from '../../../rules/apply.ts';
import { copy } from '../../../rules/copy.ts';
import { type LogEntry, logFor } from '../../../rules/log.ts';
import type { MatchRecord, Turn } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import type { Told } from '../account.ts';

export interface Played {
  turns: readonly Turn[];
  /** The match after so many turns, from 0: one more than there are turns. Read, never changed. */
  states: readonly State[];
  /** What happened, private entries too: at 0 the opening, at n what turn n (from 1) did. */
  logs: readonly (readonly LogEntry[])[];
  /** What anybody may read of it, in order. */
  told: readonly Told[];
}

/** Plays a record that is known to replay (`fromRecord` has checked it). */
export function play({ scenario, options, seed, moves }: MatchRecord): Played {
  const opening: LogEntry[] = [];
  const G = setup(scenario, options, seed, opening);
  const states = [copy(G)];
  const logs = [opening];
  for (const { by, move } of moves) {
    const entries: LogEntry[] = [];
    step(G, by, move, entries);
    states.push(copy(G));
    logs.push(entries);
  }
  const told = logs.flatMap((entries, n) => logFor(entries, 'spectator').map((entry) => ({ moves: n, entry })));
  return { turns: moves, states, logs, told };
}

/** The match as it ended, or where it stands. */
export const endOf = ({ states }: Played): State => states[states.length - 1];

/** Entries from one on, up to the phase that follows. */
export function phaseFrom(entries: readonly LogEntry[], first: LogEntry['is']): LogEntry[] {
  const from = entries.slice(entries.findIndex((e) => e.is === first));
  const next = from.findIndex((e) => e.is === 'phase' || e.is === 'round');
  return next < 0 ? from : from.slice(0, next);
}
