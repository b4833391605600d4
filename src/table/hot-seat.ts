/**
 * Two people at one screen. Whenever the next decision is the other bloc's, a curtain comes down; only what the person
 * at the screen may know is ever handed out. The course of the match, with the whole truth, stays in this function's
 * variables: nothing that a page could reach by an object's properties leads to it.
 */
import { signal } from '@preact/signals';
import type { Refusal } from '../../rules/moves.ts';
import type { Bloc } from '../../rules/terms.ts';
import { type CourseStart, createCourse } from './course.ts';
import { answersOf, type Helper, hinting, lazily } from './person.ts';
import { PEOPLE } from './players.ts';
import type { Table, TableState } from './types.ts';

export type HotSeatStart = Omit<CourseStart, 'players'>;

const CURTAIN: Refusal = { code: 'curtain-down', message: 'The curtain is down: take your seat first.' };

/**
 * Starts a match for two at one screen, or goes on with one after its turns. The curtain is down at first; of two that
 * decide in secret, the United States is first.
 * @param help who thinks about hints
 */
export function createHotSeat(start: HotSeatStart, help?: Helper): Table {
  let seat: Bloc | null = null;
  const course = createCourse({ ...start, players: PEOPLE }, 'us', () => show());
  const look = (): TableState => ({ ...course.look(course.truth().ending ? 'spectator' : seat), stalled: null });
  const state = signal(look());
  const show = () => {
    if (seat !== course.next()) seat = null;
    state.value = look();
  };
  const { judge, ...answers } = answersOf(state, CURTAIN);
  const thinker = lazily(help);

  return {
    state,
    ...answers,
    hint: hinting(course, state, thinker),
    past: course.past(() => state.value.viewer),

    move(move) {
      const judged = judge(move);
      if (!judged.ok) return judged.error;
      if (!seat) return CURTAIN;
      course.play({ by: seat, move: judged.move });
      show();
      return null;
    },

    undo() {
      if (!state.value.canUndo || !course.takeBack()) return false;
      show();
      return true;
    },

    reveal() {
      seat = course.next();
      show();
    },

    save: () => course.save(),

    dispose() {
      thinker.dispose();
      course.dispose();
    },
  };
}
