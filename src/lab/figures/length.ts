/** How long a match is, counted in decisions. */

import type { ScenarioId } from '../../../rules/terms.ts';
import { sumOf } from '../play/tally.ts';
import { meanOf, percentile } from '../stats/shares.ts';
import { type Data, matchesOf } from './data.ts';
import { type Line, line } from './line.ts';

const SECTION = 'Length';
const SECONDS = 45;
const LIMIT: Partial<Record<ScenarioId, number>> = { standard: 90, short: 45, lesson: 27 };

export function length(d: Data): Line[] {
  const all = matchesOf(d);
  const mean = (label: string, of: (r: (typeof all)[number]) => number) =>
    line(SECTION, label, 'number', meanOf(all.map(of)));
  const limit = LIMIT[d.scenario];
  const minutes = (label: string, of: (r: (typeof all)[number]) => number, note?: string) => {
    const list = all.map((r) => (of(r) * SECONDS) / 60);
    return line(SECTION, label, 'minutes', meanOf(list), {
      band: limit === undefined ? undefined : { hi: limit },
      note: `nine of ten take ${percentile(list, 0.9).toFixed(0)} or less${note ? `; ${note}` : ''}`,
    });
  };
  const both = (r: (typeof all)[number]) => sumOf(r.decisions);
  return [
    mean('decisions of the US', (r) => r.decisions.us),
    mean('decisions of China', (r) => r.decisions.china),
    mean('of the US with more than one legal move', (r) => r.choices.us),
    mean('of China with more than one legal move', (r) => r.choices.china),
    mean('card plays and secret choices (a play with all that belongs to it is one)', (r) => r.turns),
    minutes(`minutes at ${SECONDS} s for every decision`, both),
    minutes(
      `minutes at ${SECONDS} s for every card play and secret choice`,
      (r) => r.turns,
      'each point of influence is a decision of its own: this counts a play once',
    ),
  ];
}
