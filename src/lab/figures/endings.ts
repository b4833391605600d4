/** How matches end, and what is left of the commons. */
import { ENDINGS } from '../../../rules/terms.ts';
import { GRADES } from '../../../rules/tracks/commons.ts';
import type { Result } from '../play/tally.ts';
import { type Data, mean, NOTHING, share, yes } from './data.ts';
import { type Line, line } from './line.ts';

const SECTION = 'Endings';
const COMMONS = 'The commons';

const ruined = (r: Result) => r.kind === 'kessler' || r.kind === 'conflict';

/** The bloc that was behind when the last scoring before the end was over. */
const trailing = (r: Result) => {
  const gap = r.gaps.at(-1) ?? 0;
  return gap === 0 ? null : gap > 0 ? 'china' : 'us';
};

export function endings(d: Data): Line[] {
  const careless = d.skill === 'random' || d.skill === 'attache';
  return [
    line(
      SECTION,
      'Kessler and Conflict together',
      'share',
      share(d, (r) => yes(ruined(r))),
      {
        band: careless ? { lo: 0.15, hi: 0.35 } : { lo: 0.05, hi: 0.12 },
        note: careless ? 'careless bots' : 'strong bots',
      },
    ),
    ...ENDINGS.map((kind) =>
      line(
        SECTION,
        kind,
        'share',
        share(d, (r) => yes(r.kind === kind)),
      ),
    ),
    line(
      SECTION,
      'ruins (Kessler, Conflict) that the bloc behind on Standing wins',
      'share',
      share(d, (r) => (ruined(r) && trailing(r) ? yes(r.winner === trailing(r)) : NOTHING)),
      { note: 'what wrecking might gain; a bot that wrecks on purpose is another measurement' },
    ),
  ];
}

export function commons(d: Data): Line[] {
  const average = (label: string, of: (r: Result) => number) => line(COMMONS, label, 'number', mean(d, of));
  return [
    ...GRADES.map((grade) =>
      line(
        COMMONS,
        `grade ${grade}`,
        'share',
        share(d, (r) => yes(r.grade === grade)),
      ),
    ),
    average('points of the grade', (r) => r.points),
    average('Debris pips at the end', (r) => r.debris.us + r.debris.china),
    average('Tension at the end', (r) => r.tension),
    average('levels of the three cooperation files', (r) => r.files.traffic + r.files.rescue + r.files.framework),
    line(
      COMMONS,
      'Wolf Amendment repealed by the end',
      'share',
      share(d, (r) => yes(!r.wolf)),
    ),
  ];
}
