/** Golden matches that accounts are held against: a few of each scenario. */
import { readFileSync } from 'node:fs';
import { fromRecord } from '../../../../rules/record.ts';

export const NAMES = [
  'founding-01',
  'founding-04',
  'founding-18',
  'founding-28',
  'history-2020-2025',
  'lesson-05',
  'lesson-09',
  'short-02',
  'short-07',
  'standard-03',
  'standard-08',
  'today-02',
  'today-09',
  'today-13',
];

/** A golden match and the state that it comes to. Throws where it can't be read. */
export function golden(name: string) {
  const loaded = fromRecord(readFileSync(new URL(`../../../golden/${name}.match`, import.meta.url), 'utf8'));
  if (!loaded.ok) throw new Error(`${name}: ${loaded.error.message}`);
  return loaded;
}
