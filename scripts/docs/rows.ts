/** What carries each row of the source in the game, and what exercises that. */
import { type PartsWays, SOURCE_ROWS, type SourceRow } from '../../rules/content/source-rows/index.ts';
import { type Entry, entries } from './entries.ts';
import type { LiveTest } from './live-tests.ts';
import { type Rule, rules } from './rulebook.ts';

/** Something that carries a row, with its tests. */
export interface Carrier {
  is: Entry | Rule;
  tests: LiveTest[];
}

export interface CarriedRow {
  row: SourceRow;
  carriers: Carrier[];
  /** Tests of the row itself. */
  tests: LiveTest[];
}

const told = (row: SourceRow) => (row as Partial<PartsWays>).told ?? {};

/** Does an entry tell players both readings of a row where the article and the record part ways? */
const tellsBoth = (entry: Entry, row: SourceRow): boolean =>
  told(row)[entry.ref]?.every((words) => entry.text.includes(words)) ?? false;

/** Does an entry carry the row? What no scenario can bring is not in the game, whatever it cites. */
function carries(entry: Entry, row: SourceRow): boolean {
  if (entry.scenarios.length === 0) return false;
  return (
    tellsBoth(entry, row) ||
    (row.facts ?? []).some((fact) => entry.source.includes(fact)) ||
    (row.programme !== undefined && entry.programme === row.programme) ||
    (entry.kind === 'nation' && (row.nations ?? []).includes(entry.id))
  );
}

export function carriedRows(live: readonly LiveTest[]): CarriedRow[] {
  const testsOf = (carried: string) => live.filter((t) => t.carries === carried);
  const all = entries();
  const book = rules();
  return SOURCE_ROWS.map((row) => ({
    row,
    carriers: [
      ...all.filter((entry) => carries(entry, row)).map((entry) => ({ is: entry, tests: testsOf(entry.ref) })),
      ...book
        .filter((rule) => row.rules?.includes(rule.ref))
        .map((rule) => ({ is: rule, tests: testsOf(`rule:${rule.number}`) })),
    ],
    tests: testsOf(`row:${row.id}`),
  }));
}

/** What a row lacks, in sentences; nothing where all is well. */
export function lacks({ row, carriers }: CarriedRow): string[] {
  const refs: string[] = carriers.map((c) => c.is.ref);
  return [
    ...(carriers.length === 0 ? [`nothing in the game carries “${row.name}”`] : []),
    ...Object.keys(told(row)).flatMap((ref) => (refs.includes(ref) ? [] : [`${ref} does not tell both readings`])),
    ...carriers.filter((c) => c.tests.length === 0).map((c) => `${c.is.ref} has no test`),
  ];
}
