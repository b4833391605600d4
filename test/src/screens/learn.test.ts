import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { before, beginOf, COURSE, endOf, follow, watched } from '../../../src/screens/learn/course.ts';
import { nation } from '../../../src/screens/learn/figures.ts';
import { pressOf } from '../../../src/screens/learn/press.ts';
import { SETTING, STEPS } from '../../../src/screens/learn/script.ts';
import { createGuided } from '../../../src/table/guided.ts';
import type { Table } from '../../../src/table/types.ts';
import { loadTextsOf, MATCH_TEXTS, reading, t } from '../../../src/text/text.ts';

const LANGUAGES = ['en', 'zh-CN'];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  reading.value = null;
  vi.useRealTimers();
});

const open = (at: number) => createGuided({ ...SETTING, course: COURSE, at, me: 'us', upTo: signal(COURSE.length) });
const moves = (table: Table) => table.state.value.view.moves;

/** Plays the tutorial from its beginning as a reader does, calling back where each step begins. */
async function play(each: (table: Table, i: number) => void): Promise<Table> {
  const table = open(0);
  for (let i = 0; i < STEPS.length; i++) {
    expect(moves(table), STEPS[i].id).toBe(beginOf(i));
    each(table, i);
    for (const { by, move } of STEPS[i].turns ?? []) {
      if (by === 'china') {
        const made = moves(table);
        while (moves(table) === made) await vi.advanceTimersByTimeAsync(100);
        continue;
      }
      expect(table.whyNot(move), `${STEPS[i].id}: ${JSON.stringify(move)}`).toBeNull();
      expect(pressOf(move).at.length).toBeGreaterThan(0);
      expect(table.move(move)).toBeNull();
    }
  }
  return table;
}

describe('the tutorial', () => {
  it('plays through on the real table: each move it asks for is legal when it asks', async () => {
    const table = await play(() => {});
    const { view, next } = table.state.value;
    expect(moves(table)).toBe(COURSE.length);
    // It ends where the next round begins, so that one may play on.
    expect([view.round, view.phase, next]).toEqual([2, 'dialogue', 'us']);
  });

  it('asks for each of the five uses but the event, which the rival shows', () => {
    const uses = (by: string) =>
      COURSE.flatMap(({ by: b, move }) => (b === by && move.type === 'play' ? [move.use] : []));
    expect(uses('us')).toEqual(['outreach', 'mission', 'enterprise', 'summit']);
    expect(uses('china')).toContain('event');
  });

  it('shows what its texts speak of: a partner won, one in danger and saved, a flight, a collision, a region scored', async () => {
    const seen = await play(() => {});
    const { log, view } = seen.state.value;
    const has = (entry: object) => expect(log).toContainEqual(expect.objectContaining(entry));
    has({ is: 'signed', bloc: 'us', nation: 'KEN', committed: true });
    has({ is: 'signed', bloc: 'china', nation: 'THA' });
    has({ is: 'request-met', bloc: 'us', nation: 'NGA' });
    has({ is: 'flown', bloc: 'us', first: true });
    has({ is: 'matched', bloc: 'us' });
    has({ is: 'support', winner: 'china' });
    has({ is: 'orbit-check', hit: true });
    has({ is: 'misread' });
    has({ is: 'scored', region: 'africa', bloc: 'us' });
    expect(log.some((e) => e.is === 'wavers')).toBe(false);
    // All the collision's pips are its own, and the larger share of Congestion was.
    const from = log.findLastIndex((e) => e.is === 'orbit-check');
    expect(log.slice(from).flatMap((e) => (e.is === 'debris' ? [e.bloc] : []))).toEqual(['us', 'us', 'us']);
    expect(view.blocs.us.standing).toBeGreaterThan(view.blocs.china.standing);
  });

  it('puts two partners in danger by the rival’s first card', async () => {
    await play((table, i) => {
      if (STEPS[i].id !== 'courted') return;
      for (const id of ['NGA', 'ARG']) {
        const { us, autonomy, waverLine } = nation(table.state.value, id);
        expect([us.partner, us.committed], id).toEqual([true, false]);
        expect(us.margin).toBeLessThan(Math.min(autonomy, waverLine));
      }
    });
  });

  it('only lets a step be read where the reader decides, or the rival waits', () => {
    for (let i = 1; i < STEPS.length; i++) {
      const reads = !STEPS[i].turns;
      // Two steps of the rival in a row would leave no time to look.
      expect(watched(i) && watched(i - 1), STEPS[i].id).toBe(false);
      if (reads) expect(endOf(i)).toBe(beginOf(i));
    }
  });
});

describe('what the tutorial says', () => {
  it.each(LANGUAGES)('has a title and a text for each step, and no other, in %s', (tag) => {
    const { steps } = JSON.parse(readFileSync(`assets/locales/${tag}/learn.json`, 'utf8'));
    expect(Object.keys(steps)).toEqual(STEPS.map((s) => s.id));
    for (const step of Object.values(steps)) expect(Object.keys(step as object)).toEqual(['title', 'text']);
  });

  it.each(LANGUAGES)('types no figure in %s: each is read from the position', (tag) => {
    const { steps } = JSON.parse(readFileSync(`assets/locales/${tag}/learn.json`, 'utf8'));
    const words = /\d|\b(two|three|four|five|six|seven|eight|nine|eleven|dozen|half a|twice)\b|[两三四五六七八九]/i;
    const typed = Object.entries(steps as Record<string, { title: string; text: string }>).flatMap(([id, s]) =>
      [s.title, s.text]
        .map((text) => text.replace(/\{\{\w+\}\}/g, ''))
        .filter((text) => words.test(text.replace('you two', '')))
        .map((text) => `${id}: ${text}`),
    );
    expect(typed).toEqual([]);
  });

  it.each(LANGUAGES)('fills in everything from the position where the step begins, in %s', async (tag) => {
    await loadTextsOf(tag, ...MATCH_TEXTS, 'learn', 'app');
    reading.value = tag;
    await play((table, i) => {
      const { id, say } = STEPS[i];
      const figures = say?.(table.state.value) ?? {};
      for (const [name, value] of Object.entries(figures)) {
        expect(value, `${id}: ${name}`).not.toBe('');
        expect(String(value), `${id}: ${name}`).not.toMatch(/undefined|NaN|:/);
      }
      const text = t(`learn:steps.${id}.text`, figures);
      expect(text, id).not.toMatch(/\{\{|learn:|undefined|NaN/);
      // A figure that the text leaves out is read for nothing.
      const raw = t(`learn:steps.${id}.text`, { skipInterpolation: true });
      for (const name of Object.keys(figures)) expect(raw, `${id}: ${name}`).toContain(`{{${name}}}`);
    });
  });

  it('is short', () => {
    const { steps } = JSON.parse(readFileSync('assets/locales/en/learn.json', 'utf8'));
    const lengths = Object.values(steps as Record<string, { text: string }>).map((s) => s.text.split(/\s+/).length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(60);
    // At an easy 150 words a minute the words alone take less than six of the ten minutes.
    expect(lengths.reduce((a, b) => a + b, 0)).toBeLessThan(900);
  });
});

describe('the way through the steps', () => {
  it('follows the moves on, and back when they are taken back', () => {
    const i = STEPS.findIndex((s) => s.id === 'place');
    expect(follow(i, beginOf(i))).toBe(i);
    expect(follow(i, beginOf(i) + 1)).toBe(i);
    expect(follow(i, endOf(i))).toBe(i + 1);
    expect(follow(i + 1, endOf(i) - 1)).toBe(i);
  });

  it('stops where something is read, and goes past it when the reader has played ahead', () => {
    const read = STEPS.findIndex((s) => s.id === 'prospect');
    expect(follow(read - 1, beginOf(read))).toBe(read - 1);
    expect(follow(read, beginOf(read) + 1)).toBe(read + 2);
    expect(follow(STEPS.length - 1, COURSE.length)).toBe(STEPS.length - 1);
  });

  it('goes back past what only the rival did', () => {
    const i = STEPS.findIndex((s) => s.id === 'courted');
    expect(STEPS[before(i)].id).toBe('agreed');
    expect(before(0)).toBe(0);
  });
});
