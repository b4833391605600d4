/** Matches that are taken online from one screen, and back. */
import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { hashOf } from '../../../rules/hash.ts';
import { legal } from '../../../rules/legal.ts';
import { below, seeded } from '../../../rules/random.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { createMinds } from '../../../src/server/minds/minds.ts';
import { ok, opened, type Page, play, refused } from './people.ts';

/** A Lesson of so many moves, as its file's text and as it stands. */
function begun(moves: number) {
  const start = { scenario: 'lesson' as const, options: {}, seed: 'at one screen' };
  const state = setup(start.scenario, start.options, start.seed, null);
  const rng = seeded('brought');
  const turns: Turn[] = [];
  while (turns.length < moves && !state.ending) {
    const by = state.awaiting[0];
    const all = legal(state, by).filter((move) => move.type !== 'concede');
    const move = all[below(rng, all.length)];
    step(state, by, move, null);
    turns.push({ by, move });
  }
  return { state, text: writeRecord(toRecord({ ...start, names: { us: 'Ada', china: 'Bo' } }, turns)) };
}

const house = { minds: createMinds('attache', 0), talk: 'free' as const };
const body = { chosen: {}, listed: false, name: 'Ada' };

describe('a match that is taken online', () => {
  it('goes on where it stood, for two people, and says where it comes from', async () => {
    const { authority, attend } = opened(house);
    const { state, text } = begun(20);
    const made = ok(await authority.create({ ...body, brought: text, player: '0' }));
    expect(made.table).toMatchObject({ status: 'waiting', brought: true, chosen: { scenario: 'lesson' } });
    const us = await attend(made.table.id, made.secret);
    expect(us.whole.seen).toBeNull();
    const bo = ok(await authority.join(made.table.id, { name: 'Bo' }));
    const china = await attend(made.table.id, bo.secret);
    expect(china.whole.version).toBe(20);
    expect(hashOf(china.whole.seen)).toBe(hashOf(JSON.parse(JSON.stringify(view(state, 'china')))));
    const pages = { us, china } as Record<Bloc, Page>;
    const rng = seeded('goes on');
    while (await play(pages, rng));
    const record = fromRecord(ok(await authority.record(made.table.id)).text);
    expect(record.ok && record.record.moves.slice(0, 20).length).toBe(20);
  });

  it('goes on against a bot', async () => {
    const { authority, attend } = opened(house);
    const made = ok(await authority.create({ ...body, brought: begun(20).text, bots: { 1: 'attache' } }));
    const us = await attend(made.table.id, made.secret);
    expect(us.whole.table.status).toBe('playing');
    expect(us.whole.version).toBeGreaterThanOrEqual(20);
  });

  it('is refused where it is none, is over, or was changed; nothing is left of it', async () => {
    const { authority, storage } = opened(house);
    const { text } = begun(20);
    expect(refused(await authority.create({ ...body, brought: 'nothing' }))).toBe('file-foreign');
    expect(refused(await authority.create({ ...body, brought: begun(5000).text }))).toBe('brought-over');
    const altered = text.replace(/seed.*/, 'seed: another');
    expect(refused(await authority.create({ ...body, brought: altered }))).toMatch(/^file-/);
    expect(refused(await authority.create({ ...body, listed: true, brought: text }))).toBe('brought-alone');
    expect(await storage.unfinished()).toEqual([]);
  });
});

describe('a match that is taken back', () => {
  it('ends its table once both want it, and opens as a file that goes on', async () => {
    const { authority, attend } = opened(house);
    const made = ok(await authority.create({ ...body, chosen: { scenario: 'lesson' }, player: '0' }));
    const { id } = made.table;
    const bo = ok(await authority.join(id, { name: 'Bo' }));
    const us = await attend(id, made.secret);
    const china = await attend(id, bo.secret);
    const rng = seeded('back');
    for (let n = 0; n < 8; n++) await play({ us, china }, rng);
    expect(refused(await authority.record(id))).toBe('not-over');
    ok(await us.place.ask({ what: 'take-back', on: true }));
    expect(china.table).toMatchObject({ status: 'playing', takenBack: { done: false, asked: ['0'] }, chance: null });
    expect(refused(await authority.record(id))).toBe('not-over');
    ok(await china.place.ask({ what: 'take-back', on: true }));
    expect(us.table).toMatchObject({ status: 'over', takenBack: { done: true } });
    const bloc = us.view.awaiting[0];
    const page = bloc === 'us' ? us : china;
    expect(refused(await page.place.move(page.whole.version, 'concede', []))).toBe('match-over');
    const record = fromRecord(ok(await authority.record(id)).text);
    expect(record.ok && [record.record.kind, record.record.moves.length]).toEqual(['live', 8]);
  });
});
