/** One simulated class: a whole Lesson, with the server killed in the middle and half of the clients dropping out. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { below, seeded } from '../../rules/random.ts';
import { PLANS } from '../../src/classroom/plans.ts';
import type { Enrolled, OpenBody, Opened, StageInfo } from '../../src/wire/classroom.ts';
import type { Answer } from '../../src/wire/messages.ts';
import { freePort } from '../measure/port.ts';
import { Leader } from './leader.ts';
import { countLost, Notes } from './notes.ts';
import { Pupil } from './pupil.ts';
import { startServer } from './server.ts';

export interface Asked {
  students: number;
  /** For how long half of the clients are gone, in seconds. */
  drop: number;
  /** Milliseconds that a student thinks, on average. */
  think: number;
  /** Seconds after which it is given up. */
  most: number;
  seed: string;
  tell(what: string): void;
}

export interface Figures {
  tables: number;
  /** Tables whose match was played to its end. */
  finished: number;
  /** What was acknowledged and is not in the file: moves, students, answers, forecasts. */
  lost: number;
  /** Milliseconds from a move to its acknowledgement, 99 of 100. */
  p99: number;
  /** Students who were back at their own seat after the server was killed, and once more after the dropping. */
  rejoined: number;
  /** Of one processor, the share that the server took. */
  serverCpuShare: number;
  moves: number;
  seconds: number;
}

/** A Lesson of teams of two. */
export const SETTINGS: OpenBody = {
  plan: '50',
  mode: 'teams',
  team: 2,
  reading: 'plain',
  reasons: 'rounds',
  talk: 'phrases',
  names: false,
  sameWorld: false,
  keepDays: 1,
};
/** Which stage of it is the first of a kind. */
export const at = (kind: StageInfo['kind']) => PLANS['50'].stages.findIndex((stage) => stage.kind === kind);
const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

async function post<T>(address: string, path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const done = (await answer.json()) as Answer<T>;
  if (!done.ok) throw new Error(`${path}: ${done.error.code}`);
  return done;
}

/** Throws where it takes too long altogether. */
export async function simulate({ students, drop, think, most, seed, tell }: Asked): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'class-sim-'));
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const address = `http://127.0.0.1:${await freePort()}`;
  const server = await startServer(Number(new URL(address).port), folder);
  const notes = new Notes();
  const pupils: Pupil[] = [];
  let lead: Leader | null = null;
  const until = async (what: string, holds: () => boolean) => {
    tell(what);
    while (!holds()) {
      if (seconds() > most) throw new Error(`${what}: not after ${most} seconds`);
      await pause(100);
    }
  };
  try {
    const opened = await post<Opened>(address, '/api/classes', SETTINGS);
    const here = new Leader(address, opened);
    lead = here;
    const rng = seeded(seed);
    await Promise.all(
      Array.from({ length: students }, async (_, i) => {
        const secret = randomBytes(16).toString('base64url');
        const joined = await post<Enrolled>(address, `/api/classes/${opened.code}/join`, { name: `S${i + 1}`, secret });
        notes.joined.add(joined.student);
        const random = () => below(rng, 1_000_000) / 1_000_000;
        pupils.push(new Pupil({ address, class: opened.id, n: i + 1, secret, notes, think, random }));
      }),
    );
    const stage = () => here.view?.stage.kind;
    const tables = () => here.view?.tables ?? [];
    const seated = () => pupils.filter(({ whole, view }) => view?.table && whole?.table.id === view.table).length;
    const came = (times: number) => pupils.filter(({ back }) => back.own >= times && back.other === 0).length;
    await until(
      'all look at the class',
      () => pupils.every(({ view }) => view) && here.view?.students.length === students,
    );
    await here.asks({ what: 'stage', to: at('brief') });
    await until('all answer the questions', () => notes.answered.size === students);
    await here.asks({ what: 'stage', to: at('roles') });
    await here.asks({ what: 'stage', to: at('play') });
    await until('all sit at their tables', () => seated() === students);
    const [spentBefore, playedFrom] = [await server.spent(), performance.now()];

    const round = () => tables().filter(({ figures }) => figures?.ending || (figures?.round ?? 0) >= 2).length;
    await until('half of the tables come to the second round', () => 2 * round() >= tables().length);
    tell('the server is killed');
    await server.restart();
    await until('all come back to their seats', () => came(1) === students);

    await until('all tables come to the forecast', () => stage() === 'forecast');
    // Whoever's match is over, in ruin, has nothing to foresee.
    const over = (id: string | null | undefined) => tables().some((one) => one.id === id && one.figures?.ending);
    const foreseeing = () => pupils.filter(({ view }) => !over(view?.table)).length;
    for (let waited = 0; notes.forecasts.size < foreseeing(); waited++) {
      // A forecast whose answer was lost on the way is made again.
      if (waited % 50 === 49) notes.again();
      if (seconds() > most) throw new Error('not all forecasts were made');
      await pause(100);
    }
    await here.asks({ what: 'stage', to: at('forecast') + 1 });
    await pause(2000);
    tell(`half of the clients drop out for ${drop} seconds`);
    const before = new Map(pupils.map((pupil) => [pupil, pupil.back.own]));
    const half = pupils.filter((_, i) => i % 2 === 0);
    await Promise.all(half.map((pupil) => pupil.drop(drop * 1000)));
    const back = () => pupils.filter((one) => one.back.own > (before.get(one) ?? 0)).length;
    await until('they come back to their seats', () => back() >= half.length);
    await until('the debrief begins by itself', () => stage() === 'debrief');
    await until('all see how it ended', () => pupils.every(({ view }) => view?.stage.kind === 'debrief'));

    const passed = (performance.now() - playedFrom) / 1000;
    const spent = (await server.spent()) - spentBefore;
    const finished = tables().filter(({ figures }) => figures?.ending).length;
    const count = tables().length;
    const rejoined = pupils.filter((one) => one.back.other === 0 && one.back.own > 0).length;
    for (const pupil of pupils) pupil.end();
    here.end();
    await server.close();
    const took = notes.took.sort((a, b) => a - b);
    return {
      tables: count,
      finished,
      lost: await countLost(join(folder, 'tables.sqlite'), opened.id, notes),
      p99: Math.round(took[Math.floor(took.length * 0.99)] ?? 0),
      rejoined,
      serverCpuShare: Math.round((spent / passed) * 100) / 100,
      moves: notes.moves.length,
      seconds: Math.round(seconds()),
    };
  } finally {
    for (const pupil of pupils) pupil.end();
    lead?.end();
    await server.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}
