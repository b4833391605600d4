/** Several real servers over one database in memory, for tests, and pages that come back by themselves. */
import { io } from 'socket.io-client';
import { expect } from 'vitest';
import { argsOf } from '../../../../rules/game.ts';
import { legal } from '../../../../rules/legal.ts';
import type { View } from '../../../../rules/state.ts';
import type { Bloc } from '../../../../rules/terms.ts';
import { patched } from '../../../../src/wire/delta.ts';
import type { Answer, Whole } from '../../../../src/wire/messages.ts';
import { unpacked } from '../../../../src/wire/news.ts';
import { TestDatabase, type TestNode } from '../../../support/homes.ts';
import { ask, type Served, serve, type Wire } from '../transport/served.ts';

export interface RunningNode extends Served {
  node: TestNode;
  /** As a process that is killed: nothing is given up, and all connections break. */
  kill(): Promise<void>;
}

export interface Cluster {
  database: TestDatabase;
  start(version?: string): Promise<RunningNode>;
  /** Ends all that still run. */
  close(): Promise<void>;
}

export function cluster(env: Record<string, string> = {}): Cluster {
  const database = new TestDatabase();
  const running = new Set<RunningNode>();
  return {
    database,
    async start(version) {
      const node = database.node(version);
      const served = await serve({}, null, env, { shared: node, botPace: 0 });
      const end = async () => {
        if (!running.delete(one)) return;
        await served.close();
      };
      const one: RunningNode = {
        ...served,
        node,
        close: end,
        async kill() {
          node.stall();
          await end();
        },
      };
      running.add(one);
      return one;
    },
    async close() {
      await Promise.all([...running].map((one) => one.close()));
      database.end();
    },
  };
}

export async function until(come: () => boolean, what: string, ms = 15_000): Promise<void> {
  for (const since = performance.now(); !come(); ) {
    if (performance.now() - since > ms) throw new Error(`it never came to this: ${what}`);
    await new Promise((go) => setTimeout(go, 10));
  }
}

/** A page at a table, by one node after another: as a plain balancer leads it when its line breaks. */
export class TablePage {
  whole: Whole | null = null;
  socket!: Wire;
  /** Versions that it was told, in order. */
  readonly versions: number[] = [];
  readonly byes: string[] = [];
  breaks = 0;
  #at: number;
  #closed = false;

  constructor(
    readonly nodes: () => readonly RunningNode[],
    at: number,
    readonly table: string,
    readonly secret?: string,
  ) {
    this.#at = at;
    this.#connect();
  }

  #connect(): void {
    if (this.#closed) return;
    const nodes = this.nodes();
    const socket: Wire = io(nodes[this.#at % nodes.length].address, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    this.socket = socket;
    const again = () => {
      this.whole = null;
      socket.removeAllListeners();
      socket.disconnect();
      this.#at++;
      setTimeout(() => this.#connect(), 50);
    };
    socket.on('connect', () => void this.#sit(socket));
    socket.once('connect_error', again);
    socket.once('disconnect', () => {
      this.breaks++;
      again();
    });
    socket.on('whole', (whole) => this.#take(whole));
    socket.on('news', (sent) => {
      const news = unpacked(sent);
      if (!this.whole) return;
      // Nothing is left out, and nothing comes twice.
      expect(news.version).toBe(this.whole.version + 1);
      this.versions.push(news.version);
      this.whole = { ...this.whole, version: news.version, seen: patched(this.whole.seen, news.patch) };
    });
    socket.on('table', (table) => {
      if (this.whole) this.whole = { ...this.whole, table };
    });
    socket.on('bye', ({ code }) => this.byes.push(code));
  }

  #take(whole: Whole): void {
    this.whole = whole;
    this.versions.push(whole.version);
  }

  async #sit(socket: Wire): Promise<void> {
    const { table, secret } = this;
    const answer = await ask(socket, 'attend', { table, ...(secret && { secret }) }).catch(() => null);
    if (!answer || this.socket !== socket) return;
    if (answer.ok) this.#take(answer.whole as Whole);
    else this.byes.push(answer.error.code);
  }

  get view(): View {
    return this.whole?.seen as View;
  }

  here(): Promise<void> {
    return until(() => this.whole !== null, `somebody sits at the table; ${this.byes.join()}`);
  }

  close(): void {
    this.#closed = true;
    this.socket.removeAllListeners();
    this.socket.disconnect();
  }
}

/** Lets whoever is awaited make their first legal moves, until so many more stand; whatever breaks is tried again. */
export async function play(pages: Record<Bloc, TablePage>, moves: number): Promise<number> {
  let made = 0;
  for (let tries = 0; made < moves && tries < moves * 20; tries++) {
    await Promise.all([pages.us.here(), pages.china.here()]);
    const { awaiting, ending } = pages.us.view;
    if (ending) break;
    const bloc = awaiting[0];
    const page = pages[bloc];
    if (!page.whole) continue;
    const move = legal(page.view, bloc).filter(({ type }) => type !== 'concede')[0];
    const { version } = page.whole;
    const sent = { version, type: move.type, args: argsOf(move) };
    const answer: Answer | null = await ask(page.socket, 'move', sent).catch(() => null);
    if (answer?.ok) made++;
    const came = (at: number) => [pages.us, pages.china].every(({ whole }) => (whole?.version ?? 0) >= at);
    if (answer?.ok) await until(() => came(version + 1), 'both are told of the move');
    else await new Promise((go) => setTimeout(go, 50));
  }
  return made;
}
