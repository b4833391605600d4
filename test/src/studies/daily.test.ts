import { describe, expect, it } from 'vitest';
import { legal } from '../../../rules/legal.ts';
import { sameMove } from '../../../rules/moves.ts';
import { replay } from '../../../rules/record.ts';
import { USES } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { glance } from '../../../src/bots/instinct.ts';
import { stateAt } from '../../../src/continuations/position.ts';
import { GAP } from '../../../src/studies/daily/candidates.ts';
import { blocOfDay, dayLater, readDay } from '../../../src/studies/daily/days.ts';
import { BEHIND, DECIDED, positionOf, SURELY, usesOf } from '../../../src/studies/daily/position.ts';
import { type PlayMove, type Puzzle, planOf } from '../../../src/studies/daily/puzzle.ts';
import { engineOver } from '../../../src/studies/engine.ts';
import { inlineEngine, perform } from '../../../src/studies/perform.ts';

/** So many days from a date on. */
const daysFrom = (from: string, n: number): string[] => Array.from({ length: n }, (_, i) => dayLater(from, i));

const days = daysFrom('2026-11-16', 4);
const made = new Map<string, Promise<Puzzle>>();
const puzzle = (day: string): Promise<Puzzle> => {
  const known = made.get(day) ?? positionOf(day, inlineEngine());
  made.set(day, known);
  return known;
};
const positionIn = ({ match, at }: Puzzle) => ({ ...match, options: {}, turns: match.turns.slice(0, at) });

describe('a day', () => {
  it('is one of the calendar, from the first that has a position', () => {
    expect(readDay('2026-01-01')).toBe('2026-01-01');
    expect(readDay('2028-02-29')).toBe('2028-02-29');
    for (const bad of ['', '2025-12-31', '2026-02-30', '2027-02-29', '2026-13-01', '2026-1-1', '29.11.2026', 'today'])
      expect(readDay(bad)).toBeNull();
    expect(dayLater('2026-02-28', 1)).toBe('2026-03-01');
    expect(dayLater('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('is each bloc’s in turn', () => {
    const week = daysFrom('2026-11-23', 7);
    expect(week.every((day) => blocOfDay(day) !== blocOfDay(dayLater(day, 1)))).toBe(true);
  });
});

describe("a day's position", () => {
  it('is the same bytes each time, whichever pieces of the work are done first', async () => {
    const [day] = days;
    const later = engineOver(async (work) => {
      await new Promise((done) => setTimeout(done, (JSON.stringify(work).length * 7) % 5));
      return perform(work);
    });
    const text = JSON.stringify(await puzzle(day));
    expect(JSON.stringify(await positionOf(day, later))).toBe(text);
    expect(JSON.stringify(await puzzle(days[1]))).not.toBe(text);
  }, 300_000);

  it.each(days)(
    'is a good one on %s: clear, not obvious, open, with several plans',
    async (day) => {
      const { by, match, at, options, solution, tempting, gap } = await puzzle(day);
      const G = stateAt(positionIn(await puzzle(day)));
      const moves = legal(G, by);
      expect(by).toBe(blocOfDay(day));
      expect(options.every(({ move }) => moves.some((m) => sameMove(m, move)))).toBe(true);
      // Several plans, none of them twice.
      expect(options.length).toBeGreaterThanOrEqual(4);
      expect(options.length).toBeLessThanOrEqual(6);
      expect(new Set(options.map(({ move }) => planOf(move))).size).toBe(options.length);
      // A clear best one: by the judge, and by what came of it.
      expect(gap).toBeGreaterThanOrEqual(GAP);
      const best = options[solution];
      const others = options.filter((_, i) => i !== solution);
      expect(best.behind).toBeNull();
      for (const other of others) {
        expect(best.worth - other.worth).toBeGreaterThanOrEqual(gap - 0.001);
        expect(other.behind?.value).toBeGreaterThanOrEqual(BEHIND);
        expect(best.lead.value - other.lead.value).toBeCloseTo(other.behind?.value ?? 0, 3);
      }
      const sure = others.filter(({ behind }) => behind && behind.lo > 0);
      expect(sure.length).toBeGreaterThanOrEqual(SURELY * others.length);
      // Not the one that looks best, which is among those that are offered.
      const seen = view(G, by);
      const looks = glance(seen, by, moves);
      expect(tempting).not.toBe(solution);
      expect(planOf(options[tempting].move)).toBe(planOf(moves[looks.indexOf(Math.max(...looks))] as PlayMove));
      // Not decided.
      expect(Math.abs(G.blocs.us.standing - G.blocs.china.standing)).toBeLessThanOrEqual(8);
      const won = options.reduce((sum, { wins }) => sum + wins.value, 0) / options.length;
      expect(won).toBeLessThanOrEqual(DECIDED + 0.001);
      expect(won).toBeGreaterThanOrEqual(1 - DECIDED - 0.001);
      // It lies in a whole match that anybody can watch.
      const played = replay({ ...match, options: {} }, match.turns);
      expect('state' in played && played.state.ending !== null && match.turns.length > at).toBe(true);
    },
    300_000,
  );

  it('is not guessed: no use is the answer on more than half of the days, and plans are of several uses', async () => {
    const puzzles = await Promise.all(daysFrom('2026-11-16', 10).map(puzzle));
    const answers = puzzles.map(({ options, solution }) => options[solution].move.use);
    for (const use of USES) expect(answers.filter((answer) => answer === use).length).toBeLessThanOrEqual(5);
    const various = puzzles.filter(({ options }) => new Set(options.map(({ move }) => move.use)).size >= 3);
    expect(various.length).toBeGreaterThanOrEqual(8);
  }, 300_000);
});

describe('the use that is drawn for a day', () => {
  it('is each of them about as often, the others after it, outreach last unless it is first', () => {
    const drawn = Array.from({ length: 500 }, (_, i) => usesOf(dayLater('2026-01-01', i)));
    for (const uses of drawn) {
      expect([...uses].sort()).toEqual([...USES].sort());
      expect([0, 4]).toContain(uses.indexOf('outreach'));
    }
    for (const use of USES) {
      const first = drawn.filter((uses) => uses[0] === use).length;
      expect(first).toBeGreaterThan(60);
      expect(first).toBeLessThan(140);
    }
  });
});
