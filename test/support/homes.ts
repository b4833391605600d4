/** A database that several nodes share, in memory: who holds what, and a storage that asks it of every write. */
import { randomBytes } from 'node:crypto';
import type { Shared } from '../../src/server/cluster/cluster.ts';
import type { Claimed, ClusterNode, Fence, Hold, Homes } from '../../src/server/cluster/types.ts';
import { elsewhere } from '../../src/server/storage/errors.ts';
import { memoryStorage } from '../../src/server/storage/memory.ts';
import { type Storage, StorageError } from '../../src/server/storage/types.ts';

/** So often nodes say that they are alive, in milliseconds; one that has missed so many times is taken for dead. */
const BEAT = 50;
const DEAD = 8;

interface Home {
  version: string;
  epoch: number;
  node: string | null;
}

interface Alive {
  node: ClusterNode;
  /** The time at which it last said so, in beats. */
  beat: number;
}

/** One node's part in it, as a test holds it. */
export interface TestNode extends Shared {
  /** It says nothing any more and hears nothing, as one that was killed, or that stands still. */
  stall(): void;
  /** It finds out what has happened meanwhile. */
  wake(): void;
  /** As others reach it; null before it takes part. */
  readonly self: ClusterNode | null;
  /** What it has written, counted. */
  readonly writes: { done: number; refused: number };
}

const draw = () => randomBytes(16).toString('base64url');

export class TestDatabase {
  readonly storage = memoryStorage();
  readonly homes = new Map<string, Home>();
  readonly #alive = new Map<string, Alive>();
  /** In beats: whatever stops this process for a while stops all of its nodes, and is nobody's silence. */
  #time = 0;
  readonly #beats = new Set<() => void>();
  readonly #clock = setInterval(() => {
    this.#time++;
    for (const beat of this.#beats) beat();
  }, BEAT);
  readonly #hearers = new Set<(home: string | null) => void>();

  /** @param secret that nodes show one another */
  constructor(readonly secret = draw()) {}

  /** No time passes any more. */
  end(): void {
    clearInterval(this.#clock);
  }

  #lives(id: string | null): ClusterNode | null {
    const found = id === null ? undefined : this.#alive.get(id);
    return found && this.#time - found.beat < DEAD ? found.node : null;
  }

  #tell(home: string): void {
    // A notice takes its time, as that of a real database does.
    setTimeout(() => {
      for (const hear of [...this.#hearers]) hear(home);
    }, 2);
  }

  /** The node that holds it, and lives. */
  holder(home: string): ClusterNode | null {
    return this.#lives(this.homes.get(home)?.node ?? null);
  }

  #claim(self: ClusterNode, home: string, version: string): Claimed {
    const known = this.homes.get(home) ?? { version, epoch: 0, node: null };
    const holder = this.#lives(known.node);
    if (holder && holder.id !== self.id) return { hold: null, node: holder };
    if (!holder && known.version !== self.version) {
      const fit = [...this.#alive.keys()].map((id) => this.#lives(id)).find((one) => one?.version === known.version);
      if (fit) return { hold: null, node: fit };
    }
    const epoch = holder ? known.epoch : known.epoch + 1;
    this.homes.set(home, { ...known, epoch, node: self.id });
    if (!holder) this.#tell(home);
    return { hold: { home, epoch }, node: null };
  }

  async #orphans(limit: number): Promise<string[]> {
    const tables = await Promise.all((await this.storage.unfinished()).map((id) => this.storage.find(id)));
    const alone = tables.flatMap((row) =>
      row?.status === 'playing' && (row.about as { group?: unknown } | null)?.group == null ? [row] : [],
    );
    const all = [...alone, ...(await this.storage.classes.unerased())].sort((a, b) => a.created - b.created);
    return all.flatMap(({ id }) => (this.holder(id) ? [] : [id])).slice(0, limit);
  }

  /** @param version that this node plays by, where it is not the one that it says */
  node(version?: string): TestNode {
    const held = new Map<string, Hold>();
    const writes = { done: 0, refused: 0 };
    const hearers = new Set<(home: string | null) => void>();
    let self: ClusterNode | null = null;
    let stalled = false;
    let closed = false;
    const beat = () => {
      if (self && !stalled && !closed) this.#alive.set(self.id, { node: self, beat: this.#time });
    };
    const recheck = () => {
      for (const [home, { epoch }] of [...held]) {
        const now = this.homes.get(home);
        if (now?.node !== self?.id || now?.epoch !== epoch) held.delete(home);
      }
    };
    const hear = (home: string | null) => {
      if (stalled || closed) return;
      recheck();
      for (const one of [...hearers]) one(home);
    };
    const answers = () => {
      if (closed || stalled) throw new StorageError('failed', 'The database does not answer.');
    };

    const homes = async (as: Pick<ClusterNode, 'address' | 'version'>): Promise<Homes> => {
      const node: ClusterNode = { id: draw(), address: as.address, version: version ?? as.version };
      self = node;
      this.#hearers.add(hear);
      this.#beats.add(beat);
      beat();
      return {
        self: node,
        secret: this.secret,
        ahead: 0,
        held: (home) => held.get(home) ?? null,
        claim: async (home, its) => {
          answers();
          const claimed = this.#claim(node, home, its);
          if (claimed.hold) held.set(home, claimed.hold);
          else held.delete(home);
          return claimed;
        },
        release: async (home) => {
          answers();
          const now = this.homes.get(home);
          held.delete(home);
          if (now?.node !== node.id) return;
          this.homes.set(home, { ...now, node: null });
          this.#tell(home);
        },
        orphans: async (limit) => {
          answers();
          return this.#orphans(limit);
        },
        watch(one) {
          hearers.add(one);
          return () => void hearers.delete(one);
        },
        close: async () => {
          this.#beats.delete(beat);
          if (!stalled)
            for (const home of held.keys()) {
              const now = this.homes.get(home);
              if (now?.node === node.id) this.homes.set(home, { ...now, node: null });
              this.#tell(home);
            }
          this.#alive.delete(stalled ? '' : node.id);
          closed = true;
          this.#hearers.delete(hear);
          held.clear();
        },
      };
    };

    return {
      homes,
      get self() {
        return self;
      },
      storage: async (fence) => this.#fenced(fence, () => self, writes),
      stall() {
        stalled = true;
      },
      wake() {
        stalled = false;
        beat();
        hear(null);
      },
      writes,
    };
  }

  /** The shared storage, as one node writes to it. */
  #fenced(fence: Fence, self: () => ClusterNode | null, writes: TestNode['writes']): Storage {
    const { storage } = this;
    const secure = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
      const hold = fence.of(id);
      const now = hold && this.homes.get(hold.home);
      if (!now || now.node !== self()?.id || now.epoch !== hold?.epoch) {
        writes.refused++;
        throw elsewhere();
      }
      const done = await work();
      writes.done++;
      return done;
    };
    return {
      ...storage,
      create: (table) => secure(table.id, () => storage.create(table)),
      append: (id, ...rest) => secure(id, () => storage.append(id, ...rest)),
      change: (id, ...rest) => secure(id, () => storage.change(id, ...rest)),
      keep: (id, snapshot) => secure(id, () => storage.keep(id, snapshot)),
      say: (id, said) => secure(id, () => storage.say(id, said)),
      remove: (id) => secure(id, () => storage.remove(id)),
      classes: {
        ...storage.classes,
        create: (row) => secure(row.id, () => storage.classes.create(row)),
        append: (id, ...rest) => secure(id, () => storage.classes.append(id, ...rest)),
        remove: (id) => secure(id, () => storage.classes.remove(id)),
      },
      // The database lives on.
      close: async () => {},
    };
  }
}
