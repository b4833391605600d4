/** The engine of the command line: studies play on worker threads. */
import { availableParallelism } from 'node:os';
import { type Answer, engineOver, type OpenEngine, type Progress } from '../../studies/engine.ts';
import { workerFile } from './build.ts';
import { openPool } from './pool.ts';

export interface ThreadsOptions {
  /** Threads; as many as there are processors where absent. */
  workers?: number;
  progress?: Progress;
  /** Once it is aborted the threads end, and all that was or will be asked is rejected with its reason. */
  signal?: AbortSignal;
}

/**
 * An engine over worker threads, which start when something is asked. Dispose of it at the end: threads keep a program
 * alive.
 */
export async function threadsEngine(options: ThreadsOptions = {}): Promise<OpenEngine> {
  const { workers = availableParallelism(), progress, signal } = options;
  const pool = openPool(await workerFile(), workers);
  signal?.addEventListener('abort', () => pool.cancel(signal.reason), { once: true });
  const engine = engineOver(async (work, question) => {
    signal?.throwIfAborted();
    return (await pool.do(work, question)) as Answer;
  }, progress);
  return { ...engine, dispose: pool.dispose };
}
