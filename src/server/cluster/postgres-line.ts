/**
 * The one connection of a node over which it says that it is alive, and hears what changes hands. Lost, it is made again,
 * until it is closed.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from 'pg';
import { type Patience, single } from '../storage/postgres/connection.ts';
import { CHANNEL } from '../storage/postgres/migrations/cluster.ts';

/** How long a connection may take to close, in milliseconds. */
const GOODBYE = 1000;

export interface Ends {
  /** Done as soon as there is a connection, and then from time to time. */
  beat(client: Client): Promise<void>;
  /** Done once everything is heard from now on. @param again a connection before was lost: something was not heard */
  joined(again: boolean): Promise<void>;
  /** A home has changed hands. */
  heard(home: string): void;
}

export interface Line {
  close(): Promise<void>;
}

/** @param beat milliseconds from one beat to the next. Rejects where the first connection can't be had. */
export async function openLine(url: string, patience: Patience, beat: number, ends: Ends): Promise<Line> {
  let closed = false;
  let wake = (): void => {};
  const rest = (): Promise<void> =>
    new Promise((go) => {
      const timer = setTimeout(go, beat);
      wake = () => {
        clearTimeout(timer);
        go();
      };
    });

  async function join(again: boolean): Promise<Client> {
    const client = single(url, patience);
    try {
      await client.connect();
      if (closed) throw new Error('closed meanwhile');
      client.on('notification', ({ payload }) => {
        if (payload) ends.heard(payload);
      });
      client.once('end', () => wake());
      await client.query(`listen ${CHANNEL}`);
      await ends.beat(client);
      await ends.joined(again);
      return client;
    } catch (error) {
      void client.end().catch(() => {});
      throw error;
    }
  }

  /** Until the connection is lost, or closed. */
  async function stay(client: Client): Promise<void> {
    try {
      for (;;) {
        await rest();
        if (closed) return;
        await ends.beat(client);
      }
    } catch {
      // Lost: another is made.
    } finally {
      void client.end().catch(() => {});
    }
  }

  async function run(first: Client): Promise<void> {
    await stay(first);
    while (!closed) {
      try {
        await stay(await join(true));
      } catch {
        await rest();
      }
    }
  }

  const running = run(await join(false));
  return {
    async close() {
      closed = true;
      wake();
      // A connection that is just being made may take its time; nothing more is done with it.
      await Promise.race([running, wait(GOODBYE, undefined, { ref: false })]);
    },
  };
}
