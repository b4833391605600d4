/**
 * A match whose course is laid down: the tutorial's. One bloc is a person's, who makes each move of the course in turn
 * and no other; the rival's follow by themselves, as a bot's do. Rules, dice and panels are those of any match.
 */
import type { ReadonlySignal } from '@preact/signals';
import { effect } from '@preact/signals';
import type { MatchStart } from '../../rules/game.ts';
import { type Refusal, sameMove } from '../../rules/moves.ts';
import type { Turn } from '../../rules/record.ts';
import { type Bloc, rivalOf } from '../../rules/terms.ts';
import { createSolo } from './solo.ts';
import type { Thinker } from './thinker.ts';
import type { Table } from './types.ts';

export interface GuidedStart extends MatchStart {
  /** Every move of the course, in order. */
  course: readonly Turn[];
  /** How many of them have been made already. */
  at: number;
  /** The bloc of the person. */
  me: Bloc;
  /** How many moves may have been made: the rival waits for whoever is still reading. */
  upTo: ReadonlySignal<number>;
}

const ELSEWHERE: Refusal = { code: 'guided', message: 'That is legal, but the tutorial goes another way here.' };

/** Nobody has to be convinced that the rival thinks: its moves come in half the time. */
const QUICKER = 0.5;

/** Answers with the next move of the course, once it may be made. */
function script(course: readonly Turn[], upTo: ReadonlySignal<number>): Thinker {
  return {
    think: ({ view }, signal) =>
      new Promise((resolve, reject) => {
        let stop = () => {};
        stop = effect(() => {
          if (upTo.value <= view.moves) return;
          resolve({ move: course[view.moves].move, lines: [], nodes: 0 });
          // The first run of an effect comes before what it returns.
          queueMicrotask(() => stop());
        });
        signal?.addEventListener('abort', () => {
          stop();
          reject(signal.reason);
        });
      }),
    hurry() {},
    dispose() {},
  };
}

/** Opens the course at one of its moves. */
export function createGuided({ course, at, me, upTo, ...start }: GuidedStart): Table {
  const players = { us: 'person', china: 'person', [rivalOf(me)]: 'attache' } as const;
  const solo = createSolo({ ...start, players, turns: course.slice(0, at) }, () => script(course, upTo));
  // No hints: the course is one.
  const { hint: _, bots, ...table } = solo;
  return {
    ...table,
    ...(bots ? { bots: { ...bots, pace: (ms: number) => bots.pace(ms * QUICKER) } } : {}),
    move(move) {
      const refused = solo.whyNot(move);
      if (refused) return refused;
      const next = course[solo.state.value.view.moves];
      return next && sameMove(move, next.move) ? solo.move(move) : ELSEWHERE;
    },
  };
}
