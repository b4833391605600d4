import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CARD_LIST, CARDS } from '../../../rules/content/catalogue.ts';
import type { Card } from '../../../rules/effects/types.ts';
import { type Bloc, rivalOf, type ScenarioId } from '../../../rules/terms.ts';
import { type Match, match } from '../../support/match.ts';
import { holding } from './table.ts';

const folder = new URL('.', import.meta.url);
const specs = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
const sections = new Map(
  specs.flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split(/^describe\(/m)
      .slice(1)
      .map((section) => [section.match(/^'([^']+)'/)?.[1] ?? '', { file, section }] as const),
  ),
);
const owned = CARD_LIST.filter((c) => c.owner !== 'neutral');

/** Decides at the first choice offered until the next card is to be played. */
function settle(m: Match): Match {
  for (let guard = 0; guard < 60 && m.G.ask && m.G.ask.ask !== 'play'; guard++) {
    const [bloc] = m.G.awaiting;
    m.move(bloc, m.legal(bloc)[0]);
  }
  return m;
}

describe('every card', () => {
  it.each(CARD_LIST)('$id has its spec under its owner and era', ({ id, owner, era }) => {
    expect(sections.get(id)?.file).toBe(`${owner}-${era}.test.ts`);
  });

  it.each(CARD_LIST.filter((c) => c.lesson))('$id is tried in the Lesson too', ({ id }) => {
    expect(sections.get(id)?.section).toContain("lesson('");
  });

  it('is named by a spec only while it exists', () => {
    const strange = [...sections.keys()].filter((id) => !CARDS[id] && id !== 'every card' && id !== 'a rival’s card');
    expect(strange).toEqual([]);
  });
});

describe('a rival’s card', () => {
  const playedByRival = (card: Card, scenario: ScenarioId, order: 'before' | 'after') => {
    const bloc = rivalOf(card.owner as Bloc);
    const m = holding(bloc, card.id, scenario)
      .with({ [card.owner]: [] })
      .actions(bloc);
    return { m, bloc, play: settle(m[bloc].summit(card.id, order)) };
  };

  it.each(owned)('$id serves its owner, by the act of whoever plays it', (card) => {
    for (const order of ['before', 'after'] as const) {
      const { m, bloc } = playedByRival(card, 'standard', order);
      expect(m.told('event')).toEqual([{ is: 'event', card: card.id, actor: bloc }]);
      const at = (is: string) => m.log.findIndex((e) => e.is === is);
      expect(at('event') < at('summit')).toBe(order === 'before');
      const place = { discard: 'discards', remove: 'removed', policy: 'policies' } as const;
      const list = m.G[place[card.after]].map((p) => (typeof p === 'string' ? p : p.card));
      expect(list).toContain(card.id);
    }
  });

  it.each(owned.filter((c) => c.lesson))('$id in the Lesson too', (card) => {
    const { m, bloc } = playedByRival(card, 'lesson', 'before');
    expect(m.told('event')).toEqual([{ is: 'event', card: card.id, actor: bloc }]);
  });

  it.each(owned)('$id used for a mission does not happen', ({ id, owner }) => {
    const bloc = rivalOf(owner as Bloc);
    const m = settle(holding(bloc, id)[bloc].mission(id));
    expect(m.told('event')).toEqual([]);
    expect(m.G.discards).toContain(id);
  });

  it.each(owned)('$id can’t be played for its event', ({ id, owner }) => {
    const bloc = rivalOf(owner as Bloc);
    holding(bloc, id).expectRefused('rival-event', { type: 'play', card: id, use: 'event' });
  });

  it('stops at one short of Kessler and of Conflict', () => {
    const crash = holding('us', 'qianfan-first').debris({ us: 5, china: 5 }).dice(true);
    settle(crash.us.summit('qianfan-first', 'before'));
    expect(crash.G.ending).toBeNull();
    expect(crash.told('debris')).toEqual([]);
    const worry = match()
      .bare()
      .with({ china: ['panama-leaves'] })
      .round(3)
      .actions('china')
      .tension(9);
    settle(worry.china.summit('panama-leaves', 'before'));
    expect(worry.G.ending).toBeNull();
    expect(worry.told('tension').filter((t) => t.n > 0)).toEqual([]);
  });

  it('does not happen where its condition fails', () => {
    const m = holding('us', 'kepler-ban').wolf(false);
    m.expectRefused('not-legal', { type: 'play', card: 'kepler-ban', use: 'summit', order: 'before' });
    settle(m.us.summit('kepler-ban'));
    expect(m.told('event')).toEqual([]);
  });
});
