/** What this device keeps of the daily positions: what was answered, and the last ones that were made. */
import { signal } from '@preact/signals';
import { RULES_VERSION } from '../../../rules/state.ts';
import { dayLater, readDay } from '../../studies/daily/days.ts';
import type { Puzzle } from '../../studies/daily/puzzle.ts';

const ANSWERS = 'soft-landing:daily:v1';
const MADE = 'soft-landing:daily-made:v1';
/** A position can be made again at any time: a week of them spares the wait. */
const MOST_MADE = 7;

/** By day: the place of the option that was picked, and whether it was the best. */
export type Answers = Record<string, { picked: number; right: boolean }>;

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing asks again after a reload.
  }
}

function readAnswers(): Answers {
  const kept = read(ANSWERS);
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return {};
  const fits = ([day, a]: [string, Partial<Answers[string]> | null]) =>
    readDay(day) && Number.isInteger(a?.picked) && typeof a?.right === 'boolean';
  return Object.fromEntries(Object.entries(kept).filter(fits)) as Answers;
}

export const answers = signal<Answers>(readAnswers());

export function keepAnswer(day: string, picked: number, right: boolean): void {
  answers.value = { ...answers.value, [day]: { picked, right } };
  keep(ANSWERS, answers.value);
}

/** Forgets all answers. */
export function forgetAnswers(): void {
  answers.value = {};
  keep(ANSWERS, {});
}

const madeBefore = (): Puzzle[] => {
  const kept = read(MADE);
  return Array.isArray(kept) ? kept.filter((p) => p?.version === 1 && p.rulesVersion === RULES_VERSION) : [];
};

/** The position of a day as these rules make it, if it was made here before. */
export const keptPuzzle = (day: string): Puzzle | null => madeBefore().find((p) => p.day === day) ?? null;

export const keepPuzzle = (puzzle: Puzzle): void =>
  keep(MADE, [puzzle, ...madeBefore().filter(({ day }) => day !== puzzle.day)].slice(0, MOST_MADE));

/** Days solved in all, and days in a row up to this one, or to the day before while this one is open. */
export function solved(of: Answers, today: string): { all: number; row: number } {
  const all = Object.values(of).filter(({ right }) => right).length;
  let day = of[today] ? today : dayLater(today, -1);
  let row = 0;
  for (; of[day]?.right; day = dayLater(day, -1)) row++;
  return { all, row };
}
