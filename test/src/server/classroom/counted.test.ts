/** Matches that nobody played, or that were closed before their first round was over, are no results. */
import { describe, expect, it } from 'vitest';
import { counts } from '../../../../src/classroom/counted.ts';
import { PLANS } from '../../../../src/classroom/plans.ts';
import { PER_ROUND, ROUNDS } from '../../../support/steward.ts';
import { ok } from '../people.ts';
import { room } from './room.ts';

describe('a match', () => {
  const at = (round: number, ending: unknown = null) => ({ round, ending });
  const match = { status: 'over', moves: 9, island: false, figures: at(2) } as const;

  it('counts while it is played from its first move on, and closed from its second round on', () => {
    expect(counts({ ...match, figures: null })).toBe(false);
    expect(counts({ ...match, status: 'playing', moves: 0, figures: at(1) })).toBe(false);
    expect(counts({ ...match, status: 'playing', moves: 1, figures: at(1) })).toBe(true);
    expect(counts({ ...match, figures: at(1) })).toBe(false);
    expect(counts(match)).toBe(true);
  });

  it('counts where the rules ended it, whenever that was, and where it was handed in', () => {
    expect(counts({ ...match, figures: at(1, { kind: 'kessler' }) })).toBe(true);
    expect(counts({ ...match, moves: 0, island: true, figures: at(1) })).toBe(true);
  });
});

describe('second matches that are closed at once', () => {
  it('leave ranking, forecasts and every student’s own result as the first matches made them', async () => {
    const r = await room();
    for (let n = 1; n <= 4; n++) await r.enrol(n);
    const lead = await r.lead();
    const { stages } = PLANS['50'];
    const last = stages.length - 1;
    const to = async (at: number) => {
      ok(await lead.place.lead({ what: 'stage', to: at }));
      await r.pass();
    };
    await to(stages.findIndex(({ kind }) => kind === 'play'));
    const [first] = r.steward.tables.keys();
    r.steward.play(first, 2 * PER_ROUND);
    await r.pass();
    const ada = await r.student(1);
    ok(await ada.place.student({ what: 'forecast', winner: 'us', grade: 'B', sure: 80 }));
    await to(stages.findLastIndex(({ kind }) => kind === 'play'));
    r.steward.play(first, PER_ROUND * (ROUNDS - 2));
    await r.pass();
    const before = ok(await r.classes.results(r.opened.id, r.opened.lead)).results;
    const { player, table } = (await r.student(1)).view.matches[0];
    ok(await lead.place.lead({ what: 'again' }));
    await r.pass();
    await to(last);

    const after = ok(await r.classes.results(r.opened.id, r.opened.lead)).results;
    expect(after.ranking).toEqual(before.ranking);
    expect(after.forecasts).toEqual(before.forecasts);
    expect(after.tables.map((one) => [one.match, one.counts])).toEqual([
      [1, true],
      [2, false],
    ]);
    const mine = (await r.student(1)).view;
    expect(mine.matches).toEqual([
      { table, player, counts: true },
      { table: mine.table, player: mine.me.player, counts: false },
    ]);
    expect(mine.matches[1].player).not.toBe(player);
    // Both of the student's own tables open; a number opens none.
    expect(mine.tables.map(({ id }) => id)).toEqual(mine.matches.map((one) => one.table));
  });
});
