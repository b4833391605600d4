import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { RESOLUTIONS, WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { legal } from '../../../rules/legal.ts';
import { type LogEntry, logFor } from '../../../rules/log.ts';
import { seeded } from '../../../rules/random.ts';
import { parseRecord, type Turn, toRecord, writeRecord } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { State } from '../../../rules/state.ts';
import { type Bloc, rivalOf, type ScenarioId } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { createHotSeat } from '../../../src/table/hot-seat.ts';
import type { Table } from '../../../src/table/types.ts';
import { anyTurn } from './play.ts';
import { reachable } from './reachable.ts';

const start = (scenario: ScenarioId, seed: string) => ({
  scenario,
  options: {},
  seed,
  names: { us: 'Ada', china: 'Bo' },
});

/** The turn a random player would make, of the bloc that the curtain names. */
function nextTurn(G: State, rng: number[]): Turn | null {
  const turn = anyTurn({ ...G, awaiting: G.awaiting.slice(0, 1) }, rng);
  return turn;
}

/** Plays a table to its end beside the bare rules, calling back before and after every move. */
function playBoth(
  table: Table,
  scenario: ScenarioId,
  seed: string,
  check: (G: State, log: LogEntry[], turns: Turn[]) => void,
): { G: State; turns: Turn[] } {
  const log: LogEntry[] = [];
  const G = setup(scenario, {}, seed, log);
  const rng = seeded(`table/${seed}`);
  const turns: Turn[] = [];
  for (let turn = nextTurn(G, rng); turn; turn = nextTurn(G, rng)) {
    expect(table.state.value.next).toBe(turn.by);
    if (table.state.value.viewer === null) table.reveal();
    expect(table.state.value.viewer).toBe(turn.by);
    check(G, log, turns);
    expect(table.move(turn.move)).toBeNull();
    step(G, turn.by, turn.move, log);
    turns.push(turn);
    check(G, log, turns);
  }
  return { G, turns };
}

/** Ids that a mission, a motion or a world event has too: meeting one tells nothing of a card. */
const shared = new Set([
  ...Object.keys(RESOLUTIONS),
  ...Object.keys(WORLD_EVENTS),
  ...Object.values(SCENARIOS).flatMap((s) => [...s.missions.us, ...s.missions.china].map((m) => m.id)),
]);

describe('a hot-seat table', () => {
  it('shows each person exactly its view and log, and the curtain only what everybody may know', () => {
    for (const [scenario, seed] of [
      ['lesson', 'a'],
      ['standard', 'b'],
    ] as const) {
      const table = createHotSeat(start(scenario, seed));
      expect(table.state.value).toMatchObject({ viewer: null, names: { us: 'Ada', china: 'Bo' }, version: 0 });
      let curtains = 0;
      const { G } = playBoth(table, scenario, seed, (now, log, turns) => {
        const s = table.state.value;
        const eyes = s.viewer ?? 'spectator';
        if (s.viewer === null) {
          curtains++;
          expect(s.legal).toEqual([]);
          expect(s.canUndo).toBe(false);
        } else if (s.viewer !== 'spectator') expect(s.legal).toEqual(legal(now, s.viewer));
        expect(s.view).toEqual(view(now, eyes));
        expect(s.log).toEqual(logFor(log, eyes));
        expect(s.version).toBe(turns.length);
      });
      expect(curtains).toBeGreaterThan(20);
      expect(table.state.value).toMatchObject({ viewer: 'spectator', next: null, ending: G.ending, canUndo: false });
      expect(table.move({ type: 'done' })?.code).toBe('match-over');
      table.dispose();
    }
  });

  it('lowers the curtain at every change of bloc, and takes secret choices one after the other', () => {
    const table = createHotSeat(start('standard', 'c'));
    let at: Bloc | null = null;
    playBoth(table, 'standard', 'c', (G) => {
      const { viewer, next } = table.state.value;
      if (next === null) return;
      if (next !== at) expect(viewer === null || viewer === next).toBe(true);
      if (viewer !== null) at = next;
      else expect(next).not.toBe(at);
      if (G.awaiting.length === 2) expect(next).toBe('us');
    });
    table.dispose();
  });

  it('keeps the hidden out of everything that can be reached from it', () => {
    const table = createHotSeat(start('standard', 'd'));
    let checks = 0;
    playBoth(table, 'standard', 'd', (G) => {
      if (G.moves % 7 > 0) return;
      checks++;
      const { viewer } = table.state.value;
      // Missions are flown in the open, world events and resolutions are announced; some cards have their names.
      const { blocs: _, past: __, ask: ___, ...shown } = table.state.value.view;
      const hidden = new Set<string>(G.secret.deck);
      for (const bloc of ['us', 'china'] as const)
        if (bloc !== viewer) for (const id of G.secret.hands[bloc]) hidden.add(id);
      if (viewer === 'us' || viewer === 'china') for (const id of G.secret.seen[viewer]) hidden.delete(id);
      for (const id of shared) hidden.delete(id);
      expect([...JSON.stringify(shown).matchAll(/"([^"]+)"/g)].filter((m) => hidden.has(m[1]))).toEqual([]);
      for (const value of reachable(table)) {
        const names = Object.keys(value as object);
        for (const name of ['rng', 'deck', 'store', 'worldEvents', 'resolutions'])
          if (names.includes(name)) expect(typeof (value as Record<string, unknown>)[name]).toBe('number');
      }
      if (viewer && viewer !== 'spectator') {
        const s = table.state.value;
        expect(s.view.secret.hands[rivalOf(viewer)]).toBeUndefined();
        expect(s.view.secret.picks[rivalOf(viewer)]).toBeUndefined();
        expect(s.log.every((e) => !e.only || e.only === viewer)).toBe(true);
      }
    });
    expect(checks).toBeGreaterThan(30);
    expect(Object.keys(globalThis).filter((k) => /table|client|match/i.test(k))).toEqual([]);
    table.dispose();
  });

  it('refuses behind the curtain, and what is not legal, and changes nothing', () => {
    const table = createHotSeat(start('lesson', 'e'));
    const before = table.state.value;
    expect(table.move({ type: 'dialogue', choice: 'abstain' })?.code).toBe('curtain-down');
    expect(table.preview({ type: 'dialogue', choice: 'abstain' }).refusal?.code).toBe('curtain-down');
    expect(table.state.value).toBe(before);
    table.reveal();
    expect(table.whyNot({ type: 'dialogue', choice: 'abstain' })).toBeNull();
    expect(table.move({ type: 'done' })?.code).toBe('not-legal');
    expect(table.move(null as never)?.code).toBe('bad-move');
    expect(table.state.value.version).toBe(0);
    expect(table.move({ type: 'concede' })).toBeNull();
    expect(table.state.value.ending).toEqual({ kind: 'concession', winner: 'china', by: 'us' });
    table.dispose();
  });

  it('takes moves back up to the last that chance or the other bloc has seen', () => {
    const table = createHotSeat(start('standard', 'f'));
    let undone = 0;
    playBoth(table, 'standard', 'f', (G, log, turns) => {
      const s = table.state.value;
      expect(s.canUndo).toBe(s.viewer !== null && s.viewer !== 'spectator' && G.moves > G.sealed);
      if (!s.canUndo) {
        expect(table.undo()).toBe(false);
        expect(table.state.value).toBe(s);
        return;
      }
      undone++;
      const redo = turns.slice(G.sealed);
      for (let i = 0; i < redo.length; i++) expect(table.undo()).toBe(true);
      expect(table.state.value.canUndo).toBe(false);
      expect(table.state.value.view.moves).toBe(G.sealed);
      const saved = parseRecord(table.save());
      expect(saved.ok && saved.record.moves).toEqual(turns.slice(0, G.sealed));
      for (const { move } of redo) expect(table.move(move)).toBeNull();
      expect(table.state.value.view).toEqual(s.view);
      expect(table.state.value.log).toEqual(logFor(log, s.viewer as Bloc));
      expect(table.state.value).toMatchObject({ fresh: s.fresh, since: s.since, legal: s.legal });
      expect(table.state.value.version).toBeGreaterThan(s.version);
    });
    expect(undone).toBeGreaterThan(20);
    table.dispose();
  });

  it('saves a record that replays, from the middle and at the end', () => {
    const table = createHotSeat(start('lesson', 'g'));
    const { turns } = playBoth(table, 'lesson', 'g', (_G, _log, so) => {
      if (so.length % 9 > 0) return;
      expect(table.save()).toBe(writeRecord(toRecord(start('lesson', 'g'), so)));
    });
    const record = toRecord(start('lesson', 'g'), turns);
    expect(table.save()).toBe(writeRecord(record));
    expect(record.kind).toBe('finished');
    table.dispose();
  });

  it('goes on after a reload as if it had never stopped, the curtain down', () => {
    const table = createHotSeat(start('standard', 'h'));
    playBoth(table, 'standard', 'h', (_G, _log, turns) => {
      if (turns.length % 41 > 0) return;
      const again = createHotSeat({ ...start('standard', 'h'), turns: [...turns] });
      const s = table.state.value;
      expect(again.state.value.next).toBe(s.next);
      if (s.viewer !== 'spectator') expect(again.state.value.viewer).toBeNull();
      if (s.viewer) again.reveal();
      const version = again.state.value.version;
      expect({ ...again.state.value, version }).toEqual({ ...s, version });
      again.dispose();
    });
    table.dispose();
  });

  it('marks what is new: with the last move, and since the seat was left', () => {
    const table = createHotSeat(start('standard', 'i'));
    const left: Record<Bloc, number> = { us: 0, china: 0 };
    playBoth(table, 'standard', 'i', (_G, log, turns) => {
      const s = table.state.value;
      expect(s.fresh).toBeLessThanOrEqual(s.log.length);
      expect(s.since).toBeLessThanOrEqual(s.log.length);
      const last = turns.at(-1);
      if (last && s.next !== last.by) left[last.by] = log.length;
      if (s.viewer && s.viewer !== 'spectator') {
        // What its own last move brought about, which it has not seen yet, counts as new.
        expect(s.since).toBeLessThanOrEqual(logFor(log.slice(0, left[s.viewer]), s.viewer).length);
      }
    });
    table.dispose();
  });
});
