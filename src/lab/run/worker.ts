/** A worker thread: does one job after the other. Runs as built JavaScript only (`build.ts`). */
import { parentPort } from 'node:worker_threads';
import { type Job, perform } from './jobs.ts';

parentPort?.on('message', ({ id, work }: Job) => {
  try {
    parentPort?.postMessage({ id, answer: perform(work) });
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
