/** Servers that are broken on purpose, each in one way: the simulation must find every one of them. */
import type { Authority, OwnPlace, Place } from '../../src/server/authority/authority.ts';
import type { Storage } from '../../src/server/storage/types.ts';
import type { Meddling } from './server.ts';
import { type SmallState, seenOf } from './small.ts';

const placed = (authority: Authority, change: (place: OwnPlace) => Partial<Place>): Authority => ({
  ...authority,
  async attend(...given) {
    const done = await authority.attend(...given);
    return done.ok ? { ok: true, place: { ...done.place, ...change(done.place as OwnPlace) } } : done;
  },
});

/** Reads each table once, and then believes what it has read. */
function forgetful(storage: Storage): Storage {
  const read = new Map<string, ReturnType<Storage['load']>>();
  return {
    ...storage,
    load(id) {
      const known = read.get(id) ?? storage.load(id);
      read.set(id, known);
      return known;
    },
  };
}

/** By what each does wrong, on the small game. */
export const MEDDLINGS: Record<string, Meddling> = {
  'acknowledges moves before they are written': {
    storage: (storage) => ({
      ...storage,
      async append(...given) {
        storage.append(...given).catch(() => {});
      },
    }),
  },
  'takes a write that was refused for one that was made': {
    storage: (storage) => ({ ...storage, append: (...given) => storage.append(...given).catch(() => {}) }),
  },
  'writes a move again where the first time was refused': {
    storage: (storage) => ({
      ...storage,
      append: (id, entries, ...rest) =>
        storage.append(id, entries, ...rest).catch(() => storage.append(id, entries + 1, ...rest)),
    }),
  },
  'believes what it has read once': { storage: forgetful },
  'waits for good where a write has failed': {
    storage: (storage) => ({
      ...storage,
      append: (...given) => storage.append(...given).catch(() => new Promise<void>(() => {})),
    }),
  },
  'keeps no seat that was taken': {
    storage: (storage) => ({
      ...storage,
      change: (id, at, { about: _, ...change }) => storage.change(id, at, change),
    }),
  },
  'forgets the next table': {
    storage: (storage) => ({
      ...storage,
      change(id, at, { about, ...change }) {
        const { next: _, ...kept } = (about ?? {}) as { next?: string };
        return storage.change(id, at, { ...change, about: kept });
      },
    }),
  },
  'lets everybody read all that is told': { hosting: (hosting) => ({ ...hosting, mayRead: () => true }) },
  'shows the whole truth': { hosting: (hosting) => ({ ...hosting, seen: (G) => G }) },
  'shows who watches what the first player sees': {
    hosting: (hosting) => ({ ...hosting, seen: (G, player) => hosting.seen(G, player ?? '0') }),
  },
  'tells the seed before the end': {
    hosting: (hosting) => ({
      ...hosting,
      seen: (G, player) => ({ ...seenOf(G as SmallState, player), seed: (G as SmallState).hidden.slice(3, -1) }),
    }),
  },
  'lets no move be taken back': { hosting: (hosting) => ({ ...hosting, undoable: () => 0 }) },
  'does not look at the version of a move': {
    authority: (authority) =>
      placed(authority, ({ again, move }) => ({ move: (_version, type, args) => move(again().version, type, args) })),
  },
  'lets an unknown secret watch': {
    authority: (authority) => ({
      ...authority,
      async attend(table, secret, guest) {
        const done = await authority.attend(table, secret, guest);
        return done.ok || secret === undefined ? done : authority.attend(table, undefined, guest);
      },
    }),
  },
};
