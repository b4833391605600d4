import { describe, expect, it } from 'vitest';
import { argsOf, playerOf } from '../../../rules/game.ts';
import { legal } from '../../../rules/legal.ts';
import { below, seeded } from '../../../rules/random.ts';
import { fromRecord } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { About } from '../../../src/server/authority/about.ts';
import { createAuthority } from '../../../src/server/authority/authority.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import { memoryStorage } from '../../../src/server/storage/memory.ts';
import { joinBody } from '../../../src/wire/messages.ts';
import { body, ok, Page, play, refused, tableFor } from './people.ts';
import { worldOf } from './world.ts';

/** The deck and the generator, as they stand in the whole truth. */
const HIDDEN = /"(deck|rng)":\[/;

describe('a table', () => {
  it('waits for both, then begins', async () => {
    const { authority, us, id } = await (async () => {
      const world = worldOf('waits');
      const a = createAuthority(softLanding, memoryStorage(), world);
      const made = ok(await a.create({ ...body, player: '0' }));
      return { authority: a, us: made, id: made.table.id };
    })();
    const page = new Page();
    const { place } = ok(await authority.attend(id, us.secret, page.guest));
    expect([place.whole.seen, place.whole.table.status]).toEqual([null, 'waiting']);
    expect(refused(await place.move(0, 'done', []))).toBe('not-begun');
    ok(await authority.join(id, { name: 'Bo' }));
    expect(page.whole.table).toMatchObject({
      status: 'playing',
      seats: [{ name: 'Ada', present: true }, { name: 'Bo' }],
    });
    expect(page.view.scenario).toBe('lesson');
    expect(refused(await authority.join(id, { name: 'Cy' }))).toBe('table-full');
  });

  it('is played to its end by whoever holds its seats; each sees what its bloc may, and the watcher no hand', async () => {
    const { us, china, attend, authority, id } = await tableFor();
    const pages = { us: await attend(us.secret), china: await attend(china.secret) };
    const watcher = await attend();
    const rng = seeded('whole match');
    let moves = 0;
    while (await play(pages, rng)) moves++;
    expect(moves).toBeGreaterThan(40);
    for (const bloc of ['us', 'china'] as const) {
      const { whole } = ok(
        await authority.attend(id, bloc === 'us' ? us.secret : china.secret, new Page().guest),
      ).place;
      expect(pages[bloc].whole.seen).toEqual(JSON.parse(JSON.stringify(whole.seen)));
    }
    expect(watcher.whole.version).toBe(moves);
    expect(watcher.view.secret.hands).toEqual({});
    // The commitment was to what was played.
    const info = ok(await authority.info(id)).table;
    expect(info.status).toBe('over');
    expect(worldOf('').sha256(`${info.chance?.seed}/${info.chance?.nonce}`)).toBe(us.table.commitment);
  });

  it('never shows what is hidden: no seed, no other hand, no secret choice, no private entry', async () => {
    const { us, china, attend, authority, id, storage } = await tableFor({ scenario: 'standard' });
    const pages = { us: await attend(us.secret), china: await attend(china.secret) };
    const watcher = await attend();
    const rng = seeded('hidden');
    for (let n = 0; n < 120; n++) await play(pages, rng);
    for (const [page, other] of [
      [pages.us, 'china'],
      [pages.china, 'us'],
    ] as const) {
      expect(Object.keys(page.view.secret.hands)).not.toContain(other);
      for (const n of page.news) for (const entry of n.told) expect((entry as { only?: string }).only).not.toBe(other);
    }
    expect(HIDDEN.test(JSON.stringify(setup('standard', {}, 'any')))).toBe(true);
    const told = [...watcher.news.flatMap((n) => n.told), ...watcher.place.again().told.map(({ entry }) => entry)];
    expect(told.length).toBeGreaterThan(200);
    expect(told.some((entry) => 'only' in (entry as object))).toBe(false);
    for (const page of [pages.us, pages.china, watcher]) {
      const sent = JSON.stringify([page.news, page.place.again()]);
      expect(HIDDEN.test(sent)).toBe(false);
      const { seed } = ((await storage.load(id))!.table.about as unknown as About).chance;
      expect(sent.includes(seed)).toBe(false);
    }
    expect(ok(await authority.info(id)).table.chance).toBeNull();
  });

  it('goes on from what is stored, exactly, and takes back what may be', async () => {
    const { us, china, attend, storage, world } = await tableFor();
    const pages = { us: await attend(us.secret), china: await attend(china.secret) };
    const rng = seeded('goes on');
    let undone = 0;
    for (let n = 0; n < 60 && (await play(pages, rng)); n++) {
      const open = (['us', 'china'] as const).find((b) => pages[b].whole.canUndo);
      if (open && below(rng, 10) < 4) {
        const page = pages[open];
        ok(await page.place.undo(page.whole.version));
        undone++;
      }
    }
    expect(undone).toBeGreaterThan(0);
    const again = createAuthority(softLanding, storage, world);
    const back = await attend(us.secret, again);
    expect(back.whole).toEqual(JSON.parse(JSON.stringify({ ...pages.us.place.again(), table: back.whole.table })));
  });

  it('refuses what is late, foreign or illegal in a sentence, and changes nothing', async () => {
    const { us, china, attend, authority, id } = await tableFor();
    const page = await attend(us.secret);
    const watcher = await attend();
    const before = JSON.stringify(page.place.again());
    expect(refused(await watcher.place.move(0, 'done', []))).toBe('watch-only');
    expect(refused(await page.place.move(7, 'done', []))).toBe('behind');
    for (const type of ['constructor', '__proto__', 'toString', 'done', 'play', 'nothing'])
      expect(refused(await page.place.move(0, type, [{ __proto__: { admin: true } }]))).toMatch(/./);
    expect(refused(await page.place.undo(0))).toBe('undo-nothing');
    expect(
      refused(
        await authority.attend(
          id,
          china.secret.replace(/./, (c) => (c === 'A' ? 'B' : 'A')),
          page.guest,
        ),
      ),
    ).toBe('table-unknown');
    expect(refused(await authority.attend('A'.repeat(22), undefined, page.guest))).toBe('table-unknown');
    expect(refused(await authority.create({ ...body, chosen: { scenario: 'none' } }))).toBe('scenario-unknown');
    expect(refused(await authority.create({ ...body, chosen: { scenario: 'lesson', seed: 'mine' } }))).toBe(
      'choice-unknown',
    );
    expect(JSON.stringify(page.place.again())).toBe(before);
  });

  it('lets one place hold a seat: the newest', async () => {
    const { us, attend } = await tableFor();
    const first = await attend(us.secret);
    const second = await attend(us.secret);
    expect(first.byes).toEqual(['taken-over']);
    expect(second.place.again().table.seats[0].present).toBe(true);
    first.place.leave();
    expect(second.place.again().table.seats[0].present).toBe(true);
  });

  it('tells nothing that was not stored, and goes on when storage does', async () => {
    const { us, china, attend, storage } = await tableFor();
    const pages = { us: await attend(us.secret), china: await attend(china.secret) };
    const append = storage.append;
    storage.append = () => Promise.reject(new Error('the disk is full'));
    const bloc = pages.us.view.awaiting[0];
    const [move] = legal(pages[bloc].view, bloc);
    expect(refused(await pages[bloc].place.move(0, move.type, argsOf(move)))).toBe('not-stored');
    expect([pages.us.news, pages.china.news]).toEqual([[], []]);
    storage.append = append;
    ok(await pages[bloc].place.move(0, move.type, argsOf(move)));
    expect(pages.us.news).toHaveLength(1);
    expect(playerOf(bloc)).toBe(pages.us.news[0].mover);
  });

  it('is let go of when nobody is there', async () => {
    const { us, attend, authority, storage, world } = await tableFor();
    const page = await attend(us.secret);
    page.place.leave();
    // The last ones stay for whoever comes back soon; no more of them than are meant to.
    const few = createAuthority(softLanding, storage, world, { watchers: 1, idle: 2 });
    for (let n = 0; n < 4; n++) {
      const made = ok(await few.create(body));
      const { place } = ok(await few.attend(made.table.id, made.secret, new Page().guest));
      expect(few.size).toBeLessThanOrEqual(3);
      place.leave();
    }
    expect(few.size).toBe(2);
    expect(authority.size).toBe(1);
  });
});

describe('after a match', () => {
  /** A Lesson that is over. */
  async function over() {
    const made = await tableFor();
    const pages = { us: await made.attend(made.us.secret), china: await made.attend(made.china.secret) };
    const rng = seeded('over');
    while (await play(pages, rng));
    return { ...made, pages };
  }

  it('its record is had, which replays exactly and verifies the commitment; before, it is not', async () => {
    const running = await tableFor();
    expect(refused(await running.authority.record(running.id))).toBe('not-over');
    const { authority, id, pages } = await over();
    const { text } = ok(await authority.record(id));
    const loaded = fromRecord(text);
    if (!loaded.ok) throw new Error(loaded.error.message);
    expect(loaded.record).toMatchObject({ kind: 'finished', names: { us: 'Ada', china: 'Bo' } });
    expect(loaded.state.ending).toEqual(pages.us.view.ending);
    expect(loaded.record.seed).toBe(ok(await authority.info(id)).table.chance?.seed);
  });

  it('the same people play again with sides swapped, by the secrets that they have; nobody comes between', async () => {
    const { authority, us, china, id, pages, attend } = await over();
    expect(refused(await authority.rematch(id, 'A'.repeat(22)))).toBe('table-unknown');
    const first = ok(await authority.rematch(id, us.secret));
    expect(first).toMatchObject({ player: '1', secret: us.secret, table: { status: 'playing', listed: false } });
    expect(first.table.seats.map((seat) => seat.name)).toEqual(['Bo', 'Ada']);
    expect(pages.china.table?.next).toBe(first.table.id);
    const second = ok(await authority.rematch(id, china.secret));
    expect([second.table.id, second.player]).toEqual([first.table.id, '0']);
    expect(refused(await authority.join(first.table.id, { name: 'Cy' }))).toBe('table-full');
    expect(first.table.commitment).not.toBe(us.table.commitment);
    const page = new Page();
    expect(ok(await authority.attend(first.table.id, us.secret, page.guest)).place.player).toBe('1');
    expect((await attend(us.secret)).place.player).toBe('0');
    const running = await tableFor();
    expect(refused(await running.authority.rematch(running.id, running.us.secret))).toBe('not-over');
  });
});

describe('what came to light', () => {
  it('a name of any length is judged at once', () => {
    const took: number[] = [];
    for (let n = 0; n < 5; n++) {
      const since = performance.now();
      for (const name of ['a'.repeat(16_000) + '\u0000', ' '.repeat(16_000)])
        expect(joinBody.safeParse({ name }).success).toBe(false);
      took.push(performance.now() - since);
    }
    // The machine may be busy with something else now and then.
    expect(Math.min(...took)).toBeLessThan(100);
    for (const name of ['Ada', '李 伟', 'Zoë 🛰']) expect(joinBody.safeParse({ name }).success).toBe(true);
  });

  it('who asks for a seat again with the same secret, because the answer was lost, has it', async () => {
    const { authority, us, attend } = await tableFor();
    const fresh = ok(await authority.create(body));
    const secret = 'abcdefghijklmnopqrstuv';
    const first = ok(await authority.join(fresh.table.id, { name: 'Bo', secret }));
    expect(first.secret).toBe(secret);
    expect(ok(await authority.join(fresh.table.id, { name: 'Bo', secret })).player).toBe(first.player);
    expect(refused(await authority.join(fresh.table.id, { name: 'Cy' }))).toBe('table-full');
    expect((await attend(us.secret)).place.player).toBe('0');
  });

  it('a place that is taken again by its own holder puts nobody out', async () => {
    const { authority, us, id } = await tableFor();
    const page = new Page();
    ok(await authority.attend(id, us.secret, page.guest));
    ok(await authority.attend(id, us.secret, page.guest));
    expect(page.byes).toEqual([]);
  });

  it('a move is stored as the game writes it, without what a client adds', async () => {
    const { us, china, attend, storage, id } = await tableFor();
    const pages = { us: await attend(us.secret), china: await attend(china.secret) };
    const bloc = pages.us.view.awaiting[0];
    const [move] = legal(pages[bloc].view, bloc);
    const { type, ...fields } = move;
    ok(await pages[bloc].place.move(0, type, [{ ...fields, type: 'junk'.repeat(100) }]));
    expect((await storage.load(id))?.entries[0].what).toEqual({
      move: { player: playerOf(bloc), type, args: argsOf(move) },
    });
  });

  it('so many moves may be taken back, then they stand', async () => {
    const { us, china, attend } = await tableFor();
    const pages = { us: await attend(us.secret), china: await attend(china.secret) };
    const rng = seeded('open');
    const open = () => (['us', 'china'] as const).find((b) => pages[b].whole.canUndo);
    while (!open()) await play(pages, rng);
    const page = pages[open()!];
    let undone = 0;
    let said = '';
    while (said === '') {
      const back = await page.place.undo(page.whole.version);
      if (!back.ok) {
        said = back.error.code;
        break;
      }
      undone++;
      while (!page.whole.canUndo) await play(pages, rng);
    }
    expect([said, undone]).toEqual(['undo-spent', 300]);
  });

  it('a match of other rules is not played on', async () => {
    const { storage, world, us, id } = await tableFor();
    const other = createAuthority({ ...softLanding, version: 'other' }, storage, world);
    expect(refused(await other.attend(id, us.secret, new Page().guest))).toBe('table-past');
    expect(ok(await other.info(id)).table.id).toBe(id);
    // One that only waited is played under the rules of the hour, and can be gone on with.
    const waits = ok(await createAuthority(softLanding, storage, world).create(body));
    ok(await other.join(waits.table.id, { name: 'Bo' }));
    const again = createAuthority({ ...softLanding, version: 'other' }, storage, world);
    expect(ok(await again.attend(waits.table.id, waits.secret, new Page().guest)).place.whole.seen).not.toBeNull();
  });
});
