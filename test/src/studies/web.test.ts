import { describe, expect, it } from 'vitest';
import type { Port, Said } from '../../../src/studies/crew.ts';
import type { Answer, Work } from '../../../src/studies/engine.ts';
import { inlineEngine, perform } from '../../../src/studies/perform.ts';
import { webEngine } from '../../../src/studies/web.ts';

const random = (name: string) => ({ name, skill: 'random' as const });
const variation = { players: { us: random('a'), china: random('b') }, chance: 'worlds' as const };
const start = { scenario: 'lesson' as const, options: {}, seed: 'here', turns: [] };

/** Stand-ins for workers: what they are given waits until `work` is called. */
function fakeWorkers() {
  const ports: (Port<Work, Answer> & { todo: Work[]; ended: boolean })[] = [];
  const begun: Work[] = [];
  const say = (port: Port<Work, Answer>, said: Said<Answer>) =>
    port.onmessage?.({ data: structuredClone(said) } as MessageEvent<Said<Answer>>);
  return {
    ports,
    begun,
    start() {
      const port: (typeof ports)[number] = {
        onmessage: null,
        onerror: null,
        onmessageerror: null,
        todo: [],
        ended: false,
        postMessage(work) {
          expect(port.todo).toHaveLength(0);
          port.todo.push(structuredClone(work));
          begun.push(work);
        },
        terminate() {
          port.ended = true;
        },
      };
      ports.push(port);
      return port;
    },
    /** The last worker that has something to do does it; false where none has. */
    one() {
      const port = ports.findLast(({ todo, ended }) => todo.length > 0 && !ended);
      const work = port?.todo.shift();
      if (!port || !work) return false;
      try {
        say(port, { answer: perform(work) });
      } catch (error) {
        say(port, { failure: String(error) });
      }
      return true;
    },
    work() {
      while (this.one());
    },
  };
}

describe('a web engine', () => {
  it('gives what an inline engine gives, in its order, with a piece at a time for each worker', async () => {
    const workers = fakeWorkers();
    const told: [number, number][] = [];
    const engine = webEngine((...all) => told.push(all), { workers: 3, start: workers.start });
    const asked = engine.continuations(start, variation, 30, 's');
    expect(workers.ports).toHaveLength(3);
    workers.work();
    expect(await asked).toEqual(await inlineEngine().continuations(start, variation, 30, 's'));
    expect(told.at(0)).toEqual([0, 8]);
    expect(told.at(-1)).toEqual([8, 8]);
    await engine.dispose();
    expect(workers.ports.map(({ ended }) => ended)).toEqual([true, true, true]);
  });

  it('lets questions take turns', async () => {
    const workers = fakeWorkers();
    const engine = webEngine(undefined, { workers: 1, start: workers.start });
    const long = engine.continuations(start, variation, 24, 'long');
    const short = engine.continuations(start, variation, 8, 'short');
    workers.work();
    await Promise.all([long, short]);
    const order = workers.begun.map((work) => work.seed);
    expect(order.slice(0, 5)).toEqual(['long', 'long', 'short', 'long', 'short']);
    expect(order).toHaveLength(8);
  });

  it('rejects all it was asked with the reason of a cancel, ends its workers, and answers nothing after it', async () => {
    const workers = fakeWorkers();
    const stop = new AbortController();
    const engine = webEngine(undefined, { workers: 2, signal: stop.signal, start: workers.start });
    const asked = engine.continuations(start, variation, 30, 's');
    workers.one();
    stop.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    expect(workers.ports.every(({ ended }) => ended)).toBe(true);
    await expect(engine.continuations(start, variation, 4, 's')).rejects.toThrow('enough');
    expect(workers.ports).toHaveLength(2);
  });

  it('says so when a worker breaks, and starts anew when it is asked again', async () => {
    const workers = fakeWorkers();
    const engine = webEngine(undefined, { workers: 2, start: workers.start });
    const asked = engine.continuations(start, variation, 30, 's');
    workers.ports[1].onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(asked).rejects.toThrow('A worker stopped: out of memory.');
    expect(workers.ports.map(({ ended }) => ended)).toEqual([true, true]);
    const again = engine.continuations(start, variation, 8, 's');
    workers.work();
    expect(await again).toHaveLength(8);
    expect(workers.ports).toHaveLength(4);
  });

  it('says so when a worker can not be started', async () => {
    const engine = webEngine(undefined, {
      start: () => {
        throw new Error('no workers here');
      },
    });
    await expect(engine.continuations(start, variation, 4, 's')).rejects.toThrow('no workers here');
  });

  it('fails a question that can not be answered, drops the rest of it, and goes on with others', async () => {
    const workers = fakeWorkers();
    const engine = webEngine(undefined, { workers: 1, start: workers.start });
    const wrong = engine.continuations({ ...start, scenario: 'none' as 'lesson' }, variation, 40, 'wrong');
    const right = engine.continuations(start, variation, 8, 'right');
    workers.work();
    await expect(wrong).rejects.toMatchObject({ name: 'WorkFailed' });
    expect(await right).toHaveLength(8);
    expect(workers.begun.filter(({ seed }) => seed === 'wrong')).toHaveLength(1);
  });
});
