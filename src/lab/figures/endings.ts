/** How matches end, and what is left of the commons. */
import { boardOf } from '../../../rules/board.ts';
import { ENDINGS } from '../../../rules/terms.ts';
import { GRADES } from '../../../rules/tracks/commons.ts';
import type { Result } from '../../continuations/tally.ts';
import { changeOf, shareOf } from '../../stats/shares.ts';
import { type Data, mean, NOTHING, share, yes } from './data.ts';
import { type Line, line, unmeasured } from './line.ts';
import { middleOf } from './standing.ts';

const SECTION = 'Endings';
/** Less than this is no gain. */
const NO_GAIN = 0.02;
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
    ),
    ...spite(d),
  ];
}

/**
 * What the bloc behind after the middle scoring gains by wrecking from there on: the same matches up to that point, then
 * its wins with spite minus its wins without. A match that nobody wins is half a win, so that ruining both is no loss.
 */
function spite(d: Data): Line[] {
  const label = 'wins that a bloc behind after the middle scoring gains by wrecking';
  if (d.wreck.length === 0) return [unmeasured(SECTION, label, 'run without --quick')];
  const middle = middleOf(boardOf(d.scenario).scenario.rounds);
  const behind = d.wreck.flatMap(([fair, spiteful]) => {
    const gap = fair.gaps[middle - 1];
    const bloc = gap ? (gap > 0 ? 'china' : 'us') : null;
    const wins = (r: Result) => (r.winner === bloc ? 1 : r.winner === null ? 0.5 : 0);
    return bloc && fair.rounds > middle ? [{ change: wins(spiteful) - wins(fair), ruined: ruined(spiteful) }] : [];
  });
  return [
    line(SECTION, label, 'share', changeOf(behind.map((b) => b.change)), {
      band: { hi: NO_GAIN },
      note: 'the same matches up to there',
    }),
    line(SECTION, 'matches ruined where it wrecks', 'share', shareOf(behind.map((b) => [b.ruined ? 1 : 0, 1]))),
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
