/** Keys that reach a prototype. The server runs in this process: what reached it is seen here. */
import { against, type Target } from '../attack.ts';
import { get, post, wait } from '../client.ts';
import { OFFER, Person, waiting } from '../people.ts';

const MARK = 'polluted';
const keys = () => Object.getOwnPropertyNames(Object.prototype);

const attack = (id: string, title: string, send: (t: Target) => Promise<unknown>) =>
  against('prototypes')(id, 'naive', title, async (t) => {
    const before = keys();
    await send(t);
    const more = keys().filter((key) => !before.includes(key));
    for (const key of more) Reflect.deleteProperty(Object.prototype, key);
    return more.includes(MARK);
  });

/** A body as a text: `chosen` is this. */
const offer = (chosen: string) => JSON.stringify({ ...OFFER, chosen: 0 }).replace('"chosen":0', `"chosen":${chosen}`);

const over = (args: string) => async (t: Target) => {
  const { table, secret } = await waiting(t);
  const ada = new Person(t);
  await ada.attend(table.id, secret);
  await ada.ask('move', { version: 0, type: 'place', args: JSON.parse(args) });
  ada.leave();
  await wait(10);
};

export const prototypes = [
  attack('body-prototype', 'A body brings a key __proto__.', (t) =>
    post(t, '/api/tables', offer(`{"__proto__":{"${MARK}":1}}`)),
  ),
  attack('deep-prototype', 'A body brings a key __proto__ far down.', (t) =>
    post(t, '/api/tables', offer(`{"scenario":"lesson","options":{"wolf":{"__proto__":{"${MARK}":1}}}}`)),
  ),
  attack('body-constructor', 'A body reaches the prototype through the constructor.', (t) =>
    post(t, '/api/tables', offer(`{"constructor":{"prototype":{"${MARK}":1}}}`)),
  ),
  attack('escaped-prototype', 'A body writes the key __proto__ in escapes.', (t) =>
    post(t, '/api/tables', offer(`{"\\u005f_proto__":{"${MARK}":1}}`)),
  ),
  attack('query-prototype', 'A query brings a key __proto__.', (t) => get(t, `/api/tables?__proto__[${MARK}]=1`)),
  attack('query-constructor', 'A query reaches the prototype through the constructor.', (t) =>
    get(t, `/api/tables?constructor.prototype.${MARK}=1`),
  ),
  attack('message-prototype', 'A move brings a key __proto__.', over(`[{"__proto__":{"${MARK}":1}}]`)),
  attack(
    'message-constructor',
    'A move reaches the prototype through the constructor.',
    over(`[{"constructor":{"prototype":{"${MARK}":1}}}]`),
  ),
  attack('prototype-player', 'Somebody joins as the player __proto__.', async (t) => {
    const { table } = await waiting(t);
    await post(t, `/api/tables/${table.id}/join`, { name: 'x', player: '__proto__', [MARK]: 1 });
  }),
];
