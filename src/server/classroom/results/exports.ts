/** Results as files. docs/classroom.md says what each column holds. */
import { csv } from './csv.ts';
import type { Results } from './results.ts';
import { cardOf, wordsOf } from './words.ts';

export const COLUMNS = {
  'results.csv': [
    'table',
    'entry',
    'time',
    'seconds',
    'side',
    'move',
    'arguments',
    'card',
    'words',
    'by',
    'student',
    'name',
    'reason',
    'supporters',
    'stand',
    'counts',
  ],
  'students.csv': [
    'student',
    'name',
    'table',
    'side',
    'role',
    'joined',
    'removed',
    'checked',
    'moves',
    'reasons',
    'supported',
    'forecasts',
    'score',
    'helped',
  ],
  'forecasts.csv': ['student', 'name', 'table', 'stage', 'winner', 'grade', 'sure', 'leader', 'commons', 'score'],
} as const;

const CSV = 'text/csv; charset=utf-8';

/** Of 100, with one place after the point. */
const rounded = (score: number | null): number | null => (score === null ? null : Math.round(score * 10) / 10);

export const EXPORTS: readonly { name: string; type: string; write(results: Results): string }[] = [
  { name: 'results.json', type: 'application/json; charset=utf-8', write: (all) => JSON.stringify(all, null, 1) },
  {
    name: 'results.csv',
    type: CSV,
    write: ({ moves, tables }) => {
      const counted = new Set(tables.flatMap(({ table, counts }) => (counts ? [table] : [])));
      return csv(
        COLUMNS['results.csv'],
        moves.map((one) => ({
          ...one,
          arguments: JSON.stringify(one.arguments),
          card: cardOf(one.arguments),
          words: one.move === null ? 'moves are taken back' : wordsOf(one.move, one.arguments),
          supporters: one.supporters.join(' '),
          counts: counted.has(one.table),
        })),
      );
    },
  },
  {
    name: 'students.csv',
    type: CSV,
    write: ({ students }) =>
      csv(
        COLUMNS['students.csv'],
        students.map((one) => ({ ...one, score: rounded(one.score) })),
      ),
  },
  {
    name: 'forecasts.csv',
    type: CSV,
    write: ({ forecasts }) =>
      csv(
        COLUMNS['forecasts.csv'],
        forecasts.map((one) => ({ ...one, score: rounded(one.score) })),
      ),
  },
];
