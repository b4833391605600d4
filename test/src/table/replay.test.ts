import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { RESOLUTIONS, WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { type LogEntry, logFor } from '../../../rules/log.ts';
import { below, seeded } from '../../../rules/random.ts';
import { fromRecord, type MatchRecord, toRecord, writeRecord } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { createHotSeat } from '../../../src/table/hot-seat.ts';
import { handOf } from '../../../src/table/read.ts';
import { createReplay, type Eyes, openReplay, type ReplayTable } from '../../../src/table/replay.ts';

/** Ids that a mission, a motion or a world event has too: meeting one tells nothing of a card. */
const shared = new Set([
  ...Object.keys(RESOLUTIONS),
  ...Object.keys(WORLD_EVENTS),
  ...Object.values(SCENARIOS).flatMap((s) => [...s.missions.us, ...s.missions.china].map((m) => m.id)),
]);

const EYES: Exclude<Eyes, 'open'>[] = ['spectator', 'us', 'china'];

function golden(name: string): MatchRecord {
  const loaded = fromRecord(readFileSync(`test/golden/${name}.match`, 'utf8'));
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.record;
}

/** Walks a match with the bare rules beside its replay. */
function walk(record: MatchRecord, see: (at: number, G: State, log: LogEntry[], fresh: number) => void): void {
  const log: LogEntry[] = [];
  const G = setup(record.scenario, record.options, record.seed, log);
  see(0, G, log, 0);
  record.moves.forEach(({ by, move }, i) => {
    const fresh = log.length;
    step(G, by, move, log);
    see(i + 1, G, log, fresh);
  });
}

const everything = (table: ReplayTable) => JSON.stringify(table.state.value);

describe.each(['lesson-01', 'short-01', 'standard-01', 'founding-02', 'today-01'])('a replay of %s', (name) => {
  const record = golden(name);

  it('shows at every position, with any eyes, what the rules show', () => {
    const table = createReplay(record);
    expect(table.length).toBe(record.moves.length);
    walk(record, (at, G, log, fresh) => {
      table.go(at);
      expect(table.at.value).toBe(at);
      for (const eyes of EYES) {
        table.look(eyes);
        const s = table.state.value;
        expect(s.viewer).toBe(eyes);
        expect(s.view).toEqual(view(G, eyes));
        expect(s.log).toEqual(logFor(log, eyes));
        expect(s.fresh).toBe(logFor(log.slice(0, fresh), eyes).length);
        expect(s.next).toBe(G.ending ? null : G.awaiting[0]);
        expect(s.ending).toEqual(G.ending);
        expect(s.legal).toEqual([]);
      }
    });
    expect(table.state.value.ending).not.toBeNull();
  });

  it('is the same whichever way a position was reached', () => {
    const table = createReplay(record);
    const forth: string[] = [];
    for (let at = 0; at <= table.length; at++) {
      table.go(at);
      forth.push(everything(table));
    }
    for (let at = table.length; at >= 0; at--) {
      table.go(at);
      expect(everything(table)).toBe(forth[at]);
    }
    const rng = seeded(`jumps/${name}`);
    for (let i = 0; i < 60; i++) {
      const at = below(rng, table.length + 1);
      table.go(at);
      expect(everything(table)).toBe(forth[at]);
    }
  });

  it('tells its beginnings in order, each where it happens', () => {
    const table = createReplay(record);
    const plays = table.beginnings.filter((b) => table.told[b.from].is === 'play');
    expect(plays.map((b) => b.at - 1)).toEqual(
      record.moves.flatMap(({ move }, i) => (move.type === 'play' ? [i] : [])),
    );
    for (const b of plays) {
      const { by, move } = record.moves[b.at - 1];
      expect(table.told[b.from]).toMatchObject({ is: 'play', bloc: by, card: (move as { card: string }).card });
      table.go(b.at);
      expect(table.state.value.view.round).toBe(b.round);
    }
    table.beginnings.forEach((b, i) => {
      expect(b.from).toBe(i === 0 ? 0 : table.beginnings[i - 1].to);
      expect(b.to).toBeGreaterThan(b.from);
      if (i > 0) expect(b.at).toBeGreaterThanOrEqual(table.beginnings[i - 1].at);
    });
    expect(table.beginnings.at(-1)?.to).toBe(table.told.length);
    expect(table.rounds.length).toBe(record.rounds.length);
    table.rounds.forEach((at, i) => {
      table.go(at);
      expect(table.state.value.view.round).toBe(i + 1);
      if (at === 0) return;
      table.go(at - 1);
      expect(table.state.value.view.round).toBe(i);
    });
  });
});

describe('a replay', () => {
  const record = golden('standard-01');

  it('with both hands open shows them, and nothing else that a spectator does not see', () => {
    const table = createReplay(record);
    walk(record, (at, G) => {
      table.go(at);
      table.look('spectator');
      const { log } = table.state.value;
      table.look('open');
      const { view: seen, ...state } = table.state.value;
      expect(handOf(seen)).toEqual([...G.secret.hands.us, ...G.secret.hands.china]);
      expect('rng' in seen.secret || 'deck' in seen.secret).toBe(false);
      expect(state.log).toEqual(log);
      expect(state.viewer).toBe('spectator');
    });
  });

  it('holds nothing that the chosen eyes may not see', () => {
    const table = createReplay(record);
    let looked = 0;
    const hidden = (G: State, of: Bloc, from: (typeof EYES)[number]) =>
      G.secret.hands[of].filter((id) => !shared.has(id) && !(from !== 'spectator' && G.secret.seen[from].includes(id)));
    walk(record, (at, G) => {
      table.go(at);
      for (const eyes of EYES) {
        table.look(eyes);
        const { log, view: seen } = table.state.value;
        for (const of of eyes === 'spectator' ? BLOCS : [rivalOf(eyes)]) {
          expect(seen.secret.hands[of]).toBeUndefined();
          expect(seen.secret.picks[of]).toBeUndefined();
          // A card that the log tells of is known; so is one that comes again after a shuffle.
          const text = JSON.stringify({ seen, news: log.slice(table.state.value.fresh) });
          for (const id of hidden(G, of, eyes)) {
            if (log.some((e) => 'card' in e && e.card === id)) continue;
            looked++;
            expect(text.includes(`"${id}"`), `${id} at ${at} with the eyes of ${eyes}`).toBe(false);
          }
        }
        expect('rng' in seen.secret || 'deck' in seen.secret).toBe(false);
        if (eyes !== 'spectator') expect(seen.secret.hands[eyes]).toEqual(G.secret.hands[eyes]);
      }
    });
    expect(looked).toBeGreaterThan(1000);
    expect(table.told.filter((e) => e.only || e.is === 'chose')).toEqual([]);
  });

  it('keeps inside the match and can do nothing but look', () => {
    const table = createReplay(record);
    for (const [asked, shown] of [
      [-3, 0],
      [Number.NaN, 0],
      [7.4, 7],
      [1e9, table.length],
      [Number.POSITIVE_INFINITY, table.length],
    ] as const) {
      table.go(asked);
      expect(table.at.value).toBe(shown);
    }
    table.go(20);
    const before = everything(table);
    const { by, move } = record.moves[20];
    table.look(by);
    expect(table.move(move)?.code).toBe('watch-only');
    expect(table.whyNot(move)?.code).toBe('watch-only');
    expect(table.preview(move).refusal?.code).toBe('watch-only');
    expect(table.undo()).toBe(false);
    table.reveal();
    table.look('spectator');
    expect(everything(table)).toBe(before);
    expect(fromRecord(table.save())).toMatchObject({ ok: true, record });
  });

  it('is seen with other eyes without changing its own', () => {
    const table = createReplay(record);
    table.go(20);
    const before = table.state.value;
    for (const bloc of BLOCS) expect(table.seenBy(bloc).viewer).toBe(bloc);
    expect(table.state.value).toBe(before);
    expect(table.seenBy('spectator')).toBe(before);
  });

  it('gives the turns before a position, from which a match goes on', () => {
    const table = createReplay(record);
    table.go(37);
    const { scenario, options, seed } = record;
    const on = createHotSeat({ scenario, options, seed, turns: table.turns() });
    on.reveal();
    table.look(on.state.value.viewer as Bloc);
    expect(on.state.value.view).toEqual(table.state.value.view);
    expect(on.state.value.log).toEqual(table.state.value.log);
    on.dispose();
  });

  it('is opened from a finished match alone', () => {
    expect(openReplay(writeRecord(record))).toMatchObject({ ok: true });
    const live = writeRecord(toRecord(record, record.moves.slice(0, 12)));
    expect(openReplay(live)).toMatchObject({ ok: false, error: { code: 'file-live' } });
    expect(openReplay('hello')).toMatchObject({ ok: false, error: { code: 'file-foreign' } });
    const text = writeRecord(record);
    expect(openReplay(text.slice(0, 900))).toMatchObject({ ok: false, error: { code: 'file-cut-off' } });
    expect(openReplay(text.replace(/[0-9a-f]{16}/, '0123456789abcdef'))).toMatchObject({
      ok: false,
      error: { code: 'file-altered' },
    });
  });
});
