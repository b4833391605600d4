/** A distress call: the rival helps (a Technology token; success by the Rescue file) or stands by. */

import { boardOf } from '../board.ts';
import { await_, type Ctx, roll } from '../engine.ts';
import { type Move, NO, YES } from '../moves.ts';
import type { Shared } from '../state.ts';
import { type Bloc, its, rivalOf } from '../terms.ts';
import { changeInfluence } from '../tracks/influence.ts';
import { gainStanding } from '../tracks/standing.ts';
import { changeTension } from '../tracks/tension.ts';
import { as, type Decision } from './decision.ts';

export function startDistress(x: Ctx, bloc: Bloc): void {
  x.log?.push({ is: 'distress', bloc });
  await_(x, { ask: 'help', bloc: rivalOf(bloc) });
}

/** Chance that help succeeds, in percent. */
export function helpChance(G: Shared): number {
  const [base, perLevel] = boardOf(G).scenario.numbers.help;
  return Math.min(95, base + perLevel * G.files.rescue);
}

/** Nations that watch: the bloc's two weightiest with astronauts where it has influence. */
export function watchers(G: Shared, bloc: Bloc): number[] {
  const board = boardOf(G);
  const own = its(bloc, G.influence);
  return board.having.astronauts
    .filter((i) => own[i] > 0)
    .sort((a, b) => board.weight[b] - board.weight[a] || a - b)
    .slice(0, 2);
}

export const help: Decision<'help'> = {
  legal(G, bloc) {
    const { on } = boardOf(G).scenario;
    const moves: Move[] = [NO];
    if (!on.tokens || its(bloc, G.blocs).tokens.technology > 0) moves.unshift(YES);
    return moves;
  },

  apply(x, bloc, move) {
    const { G, board } = x;
    if (!as(move, 'answer').yes) {
      x.log?.push({ is: 'stood-by', bloc });
      for (const at of watchers(G, bloc)) changeInfluence(x, bloc, at, -1);
      return;
    }
    if (board.scenario.on.tokens) {
      its(bloc, G.blocs).tokens.technology--;
      x.log?.push({ is: 'token', bloc, suit: 'technology', n: -1 });
    }
    const chance = helpChance(G);
    const result = roll(x, chance);
    if (!result) return;
    x.log?.push({ is: 'help', bloc, chance, roll: result.roll, ok: result.ok });
    if (!result.ok) return;
    for (const b of [bloc, rivalOf(bloc)]) gainStanding(x, b, 1, 'events');
    changeTension(x, -1, bloc);
  },
};
