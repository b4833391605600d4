import { describe, expect, it } from 'vitest';
import { NATIONS } from '../../../rules/content/nations/nations.ts';
import { isSource } from '../../../rules/content/source-ids.ts';
import { PARTS_WAYS, SOURCE_ROWS } from '../../../rules/content/source-rows/index.ts';
import { entries } from '../../../scripts/docs/entries.ts';
import { rules } from '../../../scripts/docs/rulebook.ts';

describe('the rows of the source', () => {
  it('each have an id of their own and something to look for', () => {
    expect(new Set(SOURCE_ROWS.map((r) => r.id)).size).toBe(SOURCE_ROWS.length);
    for (const row of SOURCE_ROWS) expect(row.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const { id, facts = [], nations = [], rules = [], programme } of SOURCE_ROWS.slice(0, -PARTS_WAYS.length))
      expect(facts.length + nations.length + rules.length + (programme ? 1 : 0), id).toBeGreaterThan(0);
  });

  it('name facts, nations and rules that there are', () => {
    const nations = NATIONS.map((n) => n.id);
    const book = rules().map((r) => r.ref);
    for (const row of SOURCE_ROWS) {
      for (const fact of row.facts ?? []) expect(isSource(fact), `${row.id}: ${fact}`).toBe(true);
      for (const nation of row.nations ?? []) expect(nations, row.id).toContain(nation);
      for (const rule of row.rules ?? []) expect(book, row.id).toContain(rule);
    }
  });
});

describe('where the article and the record part ways', () => {
  const texts = new Map<string, string>(entries().map((e) => [e.ref, e.text]));

  it.each(PARTS_WAYS.map((row) => [row.id, row] as const))('%s: players read both', (_, { told }) => {
    expect(Object.keys(told)).not.toEqual([]);
    for (const [ref, words] of Object.entries(told))
      for (const one of words) expect(texts.get(ref) ?? 'no such entry', ref).toContain(one);
  });
});
