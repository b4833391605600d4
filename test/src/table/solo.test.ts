import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { legal } from '../../../rules/legal.ts';
import { logFor } from '../../../rules/log.ts';
import { below, seeded } from '../../../rules/random.ts';
import { fromRecord, replay } from '../../../rules/record.ts';
import type { State } from '../../../rules/state.ts';
import { type Bloc, rivalOf } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { think } from '../../../src/bots/think.ts';
import type { Question } from '../../../src/bots/types.ts';
import type { Players } from '../../../src/table/players.ts';
import { createSolo } from '../../../src/table/solo.ts';
import { importMatch } from '../../../src/table/store.ts';
import type { Thinker } from '../../../src/table/thinker.ts';
import type { Table } from '../../../src/table/types.ts';
import { reachable } from './reachable.ts';

const CHINA: Players = { us: 'attache', china: 'person' };
const US: Players = { us: 'person', china: 'envoy' };
const BOTS: Players = { us: 'attache', china: 'architect' };

/** A thinker that answers at once and remembers what it was asked. */
function atOnce(asked: Question[] = []): () => Thinker {
  return () => ({
    async think(question) {
      asked.push(structuredClone(question));
      return think(question);
    },
    hurry() {},
    dispose() {},
  });
}

const start = (players: Players, seed: string) => ({
  scenario: 'lesson' as const,
  options: {},
  seed,
  players,
  pace: 0,
});

/** Lets the bots move until a person must, or nobody. */
async function settle(table: Table): Promise<void> {
  const theirs = () => {
    const { next, players, stalled } = table.state.value;
    return next !== null && players[next] !== 'person' && !stalled;
  };
  while (theirs()) await vi.advanceTimersByTimeAsync(1);
}

const truth = (table: Table): State => {
  const loaded = fromRecord(table.save());
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.state;
};

/** Plays a person's side at random to the end, calling back wherever it decides. */
async function playOut(table: Table, seed: string, check: (G: State) => void = () => {}): Promise<void> {
  const rng = seeded(seed);
  await settle(table);
  while (table.state.value.next) {
    check(truth(table));
    const { legal: moves } = table.state.value;
    expect(table.move(moves[below(rng, moves.length)])).toBeNull();
    await settle(table);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a table for one person and a bot', () => {
  it.each([
    ['china', CHINA],
    ['us', US],
  ] as const)('is played to the end as %s, always with that bloc’s eyes alone', async (me, players) => {
    const asked: Question[] = [];
    const table = createSolo(start(players, `solo/${me}`), atOnce(asked));
    let decisions = 0;
    const rival = rivalOf(me);
    await playOut(table, me, (G) => {
      decisions++;
      const s = table.state.value;
      expect(s).toMatchObject({ viewer: me, next: me, players, stalled: null });
      expect(s.view).toEqual(view(G, me));
      expect(s.legal).toEqual(legal(G, me));
      if (G.awaiting.length === 2) expect(s.next).toBe(me);
    });
    expect(decisions).toBeGreaterThan(15);
    expect(table.state.value).toMatchObject({ viewer: 'spectator', next: null });
    const loaded = fromRecord(table.save());
    if (!loaded.ok) throw new Error(loaded.error.message);
    expect(loaded.record.kind).toBe('finished');
    // A bot is asked with its own view and nothing more.
    expect(asked.length).toBe(loaded.record.moves.filter((turn) => turn.by === rival).length);
    for (const { view: seen, level, seed } of asked) {
      expect(seen.viewer).toBe(rival);
      expect(level).toBe(players[rival]);
      expect(seen.secret.hands[me]).toBeUndefined();
      expect(seen.secret.picks[me]).toBeUndefined();
      expect(seed).toMatch(/^[0-9a-f]{16}$/);
    }
    table.dispose();
  });

  it('shows the person’s own view while the bot decides, with the log of what it did', async () => {
    const table = createSolo({ ...start(CHINA, 'waiting'), pace: 500 }, atOnce());
    let waits = 0;
    const rng = seeded('waiting');
    for (let i = 0; i < 200 && table.state.value.next; i++) {
      const s = table.state.value;
      if (s.next === 'china') {
        table.move(s.legal[below(rng, s.legal.length)]);
        continue;
      }
      waits++;
      const G = truth(table);
      expect(s).toMatchObject({ viewer: 'china', legal: [], canUndo: false });
      expect(s.view).toEqual(view(G, 'china'));
      expect(table.move({ type: 'done' })?.code).toBe('not-your-decision');
      expect(s.log.every((e) => !e.only || e.only === 'china')).toBe(true);
      // Each of its moves comes alone, after its pause.
      await vi.advanceTimersByTimeAsync(499);
      expect(table.state.value.version).toBe(s.version);
      await vi.advanceTimersByTimeAsync(1);
      expect(table.state.value.version).toBe(s.version + 1);
      expect(table.state.value.mover).toBe('us');
    }
    expect(waits).toBeGreaterThan(20);
    table.dispose();
  });

  it('keeps the bot’s hand and the deck out of everything that can be reached from it', async () => {
    const table = createSolo(start(CHINA, 'hidden'), atOnce());
    let checks = 0;
    await playOut(table, 'hidden', (G) => {
      if (G.moves % 5 > 0) return;
      checks++;
      const hidden = new Set([...G.secret.deck, ...G.secret.hands.us]);
      for (const id of G.secret.seen.china) hidden.delete(id);
      expect(table.state.value.view.secret.hands.us).toBeUndefined();
      expect(table.state.value.view.secret.picks.us).toBeUndefined();
      for (const value of reachable(table)) {
        // Lists of cards, wherever they are: none holds a hidden one (the discards and the log are open).
        if (Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string'))
          if (value.filter((v) => hidden.has(v)).length > 1) throw new Error(`hidden cards: ${value}`);
        for (const name of ['rng', 'deck', 'store', 'worldEvents', 'resolutions'])
          if (Object.keys(value as object).includes(name))
            expect(typeof (value as Record<string, unknown>)[name]).toBe('number');
      }
    });
    expect(checks).toBeGreaterThan(5);
    table.dispose();
  });

  it('takes back the person’s own play, and nothing that the bot has answered', async () => {
    const table = createSolo(start(CHINA, 'undo'), atOnce());
    let undone = 0;
    const rng = seeded('undo');
    await settle(table);
    while (table.state.value.next) {
      const before = table.state.value;
      const move = before.legal[below(rng, before.legal.length)];
      table.move(move);
      if (table.state.value.canUndo && table.state.value.version === before.version + 1) {
        const after = table.state.value;
        expect(table.undo()).toBe(true);
        expect(table.state.value).toEqual({ ...before, version: after.version + 1 });
        expect(table.move(move)).toBeNull();
        undone++;
      }
      await settle(table);
      if (table.state.value.mover === 'us') expect(table.undo()).toBe(false);
    }
    expect(undone).toBeGreaterThan(5);
    table.dispose();
  });

  it('is the same match again for the same seed and the same moves', async () => {
    const texts: string[] = [];
    for (let i = 0; i < 2; i++) {
      const table = createSolo(start(US, 'again'), atOnce());
      await playOut(table, 'again');
      texts.push(table.save());
      table.dispose();
    }
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('\n# players: us person, china envoy\n');
  });

  it('goes on after a reload against the same bot, from either side’s decision', async () => {
    const table = createSolo(start(CHINA, 'reload'), atOnce());
    const rng = seeded('reload');
    for (let i = 0; i < 24 && table.state.value.next; i++) {
      const opened = importMatch(table.save(), { pace: 0, help: atOnce() });
      if (!opened.ok) throw new Error(opened.error.message);
      const s = table.state.value;
      const { version } = opened.table.state.value;
      expect(opened.table.state.value).toEqual({ ...s, version });
      if (s.next === 'us') {
        await settle(opened.table);
        await settle(table);
        expect(opened.table.save()).toBe(table.save());
      } else table.move(s.legal[below(rng, s.legal.length)]);
      opened.table.dispose();
    }
    table.dispose();
  });

  it('lets the person concede when it decides', async () => {
    const table = createSolo(start(CHINA, 'concede'), atOnce());
    while (table.state.value.next === 'china') table.move(table.state.value.legal[0]);
    expect(table.move({ type: 'concede' })?.code).toBe('not-your-decision');
    await settle(table);
    expect(table.move({ type: 'concede' })).toBeNull();
    expect(table.state.value.ending).toEqual({ kind: 'concession', winner: 'us', by: 'china' });
    table.dispose();
  });

  it('says when the bot fails, loses nothing, and asks again', async () => {
    let fails = true;
    const table = createSolo(start(CHINA, 'fails'), () => ({
      think: async (question) => {
        if (fails) throw new Error('broken');
        return think(question);
      },
      hurry() {},
      dispose() {},
    }));
    for (const s = table.state; s.value.next === 'china'; ) table.move(s.value.legal[0]);
    const before = table.save();
    await vi.advanceTimersByTimeAsync(10);
    expect(table.state.value.stalled?.code).toBe('bot-stalled');
    expect(table.save()).toBe(before);
    fails = false;
    table.bots?.retry();
    expect(table.state.value.stalled).toBeNull();
    await settle(table);
    expect(table.state.value.next).toBe('china');
    // Or two people go on.
    const opened = importMatch(before, { asPeople: true });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.table.state.value).toMatchObject({ viewer: null, next: 'us' });
    expect(opened.table.bots).toBeUndefined();
    table.dispose();
  });

  it('takes no move that is not legal from a bot', async () => {
    const table = createSolo(start(CHINA, 'foul'), () => ({
      think: async () => ({ move: { type: 'place', nation: 'FRA', pay: 'science' }, lines: [], nodes: 0 }),
      hurry() {},
      dispose() {},
    }));
    for (const s = table.state; s.value.next === 'china'; ) table.move(s.value.legal[0]);
    const { version } = table.state.value;
    await vi.advanceTimersByTimeAsync(10);
    expect(table.state.value).toMatchObject({ version, stalled: { code: 'bot-stalled' } });
    table.dispose();
  });

  it('gives hints from the person’s own view, the same each time, and only when it decides', async () => {
    const asked: Question[] = [];
    const table = createSolo(start(CHINA, 'hint'), atOnce(asked));
    const first = await table.hint?.();
    const again = await table.hint?.();
    expect(first).toEqual(again);
    expect(table.state.value.legal).toContainEqual(first?.move);
    expect(asked.every((q) => q.view.viewer === 'china' && q.level === 'minister')).toBe(true);
    expect(asked[0].view).toEqual(view(truth(table), 'china'));
    table.move(table.state.value.legal[0]);
    expect(table.state.value.next).toBe('us');
    await expect(table.hint?.()).rejects.toThrow('whoever decides');
    table.dispose();
  });
});

describe('two bots and somebody who watches', () => {
  it('play to the end by themselves, seen by a spectator', async () => {
    const table = createSolo(start(BOTS, 'watch'), atOnce());
    expect(table.hint).toBeUndefined();
    while (table.state.value.next) {
      const s = table.state.value;
      expect(s).toMatchObject({ viewer: 'spectator', legal: [], canUndo: false });
      expect(s.view.secret).toEqual({ hands: {}, picks: {}, seen: {} });
      expect(s.log.some((e) => e.only)).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
    }
    expect(table.state.value.ending).not.toBeNull();
    expect(table.move({ type: 'concede' })?.code).toBe('match-over');
    const loaded = fromRecord(table.save());
    if (!loaded.ok) throw new Error(loaded.error.message);
    const log: Parameters<typeof logFor>[0] = [];
    replay(loaded.record, loaded.record.moves, log as never);
    expect(table.state.value.log).toEqual(logFor(log, 'spectator'));
    table.dispose();
  });

  it('pause, move by single steps, wait for a reader, and go on', async () => {
    const table = createSolo({ ...start(BOTS, 'pause'), pace: 100 }, atOnce());
    const { bots, state } = table;
    if (!bots) throw new Error('no bots');
    expect(table.move({ type: 'concede' })?.code).toBe('watch-only');
    bots.run(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(state.value.version).toBe(0);
    bots.step();
    await vi.advanceTimersByTimeAsync(1000);
    expect(state.value.version).toBe(1);
    bots.run(true);
    await vi.advanceTimersByTimeAsync(250);
    expect(state.value.version).toBeGreaterThan(2);
    bots.hold(true);
    const { version } = state.value;
    await vi.advanceTimersByTimeAsync(1000);
    expect(state.value.version).toBe(version);
    bots.hold(false);
    expect(state.value.version).toBe(version + 1);
    bots.pace(10);
    await vi.advanceTimersByTimeAsync(200);
    expect(state.value.version).toBeGreaterThan(version + 8);
    table.dispose();
    const last = state.value.version;
    await vi.advanceTimersByTimeAsync(500);
    expect(state.value.version).toBe(last);
  });
});

describe('who plays, in a file', () => {
  it('is asked for in a known way, or refused with a reason', async () => {
    const table = createSolo(start(CHINA, 'file'), atOnce());
    const text = table.save();
    table.dispose();
    const line = /^# players: .*$/m;
    const open = (said: string) => importMatch(text.replace(line, said), { help: atOnce() });
    for (const said of [
      'wizard',
      'us wizard, china person',
      'us person',
      'china person, us attache',
      'us person, china person, us envoy',
      '',
    ])
      expect(open(`# players: ${said}`)).toMatchObject({ ok: false, error: { code: 'file-players' } });
    expect(open('# players: us envoy, china person\n# players: us envoy, china person')).toMatchObject({ ok: false });
    for (const [said, players] of [
      ['', { us: 'person', china: 'person' }],
      ['# players: us person, china person', { us: 'person', china: 'person' }],
      ['# players:  us  minister ,  china person  ', { us: 'minister', china: 'person' }],
    ] as const) {
      const opened = open(said);
      if (!opened.ok) throw new Error(opened.error.message);
      expect(opened.table.state.value.players).toEqual(players as Record<Bloc, string>);
      opened.table.dispose();
    }
  });
});
