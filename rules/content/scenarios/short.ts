/** Short: Standard 2025 in three quarters of an hour. Four rounds of five plays, everything else as it is there. */
import { STANDARD } from './standard.ts';
import type { Scenario } from './types.ts';

export const SHORT: Scenario = {
  ...STANDARD,
  id: 'short',
  rounds: 4,
  plays: 5,
  hand: 7,
  eras: { founding: 1, return: 1, base: 2 },
  files: ['traffic', 'rescue', 'framework', 'traffic'],
  regions: [
    ['europe', 'africa'],
    ['asia-pacific', 'americas'],
    ['mideast', 'africa'],
    ['europe', 'asia-pacific'],
  ],
  opening: { ...STANDARD.opening, standing: { us: 1, china: 0 } },
};
