/** The list of all entries, and how nations stand when a scenario opens. */
import { describe, expect, it } from 'vitest';
import { CARD_LIST } from '../../../rules/content/catalogue.ts';
import { NATIONS } from '../../../rules/content/nations/nations.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { EVENT_SOURCES, PROGRAMME_SOURCES } from '../../../rules/content/source-ids.ts';
import { setup } from '../../../rules/setup.ts';
import { speechOf } from '../../../scripts/docs/gazetteer.ts';
import { articleOf, searchable } from '../../../src/gazetteer/article.ts';
import { itemOf, itemsOf, KINDS } from '../../../src/gazetteer/items.ts';
import { openingOf, openingsOf, requestsOf } from '../../../src/gazetteer/opening.ts';
import { dateOf, sourceName } from '../../../src/gazetteer/speech.ts';

describe('the list of entries', () => {
  it('has all cards and nations, in the order of the content', () => {
    expect(itemsOf('card').map((i) => i.id)).toEqual(CARD_LIST.map((c) => c.id));
    expect(itemsOf('nation').map((i) => i.id)).toEqual(NATIONS.map((n) => n.id));
  });

  it.each(KINDS)('%s: no id twice, and some scenario brings each', (kind) => {
    const ids = itemsOf(kind).map((i) => i.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(itemsOf(kind).filter((i) => i.scenarios.length === 0)).toEqual([]);
  });

  it('a card is in the Lesson exactly where the Lesson has it', () => {
    for (const { id, scenarios } of itemsOf('card'))
      expect(scenarios.includes('lesson')).toBe(SCENARIOS.lesson.cards.includes(id));
  });

  it('an id of another kind, or of none, is nothing', () => {
    expect(itemOf('card', 'FRA')).toBeNull();
    expect(itemOf('nation', 'FRA')?.region).toBe('europe');
  });
});

describe('nations at the opening', () => {
  it('stand as a match of any seed begins', () => {
    for (const scenario of SCENARIO_IDS) {
      const { status, influence } = setup(scenario, {}, 'another');
      expect(openingOf(scenario)).toMatchObject({ status, influence, requests: [], offer: null });
    }
  });

  it('are told apart where the scenario has no space for them', () => {
    for (const { id } of NATIONS)
      for (const { scenario, info } of openingsOf(id))
        expect(info !== null).toBe(SCENARIOS[scenario].nations.includes(id));
  });

  it('founders ask for nothing, unconnected nations for a connection', () => {
    for (const { id, traits } of NATIONS) {
      const asks = requestsOf(id);
      if (traits.includes('founder')) expect(asks, id).toEqual([]);
      else expect(asks.length, id).toBeGreaterThan(0);
      if (!traits.includes('founder')) expect(asks.includes('connectivity')).toBe(traits.includes('unconnected'));
    }
  });
});

describe.each(['en', 'zh-CN'] as const)('articles in %s', (tag) => {
  const speech = speechOf(tag);
  const unsaid = /^[a-z-]+:[\w.-]+$|\{\{|undefined/;

  it.each(KINDS)('%s: every line is said, and says something', (kind) => {
    for (const item of itemsOf(kind)) {
      const { facts, summary, body, about } = articleOf(speech, item);
      const lines = [...body, ...about.flatMap((block) => block.lines)];
      const labels = [...lines.map((l) => l.label), ...about.map((block) => block.title)];
      for (const text of [facts, summary, ...labels]) expect(text, item.id).not.toMatch(unsaid);
      for (const { label, text, refs = [] } of lines) {
        expect(Boolean(text) || refs.length > 0, `${item.id}: ${label}`).toBe(true);
        expect(text ?? '', item.id).not.toMatch(unsaid);
      }
      for (const { refs = [] } of lines) for (const ref of refs) expect(itemOf(ref.kind, ref.id)).not.toBeNull();
      // Two lines of one block with one label could not be told apart.
      for (const list of [body, ...about.map((block) => block.lines)])
        expect(new Set(list.map((l) => l.label)).size, item.id).toBe(list.length);
      expect(searchable(speech, item).split('\n')[0]).toBe(speech.say(`${SPACES[kind]}:${item.id}.name`));
    }
  });

  it('every source has a name', () => {
    for (const id of [...EVENT_SOURCES, ...[...PROGRAMME_SOURCES].map((p) => `programme:${p}`)])
      expect(sourceName(speech, id), id).not.toMatch(/^(sources:|event\.|programme\.)/);
  });
});

const SPACES = {
  card: 'cards',
  nation: 'nations',
  mission: 'missions',
  resolution: 'resolutions',
  'world-event': 'world-events',
  offer: 'offers',
  enterprise: 'enterprises',
} as const;

it('dates are written in full, as precise as they are known', () => {
  const say = () => '';
  expect(dateOf({ say, tag: 'en' }, '2020-10-13')).toBe('13 October 2020');
  expect(dateOf({ say, tag: 'en' }, '2020-10')).toBe('October 2020');
  expect(dateOf({ say, tag: 'zh-CN' }, '2020-10-13')).toBe('2020年10月13日');
});
