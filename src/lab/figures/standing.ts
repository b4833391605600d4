/** What decides: sources of Standing, and the course of a match. */
import { boardOf } from '../../../rules/board.ts';
import { BLOCS, SOURCES, type StandingSource } from '../../../rules/terms.ts';
import type { Result } from '../../continuations/tally.ts';
import { type Data, mean, NOTHING, share, yes } from './data.ts';
import { type Line, line } from './line.ts';

const DECISIVE = 'Sources of Standing: the winner flips without';
const MEAN = 'Standing';
const COURSE = 'The course of a match';

/** Would another bloc (or nobody) have won the final count without some sources? Only the last round is won by count. */
function flips(r: Result, without: readonly StandingSource[]): boolean {
  if (r.kind !== 'order') return false;
  const theirs = without.reduce((sum, source) => sum + r.from.us[source] - r.from.china[source], 0);
  const gap = r.standing.us - r.standing.china - theirs || r.votes;
  return (gap > 0 ? 'us' : gap < 0 ? 'china' : null) !== r.winner;
}

/**
 * Sources that are one thing to play for: what rivals gain by talking, in the Dialogue or at a Summit, and what nations
 * ask for, a connection among it. What a scenario hands out at the start is no source that anybody plays for.
 */
const PLAYED_FOR: Record<string, readonly StandingSource[]> = {
  regions: ['regions'],
  missions: ['missions'],
  session: ['session'],
  'dialogue and summits': ['dialogue', 'summits'],
  'requests and connectivity': ['requests', 'connectivity'],
  events: ['events'],
  law: ['law'],
};

export function sources(d: Data): Line[] {
  return Object.entries(PLAYED_FOR).map(([label, of]) =>
    line(
      DECISIVE,
      label,
      'share',
      share(d, (r) => (r.winner ? yes(flips(r, of)) : NOTHING)),
      { band: { lo: 0.1, hi: 0.35 } },
    ),
  );
}

export function standing(d: Data): Line[] {
  const average = (label: string, of: (r: Result) => number) => line(MEAN, label, 'number', mean(d, of));
  return [
    average('US', (r) => r.standing.us),
    average('China', (r) => r.standing.china),
    average('distance at the end', (r) => Math.abs(r.standing.us - r.standing.china)),
    ...SOURCES.flatMap((source) =>
      BLOCS.map((bloc) => average(`${bloc === 'us' ? 'US' : 'China'} from ${source}`, (r) => r.from[bloc][source])),
    ),
  ];
}

/** The round whose scoring is the middle one: of an even number the earlier. */
export const middleOf = (rounds: number): number => Math.ceil(rounds / 2);

export function course(d: Data): Line[] {
  const { rounds } = boardOf(d.scenario).scenario;
  const middle = middleOf(rounds);
  const ahead = (r: Result, round: number) => {
    const gap = r.gaps[round - 1];
    return r.winner && gap ? yes((gap > 0 ? 'us' : 'china') === r.winner) : NOTHING;
  };
  const sign = (r: Result) => (r.winner === 'us' ? 1 : -1);
  const after = Array.from({ length: rounds - 1 }, (_, i) => i + 1);
  return [
    line(
      COURSE,
      `the leader after the middle scoring (round ${middle}) wins`,
      'share',
      share(d, (r) => ahead(r, middle)),
      {
        band: { lo: 0.6, hi: 0.75 },
      },
    ),
    ...after
      .filter((round) => round !== middle)
      .map((round) =>
        line(
          COURSE,
          `the leader after round ${round} wins`,
          'share',
          share(d, (r) => ahead(r, round)),
        ),
      ),
    line(
      COURSE,
      'comebacks: the winner was behind after some scoring',
      'share',
      share(d, (r) => (r.winner ? yes(r.gaps.slice(0, rounds - 1).some((gap) => gap * sign(r) < 0)) : NOTHING)),
    ),
    line(
      COURSE,
      'comebacks: the winner was behind after the middle scoring or later',
      'share',
      share(d, (r) =>
        r.winner ? yes(r.gaps.slice(middle - 1, rounds - 1).some((gap) => gap * sign(r) < 0)) : NOTHING,
      ),
    ),
  ];
}
