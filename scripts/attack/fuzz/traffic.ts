/** One round of traffic that nobody should send: bytes, frames, polling, or events of a socket that has a place. */
import type { Socket } from 'node:net';
import { below } from '../../../rules/random.ts';
import type { Target } from '../attack.ts';
import { dial, post, wait } from '../client.ts';
import { ENGINE, frame, polled, rawSocket, upgrade } from '../frames.ts';
import { broken, mutated, odd, once, pick, type Rng, shuffled } from './odd.ts';

/** Whom the traffic speaks of: a table of its own with the secret of a seat, and the table of others. */
export interface Known {
  mine: string;
  secret: string;
  theirs: string;
}

export interface Traffic {
  round(rng: Rng): Promise<void>;
  end(): void;
}

/** The most connections that are left open, half way through something. */
const OPEN = 40;

const messages = ({ mine, secret, theirs }: Known): [string, unknown][] => [
  ['attend', { table: mine, secret }],
  ['attend', { table: theirs }],
  ['move', { version: 0, type: 'dialogue', args: ['cooperate'] }],
  ['move', { version: 0, type: 'play', args: ['disaster-charter', 'event'] }],
  ['move', { version: 1, type: 'concede', args: [] }],
  ['undo', { version: 1 }],
];

const requests = ({ mine, secret, theirs }: Known): string[] => {
  const body = JSON.stringify({ chosen: { scenario: 'lesson' }, listed: true, name: 'Eve' });
  const sends = (path: string, text: string) =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
  return [
    'GET / HTTP/1.1\r\nHost: x\r\n\r\n',
    `GET /api/tables/${theirs} HTTP/1.1\r\nHost: x\r\n\r\n`,
    'GET /api/tables?kind=lesson&limit=5 HTTP/1.1\r\nHost: x\r\n\r\n',
    sends('/api/tables', body),
    sends(`/api/tables/${theirs}/join`, JSON.stringify({ name: 'Eve', secret })),
    sends(`/api/tables/${mine}/rematch`, JSON.stringify({ secret })),
    upgrade(`${ENGINE}websocket`),
    `GET ${ENGINE}polling HTTP/1.1\r\nHost: x\r\n\r\n`,
  ];
};

export function createTraffic(t: Target, known: Known): Traffic {
  const open: Socket[] = [];
  const keep = (socket: Socket, rng: Rng): void => {
    socket.on('error', () => {}).resume();
    open.push(socket);
    if (open.length > OPEN || once(rng, 3)) open.splice(below(rng, open.length), 1)[0].resetAndDestroy();
  };

  const asBytes = async (rng: Rng): Promise<void> => {
    const socket = await dial(t);
    for (const text of shuffled(rng, requests(known)).slice(0, 1 + below(rng, 3)))
      socket.write(once(rng, 5) ? text : broken(rng, Buffer.from(text)));
    keep(socket, rng);
  };

  const asEvent = (rng: Rng): string => {
    const [event, message] = pick(rng, messages(known));
    const sent = once(rng, 4) ? message : mutated(rng, message);
    const name = once(rng, 8) ? odd(rng) : event;
    const more = once(rng, 6) ? [odd(rng)] : [];
    return `42${once(rng, 3) ? '' : below(rng, 100)}${JSON.stringify([name, sent, ...more])}`;
  };

  const asFrames = async (rng: Rng): Promise<void> => {
    const raw = await rawSocket(t, once(rng, 6) ? [] : ['40']);
    const packets = [
      '2',
      '3',
      '41',
      '40/x,',
      '451-["move",{"_placeholder":true,"num":0}]',
      '430[1]',
      '',
      '9',
      '5',
      '6',
      '44{}',
    ];
    const list = shuffled(rng, [asEvent(rng), asEvent(rng), asEvent(rng), pick(rng, packets), pick(rng, packets)]);
    for (const packet of list) {
      const whole = frame(
        once(rng, 12) ? 'x'.repeat(20_000 + below(rng, 40_000)) : packet,
        pick(rng, [1, 1, 1, 1, 2, 3, 9, 0]),
        !once(rng, 9),
      );
      raw.socket.write(once(rng, 9) ? broken(rng, whole) : whole);
    }
    keep(raw.socket, rng);
  };

  const asEvents = async (rng: Rng): Promise<void> => {
    const raw = await rawSocket(t);
    raw.text(`420["attend",${JSON.stringify({ table: known.mine, secret: known.secret })}]`);
    for (let n = 3 + below(rng, 12); n > 0; n--) raw.text(asEvent(rng));
    keep(raw.socket, rng);
  };

  const asPolling = async (rng: Rng): Promise<void> => {
    const sid = once(rng, 5) ? String(odd(rng)).slice(0, 50) : String(await polled(t));
    const packets = shuffled(rng, ['40', asEvent(rng), asEvent(rng), '2', 'x']).join('\x1e');
    const body = once(rng, 3) ? broken(rng, Buffer.from(packets)) : packets;
    await post(t, `${ENGINE}polling&sid=${encodeURIComponent(sid.replace(/[^ -~]/g, '?'))}`, body, {
      'content-type': 'text/plain',
    });
  };

  const kinds = [asBytes, asBytes, asFrames, asFrames, asEvents, asPolling];
  return {
    async round(rng) {
      // What goes wrong at this end is what it is for; a server that is gone is found out by those who play.
      await Promise.race([pick(rng, kinds)(rng).catch(() => {}), wait(500)]);
    },
    end() {
      for (const socket of open) socket.destroy();
    },
  };
}
