/** The pieces of a study that are done, so that one that is stopped can be read as far as it came. */
import type { Port } from '../../studies/crew.ts';
import { type Answer, type Engine, engineOver, PIECE, type Work } from '../../studies/engine.ts';

const keyOf = (work: Work): string => JSON.stringify(work);
/** The same for all pieces of one question: only their numbers differ. */
const questionOf = (work: Work): string =>
  JSON.stringify(work.do === 'continuations' ? { ...work, which: null } : { ...work, at: null });

export interface KeptPieces {
  keep(work: Work, answer: Answer): void;
  /**
   * How many continuations of every question are there, from the first without a gap.
   * @param questions that the study asks; where fewer have been begun it is 0
   */
  whole(questions: number): number;
  /** Gives what was kept, and rejects where something else is asked. */
  engine(): Engine;
}

export function keptPieces(): KeptPieces {
  const answers = new Map<string, Answer>();
  const begun = new Map<string, Set<number>>();
  return {
    keep(work, answer) {
      if (work.do !== 'continuations') return;
      answers.set(keyOf(work), answer);
      const [from, to] = work.which;
      // The last piece of a study may be shorter: it is no part of a smaller one.
      if (to - from < PIECE) return;
      const question = questionOf(work);
      begun.set(question, (begun.get(question) ?? new Set()).add(from));
    },
    whole(questions) {
      if (begun.size < questions) return 0;
      const without = (pieces: ReadonlySet<number>, n = 0): number => (pieces.has(n) ? without(pieces, n + PIECE) : n);
      return Math.min(...[...begun.values()].map((pieces) => without(pieces)));
    },
    engine: () =>
      engineOver(async (work) => {
        const answer = answers.get(keyOf(work));
        if (!answer) throw new Error('This piece was not done.');
        return answer;
      }),
  };
}

/** A worker whose answers somebody sees as they come. */
export function watched(port: Port<Work, Answer>, see: (work: Work, answer: Answer) => void): Port<Work, Answer> {
  let doing: Work | null = null;
  const outer: Port<Work, Answer> = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(work) {
      doing = work;
      port.postMessage(work);
    },
    terminate: () => port.terminate(),
  };
  port.onmessage = (event) => {
    if (doing && 'answer' in event.data) see(doing, event.data.answer);
    outer.onmessage?.(event);
  };
  port.onerror = (event) => outer.onerror?.(event);
  port.onmessageerror = (event) => outer.onmessageerror?.(event);
  return outer;
}
