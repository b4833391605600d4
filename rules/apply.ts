/** Applying moves: checked for whoever sends them, unchecked for bots and simulations that take them from `legal`. */
import { decisionOf, isSecret, secretDecisionOf } from './decisions.ts';
import { type Ctx, context, end } from './engine.ts';
import { admit } from './legal.ts';
import type { LogEntry } from './log.ts';
import type { Move, Refusal } from './moves.ts';
import type { Pick, State } from './state.ts';
import { perform } from './steps.ts';
import { type Bloc, rivalOf } from './terms.ts';
import { bring } from './world.ts';

/** Works the queue off until a decision is awaited, the match ends, or a dry run must stop. */
export function advance(x: Ctx): void {
  const { G } = x;
  while (!G.ask && !G.ending && !x.halt) {
    const step = G.queue.pop();
    if (!step) return;
    perform(x, step);
  }
}

/**
 * Does a move that came from `legal` for this state, without checking it again; changes G.
 * @param log receives what happened, in order; null where nobody listens
 */
export function step(G: State, bloc: Bloc, move: Move, log: LogEntry[] | null = null): void {
  run(context(G, log), bloc, move);
}

/** The work of one move in a given context (also a dry run's). */
export function run(x: Ctx, bloc: Bloc, move: Move): void {
  const { G } = x;
  if (move.brings !== undefined) {
    bring(G, move.brings);
    x.sealed = true;
  }
  G.moves++;
  if (move.type === 'concede') {
    end(x, { kind: 'concession', winner: rivalOf(bloc), by: bloc });
    G.sealed = G.moves;
    return;
  }
  const ask = G.ask;
  if (!ask) return;
  if (isSecret(ask)) pick(x, bloc, move);
  else {
    G.ask = null;
    G.awaiting = [];
    decisionOf(ask).apply(x, bloc, move, ask as never);
  }
  x.made = x.log?.length ?? 0;
  advance(x);
  // What the other bloc decides next, or chance has shown, can't be taken back.
  if (x.sealed || G.ending || G.awaiting.length !== 1 || G.awaiting[0] !== bloc) G.sealed = G.moves;
}

/** Keeps a secret pick; once both are in, they are revealed and resolved. */
function pick(x: Ctx, bloc: Bloc, move: Move): void {
  const { G } = x;
  const { ask } = G;
  if (!ask) return;
  const decision = secretDecisionOf(ask);
  const mine = decision.pick(move);
  x.log?.push({ is: 'chose', bloc });
  G.awaiting = G.awaiting.filter((b) => b !== bloc);
  if (x.dry) {
    // What the other bloc picks is hidden from whoever previews.
    x.halt = 'hidden';
    return;
  }
  const { picks } = G.secret;
  picks[bloc] = mine;
  if (G.awaiting.length > 0) return;
  const { us, china } = picks;
  picks.us = null;
  picks.china = null;
  G.ask = null;
  x.sealed = true;
  decision.resolve(x, ask as never, us as Pick, china as Pick);
}

export type Applied = { ok: true; log: LogEntry[] } | { ok: false; error: Refusal };

/**
 * Checks a move and does it. An illegal, malformed or untimely one is refused with a code and a sentence, and G is
 * unchanged to the byte.
 */
export function apply(G: State, bloc: Bloc, move: unknown): Applied {
  const admitted = admit(G, bloc, move);
  if (!admitted.ok) return admitted;
  const log: LogEntry[] = [];
  step(G, bloc, admitted.move, log);
  return { ok: true, log };
}
