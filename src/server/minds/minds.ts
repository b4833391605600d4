/** This game's bots for the authority: they think in a worker thread, so that moves of people never wait for them. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { argsOf } from '../../../rules/game.ts';
import type { Move } from '../../../rules/moves.ts';
import type { View } from '../../../rules/state.ts';
import { think } from '../../bots/think.ts';
import { LEVELS, type Level, type Question } from '../../bots/types.ts';
import type { Minds } from '../authority/hosting.ts';

/** What the worker is asked. */
export interface Asked {
  id: number;
  question: Question;
}
type Answered = { id: number; move: Move } | { id: number; failure: string };

/** Beside the built server; absent where the sources run: then bots think in this thread. */
const WORKER = fileURLToPath(new URL('./minds.mjs', import.meta.url));
/** A move is shown for so long at least, in milliseconds. */
const PACE = 900;

export interface ServerMinds extends Minds {
  close(): Promise<void>;
}

/** @param strongest no stronger bot plays here: thinking costs */
export function createMinds(strongest: Level, pace = PACE): ServerMinds {
  const levels = LEVELS.slice(0, LEVELS.indexOf(strongest) + 1);
  const waiting = new Map<number, { settle: (move: Move) => void; fail: (error: Error) => void }>();
  let worker: Worker | null = null;
  let last = 0;

  const breakDown = (error: Error): void => {
    void worker?.terminate();
    worker = null;
    const failed = [...waiting.values()];
    waiting.clear();
    for (const { fail } of failed) fail(error);
  };

  const open = (): Worker => {
    const opened = new Worker(WORKER);
    opened.unref();
    opened.on('message', (said: Answered) => {
      const asked = waiting.get(said.id);
      waiting.delete(said.id);
      if ('move' in said) asked?.settle(said.move);
      else asked?.fail(new Error(said.failure));
    });
    opened.on('error', breakDown);
    return opened;
  };

  const ask = (question: Question): Promise<Move> =>
    new Promise((settle, fail) => {
      const id = ++last;
      waiting.set(id, { settle, fail });
      worker ??= open();
      worker.postMessage({ id, question } satisfies Asked);
    });

  return {
    levels,
    standIn: levels.includes('envoy') ? 'envoy' : levels[0],
    pace,
    async think(seen, player, level, seed) {
      const question: Question = { view: seen as View, level: level as Level, seed };
      const move = existsSync(WORKER) ? await ask(question) : think(question).move;
      return { player, type: move.type, args: argsOf(move) };
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
