/** One node of several over one database: what it holds is served here, all else by whoever holds it. */
import type { Authority, OwnAuthority } from '../authority/authority.ts';
import type { World } from '../authority/world.ts';
import type { Classes, OwnClasses } from '../classroom/classes.ts';
import { type Storage, StorageError } from '../storage/types.ts';
import { createAdopter } from './adopting.ts';
import { clusterClasses } from './classes.ts';
import { createDirectory } from './directory.ts';
import { housed } from './housed.ts';
import { Housing } from './housing.ts';
import { Lines } from './line.ts';
import { listenForNodes } from './listening.ts';
import { createPassing } from './passing.ts';
import { clusterAuthority } from './tables.ts';
import type { ClusterNode, Fence, Homes } from './types.ts';

/** The database that the nodes share; closing its storage ends what is open of it, once its homes are closed. */
export interface Shared {
  /** This node takes part from then on. */
  homes(self: Pick<ClusterNode, 'address' | 'version'>): Promise<Homes>;
  storage(fence: Fence): Promise<Storage>;
}

export interface ClusterSettings {
  shared: Shared;
  /** Of rules and content: `Hosting.version`. */
  version: string;
  /** Where this node listens for others, `host:port`, and what they dial; null: the same. */
  listen: string;
  address: string | null;
  world: World;
  /** Told of what should not happen. */
  failed(error: unknown): void;
}

export interface Joined {
  readonly self: ClusterNode;
  /** What this node plays by: the time is the database's. */
  world: World;
  /** For this node's own authority and classes. */
  storage: Storage;
  /** Since when this node has held the home of a table. */
  since(table: string): number;
  /** Puts the cluster's in place of this node's own. */
  serve(authority: OwnAuthority, classes: OwnClasses): { authority: Authority; classes: Classes };
  /** Takes nobody in any more, and gives all up: others go on with it. */
  leave(): Promise<void>;
}

/** What could not be read as it was taken up is taken up that much later, in milliseconds. */
const TAKE_UP_AGAIN = 5_000;
/** Homes of matches that are over are given up so often, in milliseconds. */
const TIDY = 30_000;

export async function joinCluster(settings: ClusterSettings): Promise<Joined> {
  const { shared, version, failed } = settings;
  const listener = await listenForNodes(settings.listen, settings.address);
  const homes = await shared.homes({ address: listener.address, version }).catch(async (error: unknown) => {
    await listener.close();
    throw error;
  });
  const world: World = { ...settings.world, now: () => Math.round(settings.world.now() + homes.ahead) };
  let lost = (_home: string): void => {};
  const housing = new Housing(homes, world, (home) => lost(home));
  const store = await shared.storage(housing).catch(async (error: unknown) => {
    await Promise.all([homes.close(), listener.close()]);
    throw error;
  });
  const lines = new Lines(homes.self, homes.secret);
  let open = true;
  let end = (): void => {};

  return {
    self: homes.self,
    world,
    storage: housed(store, housing, version),
    since: (table) => housing.since(table),

    serve(authority, classes) {
      lost = (home) => {
        authority.letGo((table) => housing.homeOf(table) === home);
        classes.letGo(home);
      };
      const takeUp = (home: string, of: 'class' | 'table'): void => {
        const goesOn = of === 'class' ? classes.takeUp(home) : authority.resume([home]);
        goesOn.catch((error: unknown) => {
          const { code } = error instanceof StorageError ? error : { code: null };
          if (code !== 'elsewhere') failed(error);
          if (code !== 'failed') return;
          world.later(TAKE_UP_AGAIN, () => {
            if (open && housing.of(home)) takeUp(home, of);
          });
        });
      };
      const directory = createDirectory(store, housing, version, (home, of) => {
        lines.moved(home, async () => null).catch(failed);
        takeUp(home, of);
      });
      const adopter = createAdopter(homes, housing, directory, world, failed);
      const deaf = homes.watch((home) => {
        if (home !== null) lines.moved(home, () => directory.home(home)).catch(failed);
      });
      let tidied = world.later(TIDY, function tidy() {
        housing.tidy(authority.has).catch(failed);
        tidied = world.later(TIDY, tidy);
      });
      end = () => {
        adopter.end();
        deaf();
        tidied();
      };
      const pass = createPassing(lines, () => open);
      const of = { shared: store, directory, pass };
      listener.open(homes.self, homes.secret, { authority, classes, directory, failed });
      return {
        authority: clusterAuthority({
          ...of,
          inner: authority,
          begin: () => adopter.begin(),
          end: () => authority.end(),
        }),
        classes: clusterClasses({ ...of, inner: classes }),
      };
    },

    async leave() {
      open = false;
      end();
      await housing.close();
      lines.close();
      await listener.close();
    },
  };
}
