/** One schedule: a table from its creation to its end, with all that goes wrong meanwhile. The same seed gives the same. */
import { Chance } from './chance.ts';
import { Running, sha256 } from './digest.ts';
import { Disk } from './disk.ts';
import { anyFaults, type Faults, NO_FAULTS } from './faults.ts';
import { checkEnd } from './finish.ts';
import { mindsOf } from './minds.ts';
import { Person, type Stage } from './person.ts';
import { type Meddling, Server } from './server.ts';
import type { Sim } from './sim.ts';
import { type Step, Steps } from './steps.ts';
import { create, join, live, rematch } from './story.ts';
import type { Subject } from './subject.ts';
import { Time } from './time.ts';
import { Watch } from './watch.ts';

export interface Broken {
  law: string;
  how: string;
}

export interface Ran {
  /** Of all that happened, in its order. */
  hash: string;
  broken: Broken | null;
  moves: number;
  happened: number;
  crashes: number;
  /** What went wrong before all was calm. */
  steps: readonly Step[];
}

export interface RunOptions {
  meddling?: Meddling;
  /** Told of everything as it happens. */
  trace?(line: string): void;
}

/** Faults at their times: until then things go wrong, from then on all is calm. */
function troubles(sim: Sim, disk: Disk, server: Server, people: readonly Person[], until: number): { crashes: number } {
  const { chance, time, faults } = sim;
  const did = { crashes: 0 };
  for (let n = faults.crashes; n > 0; n--)
    time.after(chance.below(until), () => {
      if (!server.up || sim.calm) return;
      did.crashes++;
      server.kill();
      time.after(chance.between(50, 5000), () => server.up || server.start());
    });
  for (let n = faults.outages; n > 0; n--)
    time.after(chance.below(until), () => {
      if (sim.calm) return;
      sim.note('the disk is out');
      sim.steps?.saw('full');
      disk.down = true;
      time.after(chance.between(100, 10_000), () => {
        disk.down = false;
      });
    });
  time.after(until, () => {
    sim.note('all is calm');
    const { wild } = faults;
    Object.assign(faults, NO_FAULTS);
    sim.calm = true;
    disk.down = false;
    if (!server.up) server.start();
    // Where single messages were lost, a page can't know what it has missed: connections that do that break at last.
    if (wild) for (const { pages } of people) for (const page of pages) page.cut();
  });
  return did;
}

const secretOf = (chance: Chance) => Buffer.from(chance.bytes(16)).toString('base64url');

/** Runs the schedule of a seed. */
export async function run(seed: string, subject: Subject, { meddling, trace }: RunOptions = {}): Promise<Ran> {
  const chance = new Chance(seed);
  const time = new Time();
  const begun = time.now;
  const faults: Faults = chance.odds(50) ? { ...NO_FAULTS } : anyFaults(chance);
  const digest = new Running();
  let broken: Broken | null = null;
  const note = (what: string) => {
    const line = `${((time.now - begun) / 1000).toFixed(3)} ${what}`;
    digest.add(line);
    trace?.(line);
  };
  const steps = new Steps();
  const sim: Sim = {
    get steps() {
      return sim.calm ? null : steps;
    },
    chance,
    time,
    faults,
    calm: false,
    note,
    broken(law, how) {
      note(`BROKEN ${law}: ${how}`);
      broken ??= { law, how };
    },
  };
  note(`faults ${JSON.stringify(faults)}`);
  const disk = new Disk({ chance, time, faults: () => sim.faults, note, saw: (what) => sim.steps?.saw(what) });
  const minds = chance.odds(300) ? mindsOf(sim, subject) : null;
  const server = new Server(sim, disk, subject.hosting, minds, meddling);
  const watch = new Watch(sim, disk, subject);
  const stage: Stage = { sim, server, watch, subject, bots: minds !== null };
  const people = ['Ada', 'Bo', 'Cy', 'Di'].map(
    (name, n) => new Person(name, n + 1, name === 'Di' ? undefined : secretOf(chance), stage),
  );
  server.start();
  const did = troubles(sim, disk, server, people, chance.between(2000, chance.odds(100) ? 500_000 : 60_000));

  const story = { over: false };
  // Now and then all get up in the middle, and what is shown must come right without another move.
  if (chance.odds(150)) time.after(chance.between(5000, 40_000), () => leave(story, sim, people));
  void tell(stage, people, story).catch((error: unknown) => sim.broken('nothing fails inside', String(error)));
  const done = () => broken !== null || story.over;
  await time.run(() => done() || sim.calm, Number.POSITIVE_INFINITY);
  const enough = await time.run(done, subject.most);
  if (!enough) sim.broken('every match can be played to its end', 'it was not, though all was calm');
  for (const person of people) person.rests = true;
  if (!broken) await checkEnd({ ...stage, disk, people });
  const moves = [...disk.held.values()].reduce((sum, { entries }) => sum + entries.length, 0);
  note(`the end: ${sha256(JSON.stringify([...disk.held.values()]))}`);
  return { hash: digest.text, broken, moves, happened: time.happened, crashes: did.crashes, steps: steps.list };
}

function leave(story: { over: boolean }, { note }: Sim, people: readonly Person[]): void {
  if (people.slice(0, 3).some(({ page }) => page === null)) return;
  note('all get up');
  story.over = true;
}

/** Who comes when: one creates the table, two want the other seat, one watches; some play again. */
async function tell(stage: Stage, [ada, bo, cy, di]: Person[], story: { over: boolean }): Promise<void> {
  const { sim } = stage;
  const wait = (most: number) => new Promise<void>((go) => sim.time.after(sim.chance.between(10, most), go));
  const table = await create(stage, ada, wait);
  await Promise.all([bo, cy].map((person) => join(stage, person, table, wait)));
  if (sim.chance.odds(500)) di.open(table, null);
  const people = [ada, bo, cy, di].filter((person) => person.page !== null);
  const players = people.filter((person) => person.player !== null);
  await Promise.all(people.map((person) => live(sim, person, players, wait)));
  if (sim.chance.odds(250)) {
    const next = await rematch(stage, players, wait);
    for (const person of players) person.open(next, person.player === '0' ? '1' : '0');
    await Promise.all(players.map((person) => live(sim, person, players, wait)));
  }
  story.over = true;
}
