/** The form of the lab as data: a set-up without anything different yet, and what can be changed in it. */
import { SCENARIO_IDS, scenarioOf, WHAT_IFS, type WhatIf } from '../../../rules/content/scenarios/index.ts';
import { ABLATIONS, type Ablation, DIALS, type DialId, scenarioWithout, turnable } from '../../studies/choices.ts';
import type { LabSetup } from '../../studies/kinds.ts';

export { SCENARIO_IDS, WHAT_IFS, type WhatIf };

/** Pairs of matches: the fewest that tell anything, and more than most devices play in an hour. */
export const PAIRS = { from: 10, to: 1000, step: 10 };
export const LETTERS = 400;

/** What the form begins with: played within half a minute on most devices. Everybody's first seed is the same, so that a class sees the same. */
export const blank = (): LabSetup => ({
  version: 1,
  scenario: 'lesson',
  options: {},
  change: {},
  bots: { us: 'envoy', china: 'envoy' },
  matches: 100,
  seed: '1',
});

export type Different = LabSetup['change'];

/** The second arm's scenario by its switches: dials and mechanisms change that one. */
export const switched = ({ scenario, options, change }: LabSetup) =>
  scenarioOf(scenario, { ...options, ...change.options });
/** Dials that turn something beside the mechanisms that are left out. */
export const dialsIn = (setup: LabSetup): DialId[] => turnable(switched(setup), setup.change.off ?? []);
export const mechanismsIn = (setup: LabSetup): Ablation[] =>
  ABLATIONS.filter((off) => scenarioWithout(off, switched(setup)) !== null);

/** Only what makes a difference there, in one order: equal questions have equal links. */
function tidy(setup: LabSetup): LabSetup {
  const { options = {}, off = [], dials = {} } = setup.change;
  const { nations } = options;
  const change: Different = {};
  const on: LabSetup['options'] = {};
  for (const id of WHAT_IFS) if (options[id] && !setup.options[id]) on[id] = true;
  if (nations && nations.join() !== setup.options.nations?.join()) on.nations = nations;
  if (Object.keys(on).length > 0) change.options = on;
  const here = { ...setup, change };
  const without = mechanismsIn(here).filter((id) => off.includes(id));
  if (without.length > 0) change.off = without;
  const turned = dialsIn(here).filter((id) => dials[id] !== undefined && dials[id] !== DIALS[id].own(switched(here)));
  if (turned.length > 0) change.dials = Object.fromEntries(turned.map((id) => [id, dials[id]]));
  return here;
}

export const withDifferent = (setup: LabSetup, change: Different): LabSetup => tidy({ ...setup, change });

/** With another scenario or other common switches: what can't be different there any more is taken out. */
export function withCommon(setup: LabSetup, common: Partial<Pick<LabSetup, 'scenario' | 'options'>>): LabSetup {
  const next = { ...setup, ...common };
  const { nations } = next.options;
  const options: LabSetup['options'] = nations ? { nations } : {};
  for (const id of WHAT_IFS) if (next.options[id]) options[id] = true;
  return tidy({ ...next, options });
}

/** Is anything different in the second arm? */
export const isDifferent = ({ change }: LabSetup): boolean => Object.keys(change).length > 0;
