/**
 * Clients of boardgame.io's server. They speak what its own transport speaks, and do no more with it than ours do: its
 * Client keeps stores and logs, whose cost is no server's.
 */
import { argsOf, playerOf } from '../../rules/game.ts';
import { legal } from '../../rules/legal.ts';
import type { View } from '../../rules/state.ts';
import { connect, drawn, type Pair, post } from './wire.ts';

interface Hosted {
  G: View;
  _stateID: number;
}

let matches = 0;

export async function stockPair(address: string, lobby: string, scenario: string): Promise<Pair> {
  const lines = [0, 1].map(() => connect(`${address}/soft-landing`));
  const sockets = lines.map(({ socket }) => socket);
  const states: (Hosted | null)[] = [null, null];
  const credentials = ['', ''];
  await Promise.all(lines.map(({ connected }) => connected));
  let match = '';
  let heard: ((seat: number) => void) | null = null;
  let gone = false;

  sockets.forEach((socket, i) => {
    const take = (id: string, state: Hosted) => {
      if (id !== match) return;
      states[i] = state;
      heard?.(i);
    };
    socket.on('sync', (id: string, { state }: { state: Hosted }) => take(id, state));
    socket.on('update', take);
    socket.on('disconnect', () => {
      gone = true;
      heard?.(i);
    });
  });

  return {
    get over() {
      return states[0]?.G.ending !== null;
    },

    async begin() {
      const games = `${lobby}/games/soft-landing`;
      const setupData = { scenario, options: {}, seed: `load${matches++}` };
      const { matchID } = await post<{ matchID: string }>(`${games}/create`, { numPlayers: 2, setupData });
      for (const playerID of ['0', '1']) {
        const body = { playerID, playerName: playerID === '0' ? 'Ada' : 'Bo' };
        const joined = await post<{ playerCredentials: string }>(`${games}/${matchID}/join`, body);
        credentials[Number(playerID)] = joined.playerCredentials;
      }
      match = matchID;
      states.fill(null);
      await new Promise<void>((fulfil) => {
        heard = () => {
          if (states.every(Boolean)) fulfil();
        };
        for (const [i, socket] of sockets.entries()) socket.emit('sync', match, String(i), credentials[i], 2);
      });
    },

    move() {
      const bloc = drawn((states[0] as Hosted).G.awaiting);
      const playerID = playerOf(bloc);
      const mover = Number(playerID);
      const { G, _stateID } = states[mover] as Hosted;
      const move = drawn(legal(G, bloc));
      const payload = { type: move.type, args: argsOf(move), playerID, credentials: credentials[mover] };
      const since = performance.now();
      let took: number | null = null;
      return new Promise<number | null>((fulfil) => {
        heard = (seat) => {
          // It acknowledges nothing: who moved knows by the new state.
          if (seat === mover && (states[mover] as Hosted)._stateID > _stateID) took ??= performance.now() - since;
          if (!gone && states.some((state) => (state as Hosted)._stateID <= _stateID)) return;
          heard = null;
          fulfil(took);
        };
        sockets[mover].emit('update', { type: 'MAKE_MOVE', payload }, _stateID, match, playerID);
      });
    },
  };
}
