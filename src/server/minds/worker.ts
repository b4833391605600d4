/** The worker thread in which a server's bots think: one question after the other. Runs as built JavaScript only. */
import { parentPort } from 'node:worker_threads';
import { think } from '../../bots/think.ts';
import type { Asked } from './minds.ts';

parentPort?.on('message', ({ id, question }: Asked) => {
  try {
    parentPort?.postMessage({ id, move: think(question).move });
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
