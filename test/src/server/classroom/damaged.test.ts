/** A class that is stored and damaged costs itself alone, and is not kept for ever. */
import { describe, expect, it } from 'vitest';
import { ok, refused } from '../people.ts';
import { playing } from './at-play.ts';
import { ClassPage, type Room, SETTINGS, settle } from './room.ts';

/** What may become of a class: of its row, or of an entry of its log. */
const DAMAGES: [string, (r: Room) => Promise<void>][] = [
  ['row', (r) => append(r, [], null)],
  ['settings', (r) => append(r, [], { ...SETTINGS })],
  ['log', (r) => append(r, [null])],
];

async function append({ storage, opened }: Room, log: null[], about?: object | null): Promise<void> {
  const { row, log: before } = (await storage.classes.load(opened.id)) ?? { row: null, log: [] };
  const change = { about: about === undefined ? (row?.about ?? null) : about } as { about: null };
  const entries = log.map((what) => ({ at: 1, what }));
  await storage.classes.append(opened.id, before.length, entries, change);
}

describe.each(DAMAGES)('a class whose %s is damaged', (_what, damage) => {
  it('says so to whoever comes, while others go on after a new start', async () => {
    const { r } = await playing(4);
    const other = ok(await r.classes.open(SETTINGS));
    await r.classes.end();
    await damage(r);
    await r.restart();
    const ask = { class: r.opened.id, as: 'lead', secret: r.opened.lead } as const;
    for (let n = 0; n < 2; n++) {
      expect(refused(await r.classes.info(r.opened.code))).toBe('class-broken');
      expect(refused(await r.classes.attend(ask, new ClassPage().guest))).toBe('class-broken');
      expect(refused(await r.classes.enrol(r.opened.code, { name: 'Eve', secret: r.secret(9) }))).toBe('class-broken');
    }
    expect(ok(await r.classes.info(other.code)).class.id).toBe(other.id);
    ok(await r.classes.enrol(other.code, { name: 'Ada', secret: r.secret(1) }));
    expect(new Set(r.damaged)).toEqual(new Set([r.opened.id]));
    expect(r.errors).toEqual([]);
  });

  it('is erased at its hour with the tables that are known', async () => {
    const { r } = await playing(4);
    expect(r.steward.tables.size).toBeGreaterThan(0);
    await r.classes.end();
    await damage(r);
    await r.restart();
    r.steward.failing.set('erase', 1);
    for (let day = 0; day < 31; day++) {
      r.world.pass(86_400_000);
      await settle();
    }
    expect([await r.storage.classes.load(r.opened.id), r.steward.tables.size]).toEqual([null, 0]);
  });
});
