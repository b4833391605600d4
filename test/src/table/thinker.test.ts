import { describe, expect, it } from 'vitest';
import { setup } from '../../../rules/setup.ts';
import { view } from '../../../rules/view.ts';
import { createDesk, type Said, type Told } from '../../../src/bots/desk.ts';
import { think } from '../../../src/bots/think.ts';
import type { Question } from '../../../src/bots/types.ts';
import { createThinker, type Port, ThinkingFailed } from '../../../src/table/thinker.ts';

const question = (seed: string): Question => ({
  view: view(setup('lesson', {}, 'thinker'), 'us'),
  level: 'minister',
  seed,
});

/** A worker's stand-in: a desk whose work waits until `work` is called. */
function fakeWorker() {
  const told: Told[] = [];
  const todo: (() => void)[] = [];
  const port: Port = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(one) {
      const plain = structuredClone(one);
      told.push(plain);
      desk(plain);
    },
    terminate() {
      ended = true;
    },
  };
  let ended = false;
  const desk = createDesk(
    (said: Said) => port.onmessage?.({ data: structuredClone(said) } as MessageEvent<Said>),
    (work) => todo.push(work),
  );
  return {
    port,
    told,
    get ended() {
      return ended;
    },
    work() {
      while (todo.length > 0) todo.shift()?.();
    },
  };
}

describe('a thinker', () => {
  it('answers several questions as thinking them through at once would', async () => {
    const worker = fakeWorker();
    const thinker = createThinker(() => worker.port);
    const asked = ['a', 'b', 'c'].map((seed) => thinker.think(question(seed)));
    worker.work();
    expect(await Promise.all(asked)).toEqual(['a', 'b', 'c'].map((seed) => think(question(seed))));
    thinker.dispose();
    expect(worker.ended).toBe(true);
  });

  it('stops what is cancelled, and goes on with the rest', async () => {
    const worker = fakeWorker();
    const thinker = createThinker(() => worker.port);
    const stop = new AbortController();
    const stopped = thinker.think(question('a'), stop.signal);
    const other = thinker.think(question('b'));
    stop.abort();
    await expect(stopped).rejects.toThrow(/abort/i);
    expect(worker.told.at(-1)).toEqual({ cancel: 1 });
    worker.work();
    expect((await other).move).toEqual(think(question('b')).move);
    await expect(thinker.think(question('c'), stop.signal)).rejects.toThrow(/abort/i);
    expect(worker.told).toHaveLength(3);
  });

  it('passes on that somebody waits', async () => {
    const worker = fakeWorker();
    const thinker = createThinker(() => worker.port);
    const asked = thinker.think(question('a'));
    thinker.hurry();
    expect(worker.told.at(-1)).toEqual({ hurry: 1 });
    worker.work();
    expect(await asked).toMatchObject({ move: { type: 'dialogue' } });
  });

  it('says so where a bot breaks, and answers the next question', async () => {
    const worker = fakeWorker();
    const thinker = createThinker(() => worker.port);
    const over = question('a');
    const asked = thinker.think({ ...over, view: { ...over.view, awaiting: [] } });
    worker.work();
    await expect(asked).rejects.toThrow(/^A bot could not decide: .*none of its decisions is awaited\.$/);
    const again = thinker.think(question('a'));
    worker.work();
    expect(await again).toEqual(think(question('a')));
  });

  it('starts a new worker after one has broken or could not be started', async () => {
    let broken = fakeWorker();
    let started = 0;
    const thinker = createThinker(() => {
      if (++started === 1) throw new Error('blocked');
      broken = fakeWorker();
      return broken.port;
    });
    await expect(thinker.think(question('a'))).rejects.toThrow('The bots stopped thinking: blocked.');
    const lost = thinker.think(question('a'));
    broken.port.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(lost).rejects.toBeInstanceOf(ThinkingFailed);
    expect(broken.ended).toBe(true);
    const found = thinker.think(question('a'));
    broken.work();
    expect(await found).toEqual(think(question('a')));
    expect(started).toBe(3);
  });
});
