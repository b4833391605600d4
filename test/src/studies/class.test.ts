/** A class's outcomes overlaid: luck within tables, and what tells tables apart. */
import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import { below, seeded } from '../../../rules/random.ts';
import type { Turn } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import { continuations } from '../../../src/continuations/continuations.ts';
import { type ClassLuck, classLuck, FEWEST_TABLES, type TableMatch } from '../../../src/studies/class.ts';
import { engineOver } from '../../../src/studies/engine.ts';
import { equals, seedOf } from '../../../src/studies/luck.ts';
import { leadOf } from '../../../src/studies/outcomes.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';

/** A Lesson between random players, as a class's table has it. */
function table(n: number, world = 'world'): TableMatch {
  const seed = `${world}@table-${n}`;
  const G = setup('lesson', {}, seed);
  const rng = seeded(`players/${n}`);
  const turns: Turn[] = [];
  while (!G.ending) {
    const [by] = G.awaiting;
    const moves = legal(G, by);
    const move = moves[below(rng, moves.length)];
    turns.push({ by, move });
    step(G, by, move);
  }
  return { table: n, match: { scenario: 'lesson', options: {}, seed, turns } };
}

const few = { skill: 'random', dice: 8 } as const;
const tables = Array.from({ length: 6 }, (_, i) => table(i + 1));

describe('a class', () => {
  let luck: ClassLuck;
  beforeAll(async () => {
    luck = await classLuck(tables, inlineEngine(), few);
  });

  it('has each table as it came, with what other dice would have made of it', () => {
    expect(luck).toMatchObject({ players: 'random', dice: 8, oneWorld: true });
    luck.tables.forEach((found, i) => {
      const { match } = tables[i];
      const [same] = continuations(match, { players: equals('random'), chance: 'same' }, 1, 's');
      expect([found.lead, found.grade]).toEqual([leadOf(same), same.grade]);
      const variation = { players: equals('random'), chance: 'dice' as const, follow: match.turns };
      const leads = continuations({ ...match, turns: [] }, variation, 8, seedOf('class', match)).map(leadOf);
      expect(found.mean.value).toBeCloseTo(leads.reduce((a, b) => a + b) / 8);
      expect([found.lo, found.hi]).toEqual([Math.min(...leads), Math.max(...leads)]);
      expect(Object.values(found.grades).reduce((a, b) => a + b)).toBe(8);
    });
  });

  it('has a share between tables that is of both variances, within its interval', () => {
    const { share, between, within } = luck;
    expect(share?.value).toBeCloseTo(between ** 2 / (between ** 2 + within ** 2));
    expect(share?.lo).toBeLessThanOrEqual(share?.value ?? 0);
    expect(share?.hi).toBeGreaterThanOrEqual(share?.value ?? 1);
    expect(share?.n).toBe(tables.length);
  });

  it('is told the same each time, as plain data', async () => {
    expect(await classLuck(tables, inlineEngine(), few)).toEqual(luck);
    expect(JSON.parse(JSON.stringify(luck))).toEqual(luck);
  });

  it('of few tables says that it is too few, and of worlds of their own that they are', async () => {
    expect((await classLuck(tables.slice(0, FEWEST_TABLES - 1), inlineEngine(), few)).says).toBe('few');
    expect(luck.says).not.toBe('few');
    const own = await classLuck([table(1, 'here'), table(2, 'there')], inlineEngine(), few);
    expect(own.oneWorld).toBe(false);
    const one = await classLuck(tables.slice(0, 1), inlineEngine(), few);
    expect(one).toMatchObject({ between: 0, says: 'few' });
  });

  it('that all gave up at once knows no luck and no choices, whatever the dice', async () => {
    const given = (n: number): TableMatch => {
      const { match } = table(n);
      const by = setup('lesson', {}, match.seed).awaiting[0];
      return { table: n, match: { ...match, turns: [{ by, move: { type: 'concede' } }] } };
    };
    const all = await classLuck([1, 2, 3, 4, 5, 6].map(given), inlineEngine(), few);
    expect(all).toMatchObject({ between: 0, within: 0, share: null, says: 'few' });
  });

  it.each([
    ['choices', (n: number, i: number) => 10 * n + (i % 2)],
    ['luck', (_: number, i: number) => (i % 2 ? 12 : -12)],
    ['open', (n: number, i: number) => (n > 3 ? 4 : -4) + (i % 2 ? 4 : -4)],
  ] as const)('whose leads lie so says %s', async (says, lead) => {
    const [one] = continuations(tables[0].match, { players: equals('random'), chance: 'same' }, 1, 's');
    const engine = engineOver(async (work) => {
      if (work.do !== 'continuations') throw new Error('nothing else is asked');
      const n = tables.findIndex(({ match }) => match.seed === work.from.seed) + 1;
      const [from, to] = work.which;
      return Array.from({ length: to - from }, (_, i) => ({
        ...one,
        standing: { us: lead(n, from + i), china: 0 },
      }));
    });
    expect((await classLuck(tables, engine, few)).says).toBe(says);
  });
});
