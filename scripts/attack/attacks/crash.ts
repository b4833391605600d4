/** Whatever is sent over HTTP and sockets so that the server ends, or has no time for others. */
import { gzipSync } from 'node:zlib';
import { against, type Target } from '../attack.ts';
import { alive, bytes, dial, http, post, wait } from '../client.ts';
import { ENGINE, frame, polled, rawSocket, upgrade } from '../frames.ts';
import { OFFER, Person, waiting } from '../people.ts';

const of = against('crash');
const quiet = (work: Promise<unknown>) => work.catch(() => {});

/** Does what it does, and looks whether the server is still there for others. */
const attack = (id: string, title: string, send: (t: Target) => Promise<unknown>) =>
  of(id, 'fragile', title, async (t) => {
    await quiet(send(t));
    // A busy machine may need a while until it comes to what was sent.
    for (let n = 0; n < 4; n++) {
      await wait(60);
      if (!(await alive(t))) return true;
    }
    return false;
  });

/** Moves of a holder that has taken a place, whatever they hold. */
const moves =
  (...messages: unknown[]) =>
  async (t: Target) => {
    const { table, secret } = await waiting(t);
    const ada = new Person(t);
    await ada.attend(table.id, secret);
    for (const message of messages) ada.socket.emit('move', message, () => {});
    await wait(80);
    ada.leave();
  };
const move = (type: unknown, args: unknown, version: unknown = 0) => ({ version, type, args });

/** Packets as they stand, on a socket that has a place. */
const packets =
  (...list: (string | Buffer)[]) =>
  async (t: Target) => {
    const { table, secret } = await waiting(t);
    const raw = await rawSocket(t);
    raw.text(`42["attend",${JSON.stringify({ table: table.id, secret })}]`);
    await wait(40);
    for (const packet of list) raw.socket.write(typeof packet === 'string' ? frame(packet) : packet);
    await wait(60);
    raw.end();
  };

/** Sixty connections that begin something and never end it: is anybody else heard meanwhile? */
const blocking = (id: string, title: string, head: string) =>
  of(id, 'fragile', title, async (t) => {
    const open = await Promise.all(Array.from({ length: 60 }, () => dial(t)));
    for (const socket of open) socket.on('error', () => {}).write(head);
    await wait(300);
    const there = await alive(t);
    for (const socket of open) socket.destroy();
    return !there;
  });

export const crash = [
  attack(
    'empty-messages',
    'A holder sends moves that are nothing, or the wrong thing.',
    moves(null, 1, 'x', [], {}, undefined),
  ),
  attack('no-message', 'A stranger attends with nothing at all.', async (t) => {
    const stranger = new Person(t);
    await stranger.connected;
    for (const args of [[], [null], [1, 2, 3], [{}]]) stranger.socket.emit('attend', ...args);
    await wait(150);
    stranger.leave();
  }),
  attack(
    'no-answer-wanted',
    'A holder sends a good move and wants no answer, or names a text as the callback.',
    async (t) => {
      const { table, secret } = await waiting(t);
      const ada = new Person(t);
      await ada.attend(table.id, secret);
      ada.socket.emit('move', move('done', []));
      ada.socket.emit('move', move('done', []), 'no function');
      await wait(80);
      ada.leave();
    },
  ),
  attack('deep-lists', 'A holder sends lists in lists, as deep as a message has room for, and deeper.', async (t) => {
    for (const depth of [7000, 400_000])
      await packets(`420["move",{"version":0,"type":"place","args":[${'['.repeat(depth)}${']'.repeat(depth)}]}]`)(t);
  }),
  attack('deep-body', 'A stranger sets up a table out of lists in lists.', async (t) => {
    for (const depth of [7000, 100_000])
      await quiet(post(t, '/api/tables', `{"chosen":{"a":${'['.repeat(depth)}${']'.repeat(depth)}},"name":{}}`));
  }),
  attack(
    'no-text',
    'A holder sends what can not be made a text.',
    moves(move({ toString: 1 }, []), move('done', [{ toString: 1 }])),
  ),
  attack('endless-numbers', 'A holder sends numbers without end, and versions of no move.', async (t) => {
    await moves(move('done', [], 1e308), move('done', [], -1), move('done', [], 0.5))(t);
    await packets('420["move",{"version":1e999,"type":"done","args":[1e999,-1e999]}]')(t);
  }),
  attack('inherited-table', 'A stranger attends at what every object has.', async (t) => {
    const stranger = new Person(t);
    await stranger.connected;
    for (const table of ['toString', 'hasOwnProperty', 'valueOf']) stranger.socket.emit('attend', { table }, () => {});
    await wait(120);
    stranger.leave();
  }),
  attack('reserved-events', 'A holder sends the events of the library itself.', async (t) => {
    for (const event of ['error', 'connect', 'disconnect', 'disconnecting', 'newListener', 'connect_error'])
      await packets(`42["${event}",{"message":"x"}]`)(t).catch(() => {});
  }),
  attack('events-without-name', 'A holder sends events whose name is no text.', async (t) => {
    for (const packet of ['42[1,{}]', '42[[],{}]', '42[{}]', '42[null]', '42[]']) await quiet(packets(packet)(t));
  }),
  attack(
    'foreign-answers',
    'A holder answers what nobody has asked, and asks under numbers without end.',
    async (t) => {
      for (const packet of ['4399999[1]', '43[]', '42999999999999999999["move",null]', '432["x"]'])
        await quiet(packets(packet)(t));
    },
  ),
  attack('bytes-for-texts', 'A holder sends bytes where a text is to be, and bytes that do not come.', async (t) => {
    await moves(move('done', [Buffer.from('{')]), move(Buffer.from('x'), [Buffer.alloc(3)]))(t);
    await packets('451-["move",{"version":0,"type":"done","args":[{"_placeholder":true,"num":7}]}]', frame('x', 2))(t);
  }),
  attack(
    'half-letters',
    'A holder sends halves of letters and the character 0.',
    moves(move('done', ['\ud800']), move('\udfff\0', ['\0'])),
  ),
  attack('half-names', 'A stranger gives a name that is half a letter.', (t) =>
    post(t, '/api/tables', '{"chosen":{},"listed":true,"name":"\\ud800"}'),
  ),
  attack('foreign-packets', 'A stranger sends packets that are none of the protocol.', async (t) => {
    for (const packet of ['9', 'x', '', '\0', '4', '49', '6']) await quiet(packets(packet)(t));
  }),
  attack('polled-packets', 'A stranger sends packets that are none over long polling.', async (t) => {
    const text = { 'content-type': 'text/plain;charset=UTF-8' };
    for (const packet of ['x', '2{', '2[', 'b!', '4\x1e4\x1ex'])
      await quiet(post(t, `${ENGINE}polling&sid=${encodeURIComponent(String(await polled(t)))}`, packet, text));
  }),
  attack('broken-frames', 'A stranger sends web socket frames that break the rules of frames.', async (t) => {
    const lying = Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
    const list = [lying, frame('x', 3), frame('x', 1, false), Buffer.from([0x81, 0x01, 0x41]), frame('\ud800', 8)];
    for (const bad of list) await quiet(packets(bad, frame('x', 0), 'x')(t));
  }),
  attack('foreign-upgrade', 'A stranger asks for a socket at another address and hangs up at once.', async (t) => {
    for (let n = 0; n < 3; n++) {
      const socket = await dial(t);
      socket.on('error', () => {}).write(upgrade('/elsewhere'));
      await wait(20);
      socket.resetAndDestroy();
    }
    await wait(200);
  }),
  attack('no-http', 'A stranger sends bytes that are no HTTP.', async (t) => {
    for (const text of ['\0\0\0\r\n\r\n', 'GET\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', '\x16\x03\x01\x02\x00'])
      await bytes(t, text, 100);
  }),
  attack('two-lengths', 'A stranger sends a request with two lengths, to smuggle another in.', async (t) => {
    await bytes(
      t,
      'POST /api/tables HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET ',
      100,
    );
  }),
  attack('endless-head', 'A stranger sends headers without end.', async (t) => {
    await bytes(t, `GET / HTTP/1.1\r\nHost: x\r\n${`X: ${'y'.repeat(1000)}\r\n`.repeat(100)}\r\n`, 200);
  }),
  attack('broken-address', 'A stranger asks for addresses that can not be decoded.', async (t) => {
    for (const path of ['/%', '/%E0%A4%A', '/api/tables/%FF', '/api/tables/%', '/assets/%c0%ae'])
      await quiet(http(t, 'GET', path));
  }),
  attack('odd-target', 'A stranger asks for what is no address at all.', async (t) => {
    for (const target of ['//', 'http://[', '*', 'http://a:b@/', '/\\', `/${'a'.repeat(8000)}`])
      await bytes(t, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, 100);
  }),
  attack('broken-json', 'A stranger sends bodies that are no JSON.', async (t) => {
    for (const body of ['{', '{"chosen":', 'nul', '"', '\0', '[1,']) await quiet(post(t, '/api/tables', body));
  }),
  attack('odd-charset', 'A stranger names a charset or a type that nobody knows.', async (t) => {
    for (const type of ['application/json; charset=x-none', 'multipart/form-data; boundary=', ';', 'a/b'])
      await quiet(post(t, '/api/tables', '{}', { 'content-type': type }));
  }),
  attack('packed-bomb', 'A stranger sends ten megabytes packed into ten kilobytes.', (t) =>
    post(t, '/api/tables', gzipSync(Buffer.alloc(10_000_000, ' ')), { 'content-encoding': 'gzip' }),
  ),
  attack('slow-pattern', 'A stranger gives a name that takes some patterns a life time to refuse.', async (t) => {
    const asked = quiet(post(t, '/api/tables', { ...OFFER, name: `${'a'.repeat(38)}!` }));
    await Promise.race([asked, wait(200)]);
  }),
  blocking('slow-head', 'Sixty connections send their headers letter by letter.', 'GET /api/health HTTP/1.1\r\nX'),
  blocking(
    'slow-body',
    'Sixty connections announce a body and send none.',
    'POST /api/tables HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{',
  ),
  blocking('half-handshakes', 'Sixty sockets are opened and say nothing.', upgrade(`${ENGINE}websocket`)),
  blocking('silent', 'Sixty connections are opened and say nothing.', ''),
];
