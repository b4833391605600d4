import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { TRAITS } from '../../../rules/content/nations/types.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import type { ScenarioId } from '../../../rules/terms.ts';
import { bookOf } from '../../../src/screens/rulebook/book.ts';
import { placeIn } from '../../../src/screens/rulebook/lesson.ts';
import { piecesOf } from '../../../src/screens/terms/find.ts';
import { Traits, traitMeaning } from '../../../src/screens/terms/term.tsx';
import { anchorOf, bookFor, TERM_IDS, type TermId } from '../../../src/screens/terms/terms.ts';
import { loadTextsOf, reading } from '../../../src/text/text.ts';

type Texts = Record<string, { name: string; also?: string; what: string }>;
const texts = (tag: string): Texts => JSON.parse(readFileSync(`assets/locales/${tag}/terms.json`, 'utf8'));
const BOOKS = { en: 'rules/RULEBOOK.md', 'zh-CN': 'rules/RULEBOOK.zh-CN.md' };

/** What the sheet calls a term by other words than its name. */
const SAID: Partial<Record<TermId, string[]>> = {
  'rival-event': ['对手的事件'],
  odds: ['Reliability of the mission'],
};

beforeAll(async () => {
  for (const tag of Object.keys(BOOKS)) await loadTextsOf(tag, 'terms');
});
afterEach(() => {
  reading.value = null;
});

describe.each(Object.entries(BOOKS))('terms in %s', (tag, file) => {
  const { parts } = bookOf(readFileSync(file, 'utf8'));
  const html = parts.map((p) => p.html).join('');

  it.each(TERM_IDS)('%s has its rule in the rulebook', (id) => {
    expect(html.split(`id="${anchorOf(id)}"`)).toHaveLength(2);
  });

  it('lie in a book that opens, for each scenario, where it tells of that one', () => {
    const { sections } = bookOf(readFileSync(file, 'utf8'));
    const opened = (id: ScenarioId) => placeIn({ sections }, bookFor(id).split('?at=')[1] ?? '');
    expect(bookFor('standard')).toBe('rulebook');
    const sheet = sections.find(({ part }) => part === 'lesson');
    expect(sheet?.level).toBe(2);
    expect(opened('lesson')).toBe(sheet?.id);
    const names: Record<string, { name: string }> = JSON.parse(
      readFileSync(`assets/locales/${tag}/app.json`, 'utf8'),
    ).new;
    for (const id of (Object.keys(SCENARIOS) as ScenarioId[]).filter((one) => one !== 'standard' && one !== 'lesson')) {
      const rule = html.split(`id="${opened(id)}"`)[1]?.split('</p>')[0];
      expect(rule, id).toContain(names[id].name);
    }
  });

  it('lead, in a Lesson, to where its sheet speaks of them', () => {
    const { sections } = bookOf(readFileSync(file, 'utf8'));
    const sheet = sections.filter(({ part }) => part === 'lesson');
    const silent = TERM_IDS.filter((id) => {
      const place = placeIn({ sections }, anchorOf(id, true));
      if (place === anchorOf(id)) return true;
      const section = sheet.find((one) => one.id === place);
      expect(section, id).toBeDefined();
      const { name, also } = texts(tag)[id];
      const words = [name, ...(also?.split('|') ?? []), ...(SAID[id] ?? [])];
      expect(
        words.some((word) => section?.text.toLowerCase().includes(word.toLowerCase())),
        `${id} in “${section?.title}”`,
      ).toBe(true);
      return false;
    });
    // The Lesson's sheet has no word for these, or no more than that: their rules are Standard's.
    expect(silent).toEqual(['orbit-check', 'trait', 'plan', 'offer', 'policy']);
  });

  it('have a name and a meaning in a sentence each, and no other', () => {
    const all = texts(tag);
    expect(Object.keys(all).sort()).toEqual([...TERM_IDS].sort());
    for (const { what } of Object.values(all)) expect(what).toMatch(/[.。]$/);
  });

  it('are found in a text by their names, each once', () => {
    reading.value = tag;
    for (const id of TERM_IDS) {
      const { name } = texts(tag)[id];
      const found = piecesOf(tag === 'en' ? `a ${name} b ${name} c` : `${name}、${name}。`);
      const links = found.filter((p) => typeof p !== 'string');
      expect(links, name).toEqual([{ id, word: name }]);
      expect(found.map((p) => (typeof p === 'string' ? p : p.word)).join('')).toContain(name);
    }
  });
});

describe('traits', () => {
  it.each(Object.keys(BOOKS))('have a name and a meaning each in %s', async (tag) => {
    await loadTextsOf(tag, 'match');
    reading.value = tag;
    for (const id of TRAITS) {
      const { name, what } = traitMeaning(id);
      expect(name, id).not.toContain(':');
      expect(what, id).toMatch(/[.。]$/);
    }
  });

  it('lead to their rule, in a Lesson too, one by one', () => {
    const html = render(h(Traits, { of: ['astronauts', 'belt-and-road'] }));
    expect(html.match(/href="#\/rulebook\?at=[^"]+"/g)).toHaveLength(2);
    expect(html).toContain(anchorOf('trait'));
  });
});

describe('the words of terms', () => {
  it('are those of the list of terms', () => {
    const list = readFileSync('docs/zh-CN-terms.md', 'utf8');
    const missing = TERM_IDS.filter((id) => !list.includes(texts('zh-CN')[id].name));
    expect(missing).toEqual([]);
  });

  it('stand alone in English: no term is found inside a longer word', () => {
    reading.value = 'en';
    expect(piecesOf('Homeland margins filed')).toEqual(['Homeland margins filed']);
  });
});
