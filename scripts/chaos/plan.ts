/** What goes wrong in a run, and when: drawn from a seed, so that the same can be asked for again. */
import { Chance } from '../simulate/chance.ts';
import type { Slow } from './line.ts';

/** `node`: which, from 0. `for` and `down`: milliseconds. */
export type Fault =
  /** SIGKILL. `early`: however far it has come since the last time; else once it serves. */
  | { kind: 'kill-node'; node: number; down: number; early: boolean }
  /** SIGKILL of all of its processes. */
  | { kind: 'kill-database'; down: number }
  /** Connections are reset, slow, or silent: of a node with its clients, with the database, or with other nodes. */
  | { kind: 'cut'; side: Side; node: number }
  | { kind: 'slow'; side: Side; node: number; for: number; how: Slow }
  | { kind: 'silent'; side: Side; node: number; for: number }
  | { kind: 'full-disk'; node: number; for: number }
  /** The node's clock is so many milliseconds ahead from now on. */
  | { kind: 'clock'; node: number; ahead: number };

/** Whose connections with a node. */
export type Side = 'clients' | 'database' | 'nodes';

export interface Planned {
  /** Milliseconds since the beginning. */
  at: number;
  fault: Fault;
}

export interface PlanFor {
  seconds: number;
  nodes: number;
  /** Is the database a process of its own? */
  database: boolean;
  /** What can be cut, slowed and silenced. */
  sides: readonly Side[];
  /** Can the disk be filled? */
  fill: boolean;
}

/** Clocks jump by so much at most, in milliseconds: a live clock here has more time than all jumps of a run take. */
const JUMP = 10 * 60_000;

export const killsIn = (seconds: number): number => Math.max(3, Math.ceil(seconds / 5));

export function plan(seed: string, { seconds, nodes, database, sides, fill }: PlanFor): Planned[] {
  const chance = new Chance(seed);
  const planned: Planned[] = [];
  const node = () => chance.below(nodes);
  const kills = killsIn(seconds);
  const slot = (seconds * 1000) / kills;
  for (let i = 0; i < kills; i++) {
    const at = Math.round(slot * (i + chance.between(200, 800) / 1000));
    const down = chance.between(20, 800);
    // Every third, from the second on: a short run has one.
    const fault: Fault =
      database && i % 3 === 1
        ? { kind: 'kill-database', down }
        : { kind: 'kill-node', node: node(), down, early: chance.odds(250) };
    planned.push({ at, fault });
  }
  const kinds = ['cut', 'cut', 'slow', 'silent', 'clock', ...(fill ? (['full-disk'] as const) : [])] as const;
  const next = () => chance.between(300, 1800);
  for (let at = next(), n = 0; at < seconds * 1000; at += next(), n++) {
    // One of each kind comes before any is drawn again.
    const kind = n < kinds.length ? kinds[n] : chance.one(kinds);
    planned.push({ at, fault: one(kind, node(), chance.one(sides), chance) });
  }
  return planned.sort((a, b) => a.at - b.at);
}

function one(kind: 'cut' | 'slow' | 'silent' | 'clock' | 'full-disk', node: number, side: Side, chance: Chance): Fault {
  if (kind === 'cut') return { kind, side, node };
  if (kind === 'clock') return { kind, node, ahead: chance.between(-JUMP, JUMP) };
  const time = chance.between(300, 2500);
  if (kind === 'full-disk') return { kind, node, for: time };
  if (kind === 'silent') return { kind, side, node, for: time };
  const how = { delay: chance.between(5, 250), rate: chance.odds(500) ? chance.between(2, 60) * 1000 : 0 };
  return { kind, side, node, for: time, how };
}
