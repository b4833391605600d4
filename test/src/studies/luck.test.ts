import { describe, expect, it } from 'vitest';
import { goldens } from '../../../scripts/measure/golden.ts';
import { continuations } from '../../../src/continuations/continuations.ts';
import { positionIn } from '../../../src/continuations/position.ts';
import { equals, luckAudit } from '../../../src/studies/luck.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';
import { backwards } from './backwards.ts';

const matches = goldens()
  .filter(({ file }) => file.startsWith('lesson'))
  .map(({ file, record }) => ({ file, record, match: positionIn(record) }));
const few = { skill: 'random', dice: 6, deals: 5 } as const;

describe('the luck of a match', () => {
  it.each(matches.slice(0, 6))(
    '$file is told from each round on, with the rolls of that match',
    async ({ record, match }) => {
      const { checkpoints, rolls, winner, changed } = await luckAudit(match, inlineEngine(), few);
      expect(checkpoints.map(({ moves }) => moves)).toEqual([
        0,
        ...record.rounds.slice(0, -1).map(({ moves }) => moves),
      ]);
      expect(checkpoints.map(({ round }) => round)).toEqual(record.rounds.map((_, i) => i + 1));
      for (const { dice, deals } of checkpoints) expect([dice.n, deals.n]).toEqual([6, 5]);
      const [{ dice }] = checkpoints;
      expect(changed).toMatchObject({ n: 6, k: 6 - dice.wins[winner ?? 'nobody'].k });
      for (const { chance, moves, round } of rolls) {
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThanOrEqual(100);
        expect(moves).toBeGreaterThan(record.rounds[round - 2]?.moves ?? 0);
        expect(moves).toBeLessThanOrEqual(record.rounds[round - 1].moves);
      }
    },
  );

  it('tells how many of the choices were made as in the match', async () => {
    const [{ match }] = matches;
    const { repeated, changed } = await luckAudit(match, inlineEngine(), few);
    expect(repeated.k).toBeGreaterThan(0);
    expect(repeated.k).toBeLessThan(repeated.n);
    expect(changed.n).toBe(few.dice);
    // By the same dice each choice would be made again: then nobody else decides.
    const follow = match.turns;
    const from = { ...match, turns: [] };
    const [as] = continuations(from, { players: equals('random'), chance: 'same', follow }, 1, 'as-it-was');
    expect(as.repeated).toBe(as.choices.us + as.choices.china);
    const [free] = continuations(from, { players: equals('random'), chance: 'same' }, 1, 'free');
    expect(free.repeated).toBeUndefined();
  });

  it('counts as many launches as the record tells, and who came through', async () => {
    for (const { record, match } of matches.slice(0, 3)) {
      const { rolls } = await luckAudit(match, inlineEngine(), { dice: 0, deals: 0 });
      for (const bloc of ['us', 'china'] as const)
        expect(rolls.filter((r) => r.what === 'launch' && r.bloc === bloc)).toHaveLength(
          record.moves.filter(({ by, move }) => by === bloc && move.type === 'launch').length,
        );
    }
  });

  it('hangs on less and less: from the last round on fewer come to another end than from the start', async () => {
    let first = 0;
    let last = 0;
    for (const { match } of matches.slice(0, 8)) {
      const { checkpoints, winner } = await luckAudit(match, inlineEngine(), { ...few, dice: 12, deals: 0 });
      const other = ({ dice }: (typeof checkpoints)[number]) => dice.n - dice.wins[winner ?? 'nobody'].k;
      first += other(checkpoints[0]);
      last += other(checkpoints[checkpoints.length - 1]);
    }
    expect(last).toBeLessThan(first);
  });

  it('is the same in whatever order an engine works', async () => {
    const [{ match }] = matches;
    expect(await luckAudit(match, backwards(), few)).toEqual(await luckAudit(match, inlineEngine(), few));
  });
});
