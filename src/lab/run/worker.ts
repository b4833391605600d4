/** A worker thread: does one piece of work after the other. Runs as built JavaScript only (`build.ts`). */
import { parentPort } from 'node:worker_threads';
import type { Said } from '../../studies/crew.ts';
import { type Answer, perform, type Work } from './jobs.ts';

parentPort?.on('message', (work: Work) => {
  const say = (said: Said<Answer>) => parentPort?.postMessage(said);
  try {
    say({ answer: perform(work) });
  } catch (error) {
    say({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
