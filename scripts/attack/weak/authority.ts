/** Authorities in careless hands: each is the real one with one of its rules set aside. */

import type { About } from '../../../src/server/authority/about.ts';
import type { Authority, Done, OwnPlace, Place } from '../../../src/server/authority/authority.ts';
import { type Entry, movesOf } from '../../../src/server/authority/history.ts';
import { no } from '../../../src/server/authority/world.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import type { Storage } from '../../../src/server/storage/types.ts';

export type Careless = (inner: Authority, storage: Storage, pass: (ms: number) => Promise<void>) => Authority;
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const deaf = { news() {}, table() {}, whole() {}, said() {}, team() {}, bye() {} };

/** Remembers every secret that is given out, by table and player. */
function remembering(inner: Authority): { authority: Authority; of(table: string): Record<string, string> } {
  const all = new Map<string, Record<string, string>>();
  const keep = <T extends { ok: boolean }>(done: T): T => {
    const taken = done as unknown as { table: { id: string }; player: string; secret: string };
    if (done.ok) all.set(taken.table.id, { ...all.get(taken.table.id), [taken.player]: taken.secret });
    return done;
  };
  const authority: Authority = {
    ...inner,
    create: async (body) => keep(await inner.create(body)),
    join: async (table, body) => keep(await inner.join(table, body)),
  };
  return { authority, of: (table) => all.get(table) ?? {} };
}

/** Wraps every place that is taken. */
export const placing = (inner: Authority, wrap: (place: OwnPlace, table: string) => Place): Authority => ({
  ...inner,
  async attend(table, secret, guest) {
    const done = await inner.attend(table, secret, guest);
    return done.ok ? { ok: true, place: wrap(done.place as OwnPlace, table) } : done;
  },
});

/** Whoever asks for a seat has it, whoever holds it; and whoever wants to play again decides for both. */
export const freeSeats: Careless = (inner) => {
  const { authority, of } = remembering(inner);
  return {
    ...authority,
    async join(table, body) {
      const done = await authority.join(table, body);
      const held = of(table)[body.player ?? '0'];
      const info = await inner.info(table);
      if (done.ok || held === undefined || !info.ok) return done;
      return { ok: true, table: info.table, player: body.player ?? '0', secret: held };
    },
    async rematch(table) {
      const info = await inner.info(table);
      if (!info.ok) return info;
      if (info.table.status === 'over') return inner.rematch(table, of(table)['0']);
      return inner.create({ chosen: info.table.chosen, listed: false, name: 'x', player: '0' });
    },
  };
};

/** What is told of a table has all that is kept of it. */
export const talkative: Careless = (inner, storage) => {
  const { authority, of } = remembering(inner);
  const all = async <T extends { id: string }>(table: T): Promise<T> => {
    const about = (await storage.load(table.id))?.table.about as unknown as About;
    return { ...table, about, secrets: of(table.id), chance: about.chance };
  };
  const told = <D extends { ok: boolean }>(done: D): Promise<D> => {
    const { table } = done as unknown as { table: { id: string } };
    return done.ok ? all(table).then((more) => ({ ...done, table: more })) : Promise.resolve(done);
  };
  return {
    ...authority,
    info: async (table) => told(await inner.info(table)),
    join: async (table, body) => told(await authority.join(table, body)),
    list: async (query) => Promise.all((await inner.list(query)).map(all)),
  };
};

/** Says what was wrong: the table, or the secret. */
export const wordy: Careless = (inner) => {
  const said = async <D extends { ok: boolean }>(table: string, done: D): Promise<D> =>
    !done.ok && (await inner.info(table)).ok ? (no('wrong-secret', 'The secret of the seat is wrong.') as never) : done;
  return {
    ...inner,
    attend: async (table, secret, guest) => said(table, await inner.attend(table, secret, guest)),
    rematch: async (table, secret) => said(table, await inner.rematch(table, secret)),
  };
};

/** Compares secrets letter by letter, and stops at the first that differs. */
export const slowCompare: Careless = (inner) => {
  const { authority, of } = remembering(inner);
  return {
    ...authority,
    async rematch(table, secret) {
      for (const kept of Object.values(of(table)))
        for (let n = 0; n < kept.length && kept[n] === secret[n]; n++) await wait(1);
      return inner.rematch(table, secret);
    },
  };
};

/** Gives out the record of a match that is still played. */
export const liveRecords: Careless = (inner, storage) => ({
  ...inner,
  async record(table) {
    const loaded = await storage.load(table);
    if (!loaded) return inner.record(table);
    const { chosen, chance } = loaded.table.about as unknown as About;
    const moves = movesOf(loaded.entries.map(({ what }) => what as unknown as Entry));
    return { ok: true, text: softLanding.record(softLanding.start(chosen, chance.seed), moves, { '0': '', '1': '' }) };
  },
});

/** Tells nobody that their seat was taken up elsewhere. */
export const noBye: Careless = (inner) => ({
  ...inner,
  attend: (table, secret, guest) => inner.attend(table, secret, { ...guest, bye() {} }),
});

/** Makes a move for whichever seat it fits. */
export const anyMover: Careless = (inner) => {
  const { authority, of } = remembering(inner);
  return placing(authority, (place, table) => ({
    ...place,
    async move(version, type, args) {
      for (const secret of Object.values(of(table))) {
        const ghost = await inner.attend(table, secret, { owner: {}, ...deaf });
        const done = ghost.ok ? await ghost.place.move(version, type, args) : null;
        if (done?.ok) return done;
      }
      return place.move(version, type, args);
    },
  }));
};

/** Takes every move for one of now, whenever it was made. */
export const noVersion: Careless = (inner) =>
  placing(inner, (place) => ({
    ...place,
    async move(_version, type, args) {
      const done = await place.move(place.again().version, type, args);
      return !done.ok && done.error.code === 'behind' ? place.move(place.again().version, type, args) : done;
    },
    undo: () => place.undo(place.again().version),
  }));

/** Reveals another chance than was committed to, and commits anew. */
export const newChance: Careless = (inner) => ({
  ...inner,
  async info(table) {
    const done = await inner.info(table);
    if (!done.ok || !done.table.chance) return done;
    const chance = { seed: 'A'.repeat(22), nonce: 'B'.repeat(22) };
    return { ok: true, table: { ...done.table, chance, commitment: 'c'.repeat(64) } };
  },
});

type Doing = (place: Place) => Promise<Done>;

/** Does it in the name of each seat, one after another, until the last or until it is done. */
async function inSeats(
  inner: Authority,
  table: string,
  secrets: string[],
  doing: Doing,
  until: boolean,
): Promise<Done> {
  let last: Done = no('nobody', 'Nobody has a seat.');
  for (const secret of secrets) {
    const ghost = await inner.attend(table, secret, { owner: {}, ...deaf });
    if (!ghost.ok) continue;
    last = await doing(ghost.place);
    if (last.ok && until) return last;
  }
  return last;
}

/** Asks and speaks for whichever seat may. */
export const anyAsker: Careless = (inner) => {
  const { authority, of } = remembering(inner);
  return placing(authority, (place, table) => ({
    ...place,
    ask: (message) => inSeats(inner, table, Object.values(of(table)), (ghost) => ghost.ask(message), true),
    say: (message) => inSeats(inner, table, Object.values(of(table)), (ghost) => ghost.say(message), true),
  }));
};

/** Takes what one asks for as what all want. */
export const asksForAll: Careless = (inner) => {
  const { authority, of } = remembering(inner);
  return placing(authority, (place, table) => ({
    ...place,
    ask: (message) =>
      message.what === 'stand-in'
        ? place.ask(message)
        : inSeats(inner, table, Object.values(of(table)), (ghost) => ghost.ask(message), false),
  }));
};

/** Puts a bot in the place of whoever the rival wants out, there or not, hurried or not. */
export const eager: Careless = (inner, _storage, pass) => {
  const { authority, of } = remembering({ ...inner, create: ({ pace: _, ...body }) => inner.create(body) });
  return placing(authority, (place, table) => ({
    ...place,
    async ask(message) {
      if (message.what !== 'stand-in') return place.ask(message);
      for (const [player, secret] of Object.entries(of(table))) {
        if (player === place.player) continue;
        const ghost = await inner.attend(table, secret, { owner: {}, came: Number.POSITIVE_INFINITY, ...deaf });
        if (ghost.ok) ghost.place.leave();
      }
      await pass(200_000);
      return place.ask(message);
    },
  }));
};

/** Takes a match that was begun elsewhere as any other: shown in lists as asked, with whatever was chosen besides. */
export const openLists: Careless = (inner) => ({
  ...inner,
  create: (body) => inner.create(body.brought === undefined ? body : { ...body, chosen: {}, listed: false }),
});
