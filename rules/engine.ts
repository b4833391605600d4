/**
 * How a match moves on: a queue of steps in the state, worked off until a decision is awaited or the match is over.
 * Phases, plays and effects push steps and ask; they never call each other round the queue, so every state between two
 * decisions is complete and can be saved.
 */
import { type Board, boardOf } from './board.ts';
import type { LogEntry } from './log.ts';
import { below, d100 } from './random.ts';
import type { Ask, State, Step } from './state.ts';
import { BLOCS } from './terms.ts';

/** One application of a move: the state, its tables, and where entries go (null: nobody listens). */
export interface Ctx {
  G: State;
  board: Board;
  log: LogEntry[] | null;
  /** A dry run for a preview: it stops before chance and before hidden facts. */
  dry: boolean;
  halt: 'chance' | 'hidden' | null;
  /** A random or hidden fact came out: what went before can't be taken back. */
  sealed: boolean;
  /** The odds that a dry run stopped at, in percent. */
  odds: number | null;
  /** How many entries the move itself made, before the queue was worked off. */
  made: number;
}

export function context(G: State, log: LogEntry[] | null, dry = false): Ctx {
  return { G, board: boardOf(G), log, dry, halt: null, sealed: false, odds: null, made: 0 };
}

/** Puts a step on the queue: the one that was put there last is done first. */
export function enqueue(x: Ctx, step: Step): void {
  if (!x.G.ending) x.G.queue.push(step);
}

/** Puts a step under all others, to be done last. */
export function defer(x: Ctx, step: Step): void {
  const { queue } = x.G;
  if (queue.length === 0) queue.push(step);
  else queue.unshift(step);
}

/** Awaits a decision. */
export function await_(x: Ctx, ask: Ask): void {
  if (x.G.ending) return;
  const { bloc } = ask;
  x.G.ask = ask;
  x.G.awaiting = bloc === null ? [...BLOCS] : [bloc];
}

/** Rolls against p percent. In a dry run: stops. */
export function roll(x: Ctx, p: number): { roll: number; ok: boolean } | null {
  if (x.dry) {
    x.halt = 'chance';
    x.odds = p;
    return null;
  }
  x.sealed = true;
  const value = d100(x.G.secret.rng);
  return { roll: value, ok: value <= p };
}

/** A random integer in [0, n); in a dry run: stops and gives -1. */
export function draw(x: Ctx, n: number): number {
  if (x.dry) {
    x.halt = 'chance';
    return -1;
  }
  x.sealed = true;
  return below(x.G.secret.rng, n);
}

/** Stops a dry run before a hidden fact; true where it did. */
export function hidden(x: Ctx): boolean {
  if (x.dry) x.halt = 'hidden';
  else x.sealed = true;
  return x.dry;
}

/** Ends the match. The first ending stands. */
export function end(x: Ctx, ending: NonNullable<State['ending']>): void {
  const { G } = x;
  if (G.ending) return;
  G.ending = ending;
  G.phase = 'over';
  G.queue = [];
  G.ask = null;
  G.awaiting = [];
  x.log?.push({ is: 'ending', ...ending });
}
