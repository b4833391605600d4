/**
 * Several workers that share what is to be done, a piece at a time each. Where pieces of several questions wait, they take
 * turns: a small question is not held up by a large one that was asked before it.
 */

/** A worker, as far as a crew needs one. It answers each piece of work with what it `Said`, in turn. */
export interface Port<W, A> {
  postMessage(work: W): void;
  terminate(): unknown;
  onmessage: ((event: MessageEvent<Said<A>>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** What a worker says of its piece: the answer, or why there is none. */
export type Said<A> = { answer: A } | { failure: string };

/** The work was not done: a worker broke, or could not be started. Asking again starts new workers. */
export class WorkFailed extends Error {
  override name = 'WorkFailed';
}

interface Piece<W, A> {
  work: W;
  question: number;
  settle: (answer: A) => void;
  fail: (error: unknown) => void;
}

export interface Crew<W, A> {
  /**
   * Does a piece of work. Rejects with a `WorkFailed` where it throws or a worker breaks, with what `cancel` was told
   * once that is called. Where a piece throws, those of its question that wait are not begun: they fail with it.
   * @param question pieces of one question are begun in the order in which they were asked
   */
  do(work: W, question?: number): Promise<A>;
  /** Ends the workers, and whatever was asked is rejected with this reason. Asking again starts new ones. */
  cancel(reason: unknown): void;
  /** Ends the workers; what was asked is never answered. */
  dispose(): Promise<void>;
}

/**
 * @param start starts a worker, when there is work for it
 * @param most workers at one time
 */
export function createCrew<W, A>(start: () => Port<W, A>, most: number): Crew<W, A> {
  /** The pieces that wait, by question; the question whose turn it is comes first. */
  const waiting = new Map<number, Piece<W, A>[]>();
  const busy = new Map<Port<W, A>, Piece<W, A>>();
  const idle: Port<W, A>[] = [];

  const next = (): Piece<W, A> | undefined => {
    const turn = waiting.entries().next().value;
    if (!turn) return undefined;
    const [question, pieces] = turn;
    const piece = pieces.shift();
    waiting.delete(question);
    if (pieces.length > 0) waiting.set(question, pieces);
    return piece;
  };

  const endAll = (): unknown[] => {
    const ended = [...busy.keys(), ...idle].map((port) => {
      port.onmessage = port.onerror = port.onmessageerror = null;
      return port.terminate();
    });
    busy.clear();
    idle.length = 0;
    waiting.clear();
    return ended;
  };

  const failAll = (reason: unknown): void => {
    const failed = [...busy.values(), ...[...waiting.values()].flat()];
    endAll();
    for (const { fail } of failed) fail(reason);
  };
  const breakDown = (why: string): void => failAll(new WorkFailed(`A worker stopped: ${why || 'no reason known'}.`));

  const open = (): Port<W, A> => {
    const port = start();
    port.onmessage = ({ data }) => {
      const piece = busy.get(port);
      busy.delete(port);
      idle.push(port);
      if (piece && 'answer' in data) piece.settle(data.answer);
      else if (piece && 'failure' in data) {
        const rest = waiting.get(piece.question) ?? [];
        waiting.delete(piece.question);
        for (const { fail } of [piece, ...rest]) fail(new WorkFailed(data.failure));
      }
      advance();
    };
    port.onerror = (event) => {
      event.preventDefault?.();
      breakDown(event.message);
    };
    port.onmessageerror = () => breakDown('an answer could not be read');
    return port;
  };

  const advance = (): void => {
    try {
      while (waiting.size > 0 && busy.size < most) {
        const port = idle.pop() ?? open();
        const piece = next() as Piece<W, A>;
        busy.set(port, piece);
        port.postMessage(piece.work);
      }
    } catch (error) {
      breakDown(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    do: (work, question = 0) =>
      new Promise((settle, fail) => {
        const pieces = waiting.get(question) ?? [];
        pieces.push({ work, question, settle, fail });
        waiting.set(question, pieces);
        advance();
      }),
    cancel: failAll,
    async dispose() {
      await Promise.all(endAll());
    },
  };
}
