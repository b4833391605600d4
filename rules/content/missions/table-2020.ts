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

/** Totals: United States 40 points for 23 Standing, China 40 for 22, without firsts. */
export const MISSIONS_2020 = programmes({
  us: MISSIONS_2025.us.map((m) => later(m.id, m.order)),
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
    later('change-7', 3),
    later('change-8', 4),
    later('china-landing', 5, { cost: 8, reliability: 60, source: ['lm10-test', 'programme:crewed-landing'] }),
    later('ilrs-basic', 6),
    later('ilrs-extension', 7),
  ],
});
