/**
 * What a move costs the server beside sockets and disk: the whole of the authority, with two clients to whom the news are
 * made text, over a storage in memory. Says what one takes, and whether late moves take longer than early ones.
 */
import { argsOf, playerOf } from '../../rules/game.ts';
import { legal } from '../../rules/legal.ts';
import type { View } from '../../rules/state.ts';
import { createAuthority, type Place } from '../../src/server/authority/authority.ts';
import { realWorld } from '../../src/server/main.ts';
import { softLanding } from '../../src/server/soft-landing.ts';
import { memoryStorage } from '../../src/server/storage/memory.ts';
import { patched } from '../../src/wire/delta.ts';
import type { News } from '../../src/wire/messages.ts';
import { median } from '../measure/cli.ts';
import { say, spent } from './child.ts';
import { drawn } from './wire.ts';

const authority = createAuthority(softLanding, memoryStorage(), realWorld);
const quiet = { table() {}, whole() {}, said() {}, team() {}, bye() {} };

interface Seat {
  place: Place;
  view: View;
  version: number;
  /** What it was told and has not taken in yet. */
  news: News[];
}

async function sit(table: string, secret: string): Promise<Seat> {
  const news: News[] = [];
  const hear = (one: News) => {
    JSON.stringify(one);
    news.push(one);
  };
  const done = await authority.attend(table, secret, { owner: {}, ...quiet, news: hear });
  if (!done.ok) throw new Error(done.error.code);
  return { place: done.place, view: done.place.whole.seen as View, version: done.place.whole.version, news };
}

/** Processor time of all moves. */
let seconds = 0;

/** Plays a match at random; milliseconds of each move. */
async function match(scenario: string): Promise<{ took: number[]; full: boolean }> {
  const us = await authority.create({ chosen: { scenario }, listed: false, name: 'Ada', player: '0' });
  const china = us.ok ? await authority.join(us.table.id, { name: 'Bo' }) : us;
  if (!us.ok || !china.ok) throw new Error('no table');
  const seats = [await sit(us.table.id, us.secret), await sit(us.table.id, china.secret)];
  const took: number[] = [];
  for (;;) {
    const { awaiting, ending } = seats[0].view;
    if (ending) {
      for (const { place } of seats) place.leave();
      return { took, full: ending.kind === 'order' };
    }
    const bloc = drawn(awaiting);
    const { place, view, version } = seats[Number(playerOf(bloc))];
    const move = drawn(legal(view, bloc));
    const [since, used] = [performance.now(), spent()];
    const done = await place.move(version, move.type, argsOf(move));
    took.push(performance.now() - since);
    seconds += spent() - used;
    if (!done.ok) throw new Error(done.error.code);
    for (const seat of seats)
      for (const { patch, version } of seat.news.splice(0)) {
        seat.view = patched(seat.view, patch) as View;
        seat.version = version;
      }
  }
}

const scenario = 'founding';
const budget = Number(process.argv[2]);
while (spent() < budget / 2) await match(scenario);
seconds = 0;
let moves = 0;
const [first, last]: number[][] = [[], []];
while (spent() < budget || last.length === 0) {
  const { took, full } = await match(scenario);
  const tenth = Math.floor(took.length / 10);
  moves += took.length;
  if (!full) continue;
  first.push(...took.slice(0, tenth));
  last.push(...took.slice(-tenth));
}
say({
  cost: { microseconds: (seconds * 1e6) / moves, growth: median(last) / median(first) },
});
process.exit(0);
