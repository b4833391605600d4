/** The form of the lab as data: a set-up without anything different yet, and what can be changed in it. */
import { SCENARIO_IDS, scenarioOf, WHAT_IFS, type WhatIf } from '../../../rules/content/scenarios/index.ts';
import { ABLATIONS, type Ablation, type DialId, dialsOf, scenarioWithout } from '../../studies/choices.ts';
import type { LabSetup } from '../../studies/kinds.ts';

export { SCENARIO_IDS, WHAT_IFS, type WhatIf };

/** Pairs of matches: the fewest that tell anything, and more than most devices play in an hour. */
export const PAIRS = { from: 10, to: 1000, step: 10 };
export const LETTERS = 400;

/** What the form begins with. Everybody's first seed is the same, so that a class sees the same. */
export const blank = (): LabSetup => ({
  version: 1,
  scenario: 'short',
  options: {},
  change: {},
  bots: { us: 'envoy', china: 'envoy' },
  matches: 60,
  seed: '1',
});

export type Different = LabSetup['change'];

/** The scenario that both arms begin with. */
export const common = ({ scenario, options }: LabSetup) => scenarioOf(scenario, options);
export const dialsIn = (setup: LabSetup): DialId[] => dialsOf(common(setup));
export const mechanismsIn = (setup: LabSetup): Ablation[] =>
  ABLATIONS.filter((off) => scenarioWithout(off, common(setup)) !== null);

/** Without what is empty, so that equal questions have equal links. */
export function withDifferent(setup: LabSetup, { options = {}, off = [], dials = {} }: Different): LabSetup {
  const on = Object.fromEntries(Object.entries(options).filter(([, value]) => value));
  const change: Different = {};
  if (Object.keys(on).length > 0) change.options = on;
  if (off.length > 0) change.off = ABLATIONS.filter((id) => off.includes(id));
  if (Object.keys(dials).length > 0) change.dials = dials;
  return { ...setup, change };
}

/** With another scenario or other common switches: what can't be different there any more is taken out. */
export function withCommon(setup: LabSetup, common: Partial<Pick<LabSetup, 'scenario' | 'options'>>): LabSetup {
  const next = { ...setup, ...common };
  const { options = {}, off = [], dials = {} } = setup.change;
  const dialsHere: readonly string[] = dialsIn(next);
  const offHere: readonly string[] = mechanismsIn(next);
  return withDifferent(next, {
    options: Object.fromEntries(Object.entries(options).filter(([id]) => !next.options[id as WhatIf])),
    off: off.filter((id) => offHere.includes(id)),
    dials: Object.fromEntries(Object.entries(dials).filter(([id]) => dialsHere.includes(id))),
  });
}

/** Is anything different in the second arm? */
export const isDifferent = ({ change }: LabSetup): boolean => Object.keys(change).length > 0;
