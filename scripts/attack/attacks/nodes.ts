/** The port at which nodes of a cluster hear one another. */
import { io, type Socket } from 'socket.io-client';
import { against, type Target } from '../attack.ts';
import { post } from '../client.ts';

const nodes = against('nodes');
const NODES = { nodes: true };

/** Secrets that somebody tries who knows none, in every way of being none. */
const GUESSES: unknown[] = ['A'.repeat(22), '_'.repeat(22), '', ' '.repeat(22), null, undefined, 0, true, [], {}];

/** Shows this as a node does; gives the line where it is let in. */
function dial(t: Target, secret: unknown): Promise<Socket | null> {
  const { address, id } = t.node();
  const socket = io(`http://${address}`, {
    path: '/nodes',
    auth: { secret, from: 'A'.repeat(22), to: id },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  return new Promise((end) => {
    socket.on('connect', () => end(socket));
    socket.on('connect_error', () => end(null));
  });
}

export const ofNodes = [
  nodes(
    'guessed-node',
    'guessable-nodes',
    'A stranger passes for a node by a secret that is none, and joins a table there.',
    async (t) => {
      const made = await post(t, '/api/tables', { chosen: { scenario: 'lesson' }, listed: false, name: 'Ada' });
      const call = { call: 'join', table: made.json.table.id, body: { name: 'Mal' } };
      let joined = false;
      for (const guess of GUESSES) {
        const socket = await dial(t, guess);
        const answer = await socket?.timeout(2000).emitWithAck('ask', call);
        joined ||= answer?.ok === true;
        socket?.disconnect();
      }
      return joined;
    },
    NODES,
  ),
  nodes(
    'early-node',
    'guessable-nodes',
    'A stranger asks for a table before they have been let in as a node, or once they were refused.',
    async (t) => {
      const made = await post(t, '/api/tables', { chosen: { scenario: 'lesson' }, listed: false, name: 'Ada' });
      const { address, id } = t.node();
      const socket = io(`http://${address}`, {
        path: '/nodes',
        auth: { secret: 'A'.repeat(22), from: 'A'.repeat(22), to: id },
        transports: ['websocket'],
        forceNew: true,
        reconnection: false,
      });
      const call = { call: 'info', table: made.json.table.id };
      const answer = await socket
        .timeout(1500)
        .emitWithAck('ask', call)
        .catch(() => null);
      socket.disconnect();
      return answer?.ok === true;
    },
    NODES,
  ),
];
