/** A bloc's own means: tokens, Home, and extra votes. */
import type { Ctx } from '../engine.ts';
import { type Bloc, inSuit, its, type Suit } from '../terms.ts';
import { modsOf } from './policies.ts';

/** Gains (or loses, n < 0) tokens within the stock limit; returns the change. Nothing where tokens are switched off. */
export function gainTokens(x: Ctx, bloc: Bloc, suit: Suit, n: number): number {
  const { scenario } = x.board;
  if (n === 0 || !scenario.on.tokens) return 0;
  const { tokens } = its(bloc, x.G.blocs);
  const limit = scenario.numbers.tokenLimit + modsOf(x.G, bloc).stock;
  const before = inSuit(suit, tokens);
  const after = Math.max(0, Math.min(Math.max(limit, before), before + n));
  const change = after - before;
  if (change !== 0) {
    tokens[suit] = after;
    x.log?.push({ is: 'token', bloc, suit, n: change });
  }
  if (n > change && n > 0) x.log?.push({ is: 'token-full', bloc, suit, n: n - change, limit });
  return change;
}

/** Moves Home within 0-5; nothing where Home swings are switched off. */
export function changeHome(x: Ctx, bloc: Bloc, n: number): number {
  if (!x.board.scenario.on.homeSwings) return 0;
  const me = its(bloc, x.G.blocs);
  const after = Math.max(0, Math.min(5, me.home + n));
  const change = after - me.home;
  if (change === 0) return 0;
  me.home = after;
  x.log?.push({ is: 'home', bloc, n: change, level: after });
  return change;
}

/** Extra votes in the coming Session. */
export function gainVotes(x: Ctx, bloc: Bloc, n: number): void {
  its(bloc, x.G.blocs).votes += n;
  x.log?.push({ is: 'votes', bloc, n });
}
