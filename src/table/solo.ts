/**
 * A match with bots: one person against a bot, or two bots with somebody watching. The person's seat is always taken,
 * so no curtain is needed. A bot is asked with its own bloc's view and nothing else; its moves are made one by one, at a
 * pace that can be followed. As at the hot-seat table, nothing reachable from the table leads to what is hidden.
 */
import { signal } from '@preact/signals';
import { admit } from '../../rules/legal.ts';
import type { Refusal } from '../../rules/moves.ts';
import { BLOCS, type Bloc } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import type { Thought } from '../bots/types.ts';
import { type CourseStart, createCourse } from './course.ts';
import { answersOf, type Helper, hinting, lazily } from './person.ts';
import { isBot } from './players.ts';
import type { Bots, Table, TableState } from './types.ts';

export interface SoloStart extends CourseStart {
  /** The least time before each move of a bot, in milliseconds. */
  pace?: number;
}

const WATCHED: Refusal = { code: 'watch-only', message: 'This match is only being watched: nothing can be moved.' };
const WAIT: Refusal = { code: 'not-your-decision', message: 'It is not your decision now.' };
const STALLED: Refusal = {
  code: 'bot-stalled',
  message: 'The bot stopped thinking. Nothing has changed: ask it again.',
};

/** A question that a bot is thinking about. */
interface Open {
  abort: AbortController;
  timer: ReturnType<typeof setTimeout>;
  /** Is the pause before the move over? */
  rested: boolean;
  found: Thought | null;
}

/**
 * Starts a match with at least one bot, or goes on with one after its turns. Where both decide in secret, the person is
 * first.
 * @param help who thinks, for the bots and about hints
 */
export function createSolo({ pace = 900, ...start }: SoloStart, help?: Helper): Table {
  const { players } = start;
  const me: Bloc | null = BLOCS.find((b) => !isBot(players[b])) ?? null;
  const course = createCourse(start, me ?? 'us', () => show());
  const running = signal(true);
  let stalled: Refusal | null = null;
  const look = (): TableState => ({
    ...course.look(course.truth().ending ? 'spectator' : (me ?? 'spectator')),
    stalled,
  });
  const state = signal(look());
  const { judge, ...answers } = answersOf(state, WATCHED);
  const thinker = lazily(help);

  /** The question that is open: nothing else is asked until it is answered, or put away. */
  let open = null as Open | null;
  let held = false;
  let steps = 0;
  let gone = false;

  const show = (): void => {
    state.value = look();
    ask();
  };

  /** Puts the open question away: what it was about has changed. */
  const putAway = (): void => {
    if (!open) return;
    clearTimeout(open.timer);
    open.abort.abort();
    open = null;
  };

  const stall = (): void => {
    putAway();
    stalled = STALLED;
    state.value = look();
  };

  const ask = (): void => {
    const by = course.next();
    const level = by && players[by];
    if (!by || !level || !isBot(level) || open || stalled || gone) return;
    const rest = () => {
      mine.rested = true;
      answer();
    };
    const mine: Open = {
      abort: new AbortController(),
      timer: setTimeout(rest, pace),
      rested: false,
      found: null,
    };
    open = mine;
    const question = { view: view(course.truth(), by), level, seed: course.seedFor(`bot/${by}`) };
    thinker.think(question, mine.abort.signal).then(
      (thought) => {
        mine.found = thought;
        answer();
      },
      () => {
        if (open === mine) stall();
      },
    );
  };

  /** Makes the move of the open question, once it is found, the pause is over and nobody holds the bots. */
  const answer = (): void => {
    const by = course.next();
    if (!open?.found || !open.rested || held || !by || (!running.value && steps === 0)) return;
    const admitted = admit(course.truth(), by, open.found.move);
    if (!admitted.ok) {
      stall();
      return;
    }
    open = null;
    if (steps > 0) steps--;
    course.play({ by, move: admitted.move });
    show();
  };

  const bots: Bots = {
    running,
    run(on) {
      running.value = on;
      steps = 0;
      answer();
    },
    step() {
      steps = 1;
      if (open) open.rested = true;
      answer();
    },
    hold(on) {
      held = on;
      answer();
    },
    pace(milliseconds) {
      pace = milliseconds;
    },
    hurry: () => thinker.hurry(),
    retry() {
      stalled = null;
      show();
    },
  };

  ask();

  return {
    state,
    ...answers,
    bots,
    past: course.past(() => state.value.viewer),
    ...(me ? { hint: hinting(course, state, thinker) } : {}),

    move(move) {
      const judged = judge(move);
      if (!judged.ok) return judged.error;
      if (!me) return WATCHED;
      // The rules let a bloc concede at any time; boardgame.io takes moves only of whoever is awaited.
      if (course.next() !== me) return WAIT;
      course.play({ by: me, move: judged.move });
      show();
      return null;
    },

    undo() {
      if (!state.value.canUndo || !course.takeBack()) return false;
      show();
      return true;
    },

    reveal() {},

    save: () => course.save(),

    dispose() {
      gone = true;
      putAway();
      thinker.dispose();
      course.dispose();
    },
  };
}
