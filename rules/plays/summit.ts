/** Summit: an open offer on Tension, Debris, Home, law, the coming vote or the Plan, and a Diplomacy token. */
import { boardOf } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import { await_, type Ctx } from '../engine.ts';
import { type Move, NO, share, YES } from '../moves.ts';
import type { Known } from '../state.ts';
import { type Bloc, type CardId, its, rivalOf, type Suit, TOPICS, type Topic } from '../terms.ts';
import { changeLaw } from '../tracks/law.ts';
import { cleanDebris } from '../tracks/orbit.ts';
import { gainStanding } from '../tracks/standing.ts';
import { changeHome, gainTokens, gainVotes } from '../tracks/stock.ts';
import { changeTension } from '../tracks/tension.ts';
import { type AskOf, as, type Decision, unexpected } from './decision.ts';

const offerOn = (topic: Topic) => share({ type: 'offer', topic });

const OFFERS = TOPICS.map(offerOn);
const ON_VOTES = offerOn('votes');

export function startSummit(x: Ctx, bloc: Bloc, id: CardId): void {
  await_(x, { ask: 'offer', bloc, steps: x.board.scenario.numbers.summitSteps, suit: CARDS[id].suit });
}

/** May a Summit of this bloc be about it in this scenario, however things stand? */
export function isTopic(G: Known, bloc: Bloc, topic: Topic): boolean {
  const { on } = boardOf(G).scenario;
  if (topic === 'tension' || topic === 'debris') return true;
  if (topic === 'home') return on.fullSummit && on.homeSwings;
  // Without tokens the Plan gives nothing.
  if (topic === 'plan') return on.fullSummit && on.tokens && its(bloc, G.blocs).plan !== null;
  return on.fullSummit;
}

/** Would an offer on it change anything now? */
function isOpen(G: Known, bloc: Bloc, topic: Topic, suit: Suit): boolean {
  switch (topic) {
    case 'tension':
      return G.tension > 0;
    case 'debris':
      return G.debris.us + G.debris.china > 0;
    case 'home':
      return its(bloc, G.blocs).home < 5;
    case 'law-shared':
      return G.law > -5;
    case 'law-licence':
      return G.law < 5;
    case 'votes':
      return true;
    case 'plan':
      return its(bloc, G.blocs).plan !== suit;
  }
}

export const summit: Decision<'offer'> = {
  legal(G, bloc, a) {
    const moves: Move[] = [];
    for (let i = 0; i < OFFERS.length; i++) {
      const { topic } = OFFERS[i];
      if (isTopic(G, bloc, topic) && isOpen(G, bloc, topic, a.suit)) moves.push(OFFERS[i]);
    }
    // With no Tension and a clean orbit a Summit still earns its token.
    if (moves.length === 0) moves.push(ON_VOTES);
    return moves;
  },

  apply(x, bloc, move, a) {
    if (move.type !== 'offer') throw unexpected(move, 'offer');
    const { topic } = move;
    x.log?.push({ is: 'summit', bloc, topic });
    gainTokens(x, bloc, 'diplomacy', 1);
    offer(x, bloc, topic, a);
  },
};

function offer(x: Ctx, bloc: Bloc, topic: Topic, a: AskOf<'offer'>): void {
  const { G } = x;
  switch (topic) {
    case 'tension':
      changeTension(x, -a.steps, bloc);
      askMatch(x, rivalOf(bloc));
      return;
    case 'debris': {
      const own = cleanDebris(x, bloc, a.steps);
      if (own < a.steps) cleanDebris(x, bloc, a.steps - own, rivalOf(bloc));
      return;
    }
    case 'home':
      changeHome(x, bloc, a.steps);
      return;
    case 'law-shared':
      changeLaw(x, -a.steps);
      return;
    case 'law-licence':
      changeLaw(x, a.steps);
      return;
    case 'votes':
      gainVotes(x, bloc, a.steps * x.board.scenario.numbers.summitVotes);
      return;
    case 'plan':
      its(bloc, G.blocs).plan = a.suit;
      x.log?.push({ is: 'plan', suit: a.suit });
  }
}

/**
 * The rival may match an offer on Tension (for a Diplomacy token, where tokens are on) or be seen to decline. One that
 * could not match declines nothing.
 */
function askMatch(x: Ctx, rival: Bloc): void {
  if (canMatch(x, rival)) await_(x, { ask: 'match', bloc: rival });
}

function canMatch(x: Pick<Ctx, 'G' | 'board'>, bloc: Bloc): boolean {
  return !x.board.scenario.on.tokens || its(bloc, x.G.blocs).tokens.diplomacy > 0;
}

function decline(x: Ctx, bloc: Bloc): void {
  x.log?.push({ is: 'declined', bloc });
  gainStanding(x, rivalOf(bloc), 1, 'summits');
}

const ANSWERS: Move[] = [YES, NO];

export const match: Decision<'match'> = {
  legal: () => [...ANSWERS],
  apply(x, bloc, move) {
    if (!as(move, 'answer').yes) return decline(x, bloc);
    x.log?.push({ is: 'matched', bloc });
    gainTokens(x, bloc, 'diplomacy', -1);
    changeTension(x, -1, bloc);
    for (const b of [rivalOf(bloc), bloc] as const) gainStanding(x, b, 1, 'summits');
  },
};
