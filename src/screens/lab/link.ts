/** The address of an experiment: what stands after `?` is the set-up itself. */
import type { LabSetup } from '../../studies/kinds.ts';
import { writeSetup } from '../../studies/lab/link.ts';

/** What follows `#/`. */
export const addressOf = (setup: LabSetup): string => `lab?${writeSetup(setup)}`;

export const linkOf = (setup: LabSetup): string => `${location.href.split('#')[0]}#/${addressOf(setup)}`;
