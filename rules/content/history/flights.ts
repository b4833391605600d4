import type { Flight } from './types.ts';

/** The missions of both programmes that were really flown from October 2020 to January 2025, in order. */
export const FLIGHTS: readonly Flight[] = [
  { bloc: 'china', mission: 'change-5', date: '2020-12-16', source: 'programme:change-5' },
  { bloc: 'us', mission: 'artemis-i', date: '2022-11-16', source: 'programme:artemis-i' },
  { bloc: 'china', mission: 'change-6', date: '2024-06-25', source: 'programme:change-6' },
];
