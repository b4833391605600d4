/** What an arena says of a program: how often it went wrong, and how long it took. */
import type { Bloc } from '../../../rules/terms.ts';
import type { Player } from '../../continuations/players.ts';
import { percentile, shareOf } from '../../stats/shares.ts';
import type { FaultCode } from '../programs/faults.ts';
import type { Played } from '../programs/match.ts';
import type { PlayedPair, Side } from '../programs/pairs.ts';
import type { Arena } from './arena.ts';
import { type Line, line } from './line.ts';

/** Milliseconds of decisions. Null where none was asked for. */
export interface Times {
  median: number;
  /** One in twenty took longer. */
  p95: number;
  slowest: number;
}

export interface ProgramFigures {
  kind: 'program';
  command: string;
  /** As it called itself. */
  name: string;
  /** How often, by code; only what happened. */
  faults: Partial<Record<FaultCode, number>>;
  /** What the first fault of each code was, in words. */
  first: Partial<Record<FaultCode, string>>;
  forfeits: number;
  decisions: number;
  ms: Times | null;
}

export type Contestant = ({ kind: 'bot' } & Pick<Player, 'skill' | 'nodes'>) | ProgramFigures;

/** An arena in which programs played. Everything but programs' times repeats with the same seed, if programs do. */
export interface ProgramArena extends Omit<Arena, 'kind' | 'a' | 'b'> {
  kind: 'program-arena';
  seed: string;
  strict: boolean;
  /** Seconds for each decision. */
  time: number;
  a: Contestant;
  b: Contestant;
}

export function timesOf(ms: readonly number[]): Times | null {
  if (ms.length === 0) return null;
  const at = (p: number) => Math.round(percentile(ms, p) * 10) / 10;
  return { median: at(0.5), p95: at(0.95), slowest: at(1) };
}

/** Faults of several matches: how often each, and its first words. */
export function faultsOf(played: readonly (readonly [Played, Bloc])[]): Pick<ProgramFigures, 'faults' | 'first'> {
  const faults: ProgramFigures['faults'] = {};
  const first: ProgramFigures['first'] = {};
  for (const [match, bloc] of played)
    for (const { code, message } of match.faults[bloc]) {
      faults[code] = (faults[code] ?? 0) + 1;
      first[code] ??= message;
    }
  return { faults, first };
}

/** The bloc that a side leads in the first and in the second match of a pair. */
const LEADS: Record<Side, readonly [Bloc, Bloc]> = { a: ['us', 'china'], b: ['china', 'us'] };

export function programOf(
  { command, name, side }: { command: string; name: string; side: Side },
  pairs: readonly PlayedPair[],
): ProgramFigures {
  const played = pairs.flatMap((pair) => pair.map((match, i) => [match, LEADS[side][i]] as const));
  const ms = played.flatMap(([match, bloc]) => match.times[bloc]);
  return {
    kind: 'program',
    command,
    name,
    ...faultsOf(played),
    forfeits: played.filter(([match, bloc]) => match.forfeit === bloc).length,
    decisions: ms.length,
    ms: timesOf(ms),
  };
}

/** `A, greedy: no faults; 512 decisions, half of them within 0.4 ms, 95% within 1 ms, the slowest 12 ms`. */
export function programText(side: Side, { name, faults, forfeits, decisions, ms }: ProgramFigures): string {
  const list = Object.entries(faults).map(([code, n]) => `${code} ${n}`);
  const wrong = list.length > 0 ? `faults: ${list.join(', ')}; ${forfeits} of its matches forfeited` : 'no faults';
  const took = ms ? `, half of them within ${ms.median} ms, 95% within ${ms.p95} ms, the slowest ${ms.slowest} ms` : '';
  return `${side.toUpperCase()}, ${name}: ${wrong}; ${decisions} decisions${took}.`;
}

/** What was forfeited, as a line of the report. */
export const forfeitLine = (pairs: readonly PlayedPair[]): Line =>
  line(
    'Of all matches',
    'forfeited',
    'share',
    shareOf(pairs.map((pair) => [pair.filter(({ forfeit }) => forfeit).length, pair.length])),
  );
