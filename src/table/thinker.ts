/** Asking the bots: they think in a worker, away from the page, and only what a question holds goes there. */
import type { Said, Told } from '../bots/desk.ts';
import type { Question, Thought } from '../bots/types.ts';

export interface Thinker {
  /**
   * What a bot makes of a question. Rejects with a `ThinkingFailed` where it breaks or can't be started, and with the
   * signal's reason once it is cancelled.
   */
  think(question: Question, signal?: AbortSignal): Promise<Thought>;
  /** Whatever is being thought about is answered soon, with the best found so far. */
  hurry(): void;
  /** Ends the thinking; what was asked is never answered. */
  dispose(): void;
}

/** A worker, as far as a thinker needs one. */
export interface Port {
  postMessage(told: Told): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Said>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** No bot answered. The match is as it was; asking again starts the bots anew. */
export class ThinkingFailed extends Error {
  override name = 'ThinkingFailed';
}

interface Asked {
  settle: (thought: Thought) => void;
  fail: (error: ThinkingFailed) => void;
}

const newWorker = (): Port => new Worker(new URL('../bots/worker.ts', import.meta.url), { type: 'module' });

/** @param start starts the worker, when something is first asked and after each failure */
export function createThinker(start: () => Port = newWorker): Thinker {
  let port: Port | null = null;
  let last = 0;
  const asked = new Map<number, Asked>();

  /** Ends the worker; everything that was asked of it fails. */
  const breakDown = (why: string): void => {
    port?.terminate();
    port = null;
    const failed = [...asked.values()];
    asked.clear();
    for (const { fail } of failed) fail(new ThinkingFailed(`The bots stopped thinking: ${why || 'no reason known'}.`));
  };

  const open = (): Port => {
    const opened = start();
    opened.onmessage = ({ data }) => {
      const waiting = asked.get(data.id);
      asked.delete(data.id);
      if ('thought' in data) waiting?.settle(data.thought);
      else waiting?.fail(new ThinkingFailed(`A bot could not decide: ${data.failure}.`));
    };
    opened.onerror = (event) => {
      event.preventDefault?.();
      breakDown(event.message);
    };
    opened.onmessageerror = () => breakDown('an answer could not be read');
    return opened;
  };

  return {
    think: (question, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const id = ++last;
        const cancel = () => {
          asked.delete(id);
          port?.postMessage({ cancel: id });
          reject(signal?.reason);
        };
        const done = () => signal?.removeEventListener('abort', cancel);
        asked.set(id, {
          settle: (thought) => {
            done();
            resolve(thought);
          },
          fail: (error) => {
            done();
            reject(error);
          },
        });
        signal?.addEventListener('abort', cancel);
        try {
          port ??= open();
          port.postMessage({ id, question });
        } catch (error) {
          breakDown(error instanceof Error ? error.message : String(error));
        }
      }),

    hurry() {
      for (const id of asked.keys()) port?.postMessage({ hurry: id });
    },

    dispose() {
      port?.terminate();
      port = null;
      asked.clear();
    },
  };
}
