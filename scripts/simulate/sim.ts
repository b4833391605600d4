/** What all parts of one schedule share. */
import type { Chance } from './chance.ts';
import type { Faults } from './faults.ts';
import type { Steps } from './steps.ts';
import type { Time } from './time.ts';

export interface Sim {
  chance: Chance;
  time: Time;
  faults: Faults;
  /** Nothing goes wrong any more, and everybody plays on. */
  calm: boolean;
  /** Writes down what happens: part of the schedule's hash, and of its trace. */
  note(what: string): void;
  /** What went wrong so far, by counts; null once all is calm. */
  readonly steps: Steps | null;
  /** A law is broken: the schedule ends. */
  broken(law: string, how: string): void;
}
