/**
 * The plans of October 2020. The United States' programme on paper was that of 2025 with earlier dates. China's began
 * with sample returns: Chang'e-5 was on its pad, Chang'e-6 its spare. The station had no name yet; its missions are
 * those that the memorandum of March 2021 announced.
 */
import { MISSIONS_2025, programmes } from './missions.ts';
import type { Mission } from './types.ts';

const KNOWN = '2020-10';
const later = (id: string, order: number, changes: Partial<Mission> = {}): Mission => {
  const mission = [...MISSIONS_2025.us, ...MISSIONS_2025.china].find((m) => m.id === id);
  if (!mission) throw new Error(`the table of 2020 names an unknown mission: ${id}`);
  return { ...mission, order, knownOn: KNOWN, ...changes };
};

/** What the first landing and the base count for here, where fewer partners are at stake. */
const US_2020: Record<string, Partial<Mission>> = {
  'artemis-iii-landing': { standing: [6, 3] },
  'base-core': { cost: 6 },
};

/** Totals: United States 39 points for 24 Standing, China 36 for 25, without firsts. */
export const MISSIONS_2020 = programmes({
  us: MISSIONS_2025.us.map((m) => later(m.id, m.order, US_2020[m.id])),
  china: [
    {
      id: 'change-5',
      bloc: 'china',
      order: 1,
      cost: 3,
      reliability: 85,
      contributors: 0,
      standing: [1, 1],
      milestone: 'near-side-samples',
      firsts: [],
      crewed: false,
      source: ['change-5', 'programme:change-5'],
      knownOn: KNOWN,
    },
    later('change-6', 2, { cost: 4, reliability: 80, standing: [2, 2] }),
    later('change-7', 3, { cost: 4, standing: [3, 3] }),
    later('change-8', 4, { cost: 4 }),
    later('china-landing', 5, {
      cost: 7,
      reliability: 70,
      standing: [6, 3],
      source: ['lm10-test', 'programme:crewed-landing'],
    }),
    later('ilrs-basic', 6, { cost: 6 }),
    later('ilrs-extension', 7),
  ],
});
