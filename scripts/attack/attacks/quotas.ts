/** What is there for all, taken by one. The limits are the real ones. */
import { LIMITS } from '../../../src/server/transport/limits.ts';
import { against, type Target } from '../attack.ts';
import { comes, dial, get, type Headers, post, wait } from '../client.ts';
import { ENGINE, polled, rawSocket } from '../frames.ts';
import { leaveAll, match, OFFER, Person, play, waiting } from '../people.ts';

const attack = against('quotas');
/** Where the real number would only take longer. */
const FEW = 30;
const MISSING = 'C'.repeat(22);

/** Asks so many times; is none of them told that it was too often? */
async function unlimited(n: number, ask: (i: number) => Promise<{ status: number }>): Promise<boolean> {
  const statuses = await Promise.all(Array.from({ length: n }, (_, i) => ask(i)));
  return !statuses.some(({ status }) => status === 429);
}

const creations = (t: Target, headers: (i: number) => Headers) =>
  unlimited(LIMITS.creations + 3, (i) => post(t, '/api/tables', OFFER, headers(i)));

/** Opens more sessions than one address may hold; do the last ones still stand? */
async function sessions(t: Target, headers: (i: number) => Headers): Promise<boolean> {
  const open = await Promise.all(Array.from({ length: LIMITS.sockets + 12 }, (_, i) => polled(t, headers(i))));
  await wait(50);
  const last = open.slice(-8).filter((sid) => sid !== null);
  const text = { 'content-type': 'text/plain' };
  const answers = last.map((sid) => post(t, `${ENGINE}polling&sid=${encodeURIComponent(sid)}`, '40', text));
  return (await Promise.all(answers)).some(({ status }) => status === 200);
}

const codes = async (t: Target, n: number, event: string, message: (i: number) => unknown): Promise<string[]> => {
  const socket = new Person(t);
  const asked = Array.from({ length: n }, (_, i) => socket.ask(event, message(i)));
  const answers = await Promise.all(asked);
  socket.leave();
  // What came too late says nothing of limits.
  if (answers.some((answer) => answer.error?.code === 'no-answer')) throw new Error('no answer');
  return answers.map((answer) => answer.error?.code);
};

export const quotas = [
  attack('many-tables', 'no-limits', 'One address sets up tables without end.', (t) => creations(t, () => ({}))),
  attack('many-files', 'no-limits', 'One address brings matches without end, each to be played through.', (t) =>
    unlimited(LIMITS.brought + 3, () => post(t, '/api/tables', { ...OFFER, chosen: {}, listed: false, brought: 'x' })),
  ),
  attack('many-joins', 'no-limits', 'One address tries seats without end.', (t) =>
    unlimited(LIMITS.joins + 3, () => post(t, `/api/tables/${MISSING}/join`, { name: 'Cy' })),
  ),
  attack('many-rematches', 'no-limits', 'One address tries secrets for a rematch without end.', (t) =>
    unlimited(LIMITS.joins + 3, () => post(t, `/api/tables/${MISSING}/rematch`, { secret: MISSING })),
  ),
  attack('many-records', 'no-limits', 'One address asks for records without end.', (t) =>
    unlimited(LIMITS.joins + 3, () => get(t, `/api/tables/${MISSING}/record`)),
  ),
  attack('many-lists', 'no-limits', 'One address asks for the list without end.', (t) =>
    unlimited(LIMITS.requests + 5, () => get(t, '/api/tables?limit=1')),
  ),
  attack('many-codes', 'no-limits', 'One address tries the codes of tables one after another.', (t) =>
    unlimited(LIMITS.requests + 5, (i) => get(t, `/api/tables/${String(i).padStart(6, 'A').replace(/[01]/g, 'B')}`)),
  ),
  attack(
    'spoofed-address',
    'trusts-all',
    'One address says that it is many, and no proxy stands before the server.',
    (t) => creations(t, (i) => ({ 'x-forwarded-for': `10.1.${i}.1` })),
  ),
  attack(
    'spoofed-chain',
    'trusts-first',
    'One address behind a proxy writes others before its own.',
    (t) => creations(t, (i) => ({ 'x-forwarded-for': `10.1.${i}.1, 9.9.9.9` })),
    { env: { TRUST_PROXY: '1' } },
  ),
  attack('many-sockets', 'no-limits', 'One address opens sockets without end.', (t) => sessions(t, () => ({}))),
  attack('spoofed-sockets', 'trusts-all', 'One address opens sockets in the name of many.', (t) =>
    sessions(t, (i) => ({ 'x-forwarded-for': `10.1.${i % 250}.${i}` })),
  ),
  attack(
    'many-watchers',
    'no-limits',
    'One table is watched until nobody else can be served.',
    async (t) => {
      const { table } = await waiting(t);
      const watchers = Array.from({ length: FEW + 2 }, () => new Person(t));
      const answers = await Promise.all(watchers.map((watcher) => watcher.attend(table.id)));
      for (const watcher of watchers) watcher.leave();
      return answers.every(({ ok }) => ok === true);
    },
    { limits: { watchers: FEW } },
  ),
  attack(
    'many-connections',
    'no-limits',
    'One address opens connections without end and says nothing.',
    async (t) => {
      const open = await Promise.all(Array.from({ length: FEW + 10 }, () => dial(t)));
      for (const socket of open) socket.on('error', () => {}).resume();
      const there = () => open.filter(({ destroyed }) => !destroyed).length === FEW + 10;
      for (let n = 0; n < 60 && there(); n++) await wait(50);
      const all = there();
      for (const socket of open) socket.destroy();
      await wait(50);
      return all;
    },
    { limits: { connections: FEW } },
  ),
  attack(
    'many-addresses',
    'spreads',
    'One network of IPv6 sets up tables from address after address.',
    (t) => creations(t, (i) => ({ 'x-forwarded-for': `2001:db8:7:7::${i.toString(16)}` })),
    { env: { TRUST_PROXY: '1' } },
  ),
  attack(
    'many-addresses-sockets',
    'spreads',
    'One network of IPv6 opens sockets from address after address.',
    (t) => sessions(t, (i) => ({ 'x-forwarded-for': `2001:db8:7:7::${i.toString(16)}` })),
    { env: { TRUST_PROXY: '1' } },
  ),
  attack('many-messages', 'no-limits', 'One socket sends messages without pause.', async (t) => {
    // More than flow out meanwhile where the machine is busy.
    const answers = await codes(t, LIMITS.burst + 200, 'move', () => ({ version: 0, type: 'done', args: [] }));
    return !answers.includes('too-many');
  }),
  attack('many-places', 'no-limits', 'One socket takes place after place.', async (t) => {
    const answers = await codes(t, LIMITS.placesBurst + 8, 'attend', () => ({ table: MISSING }));
    return !answers.includes('too-many');
  }),
  attack('many-guesses', 'no-limits', 'One socket tries secret after secret.', async (t) => {
    const { table } = await waiting(t);
    const answers = await codes(t, LIMITS.placesBurst + 8, 'attend', (i) => ({
      table: table.id,
      secret: String(i).padStart(22, 'D'),
    }));
    return !answers.includes('too-many');
  }),
  attack(
    'many-bots',
    'slow-minds',
    'One address plays many bots at once, and moves of people wait for them.',
    async (t) => {
      const m = await match(t);
      // Bots that have China decide as soon as the match begins.
      const crowd = Array.from({ length: 8 }, () => waiting(t, { bots: { 1: 'attache' } }));
      const since = performance.now();
      await play(m, 6);
      const took = performance.now() - since;
      await Promise.all(crowd);
      leaveAll(m);
      return took > 2200;
    },
  ),
  attack('large-message', 'no-limits', 'One message is larger than any has to be.', async (t) => {
    const raw = await rawSocket(t);
    raw.text(`421["move",{"version":0,"type":"done","args":["${'x'.repeat(LIMITS.bytes + 5000)}"]}]`);
    const answered = await comes(() => raw.heard().includes('431['));
    raw.end();
    return answered;
  }),
  attack('large-body', 'no-limits', 'One body is larger than any has to be.', async (t) => {
    const { status } = await post(t, '/api/tables', { ...OFFER, name: 'x'.repeat(LIMITS.bytes + 5000) });
    return status !== 413;
  }),
  attack('large-polling', 'no-limits', 'One request of long polling is larger than any has to be.', async (t) => {
    const path = `${ENGINE}polling&sid=${encodeURIComponent(String(await polled(t)))}`;
    const asked = post(t, path, `40${'x'.repeat(LIMITS.bytes + 5000)}`, { 'content-type': 'text/plain' });
    return (await asked.catch(() => ({ status: 413 }))).status === 200;
  }),
];
