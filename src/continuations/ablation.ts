/** Mechanisms switched off one at a time, for as long as a match without one lasts. */
import type { Scenario, Switches } from '../../rules/content/scenarios/index.ts';
import { onBoard } from '../../rules/content/scenarios/index.ts';
import type { Options } from '../../rules/state.ts';
import type { ScenarioId } from '../../rules/terms.ts';
import { under } from './under.ts';

/** What is left out with a switch, besides what the rules leave out by it. */
const ALSO: Partial<Record<keyof Switches, (s: Scenario) => Scenario>> = {
  companies: (s) => ({ ...s, opening: { ...s.opening, companies: { us: 0, china: 0 } } }),
  worldEvents: (s) => ({ ...s, worldEvents: [] }),
};

const SWITCHES = [
  'tokens',
  'companies',
  'networks',
  'promises',
  'caucus',
  'worldEvents',
  'dual',
  'bids',
  'homeSwings',
  'lunarOrder',
  'secondLaunch',
  'fullSummit',
  'fullEvents',
] as const satisfies readonly (keyof Switches)[];

/** Mechanisms that have no switch of their own but are data. */
const BY_DATA = {
  requests: (s) => ({ ...s, requests: 0 }),
  offers: (s) => ({ ...s, offers: [] }),
  collisions: (s) => ({ ...s, numbers: { ...s.numbers, orbitPercent: 0 } }),
  drift: (s) => ({ ...s, numbers: { ...s.numbers, driftToward: 0 } }),
  firsts: (s) => ({ ...s, missions: { us: s.missions.us.map(alike), china: s.missions.china.map(alike) } }),
} satisfies Record<string, (s: Scenario) => Scenario>;

/** A mission that earns the later bloc as much as the first. */
const alike = <M extends Scenario['missions']['us'][number]>(m: M): M => ({
  ...m,
  standing: [m.standing[1], m.standing[1]],
});

export type Ablation = (typeof SWITCHES)[number] | keyof typeof BY_DATA;
export const ABLATIONS: readonly Ablation[] = [...SWITCHES, ...(Object.keys(BY_DATA) as (keyof typeof BY_DATA)[])];

/** What each stands for, in words. */
export const ABLATION_WORDS: Record<Ablation, string> = {
  tokens: 'tokens',
  companies: 'companies',
  networks: 'networks',
  promises: "contributors' promises",
  caucus: 'the caucus of unaligned nations',
  worldEvents: 'world events',
  dual: 'dual partners',
  bids: 'secret bids in the Session',
  homeSwings: 'Home that moves, and what Wolf costs',
  lunarOrder: 'the ending by Lunar order',
  secondLaunch: 'a second launch in a round',
  fullSummit: 'Summit topics besides Tension and Debris',
  fullEvents: "cards' full events (where a card has a shorter one)",
  requests: 'Requests',
  offers: 'Offers',
  collisions: 'collisions in orbit',
  drift: "Tension's drift toward its resting point (it falls instead)",
  firsts: 'more Standing for whoever is first',
};

/** A scenario without a mechanism; null where it does without already. */
export function scenarioWithout(off: Ablation, s: Scenario): Scenario | null {
  const isSwitch = (name: Ablation): name is (typeof SWITCHES)[number] => name in s.on;
  if (!isSwitch(off)) {
    const changed = BY_DATA[off](s);
    return JSON.stringify(changed) === JSON.stringify(s) ? null : changed;
  }
  if (!s.on[off]) return null;
  const changed = { ...s, on: { ...s.on, [off]: false } };
  return onBoard(ALSO[off]?.(changed) ?? changed);
}

/** Does some work while a scenario is without a mechanism. */
export function without<T>(
  off: Ablation | undefined,
  of: { scenario: ScenarioId; options: Options },
  work: () => T,
): T {
  return off ? under((whole) => scenarioWithout(off, whole) ?? whole, of, work) : work();
}
