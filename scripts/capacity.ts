/**
 * `npm run capacity [-- --seconds 5] [--scenario standard] [--json]`: what a move, a watcher and a table cost a server: in
 * its processor time, its memory and its data folder, each as the line of least squares through several measurements of a
 * real server over sockets. With DATABASE_URL the server keeps its tables there, and the folder's figure is left out.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCENARIO_IDS } from '../rules/content/scenarios/index.ts';
import { fitted, type Line } from './capacity/fit.ts';
import { type OurPair, ourPair } from './load/pairs-ours.ts';
import { connect } from './load/wire.ts';
import { measuredChild } from './measure/child.ts';
import { among, numberOf, readArguments, report } from './measure/cli.ts';
import { freePort } from './measure/port.ts';

const usage = 'npm run capacity -- [--seconds 5] [--scenario standard] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage);
const seconds = numberOf(values, 'seconds', 5, 1, 600);
const scenario = among('scenario', values.scenario ?? 'standard', SCENARIO_IDS);
/** Tables that are played while watchers are added, and how many watch each. */
const PLAYED = 30;
const WATCHERS = [0, 2, 5, 10];
/** Tables that are there while nobody moves. */
const IDLE = [100, 250, 500, 1000];
/** Moves that each of them has behind it. */
const BEHIND = 20;

interface Used {
  /** Of a processor. */
  seconds: number;
  /** Bytes. */
  heap: number;
  rss: number;
}

const folder = mkdtempSync(join(tmpdir(), 'capacity-'));
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const program = fileURLToPath(new URL('capacity/server.ts', import.meta.url));
const server = await measuredChild(program, [String(port), folder]);
const used = () => server.asks<Used>('used');
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));
const say = (text: string) => process.stderr.write(`${text}\n`);

const pairOf = async (): Promise<OurPair> => {
  const pair = await ourPair([address, address], scenario, []);
  await pair.begin();
  return pair;
};
const pairsOf = async (n: number) => {
  const pairs: OurPair[] = [];
  while (pairs.length < n) pairs.push(await pairOf());
  return pairs;
};

/** Plays at all tables for so many seconds; gives the moves. */
async function playing(pairs: readonly OurPair[], seconds: number): Promise<number> {
  let moves = 0;
  const until = performance.now() + seconds * 1000;
  const play = async (pair: OurPair) => {
    while (performance.now() < until) {
      if (pair.over) await pair.begin();
      await pair.move();
      moves++;
    }
  };
  await Promise.all(pairs.map(play));
  return moves;
}

/** Sockets that watch a table, to be hung up by whoever asked for them. */
const watching = (table: string, n: number) =>
  Promise.all(
    Array.from({ length: n }, async () => {
      const { socket, connected } = connect(address);
      await connected;
      await socket.emitWithAck('attend', { table });
      return socket;
    }),
  );

/** Microseconds of the server for a move, by watchers of its table. */
async function costOfMoves(): Promise<Line> {
  const pairs = await pairsOf(PLAYED);
  say('warming up');
  await playing(pairs, 2 * seconds);
  const points: [number, number][] = [];
  for (const watchers of [...WATCHERS, ...WATCHERS]) {
    const fresh = await Promise.all(pairs.map((pair) => pair.begin().then(() => watching(pair.table, watchers))));
    const before = await used();
    let moves = 0;
    // New matches are no moves: each table is played for less than a match.
    const until = performance.now() + seconds * 1000;
    const play = async (pair: OurPair) => {
      for (; performance.now() < until && !pair.over; moves++) await pair.move();
    };
    await Promise.all(pairs.map(play));
    const spent = (await used()).seconds - before.seconds;
    points.push([watchers, (spent * 1e6) / moves]);
    say(`${watchers} watchers: ${Math.round((spent * 1e6) / moves)} µs a move (${moves} moves)`);
    for (const socket of fresh.flat()) socket.disconnect();
  }
  for (const pair of pairs) pair.end();
  return fitted(points);
}

const folderBytes = () => readdirSync(folder).reduce((n, name) => n + statSync(join(folder, name)).size, 0);

/** Bytes of memory and microseconds a second for tables at which two sit and nobody moves, and bytes on disk. */
async function costOfTables() {
  const heap: [number, number][] = [];
  const rss: [number, number][] = [];
  const time: [number, number][] = [];
  const disk: [number, number][] = [];
  const pairs: OurPair[] = [];
  for (const count of IDLE) {
    const more = await pairsOf(count - pairs.length);
    const play = async (pair: OurPair) => {
      for (let n = 0; n < BEHIND && !pair.over; n++) await pair.move();
    };
    await Promise.all(more.map(play));
    pairs.push(...more);
    await pause(1000);
    const before = await used();
    await pause(seconds * 1000);
    const after = await used();
    heap.push([count, after.heap]);
    rss.push([count, after.rss]);
    time.push([count, ((after.seconds - before.seconds) * 1e6) / seconds]);
    disk.push([count, folderBytes()]);
    say(`${count} tables: ${(after.heap / 1e6).toFixed(1)} MB of heap, ${(after.rss / 1e6).toFixed(1)} MB in all`);
  }
  const [first] = pairs;
  const was = (await used()).heap;
  const sockets = await watching(first.table, 200);
  const watcher = ((await used()).heap - was) / sockets.length;
  return { heap: fitted(heap), rss: fitted(rss), time: fitted(time), disk: fitted(disk), watcher };
}

const move = await costOfMoves();
const table = await costOfTables();
const whole = (n: number) => Math.round(n);
const share = (n: number) => Math.round(n * 1000) / 1000;
report(
  {
    scenario,
    seconds,
    /** Microseconds of the server's processor time. */
    microsecondsPerMove: whole(move.base),
    microsecondsPerMoveAndWatcher: whole(move.each),
    microsecondsPerSecondAndIdleTable: whole(table.time.each * 10) / 10,
    /** Bytes; a table has two sockets, and 20 moves behind it. */
    heapOfServer: whole(table.heap.base),
    heapPerTable: whole(table.heap.each),
    memoryPerTable: whole(table.rss.each),
    heapPerWatcher: whole(table.watcher),
    ...(process.env.DATABASE_URL ? {} : { diskPerTable: whole(table.disk.each) }),
    r2: { move: share(move.r2), heap: share(table.heap.r2), memory: share(table.rss.r2), disk: share(table.disk.r2) },
  },
  json,
  [],
);
process.exit();
