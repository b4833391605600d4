/** Clients of the echo: each in turn sends what is as large as a move, and it comes back. */
import { connect, type Pair } from './wire.ts';

let pairs = 0;

export async function echoPair(address: string): Promise<Pair> {
  const pair = String(pairs++);
  const lines = [connect(address, { pair }), connect(address, { pair })];
  const sockets = lines.map(({ socket }) => socket);
  await Promise.all(lines.map(({ connected }) => connected));
  let version = 0;
  let heard = () => {};
  let gone = false;
  for (const socket of sockets) {
    socket.on('news', () => heard());
    socket.on('disconnect', () => {
      gone = true;
      heard();
    });
  }
  return {
    over: false,
    async begin() {},
    move() {
      const since = performance.now();
      let took: number | null = null;
      let waits = 2;
      return new Promise((fulfil) => {
        heard = () => {
          if (--waits === 0 || gone) fulfil(took);
        };
        const message = { version: version++, type: 'place', args: ['kazakhstan', 'science'] };
        sockets[version % 2].emit('move', message, () => {
          took = performance.now() - since;
          heard();
        });
      });
    },
  };
}
