/** Short: Standard 2025 in three quarters of an hour. Four rounds of five plays. */
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
  // What is built has four rounds to pay back, and a Summit four to be felt. Four orbit checks, not five: the orbit starts
  // fuller. npm run lab -- balance --scenario short --bots minister --matches 4000 --quick, and envoy: docs/balance.md.
  numbers: {
    ...STANDARD.numbers,
    placeRival: 3,
    enterpriseCost: { ...STANDARD.numbers.enterpriseCost, constellation: 1, 'launch-site': 2, navigation: 2 },
    summitSteps: 3,
  },
  opening: {
    ...STANDARD.opening,
    debris: { us: 3, china: 3 },
    tokens: { ...STANDARD.opening.tokens, china: { diplomacy: 1, technology: 1, finance: 1 } },
    standing: { us: 1, china: 0 },
  },
};
