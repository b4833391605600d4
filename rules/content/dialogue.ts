/**
 * The Dialogue table: what the nine pairs of choices do, besides the cost of cooperating. Seen from the bloc whose
 * choice stands first; the table is the same for both. Cooperate beats Abstain, Abstain beats Exploit, Exploit beats
 * Cooperate.
 */
import type { DialogueChoice } from '../terms.ts';

export interface DialogueCell {
  /** Standing for the first and the second bloc. */
  standing: [number, number];
  /** Technology tokens that the first takes from the second (negative: the other way). */
  transfer: number;
  /** Diplomacy tokens for the first and the second. */
  token: [number, number];
  tension: number;
  /** Steps of the round's file. */
  file: number;
}

const cell = (c: Partial<DialogueCell>): DialogueCell => ({
  standing: [0, 0],
  transfer: 0,
  token: [0, 0],
  tension: 0,
  file: 0,
  ...c,
});

export const DIALOGUE: Record<DialogueChoice, Record<DialogueChoice, DialogueCell>> = {
  cooperate: {
    cooperate: cell({ standing: [1, 1], tension: -1, file: 1 }),
    exploit: cell({ standing: [0, 3], transfer: -1, tension: 1 }),
    abstain: cell({ standing: [2, 0], token: [1, 0] }),
  },
  exploit: {
    cooperate: cell({ standing: [3, 0], transfer: 1, tension: 1 }),
    exploit: cell({ tension: 2 }),
    abstain: cell({ standing: [-2, 0], tension: 1 }),
  },
  abstain: {
    cooperate: cell({ standing: [0, 2], token: [0, 1] }),
    exploit: cell({ standing: [0, -2], tension: 1 }),
    abstain: cell({}),
  },
};
