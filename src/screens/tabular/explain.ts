/** From a table to what explains a thing of it, and back to where one was. */
import type { BoardTarget } from '../../board/types.ts';
import { toHeading } from '../match/focus.ts';
import { came, deckOpen, inspect, news, type Seat } from '../match/ui.ts';
import { whyNotTarget } from '../why-not.ts';

/**
 * Opens what is known about something, and takes a reader there.
 * @param seat whoever decides: why the thing can't be chosen is said aloud, for it stands before the heading
 */
export function explain(target: BoardTarget, from: HTMLElement, seat: Seat | null): void {
  news.value = whyNotTarget(seat, target) ?? '';
  deckOpen.value = false;
  inspect(target);
  came.value = from;
  toHeading();
}
