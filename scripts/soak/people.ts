/** Those who come and go while a server runs for weeks. Each kind does the same over and over until it is told to stop. */
import { randomBytes } from 'node:crypto';
import type { Enrolled, Opened } from '../../src/wire/classroom.ts';
import type { Taken } from '../../src/wire/messages.ts';
import { Leader } from '../class-sim/leader.ts';
import { Notes } from '../class-sim/notes.ts';
import { Pupil } from '../class-sim/pupil.ts';
import { at, SETTINGS } from '../class-sim/run.ts';
import { ourPair } from '../load/pairs-ours.ts';
import { connect, drawn, post } from '../load/wire.ts';

export interface Place {
  address: string;
  /** Milliseconds, really, that somebody thinks. */
  think: number;
  scenario: string;
  readonly stopped: boolean;
  done: { moves: number; matches: number; tables: number; watched: number; classes: number };
  /** Tables that are played just now. */
  playing: Set<string>;
}

export const pause = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));

/** Two who play to the end; after some matches they hang up, and others come. */
export async function players(place: Place): Promise<void> {
  while (!place.stopped) {
    const pair = await ourPair([place.address, place.address], place.scenario, []);
    for (let matches = 1 + Math.floor(Math.random() * 3); matches > 0 && !place.stopped; matches--) {
      await pair.begin();
      place.done.tables++;
      place.playing.add(pair.table);
      // Some leave in the middle, for good.
      let moves = Math.random() < 0.2 ? 20 : Number.POSITIVE_INFINITY;
      for (; !pair.over && moves > 0 && !place.stopped; moves--) {
        await pair.move();
        place.done.moves++;
        await pause(place.think);
      }
      place.playing.delete(pair.table);
      if (pair.over) place.done.matches++;
    }
    pair.end();
  }
}

/** Somebody who looks at a table for a while, and goes. */
export async function watcher(place: Place): Promise<void> {
  while (!place.stopped) {
    const table = drawn([...place.playing]);
    await pause(place.think);
    if (table === undefined) continue;
    const { socket, connected } = connect(place.address);
    await connected;
    await socket.emitWithAck('attend', { table });
    await pause(place.think * 20 * Math.random());
    socket.disconnect();
    place.done.watched++;
  }
}

/** Somebody who sets up a table, to which nobody comes; or one against a bot, who is left alone with it. */
export async function visitor(place: Place): Promise<void> {
  for (let n = 0; !place.stopped; n++) {
    const body = { chosen: { scenario: place.scenario }, listed: true, name: 'Ada', player: '0' };
    await post<Taken>(`${place.address}/api/tables`, n % 2 ? { ...body, bots: { '1': 'attache' } } : body);
    place.done.tables++;
    await pause(place.think * 40);
  }
}

/** Leads a class to its end. Rejects where it is erased before: on a fast clock its time may have come. */
async function lesson(leader: Leader, place: Place): Promise<void> {
  const wait = () => pause(place.think * 10);
  for (const to of ['brief', 'roles', 'play'] as const) {
    await wait();
    await leader.asks({ what: 'stage', to: at(to) });
  }
  const now = () => leader.view?.stage.kind;
  for (let waited = 0; now() !== 'debrief' && waited < 600 && !place.stopped; waited++) {
    if (now() === 'forecast') await leader.asks({ what: 'stage', to: at('forecast') + 1 });
    await wait();
  }
}

/** A class of four that is opened, led to its tables, played, and left: it is erased by itself. */
export async function school(place: Place): Promise<void> {
  while (!place.stopped) {
    const { address, think } = place;
    const opened = await post<Opened>(`${address}/api/classes`, { ...SETTINGS, mode: 'pairs', team: 1 });
    const leader = new Leader(address, opened);
    const notes = new Notes();
    const pupils: Pupil[] = [];
    for (let n = 1; n <= 4; n++) {
      const secret = randomBytes(16).toString('base64url');
      await post<Enrolled>(`${address}/api/classes/${opened.code}/join`, { name: `S${n}`, secret });
      pupils.push(new Pupil({ address, class: opened.id, n, secret, notes, think, random: Math.random }));
    }
    await lesson(leader, place).catch(() => {});
    for (const pupil of pupils) pupil.end();
    leader.end();
    place.done.classes++;
    place.done.moves += notes.moves.length;
  }
}
