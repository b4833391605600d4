import type { Bloc, MissionId } from '../../terms.ts';

/** Firsts that both programmes race for: the first bloc to fly a mission that carries one gains 2 more Standing. */
export const FIRSTS = ['crew-beyond-orbit', 'south-pole', 'surface-power'] as const;
export type First = (typeof FIRSTS)[number];

/** What a mission achieves. The last three are in both programmes: the first bloc there earns more. */
export const MILESTONES = [
  'lunar-test-flight',
  'crewed-flyby',
  'docking-rehearsal',
  'orbital-station',
  'crewed-rovers',
  'near-side-samples',
  'far-side-samples',
  'crew-ship-test',
  'polar-survey',
  'technical-base',
  'crewed-landing',
  'working-base',
  'moon-base',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** One mission of a programme. Its name, text, note and contributor line are locale keys `missions:<id>`. */
export interface Mission {
  id: MissionId;
  bloc: Bloc;
  /** Place in the bloc's programme, from 1. */
  order: number;
  /** Points and tokens to be paid before it may launch. */
  cost: number;
  /** Chance of success in percent, before contributors, Home and events. */
  reliability: number;
  /** Contributors wanted; each one missing costs 10 percentage points. */
  contributors: number;
  /** Standing for the first bloc at the milestone, and for the second (or with no first). */
  standing: [first: number, second: number];
  milestone: Milestone;
  firsts: First[];
  /** A failure is a distress call. */
  crewed: boolean;
  /** What stands on the Moon afterwards: the working base opens the Lunar order. */
  base?: 'working' | 'full';
  /** May be passed over, at 15 percentage points off the next mission. */
  skippable?: true;
  /** Ids of ../shared/facts events, or `programme:<milestone id>`. */
  source: string[];
  /** Month (ISO) whose plan this entry follows, where the plans of 2025 and 2026 differ. */
  knownOn?: string;
}
