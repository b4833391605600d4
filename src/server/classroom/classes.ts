/** All classes of a server: opens them, finds them, lets people in, and erases them when their time has come. */
import type { ClassInfo, ClassMessage, EnrolBody, Enrolled, OpenBody, Opened } from '../../wire/classroom.ts';
import { type HouseInfo, TALKS } from '../../wire/messages.ts';
import { createAlarms } from '../authority/alarms.ts';
import { type Done, NO_BOTS, NOT_STORED, UNKNOWN, Unusable } from '../authority/refusals.ts';
import type { Steward } from '../authority/steward.ts';
import { no, randomCode, randomId, type World } from '../authority/world.ts';
import { elsewhere } from '../storage/errors.ts';
import { type ClassStorage, type Json, type LoadedClass, StorageError, type StoredClass } from '../storage/types.ts';
import { type ClassAbout, classAbout, damageOf } from './about.ts';
import type { Finished } from './islands.ts';
import { type ClassPlace, LiveClass } from './live-class.ts';
import type { LogEntry } from './log.ts';
import { BROKEN, NO_CLASS } from './refusals.ts';
import type { Results } from './results/results.ts';
import type { ClassGuest } from './viewers.ts';

export type { ClassGuest, ClassPlace };

const TALK_LESS = no('talk-less', 'This server does not let so much be said at a table.');
const KEEP_LESS = (days: number) =>
  no('keep-less', 'This server keeps nothing for so long: choose fewer days.', { days });

const DAY = 24 * 60 * 60 * 1000;
/** An erasing that failed is tried again after so many milliseconds. */
const ERASE_AGAIN = 5 * 60_000;
/** Codes that are tried before giving up: one in a billion is taken. */
const TRIES = 5;
/** The level of bots, where the server's are that strong. */
const LEVEL = 'envoy';

export interface ClassesSettings {
  storage: ClassStorage;
  steward: Steward;
  world: World;
  house: HouseInfo;
  /** The most days that anything is kept here; 0: for good. */
  keepDays: number;
  /** Reads the record of a finished match. */
  finished(text: string): Finished;
  /** Told of what should not happen. */
  failed(error: unknown): void;
  /** Told of each class that is stored and can't be used. */
  damaged(row: StoredClass, error: unknown): void;
}

export interface Classes {
  open(body: OpenBody): Promise<Done<Opened>>;
  info(code: string): Promise<Done<{ class: ClassInfo }>>;
  enrol(code: string, body: EnrolBody): Promise<Done<Enrolled>>;
  /** Opens the class to a page. */
  attend(message: ClassMessage, guest: ClassGuest): Promise<Done<{ place: ClassPlace }>>;
  /** What has come so far of the class that the secret leads. */
  results(id: string, secret: string): Promise<Done<{ results: Results }>>;
  erase(id: string, secret: string): Promise<Done>;
  /** Goes on with what was under way when the last server ended, erasings too, and erases what is due. */
  resume(): Promise<void>;
  end(): Promise<void>;
  /** Classes in memory. */
  readonly size: number;
}

/** The classes in this process's memory. */
export interface OwnClasses extends Classes {
  /** Takes up this class as `resume` does all. Rejects where it can't be read. */
  takeUp(id: string): Promise<void>;
  /** The class is another's now: it goes from memory as it is, and whoever looks at it is hung up. */
  letGo(id: string): void;
}

interface Entry {
  loading: Promise<LiveClass | null>;
  live: LiveClass | null;
  uses: number;
  /** It was dropped while it was sought: whoever waits for it is refused. */
  dropped: boolean;
}

export function createClasses(settings: ClassesSettings): OwnClasses {
  const { storage, steward, world, house, keepDays, failed, damaged } = settings;
  const entries = new Map<string, Entry>();
  const level = house.bots.includes(LEVEL) ? LEVEL : house.bots.at(-1);

  const read = (loaded: LoadedClass): LiveClass => {
    try {
      const damage = damageOf(loaded.row);
      if (damage) throw damage;
      return new LiveClass({ ...settings, level: level ?? LEVEL, rests: rest }, loaded);
    } catch (error) {
      damaged(loaded.row, error);
      throw new Unusable(BROKEN.error);
    }
  };

  const load = (id: string): Entry => {
    const loading = storage.load(id).then(async (loaded) => {
      if (!loaded) return null;
      if (entry.dropped) throw elsewhere();
      const live = read(loaded);
      entry.live = live;
      try {
        await live.wake();
      } catch (error) {
        entry.live = null;
        await live.end();
        throw error;
      }
      return live;
    });
    const entry: Entry = { loading, live: null, uses: 0, dropped: false };
    entries.set(id, entry);
    return entry;
  };

  /** Lets go of a class where nobody looks at it and nothing is under way: it is all stored. */
  const rest = (id: string): void => {
    const entry = entries.get(id);
    if (!entry || entry.uses > 0 || (entry.live && !entry.live.idle)) return;
    entries.delete(id);
    entry.live?.end().catch(failed);
  };

  /** Works with the class, or says that there is none. */
  const at = async <T>(id: string, work: (live: LiveClass) => Promise<Done<T>>): Promise<Done<T>> => {
    const entry = entries.get(id) ?? load(id);
    entry.uses++;
    try {
      const live = await entry.loading;
      if (entry.dropped) throw elsewhere();
      return live ? await work(live) : NO_CLASS;
    } catch (error) {
      if (error instanceof Unusable) return { ok: false, error: error.refusal };
      throw error;
    } finally {
      entry.uses--;
      rest(id);
    }
  };

  const byCode = async <T>(code: string, work: (live: LiveClass) => Promise<Done<T>>): Promise<Done<T>> => {
    const row = await storage.byCode(code);
    return row ? at(row.id, work) : NO_CLASS;
  };

  const leading = <T>(id: string, secret: string, work: (live: LiveClass) => Promise<Done<T>>): Promise<Done<T>> =>
    at(id, async (live) => (live.viewerOf('lead', secret) ? work(live) : NO_CLASS));

  /** A class that can't be used any more is erased when its time has come all the same, with the tables that are known. */
  const eraseDamaged = async (id: string): Promise<Done> => {
    const log = (await storage.load(id))?.log ?? [];
    const tables = log.flatMap(({ what }) => (what as unknown as LogEntry | null)?.tables ?? []);
    for (const table of tables) {
      const done = await steward.erase(table.id);
      if (!done.ok && done.error.code !== UNKNOWN.error.code) return done;
    }
    await storage.remove(id);
    return { ok: true };
  };

  const erase = async (id: string): Promise<Done> => {
    const done = await at(id, (live) => live.erase());
    return !done.ok && done.error.code === BROKEN.error.code ? eraseDamaged(id) : done;
  };

  const alarms = createAlarms(world, (id) => {
    const again = () => alarms.set(id, world.now() + ERASE_AGAIN);
    erase(id).then(
      (done) => {
        if (!done.ok && done.error.code !== NO_CLASS.error.code) again();
      },
      (error: unknown) => {
        failed(error);
        again();
      },
    );
  });

  const open: Classes['open'] = async (body) => {
    if (level === undefined) return NO_BOTS;
    if (TALKS.indexOf(body.talk) > TALKS.indexOf(house.talk)) return TALK_LESS;
    if (keepDays > 0 && body.keepDays > keepDays) return KEEP_LESS(keepDays);
    const [lead, projector] = [randomId(world), randomId(world)];
    const [ofLead, ofProjector] = [world.sha256(lead), world.sha256(projector)];
    const about: ClassAbout = { settings: body, lead: ofLead, projector: ofProjector, awake: false, erasing: false };
    const created = world.now();
    const erased = created + body.keepDays * DAY;
    for (let n = 1; ; n++) {
      const row = { id: randomId(world), code: randomCode(world), created, erased, about: about as unknown as Json };
      try {
        await storage.create(row);
        alarms.set(row.id, erased);
        return { ok: true, id: row.id, code: row.code, lead, projector };
      } catch (error) {
        if (error instanceof StorageError && error.code === 'exists' && n < TRIES) continue;
        return NOT_STORED;
      }
    }
  };

  const goOn = async (row: StoredClass): Promise<void> => {
    const { id, erased } = row;
    const { awake, erasing } = classAbout(row);
    // What was begun and not brought to its end is.
    alarms.set(id, erasing ? world.now() : erased);
    const damage = damageOf(row);
    if (damage) damaged(row, damage);
    else if (awake && !erasing) await at<object>(id, async () => ({ ok: true }));
  };

  return {
    get size() {
      return entries.size;
    },
    open,
    info: (code) => byCode(code, async (live) => ({ ok: true, class: live.info() })),
    enrol: (code, body) => byCode(code, (live) => live.enrol(body)),
    attend: ({ class: id, as, secret }, guest) =>
      at(id, async (live) => {
        const viewer = live.viewerOf(as, secret);
        return viewer ? live.enter(viewer, guest) : NO_CLASS;
      }),
    results: (id, secret) => leading(id, secret, (live) => live.results()),
    erase: (id, secret) =>
      leading(id, secret, async (live) => {
        const done = await live.erase();
        if (done.ok) alarms.set(id, null);
        else if (live.erasing) alarms.set(id, world.now() + ERASE_AGAIN);
        return done;
      }),
    async resume() {
      for (const row of await storage.unerased()) await goOn(row).catch(failed);
    },
    async takeUp(id) {
      const loaded = await storage.load(id);
      if (loaded) await goOn(loaded.row);
    },
    letGo(id) {
      const entry = entries.get(id);
      entries.delete(id);
      alarms.set(id, null);
      if (!entry) return;
      entry.dropped = true;
      entry.live?.letGo();
    },
    async end() {
      alarms.end();
      await Promise.all([...entries.values()].map(({ live }) => live?.end()));
    },
  };
}
