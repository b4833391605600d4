/** Nodes for tests that share homes in PostgreSQL, and what befalls them. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { type HomesOptions, openHomes } from '../../../../src/server/cluster/postgres-homes.ts';
import type { Fence, Homes } from '../../../../src/server/cluster/types.ts';
import { CALM, server } from '../storage/storages.ts';

/** Milliseconds in which no test ends. */
export const NEVER = 1_000_000;

/** A node that is alive for good, however busy the machine is. */
export async function node(url: string, but: Partial<HomesOptions> = {}): Promise<Homes> {
  const options = { address: '127.0.0.1:1', version: 'v1', dead: NEVER, silent: NEVER, patience: CALM, ...but };
  const homes = await openHomes(url, options);
  onTestFinished(() => homes.close());
  return homes;
}

/** As `node`, but it says only once that it is alive: it is dead for whoever waits for less than that. */
export const dying = (url: string, but: Partial<HomesOptions> = {}) => node(url, { beat: NEVER, ...but });

/** As if nothing had been heard of it for an hour. */
export const age = (url: string, { self }: Homes) =>
  run(url, `update nodes set seen = now() - interval '1 hour' where id = '${self.id}'`);

/** All of these are held in the one home. */
export const under = (homes: Homes, home: string): Fence => ({ of: () => homes.held(home) });

/** What is told; waits for it. */
export function ears(homes: Homes) {
  const heard: (string | null)[] = [];
  homes.watch((home) => heard.push(home));
  return {
    heard,
    async until(home: string | null): Promise<void> {
      while (!heard.includes(home)) await wait(10);
      heard.length = 0;
    },
  };
}

const nameOf = (url: string) => new URL(url).pathname.slice(1);
export const run = async (url: string, statements: string) => (await server()).run(statements, nameOf(url));

/** Somebody else who has this locked, until what is given back is called. */
export async function locked(url: string, statement: string): Promise<() => Promise<void>> {
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  await other.query(`begin; ${statement}`);
  let open = true;
  const free = async () => {
    if (open) await other.query('commit').then(() => other.end());
    open = false;
  };
  onTestFinished(free);
  return free;
}
