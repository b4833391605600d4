/** What every awaited decision is made of: the moves it allows, what they do, and why others are refused. */
import type { Ctx } from '../engine.ts';
import type { Move, Refusal } from '../moves.ts';
import type { Ask, AskKind, Known, Pick } from '../state.ts';
import type { Bloc } from '../terms.ts';

export type AskOf<K extends AskKind> = Extract<Ask, { ask: K }>;

export interface Decision<K extends AskKind> {
  /** Every legal move of the bloc, each once. Reads only what the bloc may know. */
  legal(G: Known, bloc: Bloc, ask: AskOf<K>): Move[];
  /** Does a legal move. `G.ask` is already cleared; whatever comes next is pushed or asked anew. */
  apply(x: Ctx, bloc: Bloc, move: Move, ask: AskOf<K>): void;
  /** Says why a well-formed move of this decision is not legal; undefined leaves it to the general sentence. */
  why?(G: Known, bloc: Bloc, move: Move, ask: AskOf<K>): Refusal | undefined;
}

/** A decision of both blocs at once: moves become secret picks, resolved when both are in. */
export interface SecretDecision<K extends AskKind> {
  legal(G: Known, bloc: Bloc, ask: AskOf<K>): Move[];
  pick(move: Move): Pick;
  resolve(x: Ctx, ask: AskOf<K>, us: Pick, china: Pick): void;
  why?(G: Known, bloc: Bloc, move: Move, ask: AskOf<K>): Refusal | undefined;
}

/** What is wrong where a decision is given another's move. */
export const unexpected = (move: Move, type: Move['type']) => new Error(`expected a ${type} move, got ${move.type}`);

/** A move that the caller knows to be of one type. (The decisions made most often look themselves: that is quicker.) */
export function as<T extends Move['type']>(move: Move, type: T): Extract<Move, { type: T }> {
  if (move.type !== type) throw unexpected(move, type);
  return move as Extract<Move, { type: T }>;
}

/** A pick that the caller knows to be of one kind. */
export function picked<P extends Pick['pick']>(pick: Pick, kind: P): Extract<Pick, { pick: P }> {
  if (pick.pick !== kind) throw new Error(`expected a ${kind} pick, got ${pick.pick}`);
  return pick as Extract<Pick, { pick: P }>;
}

export const refuse = (code: string, message: string, params?: Refusal['params']): Refusal =>
  params ? { code, message, params } : { code, message };
