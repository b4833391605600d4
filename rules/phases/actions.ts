/** Actions: the blocs play cards alternately. */
import { await_, type Ctx, enqueue } from '../engine.ts';
import type { State } from '../state.ts';
import { its, rivalOf } from '../terms.ts';
import { settleOffer } from '../tracks/offers.ts';

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

/** The next play; once both have played, the round's Offer finds its taker before the Session. A bloc without cards passes. */
export function nextTurn(x: Ctx): void {
  const { G, board } = x;
  const { plays } = board.scenario;
  for (;;) {
    const second = rivalOf(G.first);
    // A round opens even: the first plays, and again whenever the other has caught up.
    const bloc = its(G.first, G.plays) <= its(second, G.plays) ? G.first : second;
    if (its(bloc, G.plays) >= plays) {
      enqueue(x, { step: 'session' });
      settleOffer(x);
      return;
    }
    const hand = its(bloc, G.secret.hands);
    if (hand && hand.length === 0) {
      G.plays[bloc]++;
      continue;
    }
    enqueue(x, { step: 'turn' });
    await_(x, { ask: 'play', bloc });
    return;
  }
}

/** At a round's first card play: the other bloc plays first instead. No rule does so; it shows what going first is worth. */
export function letOtherOpen(G: State): void {
  G.first = rivalOf(G.first);
  G.ask = { ask: 'play', bloc: G.first };
  G.awaiting = [G.first];
}
