/**
 * A simulated disk. Writes that come while others are written wait and are committed together, as the real storage does
 * it; a write may be refused with nothing written, or although it was written. When the server is killed, what was being
 * committed is on the disk or not, and what waited is lost.
 */
import { memoryStorage } from '../../src/server/storage/memory.ts';
import {
  type Json,
  type Storage,
  StorageError,
  type StoredEntry,
  type StoredTable,
  type TableChange,
} from '../../src/server/storage/types.ts';
import type { Chance } from './chance.ts';
import type { Faults } from './faults.ts';
import type { Done } from './steps.ts';
import type { Time } from './time.ts';

/** What is on the disk of a table. */
export interface OnDisk {
  table: StoredTable;
  entries: StoredEntry[];
  /** What was said there. */
  talk: StoredEntry[];
}

interface Write {
  work(): Promise<void>;
  fulfil(): void;
  refuse(error: Error): void;
}

/** A life of the server's process, as the disk sees it. */
interface Life {
  over: boolean;
  waiting: Write[];
  committing: Write[];
  /** When the last read ends: the real storage reads over one connection, one after another. */
  read: number;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export interface DiskOptions {
  chance: Chance;
  time: Time;
  /** Read anew each time: they end. */
  faults(): Faults;
  note(what: string): void;
  /** Told of what goes wrong. */
  saw(what: Done): void;
}

export class Disk {
  /** What is on it, to be looked at; changed when a write is committed, and at no other time. */
  readonly held = new Map<string, OnDisk>();
  down = false;
  readonly #kept = memoryStorage();
  readonly #o: DiskOptions;

  constructor(options: DiskOptions) {
    this.#o = options;
  }

  /** The storage of a process; `kill` ends it. */
  boot(): { storage: Storage; kill(): void } {
    const life: Life = { over: false, waiting: [], committing: [], read: 0 };
    return { storage: this.#storage(life), kill: () => this.#kill(life) };
  }

  #kill(life: Life): void {
    life.over = true;
    const written = life.committing.length > 0 && this.#o.chance.odds(500);
    this.#o.note(`the disk loses ${life.waiting.length + (written ? 0 : life.committing.length)} writes`);
    this.#o.saw(written ? 'kill-untold' : 'kill');
    if (written) for (const { work } of life.committing) work().catch(() => {});
  }

  #time(): number {
    const { chance, faults } = this.#o;
    return chance.odds(faults().slow) ? chance.between(500, 20_000) : chance.between(1, 25);
  }

  #write(life: Life, work: () => Promise<void>): Promise<void> {
    return new Promise((fulfil, refuse) => {
      if (life.over) return;
      life.waiting.push({ work, fulfil, refuse });
      if (life.committing.length === 0) this.#begin(life);
    });
  }

  #begin(life: Life): void {
    const group = life.waiting.splice(0);
    life.committing = group;
    if (group.length > 0)
      this.#o.time.after(this.#time(), () => {
        if (life.over) return;
        life.committing = [];
        for (const write of group) this.#commit(life, write);
        if (life.committing.length === 0) this.#begin(life);
      });
  }

  #commit(life: Life, { work, fulfil, refuse }: Write): void {
    const { chance, faults, time, note } = this.#o;
    const answer = (tell: () => void) => time.after(chance.between(0, 5), () => life.over || tell());
    const no = () => refuse(new StorageError('failed', 'The simulated disk refused.'));
    if (this.down || chance.odds(faults().refused)) {
      note('a write is refused');
      this.#o.saw('refuse');
      answer(no);
      return;
    }
    const lies = chance.odds(faults().refusedYetWritten);
    work().then(
      () => {
        note(lies ? 'a write is refused and written' : 'a write is written');
        if (lies) this.#o.saw('doubt');
        answer(lies ? no : fulfil);
      },
      (error: Error) => answer(() => refuse(error)),
    );
  }

  #read<T>(life: Life, work: () => Promise<T>): Promise<T> {
    const { chance, faults, time } = this.#o;
    return new Promise((fulfil, refuse) => {
      if (life.over) return;
      // What it reads is there when it begins, or when it ends.
      const early = chance.odds(500) ? work() : null;
      life.read = Math.max(life.read, time.now + this.#time());
      time.after(life.read - time.now, () => {
        if (life.over) return;
        if (this.down || chance.odds(faults().unread)) refuse(new StorageError('failed', 'It could not be read.'));
        else (early ?? work()).then(fulfil, refuse);
      });
    });
  }

  #changed(id: string, changed: number, change: TableChange = {}): void {
    const held = this.held.get(id) as OnDisk;
    held.table = { ...held.table, ...change, changed };
  }

  #storage(life: Life): Storage {
    const kept = this.#kept;
    return {
      create: (given) => {
        const table = copy(given);
        return this.#write(life, async () => {
          await kept.create(table);
          this.held.set(table.id, { table: copy(table), entries: [], talk: [] });
        });
      },
      append: (id, entries, { at, what: given }, givenChange) => {
        const entry = { at, what: copy(given) as Json };
        const change = givenChange && copy(givenChange);
        return this.#write(life, async () => {
          await kept.append(id, entries, entry, change);
          this.held.get(id)?.entries.push(entry);
          this.#changed(id, at, change);
        });
      },
      change: (id, at, given) => {
        const change = copy(given);
        return this.#write(life, async () => {
          await kept.change(id, at, change);
          this.#changed(id, at, change);
        });
      },
      say: (id, given) => {
        const said = copy(given);
        return this.#write(life, async () => {
          await kept.say(id, said);
          this.held.get(id)?.talk.push(said);
        });
      },
      keep: (id, snapshot) => this.#write(life, () => kept.keep(id, copy(snapshot))),
      remove: (id) =>
        this.#write(life, async () => {
          await kept.remove(id);
          this.held.delete(id);
        }),
      removeBefore: async () => 0,
      load: (id) => this.#read(life, () => kept.load(id)),
      idsBefore: (changed, status, limit, after) =>
        this.#read(life, () => kept.idsBefore(changed, status, limit, after)),
      find: (id) => this.#read(life, () => kept.find(id)),
      byCode: (code) => this.#read(life, () => kept.byCode(code)),
      list: (query) => this.#read(life, () => kept.list(query)),
      unfinished: () => this.#read(life, () => kept.unfinished()),
      classes: {
        create: (given) => {
          const row = copy(given);
          return this.#write(life, () => kept.classes.create(row));
        },
        append: (id, entries, givenLog, givenChange) => {
          const log = copy(givenLog);
          const change = givenChange && copy(givenChange);
          return this.#write(life, () => kept.classes.append(id, entries, log, change));
        },
        remove: (id) => this.#write(life, () => kept.classes.remove(id)),
        load: (id) => this.#read(life, () => kept.classes.load(id)),
        byCode: (code) => this.#read(life, () => kept.classes.byCode(code)),
        unerased: () => this.#read(life, () => kept.classes.unerased()),
      },
      healthy: async () => !this.down,
      close: async () => {},
    };
  }
}
