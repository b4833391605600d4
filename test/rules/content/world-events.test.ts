import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { worldEventSchema } from '../../../rules/content/schema.ts';
import { mirror } from '../../../rules/content/world-events/fair.ts';
import { CELLS } from '../../../rules/content/world-events/types.ts';
import { WORLD_EVENTS } from '../../../rules/content/world-events/world-events.ts';
import { match } from '../../support/match.ts';
import { alike, flat, shapeOf, unordered } from './walk.ts';

const choices = WORLD_EVENTS.flatMap((e) => (e.kind === 'choice' ? [e] : []));
const bids = WORLD_EVENTS.flatMap((e) => (e.kind === 'bid' ? [e] : []));

/** Works off what a world event set going, at the first choice offered, up to the Dialogue. */
function settle(m: ReturnType<typeof match>) {
  for (let guard = 0; guard < 40 && m.G.ask && m.G.phase === 'briefing'; guard++) m.move(m.G.awaiting[0], m.legal()[0]);
  expect(m.G.ask?.ask).toBe('dialogue');
}

const facing = (id: string) =>
  match()
    .edit((G) => {
      G.secret.worldEvents = [id];
      G.past = [];
      G.phase = 'briefing';
    })
    .jump({ step: 'world-event' });

describe('the world’s events', () => {
  it('follow the schema, more of them than rounds', () => {
    z.array(worldEventSchema).min(9).parse(WORLD_EVENTS);
    expect(new Set(WORLD_EVENTS.map((e) => e.id)).size).toBe(WORLD_EVENTS.length);
    expect(bids.length).toBeGreaterThanOrEqual(2);
  });

  it('are fair: what one bloc gets by a pick, the other would get by the same', () => {
    for (const { id, outcomes } of choices) {
      expect(outcomes.ba, id).toEqual(mirror(outcomes.ab));
      for (const same of ['aa', 'bb'] as const)
        expect(unordered(mirror(outcomes[same])), id).toEqual(unordered(outcomes[same]));
    }
  });

  it('no two share shape and numbers', () => {
    const lists = (e: (typeof WORLD_EVENTS)[number]) =>
      e.kind === 'choice' ? CELLS.map((c) => e.outcomes[c]) : [e.win, e.none];
    expect(
      alike(
        WORLD_EVENTS.map((e) => [
          e.id,
          lists(e)
            .map((list) => shapeOf(list, 'us'))
            .join(),
        ]),
      ),
    ).toEqual([]);
  });

  it('are choices: no two cells do the same', () => {
    for (const { id, outcomes } of choices)
      expect(new Set(CELLS.map((c) => JSON.stringify(outcomes[c]))).size, id).toBe(4);
  });

  it('speak of the winner of a bid alone, and of both where nobody won', () => {
    for (const e of choices)
      for (const c of CELLS)
        for (const one of flat(e.outcomes[c])) if ('who' in one) expect(['actor', 'rival']).not.toContain(one.who);
    for (const e of bids)
      for (const one of flat(e.none)) if ('who' in one) expect(['actor', 'rival']).not.toContain(one.who);
  });

  it.each(choices.flatMap(({ id }) => CELLS.map((c) => [id, c] as const)))('%s %s can be played', (id, cell) => {
    const m = facing(id);
    m.us.worldEvent(cell[0] as 'a').china.worldEvent(cell[1] as 'b');
    expect(m.told('world-event')).toMatchObject([{ id, us: cell[0], china: cell[1] }]);
    settle(m);
  });

  it.each(bids)('$id goes to the higher bid, and on a tie nobody pays', ({ id, suit }) => {
    const table = () => match().tokens({ us: { [suit]: 2 }, china: { [suit]: 2 } });
    const at = (m: ReturnType<typeof match>) =>
      m
        .edit((G) => {
          G.secret.worldEvents = [id];
          G.past = [];
          G.phase = 'briefing';
        })
        .jump({ step: 'world-event' });
    const won = at(table());
    won.expectRefused('not-legal', { type: 'world-event', choice: 3 }, 'us');
    won.us.worldEvent(1).china.worldEvent(2);
    expect(won.changes()).toMatchObject({ [`china ${suit}`]: -2 });
    expect(won.changes()).not.toHaveProperty(`us ${suit}`);
    settle(won);
    const tie = at(table());
    tie.us.worldEvent(2).china.worldEvent(2);
    expect(tie.told('token').filter((t) => t.suit === suit && t.n === -2)).toEqual([]);
    settle(tie);
  });
});
