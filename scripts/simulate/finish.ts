/** What must hold when all is over and quiet: everybody shows what is stored, and a new process finds the same. */
import type { Authority } from '../../src/server/authority/authority.ts';
import { fromWhole } from '../../src/table/online/known.ts';
import type { Whole } from '../../src/wire/messages.ts';
import { sha256 } from './digest.ts';
import type { Disk } from './disk.ts';
import { NO_FAULTS } from './faults.ts';
import type { Person, Stage } from './person.ts';

export interface Finish extends Stage {
  disk: Disk;
  people: readonly Person[];
}

/** So long nothing new is done: what is under way arrives, and who was silent for long is asked again. */
const QUIET = 90_000;

/**
 * By then what was sent in calm has come, and whoever plays again has gone to the next table, in milliseconds: pages ask for
 * it a moment after they are told.
 */
const ARRIVES = 5000;

/** When something was last written. */
const newest = (disk: Disk): number => Math.max(0, ...[...disk.held.values()].map(({ table }) => table.changed));

export async function checkEnd(finish: Finish): Promise<void> {
  const { sim, server, watch, disk, people } = finish;
  if (!sim.calm) {
    const { wild } = sim.faults;
    Object.assign(sim.faults, NO_FAULTS);
    sim.calm = true;
    disk.down = false;
    if (!server.up) server.start();
    if (wild) for (const { pages } of people) for (const page of pages) page.cut();
  }
  const until = sim.time.now + QUIET;
  sim.time.after(QUIET, () => {});
  await sim.time.run(() => sim.time.now >= until, 20_000);
  // A clock may run out at the very end: what follows from it arrives as well.
  for (let at = sim.time.now; newest(disk) > at - ARRIVES; at = sim.time.now) {
    sim.time.after(ARRIVES, () => {});
    await sim.time.run(() => sim.time.now >= at + ARRIVES, 20_000);
  }
  sim.note('all is quiet');
  for (const person of people) shows(finish, person);
  for (const { pages } of people) for (const page of pages) page.close();
  for (const fresh of [false, true]) {
    if (fresh) {
      server.kill();
      server.start();
    }
    for (const id of disk.held.keys()) await look(finish, id);
  }
  watch.end();
}

/** A page that was there all the time shows the newest of what is stored. */
function shows({ sim, disk }: Finish, { pages, table }: Person): void {
  for (const page of pages) {
    if (page.done) continue;
    const entries = disk.held.get(page.o.table)?.entries.length;
    if (!page.here) sim.broken('every match can be played to its end', `${page.o.name} has no place in the end`);
    else if (page.o.table === table && (page.known?.version ?? 0) !== entries)
      sim.broken(
        'nobody is left behind',
        `${page.o.name} shows version ${page.known?.version} of ${entries} in the end`,
      );
  }
}

const GUEST = { owner: {}, news() {}, table() {}, whole() {}, said() {}, team() {}, bye() {} };

/** Whoever comes now is shown what is stored; each secret opens its seat, and nothing else does. */
async function look(finish: Finish, id: string): Promise<void> {
  const { sim, disk, watch, people } = finish;
  const held = disk.held.get(id);
  if (!held) return;
  const about = watch.oracle(id)?.about;
  const version = held.entries.length;
  const see = (whole: Whole, player: string | null) => {
    const where = `${player ?? 'who watches'} is shown version ${whole.version} of ${version} in the end`;
    if (whole.version !== version || whole.player !== player) sim.broken('nobody is left behind', where);
    const known = fromWhole(JSON.parse(JSON.stringify(whole)), null);
    if (known) watch.shown(id, player, known);
    watch.sent(id, player, undefined, whole, JSON.stringify(whole));
  };
  // Nobody leaves before all have come: the table is read once.
  const places: { leave(): void }[] = [];
  for (const secret of [undefined, 'A'.repeat(22), ...people.map((person) => person.secret)]) {
    const player =
      secret === undefined || !about
        ? null
        : (Object.keys(about.seats).find((seat) => about.seats[seat]?.secret === sha256(secret)) ?? null);
    const done = await soon(finish, (authority) => authority.attend(id, secret, { ...GUEST, owner: {} }));
    if (!done) sim.broken('every match can be played to its end', 'nobody gets a place in the end');
    else if (!done.ok) {
      if (player !== null || secret === undefined) sim.broken('a secret opens its seat', `refused: ${done.error.code}`);
    } else {
      if (secret !== undefined && player === null)
        sim.broken('a secret opens its seat', 'one opened a seat that is not its');
      see(done.place.whole, player);
      places.push(done.place);
    }
  }
  for (const place of places) place.leave();
}

/** Waits for an answer of the server that runs; null: none came. */
async function soon<T>({ sim, server }: Finish, work: (authority: Authority) => Promise<T>): Promise<T | null> {
  let answer: T | null = null;
  const { authority } = server;
  if (!authority) return null;
  work(authority).then(
    (done) => {
      answer = done;
    },
    (error: unknown) => sim.broken('nothing fails inside', String(error)),
  );
  await sim.time.run(() => answer !== null, 1000);
  return answer;
}
