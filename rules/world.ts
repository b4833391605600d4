/**
 * What the world brings beside what was drawn: whoever leads a class may put a world event on top of those to come. It is
 * written down with the move that follows, so that the match replays with it.
 */
import { boardOf } from './board.ts';
import { WORLD_EVENTS } from './content/catalogue.ts';
import type { Scenario } from './content/scenarios/index.ts';
import type { Move, Refusal } from './moves.ts';
import { refuse } from './plays/decision.ts';
import type { Known, State } from './state.ts';
import type { WorldEventId } from './terms.ts';

/** The world events that a scenario draws from. */
export const eventsOf = ({ on, worldEvents }: Scenario): readonly WorldEventId[] => (on.worldEvents ? worldEvents : []);

/**
 * Why the world event can't be brought; null where it can. Errors: `event-unknown`, `event-past` for one that has been,
 * `event-bid` for a bid where there are no tokens, `event-late` where no Briefing comes any more.
 */
export function whyNotBring(G: Known, id: WorldEventId): Refusal | null {
  const { scenario } = boardOf(G);
  const event = Object.hasOwn(WORLD_EVENTS, id) ? WORLD_EVENTS[id] : null;
  if (!event) return refuse('event-unknown', 'There is no such world event.');
  if (G.past.includes(id)) return refuse('event-past', 'This world event has been in this match already.');
  if (event.kind === 'bid' && !scenario.on.tokens)
    return refuse('event-bid', 'This world event is a bid, and this scenario has no tokens.');
  if (!briefingComes(G))
    return refuse('event-late', 'World events come at a Briefing, and no other one comes in this match.');
  return null;
}

/** Does another Briefing come in this match? World events wait for it. */
export const briefingComes = (G: Known): boolean => !G.ending && G.round < boardOf(G).scenario.rounds;

/** The world events that could be brought now, in the order of the catalogue. */
export const bringable = (G: Known): WorldEventId[] =>
  Object.keys(WORLD_EVENTS).filter((id) => whyNotBring(G, id) === null);

/** Puts it on top of those to come: it is the next Briefing's. */
export function bring(G: State, id: WorldEventId): void {
  const { secret } = G;
  secret.worldEvents = [...secret.worldEvents.filter((other) => other !== id), id];
}

/** A move without what was brought before it, as the rules list it. */
export function bare(move: Move): Move {
  if (move.brings === undefined) return move;
  const { brings: _, ...rest } = move;
  return rest;
}
