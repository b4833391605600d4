/** Actions: the blocs play cards alternately. */
import { await_, type Ctx, enqueue } from '../engine.ts';
import { rivalOf } from '../terms.ts';

/**
 * Opens the Actions. In odd rounds the trailing bloc goes first (a tie: China), in even rounds whoever did not
 * go first in the round before.
 */
export function startActions(x: Ctx): void {
  const { G } = x;
  G.phase = 'actions';
  if (G.round % 2 === 1) G.first = G.blocs.us.standing < G.blocs.china.standing ? 'us' : 'china';
  else G.first = rivalOf(G.first);
  x.log?.push({ is: 'phase', phase: 'actions' });
  enqueue(x, { step: 'turn' });
}

/** The next play, or the Session once both have played. A bloc without cards passes. */
export function nextTurn(x: Ctx): void {
  const { G, board } = x;
  const { plays } = board.scenario;
  for (;;) {
    const bloc =
      G.plays.us + G.plays.china === 0 || G.plays[G.first] <= G.plays[rivalOf(G.first)] ? G.first : rivalOf(G.first);
    if (G.plays[bloc] >= plays) {
      enqueue(x, { step: 'session' });
      return;
    }
    const hand = G.secret.hands[bloc];
    if (hand && hand.length === 0) {
      G.plays[bloc]++;
      continue;
    }
    enqueue(x, { step: 'turn' });
    await_(x, { ask: 'play', bloc });
    return;
  }
}
