/** Worker threads that share a list of jobs. */
import { Worker } from 'node:worker_threads';
import type { Answer, Job } from './jobs.ts';

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
export function runJobs(jobs: readonly Job[], { file, workers, done, signal }: PoolOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let at = 0;
    let over = false;
    const pool = new Set<Worker>();
    const stop = (error?: unknown) => {
      if (over) return;
      over = true;
      signal?.removeEventListener('abort', onAbort);
      Promise.all([...pool].map((w) => w.terminate())).then(
        () => (error === undefined ? resolve() : reject(error)),
        reject,
      );
    };
    const onAbort = () => stop();
    const next = (worker: Worker) => {
      if (at < jobs.length) worker.postMessage(jobs[at++]);
      else {
        pool.delete(worker);
        void worker.terminate();
        if (pool.size === 0) stop();
      }
    };
    if (signal?.aborted || jobs.length === 0) return resolve();
    signal?.addEventListener('abort', onAbort);
    for (let i = 0; i < Math.min(workers, jobs.length); i++) {
      const worker = new Worker(file, { env: { ...process.env, NODE_ENV: 'production' } });
      pool.add(worker);
      worker.on('error', stop);
      worker.on('exit', (code) => {
        if (pool.has(worker)) stop(new Error(`a worker ended with code ${code} in the middle of its work`));
      });
      worker.on('message', (m: { id: string; answer?: Answer; error?: string }) => {
        if (over) return;
        if (m.error !== undefined) return stop(new Error(`${m.id}: ${m.error}`));
        try {
          if (done(m.id, m.answer as Answer)) stop();
          else next(worker);
        } catch (error) {
          stop(error);
        }
      });
      next(worker);
    }
  });
}
