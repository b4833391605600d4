/** Tries a line to the server in one way alone, for whoever checks a network. Takes no place at any table. */
import { io } from 'socket.io-client';

/** How long a line may take to open, and then to be answered on, in milliseconds. */
const PATIENCE = 8_000;

/**
 * What became of the line. `answered`: it opened, and what was said over it was answered. `mute`: it opened, and nothing
 * came back. `closed`: it did not open.
 */
export type Tried = 'answered' | 'mute' | 'closed';

/** @param base the page's own address: the server is found beside it */
export async function tryLine(base: string, transport: 'polling' | 'websocket'): Promise<Tried> {
  const { origin, pathname } = new URL('.', base);
  const socket = io(origin, {
    path: `${pathname}socket.io`,
    transports: [transport],
    upgrade: false,
    reconnection: false,
    forceNew: true,
    timeout: PATIENCE,
  });
  try {
    const opened = await new Promise<boolean>((done) => {
      const timer = setTimeout(() => done(false), PATIENCE);
      const end = (so: boolean) => {
        clearTimeout(timer);
        done(so);
      };
      socket.on('connect', () => end(true));
      socket.on('connect_error', () => end(false));
    });
    if (!opened) return 'closed';
    // Whoever has no place can't move: the refusal is an answer as good as any.
    const answer: unknown = await socket
      .timeout(PATIENCE)
      .emitWithAck('move', {})
      .catch(() => null);
    return answer === null ? 'mute' : 'answered';
  } finally {
    socket.close();
  }
}
