/** One step from ruin: an event that may end the match says so before it is played, and no other does. */
import { describe, expect, it } from 'vitest';
import { CARD_LIST } from '../../../rules/content/catalogue.ts';
import { endangers, mostRaised } from '../../../rules/effects/inside.ts';
import type { Card } from '../../../rules/effects/types.ts';
import { preview } from '../../../rules/preview.ts';
import { below, seeded } from '../../../rules/random.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { holding } from '../cards/table.ts';

const rng = seeded('brink');
const atBrink = (card: Card, bloc: Bloc, tension = 9, pips = 10) =>
  holding(bloc, card.id)
    .actions(bloc)
    .tension(tension)
    .debris({ us: pips / 2, china: pips / 2 });

/** Plays the event with a choice at random wherever there is one; true where that ended the match by the bloc's act. */
function ends(card: Card, bloc: Bloc): boolean {
  const m = atBrink(card, bloc);
  m[bloc].event(card.id);
  while (m.G.play && !m.G.ending) {
    const [by] = m.G.awaiting;
    const moves = m.legal(by);
    m.move(by, moves[below(rng, moves.length)]);
  }
  return m.G.ending?.by === bloc && ['conflict', 'kessler'].includes(m.G.ending.kind);
}

const said = (card: Card, bloc: Bloc, tension?: number, pips?: number) => {
  const m = atBrink(card, bloc, tension, pips);
  const { refusal, loses, mayLose } = preview(view(m.G, bloc), bloc, { type: 'play', card: card.id, use: 'event' });
  return { refusal, warned: loses || mayLose, both: loses && mayLose };
};

/** Events that ended a match here. */
const ended: string[] = [];
const playable = CARD_LIST.map((card) => ({ card, bloc: card.owner === 'neutral' ? ('us' as const) : card.owner }));

describe('an event at the brink', () => {
  it.each(playable)('$card.id', ({ card, bloc }) => {
    const { refusal, warned, both } = said(card, bloc);
    if (refusal) return;
    expect(both).toBe(false);
    let lost = false;
    for (let i = 0; i < 8 && !lost; i++) lost = ends(card, bloc);
    if (lost) ended.push(card.id);
    if (lost) expect(warned).toBe(true);
    if (!endangers(card.event)) expect(warned).toBe(false);
    expect(said(card, bloc, 4, 4).warned).toBe(false);
  });

  it('ended some matches here, so that a warning could be missed', () => {
    expect(ended.length).toBeGreaterThan(12);
  });

  it('is warned of where it only comes after a choice', () => {
    const warned = playable.filter(({ card, bloc }) => !said(card, bloc).refusal && said(card, bloc).warned);
    const ids = warned.map(({ card }) => card.id);
    expect(ids).toEqual(expect.arrayContaining(['golden-dome', 'plan-crewed-landing', 'ground-station-worries']));
  });
});

it('counts the worse of the branches, and one after the other', () => {
  const one = { do: 'tension', n: 1 } as const;
  expect(
    mostRaised([one, { do: 'choose', who: 'actor', options: [[one, one], [], [{ do: 'tension', n: -2 }]] }], 'tension'),
  ).toBe(3);
  expect(mostRaised([{ do: 'roll', p: 20, then: [], else: [{ do: 'debris', who: 'us', n: 2 }] }], 'debris')).toBe(2);
  expect(mostRaised([one], 'debris')).toBe(0);
});
