import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seeded } from '../../../rules/random.ts';
import { createHotSeat } from '../../../src/table/hot-seat.ts';
import { autosave, clearSaved, exportMatch, importMatch, restoreMatch, savedMatch } from '../../../src/table/store.ts';
import type { Table } from '../../../src/table/types.ts';

const KEY = 'soft-landing:match:v1';

class Memory {
  items = new Map<string, string>();
  getItem = (k: string) => this.items.get(k) ?? null;
  setItem = (k: string, v: string) => void this.items.set(k, v);
  removeItem = (k: string) => void this.items.delete(k);
}

const newTable = (seed: string) =>
  createHotSeat({ scenario: 'lesson', options: {}, seed, names: { us: 'Ada', china: 'Bo' } });

function play(table: Table, moves: number, seed = 'x'): void {
  const rng = seeded(seed);
  for (let i = 0; i < moves && table.state.value.next; i++) {
    if (!table.state.value.viewer) table.reveal();
    const { legal } = table.state.value;
    expect(table.move(legal[rng[0]++ % legal.length])).toBeNull();
  }
}

describe('keeping matches', () => {
  let memory: Memory;
  beforeEach(() => {
    memory = new Memory();
    vi.stubGlobal('localStorage', memory);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('saves after every move and goes on after a reload behind the curtain', () => {
    expect(savedMatch()).toBeNull();
    expect(restoreMatch()).toBeNull();
    const table = newTable('store');
    const stop = autosave(table);
    expect(savedMatch()).toMatchObject({ ok: true, match: { scenario: 'lesson', moves: 0, ended: false } });
    for (let i = 0; i < 12; i++) {
      play(table, 1);
      expect(memory.getItem(KEY)).toBe(table.save());
    }
    const again = restoreMatch();
    if (!again?.ok) throw new Error('not restored');
    expect(again.table.state.value).toMatchObject({ viewer: null, next: table.state.value.next });
    expect(again.table.save()).toBe(table.save());
    expect(savedMatch()).toMatchObject({ ok: true, match: { names: { us: 'Ada', china: 'Bo' }, moves: 12 } });
    stop();
    play(table, 1);
    expect(memory.getItem(KEY)).not.toBe(table.save());
    clearSaved();
    expect(savedMatch()).toBeNull();
  });

  it('saves what was taken back as taken back', () => {
    const table = newTable('undo');
    const stop = autosave(table);
    for (let i = 0; i < 40 && !table.state.value.canUndo; i++) play(table, 1, `${i}`);
    const { view } = table.state.value;
    expect(table.undo()).toBe(true);
    expect(savedMatch()).toMatchObject({ ok: true, match: { moves: view.moves - 1 } });
    stop();
  });

  it('goes through a file to the end of the match', () => {
    const table = newTable('file');
    play(table, 30);
    const file = exportMatch(table);
    expect(file.name).toMatch(/^soft-landing-lesson-round-\d\.match$/);
    const opened = importMatch(`\uFEFF${file.text}`);
    if (!opened.ok) throw new Error(opened.error.message);
    play(opened.table, 2000);
    expect(opened.table.state.value.ending).not.toBeNull();
    expect(exportMatch(opened.table).name).toBe('soft-landing-lesson-ended.match');
    const ended = importMatch(exportMatch(opened.table).text);
    expect(ended.ok && ended.table.state.value).toMatchObject({ viewer: 'spectator', next: null });
  });

  it('refuses damaged files with a reason, and leaves the running match and the saved one alone', () => {
    const table = newTable('damage');
    const stop = autosave(table);
    play(table, 20);
    const { text } = exportMatch(table);
    const kept = memory.getItem(KEY);
    const damaged: [string, string][] = [
      [text.slice(0, -40), 'file-cut-off'],
      ['', 'file-foreign'],
      ['null', 'file-foreign'],
      ['{"format":"other"}', 'file-foreign'],
      ['{"format":"soft-landing","kind":"live"}', 'file-past'],
      [text.replace(/^rules: .*/m, 'rules: 999'), 'file-future'],
      [text.replace(/^seed: .*/m, 'seed: 7'), 'file-malformed'],
      [text.replace(/^us: [a-z].*\n/m, ''), 'file-altered'],
      [text.replace(/^seed: .*/m, 'seed: "another"'), 'file-altered'],
      ['x'.repeat(2_000_001), 'file-too-large'],
    ];
    for (const [source, code] of damaged) {
      const opened = importMatch(source);
      expect(opened.ok ? null : opened.error.code).toBe(code);
      expect(opened.ok || opened.error.message.length > 10).toBe(true);
    }
    expect(table.state.value.version).toBe(20);
    expect(memory.getItem(KEY)).toBe(kept);
    stop();
  });

  it('puts a saved match that it cannot read aside instead of writing over it', () => {
    memory.setItem(KEY, 'Soft Landing match, format 2');
    expect(savedMatch()).toMatchObject({ ok: false, error: { code: 'file-cut-off' } });
    expect(restoreMatch()).toMatchObject({ ok: false });
    expect(memory.getItem(KEY)).toBe('Soft Landing match, format 2');
    const stop = autosave(newTable('aside'));
    expect(memory.getItem(`${KEY}:unread`)).toBe('Soft Landing match, format 2');
    expect(savedMatch()).toMatchObject({ ok: true });
    stop();
  });

  it('plays on where storage is blocked or full', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('blocked');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('blocked');
      },
    });
    const table = newTable('blocked');
    const stop = autosave(table);
    play(table, 5);
    expect(table.state.value.version).toBe(5);
    expect(savedMatch()).toBeNull();
    expect(restoreMatch()).toBeNull();
    clearSaved();
    vi.stubGlobal('localStorage', undefined);
    play(table, 1);
    expect(savedMatch()).toBeNull();
    stop();
  });
});
