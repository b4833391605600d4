/** What whoever leads a group of tables is told of them. */
import { describe, expect, it } from 'vitest';
import { commonsGrade, legacyOf } from '../../../rules/tracks/commons.ts';
import { countPartners } from '../../../rules/tracks/partners.ts';
import type { Glance } from '../../../src/server/authority/steward.ts';
import { NEWS } from '../../../src/wire/room-news.ts';
import { chiefsAt, idOf, play, playerOf, school, settle } from './classes.ts';
import { ok } from './people.ts';

describe('whoever looks at many tables', () => {
  it('is told whether a person has played there, and not bots alone', async () => {
    const s = school('touched');
    const id = await s.open();
    const played = async (at = s) => ok(await at.steward.glance(id)).glance.played;
    ok(await s.steward.stand(id, playerOf((await s.come(id)).view.awaiting[0]), 'attache', true));
    for (let n = 0; n < 30 && ok(await s.steward.glance(id)).glance.moves === 0; n++) {
      await settle();
      s.world.pass(10);
    }
    expect([ok(await s.steward.glance(id)).glance.moves, await played()]).toEqual([1, false]);
    await play(await chiefsAt(s, id), 1);
    expect([await played(), await played(s.again())]).toEqual([true, true]);
    ok(await s.steward.rewind(id, 1));
    expect(await played()).toBe(true);
    ok(await s.steward.rewind(id, 0));
    expect(await played()).toBe(false);
  });

  it('is told how each stands, at most four times a second', async () => {
    const s = school();
    const id = await s.open();
    const heard: Glance[] = [];
    const other: Glance[] = [];
    const stop = s.steward.watch('class', (glance) => heard.push(glance));
    s.steward.watch('another class', (glance) => other.push(glance));
    const chiefs = await chiefsAt(s, id);
    await play(chiefs, 6);
    expect(heard).toEqual([]);
    s.world.pass(250);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toEqual(ok(await s.steward.glance(id)).glance);
    expect(heard[0]).toMatchObject({ moves: 6, version: 6, present: [idOf('Ada'), idOf('Dan')], held: false });
    s.world.pass(1000);
    expect(heard).toHaveLength(1);
    chiefs.us.place.leave();
    s.world.pass(250);
    expect(heard.at(-1)?.present).toEqual([idOf('Dan')]);
    stop();
    await play({ us: await s.come(id, 'Ada'), china: chiefs.china }, 1);
    s.world.pass(1000);
    expect([heard.length, other]).toEqual([2, []]);
  });

  it('sees figures as the rules count them', async () => {
    const s = school();
    const id = await s.open();
    const chiefs = await chiefsAt(s, id);
    while (!chiefs.us.view.ending) await play(chiefs, 1);
    const { view } = chiefs.us;
    const { figures } = ok(await s.steward.glance(id)).glance;
    expect(figures).toEqual({
      round: view.round,
      briefing: false,
      rounds: 3,
      phase: view.phase,
      standing: { us: view.blocs.us.standing, china: view.blocs.china.standing },
      partners: { us: countPartners(view, 'us').signed, china: countPartners(view, 'china').signed },
      tension: view.tension,
      debris: view.debris.us + view.debris.china,
      grade: commonsGrade(view).grade,
      legacy: { us: legacyOf(view, 'us'), china: legacyOf(view, 'china') },
      ending: { kind: view.ending?.kind, winner: view.ending?.winner },
      news: expect.objectContaining({ is: expect.stringMatching(`^(${NEWS.join('|')})$`) }),
    });
    expect(JSON.stringify(ok(await s.steward.glance(id)))).not.toMatch(/hands|deck|rng/);
  });
});
