/**
 * No filler: of each card there is a position in a stored match where its event is the best of all plays of whoever
 * holds it, and one where another play is better; both by the same reckoning (`scripts/best-play/worth.ts`), done again
 * here.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../rules/apply.ts';
import { CARD_LIST } from '../../rules/content/catalogue.ts';
import { copy } from '../../rules/copy.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import {
  HOW,
  KINDS,
  LEAD,
  type Position,
  readMatches,
  readPositions,
  WEAK,
} from '../../scripts/best-play/positions.ts';
import { Rating } from '../../scripts/best-play/worth.ts';

const positions = readPositions();
const states = new Map<string, State>();
const keyOf = ({ match, moves }: Position) => `${match} ${moves}`;

beforeAll(() => {
  const wanted = new Set(Object.values(positions).flatMap((of) => KINDS.flatMap((k) => (of[k] ? [keyOf(of[k])] : []))));
  for (const [match, { scenario, options, seed, moves }] of readMatches()) {
    const G = setup(scenario, options, seed);
    moves.forEach(({ by, move }, at) => {
      const key = keyOf({ match, moves: at });
      if (wanted.has(key)) states.set(key, copy(G));
      step(G, by, move);
    });
  }
});

/** The plays of the stored position, rated for whoever holds the card. */
function ratingAt(position: Position): Rating {
  const G = states.get(keyOf(position));
  if (G?.ask?.ask !== 'play') throw new Error(`no card is played in ${keyOf(position)}: ${HOW}`);
  return new Rating(G, G.ask.bloc);
}

describe.each(CARD_LIST.map((c) => c.id))('%s', (card) => {
  const { best, other } = positions[card] ?? {};

  it('has a position in which its event is the best play', () => {
    if (WEAK.includes(card)) {
      expect(best, `${card} has one now: take it from the list of weak cards`).toBeUndefined();
      return;
    }
    if (!best) throw new Error(`none is stored: ${HOW}`);
    const { lead } = ratingAt(best).lead(card);
    expect(lead, `another play is as good by now: ${HOW}`).toBeGreaterThanOrEqual(LEAD.best);
  });

  it('has a position in which another play is better', () => {
    if (!other?.better) throw new Error(`none is stored: ${HOW}`);
    const rating = ratingAt(other);
    expect(rating.plays).toContainEqual({ type: 'play', card, use: 'event' });
    expect(rating.plays).toContainEqual(other.better);
    const event = rating.worth({ type: 'play', card, use: 'event' });
    expect(rating.worth(other.better) - event, `by now it is not: ${HOW}`).toBeGreaterThanOrEqual(LEAD.other);
  });
});

describe('the reckoning', () => {
  it('tells a good event from an empty one', () => {
    const [card, of] = Object.entries(positions).find(([, p]) => p.best) ?? [];
    if (!card || !of?.best) throw new Error(HOW);
    const { event } = CARD_LIST.find((c) => c.id === card) ?? CARD_LIST[0];
    const all = event.splice(0);
    try {
      expect(ratingAt(of.best).lead(card, LEAD.best).lead).toBeLessThan(LEAD.best);
    } finally {
      event.push(...all);
    }
  });

  it('gives equal positions equal figures', () => {
    const of = Object.values(positions).find((p) => p.best)?.best;
    if (!of) throw new Error(HOW);
    const [a, b] = [ratingAt(of), ratingAt(of)];
    expect(a.plays.map((p) => a.worth(p))).toEqual(b.plays.map((p) => b.worth(p)));
  });
});
