/** How long a match is, counted in decisions. */

import type { ScenarioId } from '../../../rules/terms.ts';
import { CLEAR, type Result, sumOf } from '../../continuations/tally.ts';
import { percentile } from '../../stats/shares.ts';
import { type Data, matchesOf, mean, share } from './data.ts';
import { type Line, line } from './line.ts';

const SECTION = 'Length';
const SECONDS = 45;
const CLEARLY = `card plays whose best is ahead of the next by ${CLEAR} Standing or more, as the search has it`;
const LIMIT: Partial<Record<ScenarioId, number>> = { standard: 90, short: 45, lesson: 27 };

export function length(d: Data): Line[] {
  const all = matchesOf(d);
  const average = (label: string, of: (r: Result) => number) => line(SECTION, label, 'number', mean(d, of));
  const limit = LIMIT[d.scenario];
  const minutes = (label: string, of: (r: Result) => number, note?: string) => {
    const time = (r: Result) => (of(r) * SECONDS) / 60;
    return line(SECTION, label, 'minutes', mean(d, time), {
      band: limit === undefined ? undefined : { hi: limit },
      note: `nine of ten take ${percentile(all.map(time), 0.9).toFixed(0)} or less${note ? `; ${note}` : ''}`,
    });
  };
  const both = (r: Result) => sumOf(r.decisions);
  const clear = share(d, ({ weighed: { plays, clear } }) => [clear, plays]);
  return [
    average('decisions of the US', (r) => r.decisions.us),
    average('decisions of China', (r) => r.decisions.china),
    average('of the US with more than one legal move', (r) => r.choices.us),
    average('of China with more than one legal move', (r) => r.choices.china),
    average('card plays and secret choices (a play with all that belongs to it is one)', (r) => r.turns),
    // Levels that don't search have no such figures.
    ...(clear.n > 0 ? [line(SECTION, CLEARLY, 'share', clear)] : []),
    minutes(`minutes at ${SECONDS} s for every decision`, both),
    minutes(
      `minutes at ${SECONDS} s for every card play and secret choice`,
      (r) => r.turns,
      'each point of influence is a decision of its own: this counts a play once',
    ),
  ];
}
