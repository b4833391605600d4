/** What whoever leads a group of tables sets back, and that it outlasts a new start. */
import { describe, expect, it } from 'vitest';
import { fromRecord } from '../../../rules/record.ts';
import { chiefsAt, play, school, secretOf } from './classes.ts';
import { ok, refused } from './people.ts';

describe('a match that is set back', () => {
  it('stands as it was, for all who are there and after a new start, and goes on to its end', async () => {
    const s = school('back');
    const id = await s.open();
    const chiefs = await chiefsAt(s, id);
    const watcher = await s.come(id);
    const then = new Map<number, unknown>();
    const newest = async (from = s) => {
      const { last, roundFrom } = ok(await from.steward.glance(id)).glance;
      return { last, roundFrom };
    };
    expect(await newest()).toEqual({ last: null, roundFrom: 0 });
    const known = new Map<number, unknown>();
    for (let n = 0; n < 24; n++) {
      then.set(n, structuredClone(chiefs.us.whole.seen));
      known.set(n, await newest());
      await play(chiefs, 1);
    }
    const stored = ok(await s.steward.written(id)).entries.at(-1)?.move;
    expect((await newest()).last).toEqual({ player: stored?.player, type: stored?.type, by: null });
    ok(await s.steward.rewind(id, 9));
    expect(await newest()).toEqual(known.get(9));
    // To the beginning of a round: it is that of the moves that stood then.
    const begun = [...known.values()].map((one) => (one as { roundFrom: number }).roundFrom);
    expect(begun.every((from, n) => from <= n && (from === n || from === begun[n - 1]))).toBe(true);
    for (const page of [chiefs.us, chiefs.china, watcher]) {
      expect([page.whole.version, page.whole.movers.length]).toEqual([25, 9]);
      expect(page.whole.told.every(({ moves }) => moves <= 9)).toBe(true);
      expect(page.whole.canUndo).toBe(false);
    }
    expect(chiefs.us.whole.seen).toEqual(then.get(9));
    expect(refused(await s.steward.rewind(id, 10))).toBe('rewind-range');
    expect(refused(await s.steward.rewind(id, -1))).toBe('rewind-range');
    await play(chiefs, 3);
    ok(await s.steward.rewind(id, 11));
    await play(chiefs, 2);
    const after = s.again();
    const back = await after.come(id, 'Ada');
    expect({ ...back.whole, table: null, team: null }).toMatchObject({
      version: 31,
      seen: JSON.parse(JSON.stringify(chiefs.us.whole.seen)),
    });
    expect(back.whole.movers).toHaveLength(13);
    const again = await chiefsAt(after, id);
    while (!again.us.view.ending) await play(again, 1);
    expect(again.us.table).toMatchObject({ status: 'over', chance: null });
    expect(ok(await after.steward.written(id)).record).toBeNull();
    ok(await after.steward.reveal(id));
    const { record } = ok(await after.steward.written(id));
    expect(fromRecord(record ?? '')).toMatchObject({ ok: true, record: { kind: 'finished' } });
    expect(again.us.table).toMatchObject({ status: 'over', chance: { seed: expect.any(String) } });
    for (const moves of [0, 12]) expect(refused(await after.steward.rewind(id, moves))).toBe('rewind-revealed');
    expect(ok(await after.steward.glance(id)).glance.status).toBe('over');
  });

  it.each([
    ['a world of its own', {}, /^[\w-]{22}$/],
    ['one that others share', { world: 'class-of-may' }, /^class-of-may@/],
  ])('goes on from its end until its chance is revealed, and then no more: %s', async (_, more, seed) => {
    const s = school('mishap');
    const id = await s.open(more);
    const chiefs = await chiefsAt(s, id);
    const concede = async () => {
      const page = chiefs[chiefs.us.view.awaiting[0]];
      ok(await page.place.move(page.whole.version, 'concede', []));
    };
    await play(chiefs, 5);
    await concede();
    expect(chiefs.us.table).toMatchObject({ status: 'over', chance: null });
    ok(await s.steward.rewind(id, 5));
    expect(chiefs.us.whole.table).toMatchObject({ status: 'playing', chance: null });
    await play(chiefs, 1);
    await concede();
    expect(refused(await s.authority.record(id, secretOf('leader')))).toBe('not-over');
    ok(await s.steward.reveal(id));
    // Whoever leads has the record, and nobody else at the table or elsewhere.
    expect(ok(await s.authority.record(id, secretOf('leader'))).text).toContain(chiefs.us.table?.chance?.seed);
    for (const secret of [undefined, secretOf('Ada'), 'A'.repeat(22)])
      expect(refused(await s.authority.record(id, secret))).toBe('table-unknown');
    expect(chiefs.us.table?.chance?.seed).toMatch(seed);
    expect(refused(await s.steward.rewind(id, 5))).toBe('rewind-revealed');
  });

  it('is rebuilt from positions that were kept before and after', async () => {
    const s = school('kept');
    const id = await s.open({ chosen: { scenario: 'standard' } });
    const chiefs = await chiefsAt(s, id);
    await play(chiefs, 75);
    const kept = (await s.storage.load(id))?.snapshot?.entries ?? 0;
    expect(kept).toBeGreaterThanOrEqual(64);
    ok(await s.steward.rewind(id, kept - 20));
    await play(chiefs, 3);
    const early = await s.again().come(id, 'Ada');
    expect(early.whole.seen).toEqual(JSON.parse(JSON.stringify(chiefs.us.whole.seen)));
    await play(chiefs, 80);
    expect((await s.storage.load(id))?.snapshot?.entries).toBeGreaterThan(kept + 20);
    const late = await s.again().come(id, 'Ada');
    expect(late.whole.seen).toEqual(JSON.parse(JSON.stringify(chiefs.us.whole.seen)));
    expect(late.whole.movers).toEqual(chiefs.us.place.again().movers);
  });

  it('gives hours anew, and the decision to whoever had it', async () => {
    const s = school();
    const id = await s.open({ pace: { hours: 24 } });
    const chiefs = await chiefsAt(s, id);
    await play(chiefs, 3);
    s.world.pass(20 * 3_600_000);
    ok(await s.steward.rewind(id, 1));
    const { clock, deciding } = await s.look(id);
    expect(clock?.running).toEqual(deciding);
    for (const player of deciding ?? []) expect(clock?.left[player]).toBeGreaterThan(23.9 * 3_600_000);
  });
});
