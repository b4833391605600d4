/** A study that runs in workers while the page shows how far it is, and that can be stopped with what is done. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Port } from '../../studies/crew.ts';
import type { Answer, Engine, Work } from '../../studies/engine.ts';
import { PIECE } from '../../studies/engine.ts';
import { webEngine } from '../../studies/web.ts';
import { keptPieces, watched } from './kept-pieces.ts';

/** Both arms are played: two questions. */
const ARMS = 2;

export type Study<T> =
  | { is: 'idle' | 'empty' }
  /** Matches done, of all; seconds that it may still take, once that can be told. */
  | { is: 'running'; done: number; of: number; left: number | null }
  /** `wanted`: matches an arm that were asked for. */
  | { is: 'done'; found: T; wanted: number }
  | { is: 'failed'; why: string };

/** Asks the study's question for so many matches an arm. A smaller number is the beginning of a larger one. */
export type Ask<T> = (engine: Engine, n: number) => Promise<T>;

export interface Running<T> {
  now: Study<T>;
  run(n: number, ask: Ask<T>): void;
  /** Stops it, and reads what is done. */
  stop(): void;
  /** Stops it, and forgets what was found. */
  clear(): void;
}

const newWorker = (): Port<Work, Answer> =>
  new Worker(new URL('../../studies/study.ts', import.meta.url), { type: 'module', name: 'study' });

const STOPPED = Symbol('stopped');

export function useStudy<T>(): Running<T> {
  const [now, setNow] = useState<Study<T>>({ is: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(STOPPED), []);
  const clear = () => {
    running.current?.abort(STOPPED);
    running.current = null;
    setNow({ is: 'idle' });
  };
  const run = (n: number, ask: Ask<T>) => {
    running.current?.abort(STOPPED);
    const stop = new AbortController();
    running.current = stop;
    const mine = () => running.current === stop;
    const kept = keptPieces();
    const of = ARMS * n;
    const since = performance.now();
    const progress = (pieces: number) => {
      const done = Math.min(of, pieces * PIECE);
      const seconds = (performance.now() - since) / 1000;
      const left = done > 0 && seconds > 1 ? Math.ceil((seconds / done) * (of - done)) : null;
      if (mine()) setNow({ is: 'running', done, of, left });
    };
    const engine = webEngine(progress, { signal: stop.signal, start: () => watched(newWorker(), kept.keep) });
    const finish = async (): Promise<Study<T>> => {
      try {
        return { is: 'done', found: await ask(engine, n), wanted: n };
      } catch (error) {
        if (error !== STOPPED) return { is: 'failed', why: error instanceof Error ? error.message : String(error) };
        const whole = kept.whole(ARMS);
        return whole > 0 ? { is: 'done', found: await ask(kept.engine(), whole), wanted: n } : { is: 'empty' };
      } finally {
        void engine.dispose();
      }
    };
    setNow({ is: 'running', done: 0, of, left: null });
    void finish().then((found) => {
      if (!mine()) return;
      running.current = null;
      setNow(found);
    });
  };
  return { now, run, stop: () => running.current?.abort(STOPPED), clear };
}
