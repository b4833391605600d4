/**
 * The worst schedules of the simulation, done again to real processes: what went wrong there goes wrong here after as
 * many acknowledged moves. What one process does first within itself can't be decided from outside: it is tried.
 */
import { readFileSync } from 'node:fs';
import { Chance } from '../simulate/chance.ts';
import type { Done, Kept, Step } from '../simulate/steps.ts';
import type { Stage } from './faults.ts';
import { Match, type Seat } from './match.ts';
import type { Notes } from './notes.ts';
import type { Outcome } from './page.ts';

const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));
/** A schedule takes at most so long, in milliseconds. */
const MOST = 120_000;
/** So long a move may take in calm, in milliseconds. */
const MOVES_WITHIN = 30_000;
/** From sending a move to killing who receives it, in milliseconds: somewhere about its commit. */
const ABOUT_COMMIT = 12;

/** Throws where the file is none that `npm run simulate -- --to FILE` has written. */
export function readSchedules(file: string): Kept[] {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Kept[];
  if (!Array.isArray(all) || !all.every(({ seed, steps }) => typeof seed === 'string' && Array.isArray(steps)))
    throw new Error(`${file} has no schedules of the simulation.`);
  return all;
}

export interface ReplayStage extends Stage {
  notes: Notes;
  addresses: readonly string[];
}

/** Does one schedule again, and says what is stuck after it: nothing, or a sentence. */
export async function replay({ seed, steps }: Kept, stage: ReplayStage): Promise<string[]> {
  const { addresses, notes } = stage;
  const chance = new Chance(seed);
  const at = (i: number) => addresses[i % addresses.length];
  const transports: ['websocket'] = ['websocket'];
  // The first of its kind: a short match without bot and clock.
  const match = new Match({ n: 0, chance, addresses: [at(0), at(1), at(2)], transports, notes, think: 0 });
  match.calm = true;
  let acknowledged = 0;
  const until = performance.now() + MOST;
  const hear = notes.hear;
  notes.hear = (what) => {
    if (what === 'taken') acknowledged++;
  };
  try {
    await match.begin();
    const left = [...steps];
    while (left.length > 0 && !match.over && performance.now() < until) {
      const due = left.findIndex(({ after }) => after > acknowledged);
      for (const step of left.splice(0, due < 0 ? left.length : due)) await carryOut(step, match, stage, chance);
      if (left.length > 0) await moved(match);
    }
    await calm(stage);
    for (let n = 0; n < 3; n++) if (!(await moves(match))) return [`${seed}: table ${match.id} takes no further move`];
    return [];
  } finally {
    notes.hear = hear;
    match.close();
  }
}

async function calm({ nodes, store }: Stage): Promise<void> {
  await store.database?.start();
  await Promise.all(nodes.map((node) => node.start()));
}

/** A move of whoever is to decide; null where it is not known what became of it. Waits a moment where nobody can. */
async function moved(match: Match, twice = false): Promise<Outcome> {
  for (const seat of match.seats) {
    const done = await match.act(seat, { twice });
    if (done !== undefined) return done;
  }
  await pause(20);
  return null;
}

async function moves(match: Match): Promise<boolean> {
  for (const until = performance.now() + MOVES_WITHIN; performance.now() < until; )
    if (match.over || (await moved(match))) return true;
  return false;
}

/** Who has the table at work: any of several. */
const node = ({ nodes }: Stage, chance: Chance) => nodes[chance.below(nodes.length)];

async function kill(stage: Stage, chance: Chance): Promise<void> {
  const killed = node(stage, chance);
  await killed.kill();
  await killed.start();
}

/** A move is sent, and soon after something else is done; fulfilled once both are over. */
const amid = async (match: Match, ms: number, work: () => Promise<void>): Promise<void> => {
  await Promise.all([moved(match), pause(ms).then(work)]);
};

/** Nothing can be written while a move is sent. */
async function refused(match: Match, stage: Stage, chance: Chance): Promise<void> {
  const { fill, database } = stage.store;
  if (fill) {
    const end = await fill(node(stage, chance));
    // It is let go before whoever asks has waited for long.
    await amid(match, 400, end);
  } else if (database) {
    await database.kill();
    await amid(match, 400, () => database.start());
  }
}

async function carryOut(step: Step, match: Match, stage: Stage, chance: Chance): Promise<void> {
  const seat = (): Seat => match.seats.find(({ player }) => player === step.player) ?? match.seats[0];
  const how: Record<Done, () => Promise<unknown>> = {
    kill: () => kill(stage, chance),
    'kill-untold': () => amid(match, chance.below(ABOUT_COMMIT), () => kill(stage, chance)),
    refuse: () => refused(match, stage, chance),
    full: () => refused(match, stage, chance),
    // Written, and whoever sent it can't know: nobody hears the answer.
    doubt: () =>
      amid(match, chance.below(ABOUT_COMMIT), async () => {
        for (const line of Object.values(stage.lines).flat()) line.cut();
      }),
    cut: async () => seat().page.cut(),
    twice: () => moved(match, true),
  };
  stage.tell(`after ${step.after} moves: ${step.do}`);
  await how[step.do]();
}
