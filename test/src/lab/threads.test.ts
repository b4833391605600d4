/** On real threads, from the built worker. */
import { expect, test } from 'vitest';
import { setup } from '../../../rules/setup.ts';
import { playing } from '../../../src/continuations/match.ts';
import { choose } from '../../../src/continuations/players.ts';
import { threadsEngine } from '../../../src/lab/run/threads.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';

const random = (name: string) => ({ name, skill: 'random' as const });
const players = { us: random('a'), china: random('b') };
const start = { scenario: 'lesson' as const, options: {}, seed: 'here', turns: [] };
const variation = { players, chance: 'worlds' as const };

/** The first turns of a match, as they are made. */
function opening(n: number) {
  const match = playing(setup('lesson', {}, 'here'), { players, seed: 'd' });
  const turns = [];
  for (let next = match.next(); !next.done && turns.length < n; ) {
    const { bloc, player, view, seed } = next.value;
    const move = choose(player, view, seed);
    turns.push({ by: bloc, move });
    next = match.next(move);
  }
  return { ...start, turns };
}

test('threads answer what an inline engine answers, for as long as they are asked', async () => {
  const engine = await threadsEngine({ workers: 2 });
  const here = inlineEngine();
  const from = opening(6);
  const how = { level: 'attache' as const, seed: 'j' };
  const [a, b] = await Promise.all([
    engine.continuations(start, variation, 10, 's'),
    engine.continuations(from, { players, chance: 'deals' }, 6, 's'),
  ]);
  expect(a).toEqual(await here.continuations(start, variation, 10, 's'));
  expect(b).toEqual(await here.continuations(from, { players, chance: 'deals' }, 6, 's'));
  expect(await engine.judge(from, [1, 4], how)).toEqual(await here.judge(from, [1, 4], how));
  await engine.dispose();
});

test('a cancelled engine rejects with the reason, before and after', async () => {
  const stop = new AbortController();
  const engine = await threadsEngine({ workers: 1, signal: stop.signal });
  const asked = engine.continuations(start, variation, 400, 's');
  stop.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
  await expect(engine.continuations(start, variation, 1, 's')).rejects.toThrow('enough');
  await engine.dispose();
});

test('what can not be played is told, and the engine goes on', async () => {
  const engine = await threadsEngine({ workers: 2 });
  const wrong = { ...start, scenario: 'none' as 'lesson' };
  await expect(engine.continuations(wrong, variation, 1, 's')).rejects.toThrow();
  expect(await engine.continuations(start, variation, 2, 's')).toHaveLength(2);
  await engine.dispose();
});
