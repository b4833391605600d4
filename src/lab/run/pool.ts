/** Worker threads that share a list of jobs, or whatever is asked of them until they are ended. */
import { Worker } from 'node:worker_threads';
import { type Crew, createCrew, type Port } from '../../studies/crew.ts';
import type { Answer, Job, Work } from './jobs.ts';

/** A thread as the crew wants a worker. */
function thread(file: string): Port<Work, Answer> {
  const worker = new Worker(file, { env: { ...process.env, NODE_ENV: 'production' } });
  const port: Port<Work, Answer> = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (work) => worker.postMessage(work),
    terminate: () => worker.terminate(),
  };
  const broken = (message: string) => port.onerror?.({ message } as ErrorEvent);
  worker.on('message', (data) => port.onmessage?.({ data } as MessageEvent));
  worker.on('error', (error) => broken(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  worker.on('messageerror', () => port.onmessageerror?.({} as MessageEvent));
  worker.on('exit', (code) => broken(`it ended with code ${code} in the middle of its work`));
  return port;
}

/** @param file the worker's built JavaScript */
export const openPool = (file: string, workers: number): Crew<Work, Answer> => createCrew(() => thread(file), workers);

export interface PoolOptions {
  /** The worker's built JavaScript. */
  file: string;
  workers: number;
  /** Results, in the order in which they are ready. `true` ends the run: no further job is begun. */
  done: (id: string, answer: Answer) => boolean | undefined;
  /** Ends the run at once; what was not finished is not answered. */
  signal?: AbortSignal;
}

/** Does all jobs, one at a time on each thread. Rejects with what a job threw. */
export async function runJobs(jobs: readonly Job[], { file, workers, done, signal }: PoolOptions): Promise<void> {
  if (signal?.aborted || jobs.length === 0) return;
  const pool = openPool(file, workers);
  try {
    await new Promise<void>((resolve, reject) => {
      let left = jobs.length;
      let over = false;
      signal?.addEventListener('abort', () => resolve(), { once: true });
      const ready = ({ id }: Job, answer: Answer) => {
        if (over || signal?.aborted) return;
        left--;
        over = done(id, answer) === true || left === 0;
        if (over) resolve();
      };
      for (const job of jobs)
        pool
          .do(job.work)
          .then(
            (answer) => ready(job, answer),
            (error: Error) => reject(new Error(`${job.id}: ${error.message}`)),
          )
          .catch(reject);
    });
  } finally {
    await pool.dispose();
  }
}
