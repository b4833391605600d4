/** The web worker in which studies play: a piece of work comes in, its answer goes out. */
import type { Said } from './crew.ts';
import type { Answer, Work } from './engine.ts';
import { perform } from './perform.ts';

addEventListener('message', ({ data }: MessageEvent<Work>) => {
  const say = (said: Said<Answer>) => postMessage(said);
  try {
    say({ answer: perform(data) });
  } catch (error) {
    say({ failure: error instanceof Error ? error.message : String(error) });
  }
});
