/** What goes wrong in a schedule, and how often. Each has its own mixture: with everything at once little is reached. */
import type { Chance } from './chance.ts';

/** Odds are in a thousand. */
export interface Faults {
  /** Messages overtake one another, are lost one by one, and arrive twice; else a connection keeps them in order. */
  wild: boolean;
  lost: number;
  twice: number;
  /** Of a message that takes seconds. */
  late: number;
  /** Of a connection that breaks, for each message. */
  breaks: number;
  /** Of a write that is refused, and is not on the disk. */
  refused: number;
  /** Of a write that is refused, and is on the disk all the same. */
  refusedYetWritten: number;
  /** Of a read that fails. */
  unread: number;
  /** Of a write or read that takes seconds. */
  slow: number;
  /** How many times the server is killed. */
  crashes: number;
  /** How many times the disk refuses everything for a while. */
  outages: number;
  /** Of what no page would send: stale, foreign, senseless. */
  hostile: number;
  /** Of a person who comes with another device. */
  moves: number;
}

export const NO_FAULTS: Faults = {
  wild: false,
  lost: 0,
  twice: 0,
  late: 0,
  breaks: 0,
  refused: 0,
  refusedYetWritten: 0,
  unread: 0,
  slow: 0,
  crashes: 0,
  outages: 0,
  hostile: 0,
  moves: 0,
};

export function anyFaults(chance: Chance): Faults {
  /** Half of the kinds are left out altogether. */
  const some = (most: number) => (chance.odds(500) ? chance.between(1, most) : 0);
  const wild = chance.odds(350);
  return {
    wild,
    lost: wild ? some(120) : 0,
    twice: wild ? some(200) : 0,
    late: some(100),
    breaks: some(60),
    refused: some(150),
    refusedYetWritten: some(300),
    unread: some(500),
    slow: some(100),
    crashes: some(4),
    outages: some(2),
    hostile: some(350),
    moves: some(60),
  };
}
