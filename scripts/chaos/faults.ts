/** Carries out what was planned. */

import type { Line } from './line.ts';
import type { Node } from './node.ts';
import type { Fault, Planned, Side } from './plan.ts';
import type { Store } from './store.ts';

export interface Stage {
  nodes: readonly Node[];
  /** What can be cut, in the order of the nodes. */
  lines: Partial<Record<Side, readonly Line[]>>;
  store: Store;
  tell(what: string): void;
}

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));
/** So long a kill waits for a node to serve, in milliseconds. */
const SERVES = 15_000;

export class Faults {
  /** How often each kind came about. */
  readonly happened: Record<string, number> = {};
  databaseKills = 0;
  readonly #stage: Stage;
  /** What is under way, each with how to end it. */
  readonly #ends = new Set<() => Promise<void> | void>();
  /** One kill after another. */
  #killing: Promise<void> = Promise.resolve();
  #over = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Fulfilled once all of it has happened; what lasts may last on. @param most milliseconds after which no more is done */
  async run(planned: readonly Planned[], most: number): Promise<void> {
    const began = performance.now();
    for (const { at, fault } of planned) {
      await pause(at - (performance.now() - began));
      if (this.#over) return;
      this.#begin(fault);
    }
    await Promise.race([this.#killing, pause(most - (performance.now() - began))]);
  }

  #begin(fault: Fault): void {
    if (fault.kind === 'kill-node' || fault.kind === 'kill-database')
      this.#killing = this.#killing.then(() => this.#kill(fault));
    else this.#lasting(fault).catch((error) => this.#stage.tell(String(error)));
  }

  #count(fault: Fault): void {
    const name = 'side' in fault ? `${fault.kind}-${fault.side}` : fault.kind;
    this.happened[name] = (this.happened[name] ?? 0) + 1;
    this.#stage.tell(JSON.stringify(fault));
  }

  async #kill(fault: Extract<Fault, { down: number }>): Promise<void> {
    const { nodes, store, tell } = this.#stage;
    if (fault.kind === 'kill-node') {
      const node = nodes[fault.node];
      for (const until = performance.now() + SERVES; !fault.early && !node.up; ) {
        if (performance.now() > until || this.#over) return;
        await pause(10);
      }
      if (this.#over || node.pid === null) return;
      this.#count(fault);
      await node.kill();
      await pause(fault.down);
      // Not waited for: whatever comes next may come while it starts.
      node.start().catch((error) => tell(String(error)));
    } else if (store.database && !this.#over) {
      this.#count(fault);
      this.databaseKills++;
      await store.database.kill();
      await pause(fault.down);
      await store.database.start();
    }
  }

  async #lasting(fault: Exclude<Fault, { down: number }>): Promise<void> {
    const { nodes, store } = this.#stage;
    const node = nodes[fault.node];
    if (fault.kind === 'full-disk') {
      if (!store.fill) return;
      this.#count(fault);
      return this.#for(fault.for, await store.fill(node));
    }
    this.#count(fault);
    if (fault.kind === 'clock') return node.setClock(fault.ahead);
    const line = this.#stage.lines[fault.side]?.[fault.node];
    if (!line) return;
    if (fault.kind === 'cut') return void line.cut();
    if (fault.kind === 'slow') line.slow(fault.how);
    else line.stop(true);
    return this.#for(fault.for, () => (fault.kind === 'slow' ? line.slow(null) : line.stop(false)));
  }

  /** Lasts so long, or until all is calm. */
  async #for(ms: number, end: () => Promise<void> | void): Promise<void> {
    this.#ends.add(end);
    await pause(ms);
    if (this.#ends.delete(end)) await end();
  }

  /** Nothing goes wrong any more, and all run again. */
  async calm(): Promise<void> {
    this.#over = true;
    await this.#killing;
    for (const end of this.#ends) await end();
    this.#ends.clear();
    await this.#stage.store.database?.start();
    await Promise.all(this.#stage.nodes.map((node) => node.start()));
  }
}
