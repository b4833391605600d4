/** docs/GAZETTEER*.md: what the content makes now, complete, with links that lead somewhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GAZETTEERS, gazetteer } from '../../scripts/docs/gazetteer.ts';
import { TAGS } from '../../scripts/rulebook/language.ts';
import { itemsOf, KINDS } from '../../src/gazetteer/items.ts';

describe.each(TAGS)('the gazetteer in %s', (tag) => {
  const text = gazetteer(tag);

  it('is up to date (else run: npm run docs)', () => {
    expect(readFileSync(new URL(`../../${GAZETTEERS[tag]}`, import.meta.url), 'utf8') === text).toBe(true);
  });

  it('has every entry once, under an anchor of its own', () => {
    const anchors = [...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map((m) => m[1]);
    const wanted = KINDS.flatMap((kind) => [kind, ...itemsOf(kind).map(({ id }) => `${kind}-${id}`)]);
    expect([...anchors].sort()).toEqual([...wanted].sort());
  });

  it('has no link to an entry that is not there', () => {
    const anchors = new Set([...text.matchAll(/<a id="([^"]+)"><\/a>/g)].map((m) => m[1]));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((m) => m[1]);
    expect(links.length).toBeGreaterThan(KINDS.length);
    expect(links.filter((link) => !anchors.has(link))).toEqual([]);
  });

  it('says everything in words: no key, nothing left to fill in, no empty line of a list', () => {
    expect(
      text.match(/\{\{|\b(gazetteer|match|sources|cards|nations|app):[a-z]|undefined|- [^\n]*[:：] ?\n/g),
    ).toBeNull();
  });
});
