/** What a program hears: all that its seat may know, and nothing else. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { step } from '../../../../rules/apply.ts';
import { legal } from '../../../../rules/legal.ts';
import { moveOfPhrase } from '../../../../rules/notation/phrases.ts';
import { toRecord } from '../../../../rules/record.ts';
import { setup } from '../../../../rules/setup.ts';
import { BLOCS, rivalOf } from '../../../../rules/terms.ts';
import { view } from '../../../../rules/view.ts';
import { type PairOptions, playPairs } from '../../../../src/lab/programs/pairs.ts';
import {
  byeSchema,
  decideSchema,
  fromArena,
  fromProgram,
  helloSchema,
  overSchema,
} from '../../../../src/lab/programs/protocol.ts';

let folder = '';
const diary = () => join(folder, 'diary');
const plain = (file = '') => `"${process.execPath}" test/support/programs/plain.mjs ${file}`;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const options = (more: Partial<PairOptions>): PairOptions => ({
  scenario: 'lesson',
  entrants: { a: { command: plain(diary()) }, b: { player: { name: 'b', skill: 'random' } } },
  seeds: ['hidden-seed/0'],
  time: { start: 20, decision: 20 },
  strict: false,
  lanes: 1,
  ...more,
});

it('hears its own view at every decision, the legal moves in their order, and the end', async () => {
  const [pair] = (await playPairs(options({ scenario: 'standard' }))).pairs;
  const heard = readFileSync(diary(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const text = JSON.stringify(heard);
  expect(text).not.toContain('hidden-seed');
  for (const [match, bloc] of [
    [pair[0], 'us'],
    [pair[1], 'china'],
  ] as const) {
    const hello = helloSchema.parse(heard.shift());
    expect(hello).toMatchObject({ scenario: 'standard', bloc, match: bloc === 'us' ? 1 : 2 });
    const G = setup('standard', {}, 'hidden-seed/0');
    expect(hello.game.nations).toHaveLength(G.influence.us.length);
    let n = 0;
    for (const { by, move } of match.turns) {
      if (by === bloc) {
        const { decide, view: seen, moves } = heard.shift();
        decideSchema.parse({ decide, view: seen, moves });
        expect(decide).toBe(++n);
        expect(seen).toEqual(JSON.parse(JSON.stringify(view(G, bloc))));
        expect(seen.secret.hands[rivalOf(bloc)]).toBeUndefined();
        expect(moves.map((m: { move: object }) => m.move)).toEqual(legal(G, bloc));
        for (const m of moves) expect(moveOfPhrase(m.text)).toEqual(m.move);
      }
      step(G, by, move);
    }
    expect(n).toBe(match.times[bloc].length);
    expect(G.ending).not.toBeNull();
    const { over } = overSchema.parse(heard.shift());
    expect(over).toMatchObject({ ending: match.result.kind, winner: match.result.winner, forfeit: null });
    expect(over.won).toBe(match.result.winner === bloc);
  }
  expect(heard.map((line) => byeSchema.parse(line))).toEqual([{ bye: true }]);
});

it('hears and may say what the JSON Schemas of the protocol describe', async () => {
  await playPairs(options({}));
  const ajv = new Ajv({ strict: false });
  const heard = ajv.compile(z.toJSONSchema(fromArena));
  const lines = readFileSync(diary(), 'utf8').trim().split('\n');
  expect(lines.map((line) => heard(JSON.parse(line)) || line).filter((ok) => ok !== true)).toEqual([]);
  expect(heard({ decide: 1 })).toBe(false);
  const said = ajv.compile(z.toJSONSchema(fromProgram));
  for (const line of [
    { ready: true, name: 'a' },
    { decide: 1, move: 0 },
    { decide: 1, move: { type: 'done' } },
  ])
    expect(said(line)).toBe(true);
  for (const line of [{ ready: true }, { decide: 1, move: 'done' }, { decide: 1.5, move: 0 }, []])
    expect(said(line)).toBe(false);
});

it('plays the same with the same seed, however many pairs go at once; against another program too', async () => {
  const entrants = { a: { command: plain() }, b: { command: plain() } };
  const seeds = ['x/0', 'x/1', 'x/2'];
  const one = await playPairs(options({ entrants, seeds }));
  const three = await playPairs(options({ entrants, seeds, lanes: 3 }));
  const story = ({ pairs }: typeof one) => pairs.map((pair) => pair.map(({ turns, result }) => ({ turns, result })));
  expect(story(three)).toEqual(story(one));
  expect(one.names).toEqual({ a: 'plain', b: 'plain' });
  for (const match of one.pairs.flat()) {
    expect(BLOCS.flatMap((bloc) => match.faults[bloc])).toEqual([]);
  }
  const record = toRecord({ scenario: 'lesson', options: {}, seed: 'x/1' }, one.pairs[1][0].turns);
  expect(record.kind).toBe('finished');
  // The two deals of a pair are one; chance is each player's own.
  expect(one.pairs[0][0].turns).not.toEqual(one.pairs[1][0].turns);
});
