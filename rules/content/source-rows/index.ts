/**
 * Everything that the source article names, a row each, and where the article and the record part ways. Only scripts
 * and tests read this: docs/source-coverage.md shows what carries each row and which tests exercise that.
 */
import { COMMERCIAL } from './commercial.ts';
import { COOPERATION } from './cooperation.ts';
import { INSTITUTIONS } from './institutions.ts';
import { NATIONS_NAMED } from './nations.ts';
import { PARTS_WAYS } from './parts-ways.ts';
import { PROGRAMMES } from './programmes.ts';
import { RISKS } from './risks.ts';
import { TREATIES } from './treaties.ts';
import type { Section, SourceRow } from './types.ts';

export const SECTIONS: readonly Section[] = [
  { title: 'Institutions and people', rows: INSTITUTIONS },
  { title: 'Treaties, laws and directives', rows: TREATIES },
  { title: 'Programmes and vehicles', rows: PROGRAMMES },
  { title: 'Nations named', rows: NATIONS_NAMED },
  { title: 'Commercial sector and constellations', rows: COMMERCIAL },
  { title: 'Risks and barriers', rows: RISKS },
  { title: 'Cooperation areas and soft power', rows: COOPERATION },
];

/** All rows, those where article and record part ways last. */
export const SOURCE_ROWS: readonly SourceRow[] = [...SECTIONS.flatMap((s) => s.rows), ...PARTS_WAYS];
export { ENTRY_KINDS, type EntryKind, type EntryRef, type PartsWays, type RuleRef, type SourceRow } from './types.ts';
export { PARTS_WAYS };
