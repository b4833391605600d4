/** Questions to begin with. Each speaks of a choice that people really dispute, and favours no side of it. */
import type { LabSetup } from '../../studies/kinds.ts';
import { blank } from './set-up.ts';

export const EXAMPLES = ['wolf', 'orbit', 'signings', 'both', 'requests', 'calm'] as const;
export type Example = (typeof EXAMPLES)[number];

const CHANGES: Record<Example, Partial<LabSetup>> = {
  wolf: { change: { options: { wolfRepealed: true } } },
  orbit: { change: { dials: { 'orbit-percent': 10 } } },
  signings: { change: { dials: { 'ilrs-signings': 4 } } },
  both: { change: { options: { dualForAll: true } } },
  requests: { change: { off: ['requests'] } },
  calm: { change: { dials: { 'drift-toward': 0 } } },
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Is that what a set-up asks? Where it is played, by whom and how often is free. */
export const asksFor = (setup: LabSetup, id: Example): boolean => same(setup.change, CHANGES[id].change);

export const exampleOf = (id: Example): LabSetup => ({ ...blank(), ...CHANGES[id] });
