/** Playing a card: which uses it has now, and the steps that each sets off. */
import { boardOf } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import { forget, takeOut } from '../effects/cards.ts';
import { holds } from '../effects/conditions.ts';
import type { Card, Effect } from '../effects/types.ts';
import { type Ctx, enqueue } from '../engine.ts';
import { DRAFT, type Move, share } from '../moves.ts';
import type { Cause, Known, Shared, Step } from '../state.ts';
import { table } from '../table.ts';
import { type Bloc, type CardId, its, rivalOf, type Use } from '../terms.ts';
import { nextMission } from '../tracks/programme.ts';
import { type Decision, refuse, unexpected } from './decision.ts';
import { cheapestEnterprise, enterpriseBudget } from './enterprise.ts';

/** The event of a card in this scenario: the Lesson may have a simpler one. */
export function eventOf(G: Shared, card: Card): Effect[] {
  return !boardOf(G).scenario.on.fullEvents && Array.isArray(card.lesson) ? card.lesson : card.event;
}

/** What becomes of a card after its event in this scenario: one that the Lesson made simpler may leave no policy. */
export function afterOf(G: Shared, card: Card): Card['after'] {
  const event = eventOf(G, card);
  return card.after !== 'policy' || event === card.event || event.some((e) => e.do === 'policy')
    ? card.after
    : 'discard';
}

/** Who plays a card's event, and whom it serves. */
export function causeOf(card: Card, actor: Bloc, use: Use): Cause {
  const serves = card.owner === 'neutral' ? actor : card.owner;
  return { actor, serves, capped: use !== 'event' && serves !== actor, id: card.id, kind: 'card' };
}

/** Can the card's event happen now? (Some need a condition: with Wolf in force, say.) */
export function eventOpen(G: Shared, card: Card, actor: Bloc): boolean {
  return !card.needs || holds(G, card.needs, causeOf(card, actor, 'event'));
}

/** Playing this card for a use other than its event sets off the rival's event. */
export function setsOff(G: Shared, card: Card, bloc: Bloc): boolean {
  return card.owner === rivalOf(bloc) && eventOpen(G, card, bloc);
}

/** The moves of a use that may set off the rival's event: without it, and with it before or after. */
type ReadyUse = Record<'plain' | 'before' | 'after', Move>;

const usesOf = (card: CardId, use: Use): ReadyUse => ({
  plain: share({ type: 'play', card, use }),
  before: share({ type: 'play', card, use, order: 'before' }),
  after: share({ type: 'play', card, use, order: 'after' }),
});

const readyFor = (id: CardId) => ({
  card: CARDS[id],
  event: share({ type: 'play', card: id, use: 'event' }),
  mission: share({ type: 'play', card: id, use: 'mission' }),
  outreach: usesOf(id, 'outreach'),
  enterprise: usesOf(id, 'enterprise'),
  summit: usesOf(id, 'summit'),
});

const READY = table<Record<CardId, ReturnType<typeof readyFor>>>({});

/** A card and its moves. */
function ready(id: CardId) {
  let found = READY[id];
  if (found === undefined) {
    found = readyFor(id);
    READY[id] = found;
  }
  return found;
}

/** Writes the moves of a use into the draft, from `n` on; where they end. */
function add(n: number, use: ReadyUse, rivals: boolean): number {
  if (!rivals) {
    DRAFT[n] = use.plain;
    return n + 1;
  }
  DRAFT[n] = use.before;
  DRAFT[n + 1] = use.after;
  return n + 2;
}

export const play: Decision<'play'> = {
  legal(G, bloc) {
    let n = 0;
    const rival = rivalOf(bloc);
    const mission = nextMission(G, bloc) !== null;
    // What a card must be worth for an enterprise, besides the tokens that help to pay for it.
    const worth = cheapestEnterprise(G, bloc) - enterpriseBudget(G, bloc, 0);
    const hand = its(bloc, G.secret.hands) ?? [];
    for (let i = 0; i < hand.length; i++) {
      const r = ready(hand[i]);
      const { card } = r;
      const open = eventOpen(G, card, bloc);
      const rivals = open && card.owner === rival;
      if (open && !rivals) DRAFT[n++] = r.event;
      n = add(n, r.outreach, rivals);
      if (mission) DRAFT[n++] = r.mission;
      if (card.value >= worth) n = add(n, r.enterprise, rivals);
      n = add(n, r.summit, rivals);
    }
    return DRAFT.slice(0, n);
  },

  apply(x, bloc, move) {
    if (move.type !== 'play') throw unexpected(move, 'play');
    const { card: id, use, order } = move;
    const { G } = x;
    const card = CARDS[id];
    takeOut(its(bloc, G.secret.hands), id);
    forget(x, id);
    G.play = { bloc, card: id, use };
    if (bloc === 'us') G.plays.us++;
    else G.plays.china++;
    x.log?.push({ is: 'play', bloc, card: id, use });
    const event: Step = { step: 'event', card: id, cause: causeOf(card, bloc, use) };
    // Put on the queue from the last to the first.
    enqueue(x, { step: 'discard', card: id });
    if (order === 'after') enqueue(x, event);
    if (use !== 'event') enqueue(x, { step: use, bloc, card: id });
    if (use === 'event' || order === 'before') enqueue(x, event);
  },

  why(G, bloc, move) {
    if (move.type !== 'play') return undefined;
    const card = CARDS[move.card];
    if (!card || !(G.secret.hands[bloc] ?? []).includes(move.card))
      return refuse('not-in-hand', 'That card is not in your hand.');
    return whyNotUse(G, bloc, card, move.use);
  },
};

/** Why a card in hand has no such use now; undefined where it has. */
export function whyNotUse(G: Known, bloc: Bloc, card: Card, use: Use) {
  if (use === 'event' && card.owner === rivalOf(bloc))
    return refuse(
      'rival-event',
      'An event of the other bloc can only be set off by using the card for something else.',
    );
  if (use === 'event' && !eventOpen(G, card, bloc))
    return refuse('event-closed', 'The condition of this event does not hold now.');
  if (use === 'mission' && !nextMission(G, bloc))
    return refuse('no-mission', 'Your programme has flown all its missions.');
  if (use === 'enterprise' && enterpriseBudget(G, bloc, card.value) < cheapestEnterprise(G, bloc))
    return refuse('cannot-afford', 'This card and your Finance tokens do not pay for any enterprise you may found.');
  return undefined;
}

/** The event of a card happens (or not, where its condition fails), and the card goes where its entry says. */
export function runEvent(x: Ctx, id: CardId, cause: Cause): void {
  const { G } = x;
  const card = CARDS[id];
  if (!eventOpen(G, card, cause.actor)) {
    x.log?.push({ is: 'event-void', card: id });
    return;
  }
  x.log?.push({ is: 'event', card: id, actor: cause.actor });
  if (card.after === 'remove') G.removed.push(id);
  enqueue(x, { step: 'effects', list: eventOf(G, card), at: 0, cause });
}

/** After a play: the card goes to the discards, unless its event removed it or keeps it in play. */
export function discardPlayed(x: Ctx, id: CardId): void {
  const { G } = x;
  G.play = null;
  if (G.removed.includes(id) || G.policies.some((p) => p.card === id)) return;
  G.discards.push(id);
}
