import type { SourceRow } from './types.ts';

export const NATIONS_NAMED: readonly SourceRow[] = [
  {
    id: 'finland',
    name: 'Finland, 53rd signatory (January 2025)',
    facts: ['finland-53'],
    nations: ['FIN'],
    rules: ['1.4 Opening partners'],
  },
  { id: 'russia', name: 'Russia', nations: ['RUS'], rules: ['3.5 Founders'] },
  {
    id: 'ilrs-starters',
    name: 'Belarus, Nicaragua, South Africa',
    nations: ['BLR', 'NIC', 'ZAF'],
    rules: ['1.4 Opening partners'],
  },
  { id: 'venezuela', name: 'Venezuela and its ground stations', facts: ['venezuela-joins'], nations: ['VEN'] },
  {
    id: 'partners-with-both',
    name: 'France, Italy and Brazil, close US partners that work with China',
    nations: ['FRA', 'ITA', 'BRA'],
    rules: ['1.4 Opening partners'],
  },
];
