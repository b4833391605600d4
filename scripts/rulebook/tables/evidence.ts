/** The sources of each design note, as the gazetteer calls them, with a mark where the facts are less than sure. */
import { confidenceOf } from '../../../rules/content/source-confidence.ts';
import { EVIDENCE } from '../evidence.ts';
import type { Language } from '../language.ts';
import type { Made } from '../markdown.ts';

function sourceOf({ w, source }: Language, id: string): string {
  const sure = confidenceOf(id);
  return sure === 'high' ? source(id) : w(`evidence.${sure}`, { title: source(id) });
}

export const EVIDENCE_TABLES: Readonly<Record<string, Made>> = Object.fromEntries(
  Object.entries(EVIDENCE).map(([note, ids]): [string, Made] => [
    `evidence-${note}`,
    (l) =>
      ids.length === 0
        ? l.w('evidence.none')
        : l.w('evidence.sources', { list: l.items(ids.map((id) => sourceOf(l, id))) }),
  ]),
);
