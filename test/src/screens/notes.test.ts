/** The notes of matches that ship stand in their files in English, and among the texts to be shown in each language. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import texts from '../../../assets/locales/en/watch.json';
import { SHIPPED } from '../../../src/screens/watch/records.ts';

describe('the notes of shipped matches', () => {
  it.each(SHIPPED)('%s: the texts say what the file says', (id) => {
    const folder = id.startsWith('history') ? 'test/golden' : 'assets/records';
    const notes = [...readFileSync(`${folder}/${id}.match`, 'utf8').matchAll(/^note: (.*)$/gm)].map((m) => m[1]);
    expect(notes.length).toBeGreaterThan(0);
    expect((texts.notes as Record<string, string[]>)[id]).toEqual(notes);
  });
});
