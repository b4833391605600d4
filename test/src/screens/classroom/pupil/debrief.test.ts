/** The debrief's figures: a match's course from what was told, who caused what, and what is shown of the class. */
import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../../../rules/apply.ts';
import { type LogEntry, logFor } from '../../../../../rules/log.ts';
import { seeded } from '../../../../../rules/random.ts';
import { setup } from '../../../../../rules/setup.ts';
import type { ScenarioId } from '../../../../../rules/terms.ts';
import { totalDebris } from '../../../../../rules/tracks/orbit.ts';
import { countPartners } from '../../../../../rules/tracks/partners.ts';
import { view } from '../../../../../rules/view.ts';
import { labelsOf, pathOf } from '../../../../../src/screens/classroom/pupil/debrief/chart.tsx';
import { FIRST, inSight } from '../../../../../src/screens/classroom/pupil/debrief/class-result.tsx';
import { headline, legacyLine } from '../../../../../src/screens/classroom/pupil/debrief/debrief.tsx';
import { ranking } from '../../../../../src/screens/classroom/room.ts';
import { causedBy } from '../../../../../src/studies/account/causes.ts';
import { after, courseOf } from '../../../../../src/studies/account/course.ts';
import { requestsMet } from '../../../../../src/studies/account/requests.ts';
import type { Course, Told } from '../../../../../src/studies/account.ts';
import { loadTexts, MATCH_TEXTS } from '../../../../../src/text/text.ts';
import type { ClassTable } from '../../../../../src/wire/classroom.ts';
import { anyTurn } from '../../../table/play.ts';

interface At {
  us: number;
  china: number;
  partners: [number, number];
  tension: number;
  debris: number;
}

/** A random match as the United States is told it, with the true figures after each move. */
function told(scenario: ScenarioId, seed: string, eyes: 'us' | 'spectator') {
  const opening: LogEntry[] = [];
  const G = setup(scenario, {}, seed, opening);
  const truth = (): At => ({
    us: G.blocs.us.standing,
    china: G.blocs.china.standing,
    partners: [countPartners(G, 'us').signed, countPartners(G, 'china').signed],
    tension: G.tension,
    debris: totalDebris(G),
  });
  const list: Told[] = logFor(opening, eyes).map((entry) => ({ moves: 0, entry }));
  const at = [truth()];
  const rng = seeded(`debrief/${seed}`);
  for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
    const entries: LogEntry[] = [];
    step(G, turn.by, turn.move, entries);
    at.push(truth());
    list.push(...logFor(entries, eyes).map((entry) => ({ moves: at.length - 1, entry })));
  }
  return { list, at, view: view(G, eyes), G };
}

const figures = (course: Course, moves: number): At => ({
  us: after(course.standing.us, moves),
  china: after(course.standing.china, moves),
  partners: [after(course.partners.us, moves), after(course.partners.china, moves)],
  tension: after(course.tension, moves),
  debris: after(course.debris, moves),
});

describe('the course of a match', () => {
  it.each([
    ['lesson', 'one', 'us'],
    ['lesson', 'two', 'spectator'],
    ['short', 'three', 'us'],
    ['today', 'four', 'spectator'],
  ] as const)('%s %s: is what it was, after every move', (scenario, seed, eyes) => {
    const { list, at, view: seen } = told(scenario, seed, eyes);
    const course = courseOf(seen, list, at.length - 1);
    expect(at.map((_, moves) => figures(course, moves))).toEqual(at);
    expect(course.rounds.length).toBe(seen.round);
  });

  it('who caused what adds up to what both have done by the ledger, and to how the tracks stand', () => {
    const { list, at, G } = told('lesson', 'five', 'spectator');
    const caused = causedBy(list);
    const net = (track: 'tension' | 'debris') =>
      Object.values(caused).reduce((sum, one) => sum + one[track].more - one[track].less, 0);
    expect(net('tension')).toBe(G.tension - at[0].tension);
    expect(net('debris')).toBe(totalDebris(G) - at[0].debris);
    for (const bloc of ['us', 'china'] as const) {
      expect(caused[bloc].tension.more + caused.both.tension.more).toBe(G.blocs[bloc].deeds.tension);
      expect(caused[bloc].debris.less).toBe(G.blocs[bloc].deeds.cleaned);
    }
    expect(requestsMet(list).us + requestsMet(list).both).toBe(G.blocs.us.deeds.requests);
  });
});

describe('a line of a chart', () => {
  it('has its last figure beside its end, in sight, and not over another’s', () => {
    expect(labelsOf([60, 20])).toEqual([64, 24]);
    expect(labelsOf([0, 3])).toEqual([11, 23]);
    expect(labelsOf([50, 50])).toEqual([54, 66]);
  });

  it('stays level until the figure changes, and goes on to the end', () => {
    const steps = [
      { moves: 0, n: 1 },
      { moves: 4, n: 3 },
    ];
    expect(pathOf(steps, 10, { x: (m) => m, y: (n) => n })).toBe('M0.0 1.0H4.0V3.0H10.0');
  });
});

/** A table with so much Legacy. */
const table = (n: number, us: number, china: number): ClassTable =>
  ({
    id: `${n}`,
    n,
    status: 'over',
    island: false,
    moves: 9,
    figures: { round: 3, legacy: { us, china }, ending: null },
  }) as unknown as ClassTable;

describe('the class by Legacy', () => {
  it('shows the first places, and one’s own table wherever it stands', () => {
    const all = ranking(Array.from({ length: 12 }, (_, n) => table(n + 1, 40 - n, 20 - n)));
    const shown = inSight(all, ['12']);
    expect(shown.length).toBe(FIRST + 2);
    expect(shown.slice(0, FIRST).map((row) => row.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(shown.slice(FIRST).map((row) => [row.table.n, row.bloc])).toEqual([
      [12, 'us'],
      [12, 'china'],
    ]);
    expect(inSight(all, []).length).toBe(FIRST);
    expect(inSight(all, ['1']).length).toBe(FIRST + 1);
  });
});

describe('the outcome in words', () => {
  beforeAll(() => loadTexts('pupil', ...MATCH_TEXTS));

  /** A match at its beginning, with these figures. */
  function standing(us: number, china: number) {
    const G = setup('lesson', {}, 'outcome');
    G.blocs.us.standing = us;
    G.blocs.china.standing = china;
    return view(G, 'spectator');
  }

  it('says who was ahead where the class ended the match, and who has won, by figures only where they decided', () => {
    const now = standing(9, -2);
    expect(headline({ view: now, ending: null })).toEqual({
      winner: 'us',
      text: 'The United States was ahead, 9 to −2',
    });
    expect(headline({ view: standing(4, 4), ending: null })).toEqual({
      winner: null,
      text: 'Both blocs were level at 4',
    });
    const ended = (kind: 'order' | 'kessler', winner: 'us' | 'china' | null) =>
      headline({ view: now, ending: { kind, winner, by: null } as never }).text;
    expect(ended('order', 'us')).toBe('The United States wins, 9 to −2');
    expect(ended('kessler', 'china')).toBe('China wins');
    expect(ended('order', null)).toBe('A draw');
    expect(ended('kessler', null)).toBe('Nobody wins');
  });

  it('says of a Legacy what below 0 counts as, and that it is rounded', () => {
    // A Lesson that has just begun is graded C, whose worth is 1: nothing is to be rounded.
    const now = standing(9, -2);
    expect(legacyLine(now, 'us')).not.toMatch(/rounded|below/);
    expect(legacyLine(now, 'china')).toMatch(/= 0 \(Standing −2: below 0 counts as 0\)$/);
    const better = { ...now, tension: 0 };
    expect(legacyLine(better, 'us')).toMatch(/\(rounded\)$/);
  });
});
