import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import chinaText from '../../../assets/locales/en/cards-china.json';
import neutralText from '../../../assets/locales/en/cards-neutral.json';
import usText from '../../../assets/locales/en/cards-us.json';
import enterprises from '../../../assets/locales/en/enterprises.json';
import missions from '../../../assets/locales/en/missions.json';
import nations from '../../../assets/locales/en/nations.json';
import offers from '../../../assets/locales/en/offers.json';
import resolutions from '../../../assets/locales/en/resolutions.json';
import worldEvents from '../../../assets/locales/en/world-events.json';
import { CARD_LIST, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import { ENTERPRISE_NAMES } from '../../../rules/content/enterprises/enterprises.ts';
import { MISSIONS_2025, MISSIONS_2026, MISSIONS_LESSON } from '../../../rules/content/missions/missions.ts';
import { MISSIONS_2020 } from '../../../rules/content/missions/table-2020.ts';
import { HOMES, NATIONS } from '../../../rules/content/nations/nations.ts';
import { textSchemas } from '../../../rules/content/schema.ts';
import { isSource } from '../../../rules/content/source-ids.ts';
import type { Effect } from '../../../rules/effects/types.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { flat } from './walk.ts';

type Texts = Record<string, unknown>;
const files: Record<string, Texts> = {
  'cards-us': usText,
  'cards-china': chinaText,
  'cards-neutral': neutralText,
  enterprises,
  offers,
  missions,
  nations,
  resolutions,
  'world-events': worldEvents,
};
const cards: Record<string, { event: string; lesson?: string; options?: string[] }> = {
  ...usText,
  ...chinaText,
  ...neutralText,
};
const isChoice = (id: string) => WORLD_EVENTS[id].kind === 'choice';
const some = (texts: Texts, keep: (id: string) => boolean) =>
  Object.fromEntries(Object.entries(texts).filter(([id]) => keep(id)));

const allMissions = [MISSIONS_2020, MISSIONS_2025, MISSIONS_2026, MISSIONS_LESSON].flatMap((m) => [
  ...m.us,
  ...m.china,
]);
const allEnterprises = BLOCS.flatMap((b) => Object.values(ENTERPRISE_NAMES[b]).flat());

describe('every entry has its texts, each no longer than its place, and every text an entry', () => {
  it.each<[string, z.ZodType, Texts, string[]]>([
    ['cards', textSchemas.card, cards, CARD_LIST.map((c) => c.id)],
    ['missions', textSchemas.mission, missions, allMissions.map((m) => m.id)],
    ['offers', textSchemas.offer, offers, Object.keys(OFFERS)],
    ['resolutions', textSchemas.resolution, resolutions, Object.keys(RESOLUTIONS)],
    [
      'choices of the world',
      textSchemas.worldChoice,
      some(worldEvents, isChoice),
      Object.keys(WORLD_EVENTS).filter(isChoice),
    ],
    [
      'bids of the world',
      textSchemas.worldBid,
      some(worldEvents, (id) => !isChoice(id)),
      Object.keys(WORLD_EVENTS).filter((id) => !isChoice(id)),
    ],
    ['enterprises', textSchemas.enterprise, enterprises, allEnterprises.map((e) => e.id)],
    ['nations', textSchemas.nation, nations, [...NATIONS.map((n) => n.id), ...Object.keys(HOMES)]],
  ])('%s', (_what, schema, texts, ids) => {
    z.record(z.string(), schema).parse(texts);
    expect(Object.keys(texts).sort()).toEqual([...new Set(ids)].sort());
  });

  it('no card’s text stands in two files', () => {
    const ids = [usText, chinaText, neutralText].flatMap((f) => Object.keys(f));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('an enterprise cites a source', () => {
    expect(allEnterprises.filter((e) => !isSource(e.source))).toEqual([]);
  });
});

describe('a card’s texts fit its event', () => {
  it.each(CARD_LIST)('$id: options, the Lesson’s text, removal', ({ id, event, lesson, needs }) => {
    const text = cards[id];
    const choices = flat(event).filter((e) => e.do === 'choose');
    expect(new Set(choices.map((c) => c.options.length)).size).toBeLessThanOrEqual(1);
    expect(text.options?.length).toBe(choices[0]?.options.length);
    expect(text.lesson !== undefined).toBe(Array.isArray(lesson));
    if (Array.isArray(lesson))
      for (const c of flat(lesson)) if (c.do === 'choose') expect(c.options).toHaveLength(text.options?.length ?? 0);
    if (needs) expect(text.event).toMatch(/\b(needs|only)\b/i);
    // The card's foot says that it is for once only: no text says it again.
    expect(text.event).not.toMatch(/\bRemove (this card|it)\b/);
  });

  const printed = CARD_LIST.flatMap((card) => [
    { id: card.id, text: cards[card.id].event, list: flat(card.event) },
    ...(Array.isArray(card.lesson)
      ? [{ id: card.id, text: cards[card.id].lesson ?? '', list: flat(card.lesson) }]
      : []),
  ]);

  it('every figure of an effect is printed: how much, in how many nations, at what odds', () => {
    for (const { id, text, list } of printed) {
      const has = (n: number | 'all' | undefined, unit = '') => {
        if (typeof n === 'number') expect(text, id).toMatch(new RegExp(`(^|\\D)${Math.abs(n)}${unit || '(\\D|$)'}`));
      };
      for (const e of list) {
        if ('n' in e && e.do !== 'cards') has(e.n);
        // Where nations are named there is nothing to count.
        if (e.do === 'influence' && !e.in.only) has(e.pick);
        if (e.do === 'sign') has(e.waive);
        if (e.do === 'roll') has(e.p, '%');
        if (e.do === 'mission') {
          has(e.paid);
          has(e.odds, '%');
        }
      }
    }
  });

  it('what an effect moves is named in the game’s terms', () => {
    const terms: Partial<Record<Effect['do'], RegExp>> = {
      standing: /Standing/,
      tension: /Tension/,
      law: /law/i,
      debris: /Debris|pip/,
      home: /Home/,
      wolf: /Wolf/,
      votes: /votes/,
      connect: /connect/i,
      'orbit-check': /orbit check/,
      plan: /Plan/,
      promise: /promise/,
      distress: /distress/,
      mission: /mission|Pay/,
      sign: /sign/,
    };
    for (const { id, text, list } of printed)
      for (const e of list) {
        const term = terms[e.do];
        if (term) expect(text, id).toMatch(term);
        if (e.do === 'token') expect(text, id).toContain(e.suit[0].toUpperCase() + e.suit.slice(1));
        if ('in' in e)
          for (const suit of e.in?.interest ?? []) expect(text, id).toContain(suit[0].toUpperCase() + suit.slice(1));
      }
  });
});

describe('wording', () => {
  /** Words that take a side, belittle or speak of nations as things. */
  const banned =
    /free world|communis|\bregimes?\b|debt.trap|\bclient states?|puppet|\bcaptur|\bflip|\bbought\b|\bbuy (nations|votes|partners)|dragon|eagle|\bvassal|\bpawns?\b|rogue|axis of|aggress|evil|\bpanda|yellow|\bReds?\b/i;
  const every = Object.entries(files).flatMap(([file, texts]) => {
    const lines: [string, string][] = [];
    const walk = (at: string, value: unknown) => {
      if (typeof value === 'string') lines.push([at, value]);
      else if (value && typeof value === 'object') for (const [k, v] of Object.entries(value)) walk(`${at}.${k}`, v);
    };
    walk(file, texts);
    return lines;
  });

  it('takes no side', () => {
    // "Receivers are bought" speaks of goods.
    const found = every.filter(([, line]) => banned.test(line.replace('Receivers for both signals are bought', '')));
    expect(found).toEqual([]);
  });

  it('calls places by the names that the United Nations use', () => {
    const found = every.filter(([, line]) =>
      /\bTurkey\b|\bBurma\b|\bSwaziland\b|\bRed China\b|\bMainland\b/.test(line),
    );
    expect(found).toEqual([]);
  });

  it('is plain text without mark-up, doubled blanks or figures that nothing filled in', () => {
    expect(every.filter(([, line]) => /[<>{}]| {2}|undefined|NaN|\bTODO\b/.test(line))).toEqual([]);
  });

  it('says who did it where either bloc may play the part of history', () => {
    const parts: [string, RegExp][] = [
      ['fengyun-asat', /China/],
      ['usa-193', /US|United States|Washington/],
      ['cosmos-1408', /Russia/],
      ['viasat-hack', /Russia/],
      ['mission-shakti', /India/],
    ];
    for (const [id, author] of parts)
      expect(files['cards-neutral'][id] as object).toMatchObject({
        note: expect.stringMatching(author),
      });
  });
});
