/**
 * What nobody should send, thrown at every door of the rules: refused with a code and a sentence, and nothing changes.
 * A few matches; `npm run fuzz -- --hostile` goes on for as long as one likes.
 */
import { describe, expect, it, vi } from 'vitest';
import { apply, step } from '../../rules/apply.ts';
import { readOptions } from '../../rules/content/scenarios/index.ts';
import { startProblem } from '../../rules/game.ts';
import { hashOf } from '../../rules/hash.ts';
import { legal, whyNot } from '../../rules/legal.ts';
import { type Move, readMove, sameMove } from '../../rules/moves.ts';
import { entriesOf, fieldsOf } from '../../rules/plain.ts';
import { below } from '../../rules/random.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import { enormous } from '../../scripts/fuzz/files.ts';
import { Door, noCounts, throwAtPosition, throwFiles, throwMoves, throwStarts } from '../../scripts/fuzz/hostile.ts';
import { everyHostileMove } from '../../scripts/fuzz/moves.ts';
import { anyStart } from '../../scripts/fuzz/start.ts';
import { disguised } from '../../scripts/fuzz/values.ts';
import { badSentence, fingerprint, inherited, uncoded } from '../../scripts/fuzz/watch.ts';

vi.setConfig({ testTimeout: 120_000 });

const nothing = { accepted: 0, changed: 0, uncoded: 0 };

describe('hostility', () => {
  it('comes to nothing at positions of random matches, at their starts and at their files', () => {
    const counts = noCounts();
    const found: string[] = [];
    const tell = (finding: string) => found.push(finding);
    const asks = new Set<string>();
    for (let i = 0; i < 6; i++) {
      const { start, rng } = anyStart(`hostile/${i}`);
      const G = setup(start.scenario, start.options, start.seed);
      const door = new Door(start);
      const turns: Turn[] = [];
      const earlier: Move[] = [];
      while (!G.ending) {
        const by = G.awaiting[below(rng, G.awaiting.length)];
        const moves = legal(G, by);
        const turn = { by, move: moves[below(rng, moves.length)] };
        if (below(rng, 10) === 0) {
          throwAtPosition(G, earlier, door, rng, counts, tell);
          asks.add(G.ask?.ask ?? '');
        }
        earlier.push(turn.move);
        step(G, turn.by, turn.move);
        door.play(turn);
        turns.push(turn);
      }
      throwAtPosition(G, earlier, door, rng, counts, tell);
      throwStarts(rng, counts, tell);
      throwFiles(toRecord(start, turns), 20, rng, counts, tell);
      expect(door.hash()).toBe(hashOf(G));
    }
    expect(found).toEqual([]);
    expect(counts).toMatchObject(nothing);
    expect(counts.hostile).toBeGreaterThan(10_000);
    expect(asks.size).toBeGreaterThan(6);
  });

  it('comes to nothing with every trap in every field', () => {
    const G = setup('standard', {}, 'traps');
    const found: string[] = [];
    const counts = noCounts();
    for (let moves = 0; moves < 8 && !G.ending; moves++) {
      const [by] = G.awaiting;
      const right = legal(G, by);
      const longest = right.reduce((a, b) => (Object.keys(b).length > Object.keys(a).length ? b : a));
      throwMoves(G, everyHostileMove(by, longest), counts, (finding) => found.push(finding));
      step(G, by, right[0]);
    }
    expect(found).toEqual([]);
    expect(counts).toMatchObject(nothing);
    expect(counts.hostile).toBeGreaterThan(2000);
  });

  it('by size is refused at once', () => {
    const { start, rng } = anyStart('size');
    const G = setup(start.scenario, start.options, start.seed);
    const turns: Turn[] = [];
    for (let i = 0; i < 30; i++) {
      const [by] = G.awaiting;
      turns.push({ by, move: legal(G, by)[0] });
      step(G, by, turns[i].move);
    }
    const text = writeRecord(toRecord(start, turns));
    expect(text).toMatch(/^us: /m);
    expect(fromRecord(text).ok).toBe(true);
    const began = performance.now();
    for (let i = 0; i < 40; i++) {
      const loaded = fromRecord(enormous(text, rng));
      expect(loaded.ok ? null : uncoded(loaded.error)).toBeNull();
      expect(loaded.ok).toBe(false);
    }
    expect((performance.now() - began) / 40).toBeLessThan(2000);
  });

  it('is looked for by a net that catches: the right thing is accepted, and changes are seen', () => {
    const G = setup('lesson', {}, 'net');
    const [by] = G.awaiting;
    const counts = noCounts();
    const found: string[] = [];
    throwMoves(G, [{ bloc: by, move: { ...legal(G, by)[0] }, what: 'a legal move' }], counts, (f) => found.push(f));
    expect(counts).toMatchObject({ accepted: 1, changed: 1 });
    expect(found).toEqual(['a legal move: accepted', 'a legal move: the state has changed']);
    expect([uncoded({ code: 'not-legal', message: 'No.' }), badSentence('No.')]).toEqual([null, null]);
    for (const bad of [null, {}, { code: 'NotLegal', message: 'No.' }, { code: 'no-such-code', message: 'No.' }])
      expect(uncoded(bad)).not.toBeNull();
    for (const bad of ['', 'no', undefined, `N${'o'.repeat(500)}.`])
      expect(uncoded({ code: 'not-legal', message: bad })).not.toBeNull();
    const was = { a: [0, { b: 1 }] };
    const same = (change: (value: typeof was) => unknown) => {
      const value = structuredClone(was);
      change(value);
      return fingerprint(value) === fingerprint(was);
    };
    expect(same(() => {})).toBe(true);
    for (const change of [
      (v) => Object.defineProperty(v, 'more', { value: 1 }),
      (v) => Object.assign(v, { [Symbol('more')]: 1 }),
      (v) => Object.assign(v.a, { more: 1 }),
      (v) => Object.setPrototypeOf(v, { more: 1 }),
      (v) => Object.defineProperty(v, 'a', { get: () => was.a, enumerable: true }),
      (v) => Object.assign(v.a, [-0]),
    ] as ((v: typeof was) => unknown)[])
      expect(same(change)).toBe(false);
    const before = inherited();
    Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
    expect(inherited()).not.toBe(before);
    Reflect.deleteProperty(Object.prototype, 'polluted');
    expect(inherited()).toBe(before);
  });
});

describe('who and what is taken', () => {
  it('is a bloc alone, and a concession of it alone', () => {
    const G = setup('lesson', {}, 'who');
    for (const bloc of ['eu', '__proto__', ['us'], null, 0])
      expect(apply(G, bloc as never, { type: 'concede' })).toMatchObject({ ok: false, error: { code: 'not-a-bloc' } });
    expect(G.ending).toBeNull();
    expect(apply(G, 'us', { type: 'concede' }).ok).toBe(true);
  });

  it('is a plain object, read once and answered with the rules own move', () => {
    const G = setup('lesson', {}, 'plain');
    const [by] = G.awaiting;
    const [move] = legal(G, by);
    expect(whyNot(G, by, { ...move })).toBeNull();
    expect(whyNot(G, by, Object.assign(Object.create(null), move))).toBeNull();
    expect(whyNot(G, by, JSON.parse(JSON.stringify(move)))).toBeNull();
    for (const { what, value } of disguised(move)) expect(whyNot(G, by, value)?.code, what).toBeDefined();
    for (const { what, value } of disguised({ type: 'concede' }))
      expect(whyNot(G, by, value)?.code, what).toBeDefined();
    for (const bid of [-0, -1, 0.5, Number.NaN, '0', 4]) {
      expect(sameMove({ type: 'vote', side: 'for', bid: 0 }, { type: 'vote', side: 'for', bid: bid as number })).toBe(
        false,
      );
    }
    expect(
      sameMove(
        { type: 'sign', nation: 'KEN' },
        Object.assign(Object.create({ nation: 'KEN' }), { type: 'sign', x: 1 }),
      ),
    ).toBe(false);
    expect(readMove({ type: 'x'.repeat(65) })).toBeNull();
    expect(Object.keys(fieldsOf(JSON.parse('{"__proto__":1}')) ?? {})).toEqual(['__proto__']);
    expect(entriesOf([1, 2], 1)).toBeNull();
    expect(entriesOf([1, 2], 2)).toEqual([1, 2]);
  });

  it('is, of a start, what has one meaning', () => {
    const good = { scenario: 'lesson', options: {}, seed: 's' };
    expect(startProblem(good)).toBeUndefined();
    expect(startProblem({ ...good, names: null })).toBeUndefined();
    for (const names of [5, 'Ada', ['Ada'], new Map(), () => {}])
      expect(startProblem({ ...good, names }), String(names)).toMatch(/^Names/);
    expect(startProblem({ ...good, notes: new Array(3) })).toMatch(/^Notes/);
    expect(readOptions(Object.create({ noWar: true })).ok).toBe(false);
    expect(readOptions(new Map([['noWar', true]])).ok).toBe(false);
    expect(readOptions(new Date()).ok).toBe(false);
  });
});
