/** The design notes: each says what was chosen, on what evidence, and what is contested, the same in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confidenceOf, UNSURE } from '../../../rules/content/source-confidence.ts';
import { isSource } from '../../../rules/content/source-ids.ts';
import { EVIDENCE } from '../../../scripts/rulebook/evidence.ts';
import { bookFile, TAGS, type Tag } from '../../../scripts/rulebook/language.ts';
import { texts } from '../content/zh.ts';

const HEADINGS: Record<Tag, string[]> = {
  en: ['Choice.', 'Evidence.', 'Contested.'],
  'zh-CN': ['选择。', '依据。', '争议。'],
};
const MARKS: Record<Tag, Record<'medium' | 'low', string>> = {
  en: { medium: ' (medium)', low: ' (low)' },
  'zh-CN': { medium: '（中）', low: '（低）' },
};
const LIST: Record<Tag, { before: string; between: string; after: string }> = {
  en: { before: 'Sources: ', between: '; ', after: '.' },
  'zh-CN': { before: '出处：', between: '；', after: '。' },
};

interface Note {
  title: string;
  /** Of its sources. */
  id: string;
  headings: string[];
  /** The line of its sources. */
  sources: string;
  /** Its paragraphs in their order, a mark for that of the sources. */
  order: string[];
}

function notesOf(tag: Tag): Note[] {
  const [, part] = readFileSync(bookFile(tag), 'utf8').split('<!-- part:notes -->');
  const [, ...notes] = part.split(/<!-- part:/)[0].split(/^#### /m);
  return notes.map((text) => {
    const note = text.split(/^### /m)[0];
    const [, id = '', sources = ''] = note.match(/<!-- table:evidence-([\w-]+) -->\n\n(.*)\n\n<!-- \/table -->/) ?? [];
    const starts = [...note.matchAll(/^(?:\*\*(\S+)\*\* \S|<!-- table:)/gm)].map(([, heading]) => heading ?? 'sources');
    const headings = starts.filter((start) => start !== 'sources');
    return { title: note.split('\n')[0], id, headings, sources, order: starts };
  });
}

describe.each(TAGS)('the design notes, %s', (tag) => {
  const notes = notesOf(tag);

  it('are a note for each entry of the evidence, in its order, each with a title of its own', () => {
    expect(notes.map((note) => note.id)).toEqual(Object.keys(EVIDENCE));
    expect(new Set(notes.map((note) => note.title)).size).toBe(notes.length);
    expect(notes.length).toBeGreaterThan(25);
  });

  it('say choice, evidence with its sources, and what is contested, in this order', () => {
    const [choice, evidence, contested] = HEADINGS[tag];
    const wrong = notes.filter((note) => note.order.join() !== [choice, evidence, 'sources', contested].join());
    expect(wrong).toEqual([]);
  });

  it('name their sources as sources.json does, and say where the facts are less than sure', () => {
    const titles = texts(tag, 'sources.json');
    const { before, between, after } = LIST[tag];
    for (const { id, sources } of notes) {
      const names = EVIDENCE[id].map((source) => {
        const [programme, milestone] = source.split(':');
        const sure = confidenceOf(source);
        const title = titles[milestone ? `${programme}.${milestone}.title` : `event.${source}.title`];
        expect(title, source).toBeTruthy();
        return `${title}${sure === 'high' ? '' : MARKS[tag][sure]}`;
      });
      if (names.length > 0) expect(sources).toBe(`${before}${names.join(between)}${after}`);
      else expect(sources).toMatch(/design judgement|设计判断/);
    }
  });
});

describe('the evidence', () => {
  it('cites sources that exist, each once in a note', () => {
    const cited = Object.values(EVIDENCE).flat();
    expect(cited.length).toBeGreaterThan(80);
    expect(cited.filter((id) => !isSource(id))).toEqual([]);
    for (const [note, ids] of Object.entries(EVIDENCE)) expect(new Set(ids).size, note).toBe(ids.length);
  });

  it('is in both languages the same: every note has the same id at the same place', () => {
    const [english, chinese] = TAGS.map((tag) => notesOf(tag).map((note) => note.id));
    expect(chinese).toEqual(english);
  });

  it('marks only sources that exist, each as one thing', () => {
    expect(UNSURE.filter((id) => !isSource(id))).toEqual([]);
    expect(new Set(UNSURE).size).toBe(UNSURE.length);
    expect(confidenceOf('change-8-doubt')).toBe('low');
    expect(confidenceOf('turkiye-signs')).toBe('medium');
    expect(confidenceOf('artemis-accords')).toBe('high');
  });
});
