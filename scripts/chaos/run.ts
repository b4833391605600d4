/** One run of the suite: nodes over a store, clients at them, faults between them; then calm, and the checker. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../measure/port.ts';
import { Chance } from '../simulate/chance.ts';
import type { Kept } from '../simulate/steps.ts';
import { check, type Held } from './check.ts';
import { Crowd } from './crowd.ts';
import { Faults } from './faults.ts';
import { Lesson } from './lesson.ts';
import { type Line, startLine } from './line.ts';
import { Node } from './node.ts';
import { Notes } from './notes.ts';
import { plan, type Side } from './plan.ts';
import { type ReplayStage, replay } from './replay.ts';
import { type Store, type StoreKind, sqliteStore } from './store.ts';

export interface Asked {
  store: StoreKind;
  nodes: number;
  /** Of faults. */
  seconds: number;
  tables: number;
  /** Of a class, four or more; 0: there is none. */
  students: number;
  /** Milliseconds that somebody thinks, on average. */
  think: number;
  seed: string;
  /** Of the simulation, done again before the rest. */
  schedules: readonly Kept[];
  /** The built node. */
  program: string;
  tell(what: string): void;
}

export interface Figures {
  acknowledged: number;
  lost: number;
  phantom: number;
  forks: number;
  stuck: number;
  kills: number;
  /** Processes that ended by themselves. */
  fell: number;
  tables: number;
  /** Of the simulation, that were done again. */
  schedules: number;
  /** How often moves were refused, by the code: `not-stored` is the disk's or the database's doing. */
  refused: Record<string, number>;
  /** How often each kind of fault came about. */
  faults: Record<string, number>;
  /** Faults that can't be had here, and why. */
  skipped: string[];
}

/** Set-up, the quiet phase and the check may take so long, in seconds, beside the faults. */
const BESIDE = 240;
/** And each schedule of the simulation so long. */
const SCHEDULE = 150;
/** How long tables may take to go on once all is calm, in milliseconds. */
const SETTLES = 45_000;
/** So many findings are told; all are counted. */
const TOLD = 20;

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));

/** Rejects where it takes longer than it may; nothing is left of it then. */
export async function chaos(asked: Asked): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
  const most = BESIDE + 2 * asked.seconds + SCHEDULE * asked.schedules.length;
  const ends: (() => Promise<void> | void)[] = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`The run was not over after ${most} seconds.`)), most * 1000);
  });
  try {
    return await Promise.race([played(asked, folder, ends), late]);
  } finally {
    clearTimeout(timer);
    for (const end of ends.reverse()) await end();
  }
}

/** @param ends what is to be ended, whatever happens: the last first */
async function played(asked: Asked, folder: string, ends: (() => Promise<void> | void)[]): Promise<Figures> {
  const { seconds, tables, students, think, seed, tell } = asked;
  const store = await storeOf(asked, folder);
  ends.push(() => store.close());
  const { nodes, fronts } = await begin(asked, store, ends);
  const notes = new Notes();
  const addresses = fronts.map(({ port }) => `http://127.0.0.1:${port}`);
  const stage: ReplayStage = { nodes, lines: { clients: fronts, ...store.lines }, store, tell, notes, addresses };
  const stuck: string[] = [];
  for (const schedule of asked.schedules) {
    tell(`schedule ${schedule.seed} of the simulation, ${schedule.steps.length} steps`);
    stuck.push(...(await replay(schedule, stage)));
  }
  // Whoever polls must come to the same node each time: with several, all speak over WebSocket.
  const transports =
    nodes.length > 1 ? ([['websocket']] as const) : ([['websocket'], ['polling', 'websocket']] as const);
  const crowd = new Crowd({ addresses, transports: transports.map((t) => [...t]), tables, think, seed, notes });
  ends.push(() => crowd.close());
  const lesson =
    students > 0 ? new Lesson({ addresses, students, think: 3 * think, chance: new Chance(seed), notes }) : null;
  if (lesson) ends.push(() => lesson.close());
  while (crowd.begun < tables || (lesson && !lesson.tables)) await pause(50);
  tell(`${tables} tables are played; faults for ${seconds} seconds`);

  const faults = new Faults(stage);
  const wanted = plan(seed, {
    seconds,
    nodes: nodes.length,
    database: store.database !== null,
    sides: Object.keys(stage.lines) as Side[],
    fill: store.fill !== null,
  });
  await faults.run(wanted, 2 * seconds * 1000);
  await faults.calm();
  tell('all is calm');
  stuck.push(...(await crowd.settle(SETTLES, () => (lesson ? lesson.tables : []))));
  const kills = nodes.reduce((sum, node) => sum + node.kills, faults.databaseKills);
  crowd.close();
  lesson?.close();
  for (const node of nodes) await node.kill();
  tell(`${notes.acknowledged} acknowledged moves are looked for`);
  for (const { fell, lastWords } of nodes) if (fell > 0) tell(`a node ended by itself: ${lastWords}`);
  const findings = await checked(store, notes, lesson);
  for (const [kind, all] of Object.entries({ ...findings, stuck }))
    for (const what of all.slice(0, TOLD)) tell(`${kind}: ${what}`);
  return {
    acknowledged: notes.acknowledged,
    lost: findings.lost.length,
    phantom: findings.phantom.length,
    forks: findings.forks.length,
    stuck: stuck.length,
    kills,
    fell: nodes.reduce((sum, { fell }) => sum + fell, 0),
    tables: crowd.matches.length,
    schedules: asked.schedules.length,
    refused: notes.refusals,
    faults: faults.happened,
    skipped: store.why ? [store.why] : [],
  };
}

async function storeOf({ store, nodes }: Asked, folder: string): Promise<Store> {
  if (store === 'sqlite') return sqliteStore(folder);
  const { postgresStore } = await import('./postgres.ts');
  return postgresStore(folder, nodes);
}

/** Starts the nodes, each with a line of its own to clients. */
async function begin(
  { nodes: count, program }: Asked,
  store: Store,
  ends: (() => Promise<void> | void)[],
): Promise<{ nodes: Node[]; fronts: Line[] }> {
  const nodes: Node[] = [];
  for (let i = 0; i < count; i++) nodes.push(new Node(await freePort(), program, store.env(i)));
  const fronts: Line[] = [];
  for (let i = 0; i < count; i++) {
    // The others are behind it, as behind a load balancer.
    const order = [...nodes.slice(i), ...nodes.slice(0, i)].map(({ port }) => port);
    const front = await startLine(() => order);
    fronts.push(front);
    ends.push(() => front.close());
  }
  for (const node of nodes) ends.push(() => node.kill());
  await Promise.all(nodes.map((node) => node.start()));
  return { nodes, fronts };
}

async function checked(store: Store, notes: Notes, lesson: Lesson | null) {
  const storage = await store.open();
  try {
    const found = await check(notes, async (id): Promise<Held | null> => storage.load(id));
    found.lost.push(...((await lesson?.lost(storage)) ?? []));
    return found;
  } finally {
    await storage.close();
  }
}
