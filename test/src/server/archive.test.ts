/** Matches that outlast their tables: written down whole, without names, before anything is removed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../../../rules/random.ts';
import { fromRecord } from '../../../rules/record.ts';
import { type Archived, openArchive } from '../../../src/server/archive.ts';
import { removeOld } from '../../../src/server/retention.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import { play, tableFor } from './people.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A table whose match was played to its end, by Ada and Bo, who have said something. */
async function finished() {
  const t = await tableFor({ scenario: 'lesson' });
  const pages = { us: await t.attend(t.us.secret), china: await t.attend(t.china.secret) };
  const rng = seeded('archive');
  while (await play(pages, rng));
  const to = await openArchive(folder);
  const retention = (hosting = softLanding, keep = to.keep) => ({
    storage: t.storage,
    world: t.world,
    keepDays: 90,
    archive: { to: { keep }, hosting },
    damaged(_row: unknown, error: unknown) {
      throw error;
    },
    failed(error: unknown) {
      throw error;
    },
  });
  return { ...t, retention, view: pages.us.view };
}

const read = (): Archived[] =>
  readdirSync(folder).flatMap((name) =>
    gunzipSync(readFileSync(join(folder, name)))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );

describe('the archive', () => {
  it('has a finished match, which replays, before its table is gone', async () => {
    const { storage, retention, world, id, view } = await finished();
    expect(await removeOld(retention(), world.now() + 89 * DAY)).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    expect(await removeOld(retention(), world.now() + 91 * DAY)).toBe(1);
    expect(await storage.find(id)).toBeNull();
    const [match, ...others] = read();
    expect(others).toEqual([]);
    const replayed = fromRecord(match.record as string);
    if (!replayed.ok) throw new Error(replayed.error.message);
    expect(replayed.record.kind).toBe('finished');
    expect(replayed.record.moves).toHaveLength(match.moves.length);
    expect(replayed.state.ending).toEqual(view.ending);
    expect(match).toMatchObject({ kind: 'lesson', version: softLanding.version, ended: '2026-01-01' });
  });

  it('has nobody in it, and is for its owner alone', async () => {
    const { retention, world, us, china, id } = await finished();
    await removeOld(retention(), world.now() + 91 * DAY);
    const [name] = readdirSync(folder);
    expect(name).toBe('matches-2026-01.jsonl.gz');
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    for (const told of ['Ada', 'Bo"', us.secret, china.secret, id, us.table.code]) expect(text).not.toContain(told);
    expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  });

  it('grows, and gives the same key where a crash made it write a match twice', async () => {
    const { storage, retention, world, id } = await finished();
    const later = world.now() + 91 * DAY;
    const removeBefore: typeof storage.removeBefore = (changed, status) =>
      status === 'over' ? Promise.reject(new Error('the server was killed')) : storage.removeBefore(changed, status);
    const broken = { ...retention(), storage: { ...storage, removeBefore } };
    await expect(removeOld(broken, later)).rejects.toThrow('killed');
    expect(await storage.find(id)).not.toBeNull();
    await removeOld(retention(), later);
    const [first, second] = read();
    expect(second).toEqual(first);
  });

  it('lets nothing be removed that it could not write', async () => {
    const { storage, retention, world, id } = await finished();
    const full = retention(softLanding, () => Promise.reject(new Error('no space left')));
    await expect(removeOld(full, world.now() + 91 * DAY)).rejects.toThrow('no space left');
    expect(await storage.find(id)).not.toBeNull();
  });

  it('has what was played under other rules in plain moves, and no file of the game', async () => {
    const { retention, world } = await finished();
    await removeOld(retention({ ...softLanding, version: 'another' }), world.now() + 91 * DAY);
    expect(read()[0]).toMatchObject({ record: null, version: softLanding.version });
    expect(read()[0].moves.length).toBeGreaterThan(10);
  });
});
