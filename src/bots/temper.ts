/**
 * Tempers: how much a bot heeds each part of its judgement, and a habit that overrules it in Dialogues. The shipped
 * bots heed every part as it is and have no habit; the lab's best-response search looks for a temper that beats them.
 */
import type { DialogueChoice } from '../../rules/terms.ts';

/** Parts of the judgement that a temper scales: 1 leaves a part as it is. */
export const PARTS = ['map', 'rise', 'law', 'tokens', 'holdings', 'home', 'mission', 'fear'] as const;
export type Part = (typeof PARTS)[number];

export interface Temper extends Record<Part, number> {
  /** Chosen in every Dialogue where it may be. */
  dialogue?: DialogueChoice;
}

export const EVEN: Temper = { map: 1, rise: 1, law: 1, tokens: 1, holdings: 1, home: 1, mission: 1, fear: 1 };

let now: Temper = EVEN;

/** The temper of whoever is thinking. */
export const temper = (): Temper => now;

/** Thinks in a temper, to the end at once. */
export function inTemper<T>(of: Temper | undefined, thought: () => T): T {
  if (!of) return thought();
  now = of;
  try {
    return thought();
  } finally {
    now = EVEN;
  }
}
