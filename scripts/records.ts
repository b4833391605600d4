/**
 * `npm run records`: makes those matches of assets/records/ that are played by simple players and can be watched in the
 * game. The others there have scripts of their own.
 */
import { writeFileSync } from 'node:fs';
import { toRecord, writeRecord } from '../rules/record.ts';
import { type Planned, play } from './golden/plan.ts';
import { RECORDS } from './measure/golden.ts';

/** Matches with what a reader should know of each. */
const MADE: (Planned & { notes: string[] })[] = [
  {
    name: 'lesson',
    scenario: 'lesson',
    options: {},
    seed: 'watch-14',
    us: 'simple',
    china: 'simple',
    notes: ['Two simple computer players. They know the rules, but plan no further than their next move.'],
  },
];

for (const { name, scenario, options, seed, us, china, notes } of MADE) {
  const { turns } = play({ scenario, options, seed, us, china });
  writeFileSync(new URL(`${name}.match`, RECORDS), writeRecord(toRecord({ scenario, options, seed, notes }, turns)));
  process.stdout.write(`${name}: ${turns.length} moves\n`);
}
