/** Pages of other origins, in the browser of somebody who plays. */
import { against, type Target } from '../attack.ts';
import { get, http } from '../client.ts';
import { polled } from '../frames.ts';
import { OFFER, Person } from '../people.ts';

const attack = against('origins');
const EVIL = 'https://evil.example';

async function connects(t: Target, origin: string): Promise<boolean> {
  const page = new Person(t, { origin });
  const connected = await page.connected;
  page.leave();
  return connected;
}

/** A form needs no leave to send; what it sends is no JSON by type. */
const form = (type: string) => async (t: Target) => {
  const headers = { 'content-type': type, origin: EVIL };
  const { status } = await http(t, 'POST', '/api/tables', JSON.stringify(OFFER), headers);
  return status === 201;
};

export const origins = [
  attack('foreign-socket', 'any-origin', 'A foreign page opens a web socket.', (t) => connects(t, EVIL)),
  attack(
    'foreign-polling',
    'any-origin',
    'A foreign page opens a session of long polling.',
    async (t) => (await polled(t, { origin: EVIL })) !== null,
  ),
  attack('sandboxed-socket', 'any-origin', 'A page in a sandbox, whose origin is "null", opens a web socket.', (t) =>
    connects(t, 'null'),
  ),
  attack('look-alike-origin', 'any-origin', 'A page whose origin looks like ours opens a web socket.', async (t) => {
    const ours = `127.0.0.1:${t.port}`;
    for (const origin of [
      `http://${ours}.evil.example`,
      `http://evil.example#${ours}`,
      'http://127.0.0.1',
      `//${ours}`,
    ])
      if (await connects(t, origin)) return true;
    return false;
  }),
  attack('foreign-reader', 'any-origin', 'A foreign page asks for tables and may read the answer.', async (t) => {
    const { headers } = await get(t, '/api/tables', { origin: EVIL });
    return headers['access-control-allow-origin'] !== undefined;
  }),
  attack('foreign-leave', 'any-origin', 'A foreign page asks leave to send JSON and is given it.', async (t) => {
    const asked = { origin: EVIL, 'access-control-request-method': 'POST' };
    const { headers } = await http(t, 'OPTIONS', '/api/tables', undefined, asked);
    return headers['access-control-allow-origin'] !== undefined;
  }),
  attack('foreign-text', 'any-type', 'A form of a foreign page sends JSON as plain text.', form('text/plain')),
  attack(
    'foreign-form',
    'any-type',
    'A form of a foreign page sends JSON as its fields.',
    form('application/x-www-form-urlencoded'),
  ),
];
