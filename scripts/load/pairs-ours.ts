/** Clients of our server. They keep their view as a page does, by the patches of the news, and none that they had before. */
import { argsOf, blocOf, playerOf } from '../../rules/game.ts';
import { legal } from '../../rules/legal.ts';
import type { View } from '../../rules/state.ts';
import { patched } from '../../src/wire/delta.ts';
import type { Answer, Taken, Whole } from '../../src/wire/messages.ts';
import { type NewsSent, unpacked } from '../../src/wire/news.ts';
import type { Acknowledged } from './lost.ts';
import { connect, drawn, type Pair, post } from './wire.ts';

interface Seat {
  version: number;
  view: View | null;
}

export interface OurPair extends Pair {
  /** The id of the table where they are. */
  readonly table: string;
  /** Both hang up. */
  end(): void;
}

/**
 * @param addresses of the servers where the two are: the first sets the table up
 * @param acknowledged where every move goes that the server has acknowledged
 */
export async function ourPair(
  addresses: readonly [string, string],
  scenario: string,
  acknowledged: Acknowledged[],
): Promise<OurPair> {
  const [address] = addresses;
  const lines = addresses.map((one) => connect(one));
  const sockets = lines.map(({ socket }) => socket);
  const seats: Seat[] = lines.map(() => ({ version: 0, view: null }));
  await Promise.all(lines.map(({ connected }) => connected));
  let table = '';
  /** Waits until both know this version. */
  let wanted = 0;
  let settled: (() => void) | null = null;
  let gone = false;
  const settle = () => {
    if (gone || seats.every(({ version }) => version >= wanted)) settled?.();
  };

  sockets.forEach((socket, i) => {
    const seat = seats[i];
    socket.on('news', (sent: NewsSent) => {
      const news = unpacked(sent);
      if (news.version !== seat.version + 1) throw new Error('news do not follow from what was sent');
      seat.view = patched(seat.view, news.patch) as View;
      seat.version = news.version;
      settle();
    });
    socket.on('disconnect', () => {
      gone = true;
      settle();
    });
  });

  return {
    get table() {
      return table;
    },

    end() {
      for (const socket of sockets) socket.disconnect();
    },

    get over() {
      return seats[0].view?.ending !== null;
    },

    async begin() {
      const chosen = { scenario };
      const us = await post<Taken>(`${address}/api/tables`, { chosen, listed: false, name: 'Ada', player: '0' });
      table = us.table.id;
      const china = await post<Taken>(`${address}/api/tables/${table}/join`, { name: 'Bo' });
      for (const [i, { secret }] of [us, china].entries()) {
        const done: Answer<{ whole: Whole }> = await sockets[i].emitWithAck('attend', { table, secret });
        if (!done.ok) throw new Error(done.error.code);
        seats[i].version = done.whole.version;
        seats[i].view = done.whole.seen as View;
      }
    },

    move() {
      const bloc = drawn((seats[0].view as View).awaiting);
      const player = playerOf(bloc);
      const { view, version } = seats[Number(player)];
      const { type, ...rest } = drawn(legal(view as View, bloc));
      const args = argsOf({ type, ...rest } as never);
      wanted = version + 1;
      const since = performance.now();
      let took: number | null = null;
      const told = new Promise<number | null>((fulfil) => {
        settled = () => {
          if (!gone && took === null) return;
          settled = null;
          fulfil(took);
        };
      });
      sockets[Number(player)].emit('move', { version, type, args }, (answer: Answer<{ version: number }>) => {
        if (!answer.ok) throw new Error(`${blocOf(player)} was refused: ${answer.error.code}`);
        took = performance.now() - since;
        acknowledged.push({ table, n: answer.version - 1, move: { player, type, args } });
        settle();
      });
      return told;
    },
  };
}
