/** The state of a match, spoken for from outside the rules. */
import { against, type Target } from '../attack.ts';
import { comes, http, wait } from '../client.ts';
import { rawSocket } from '../frames.ts';
import { leaveAll, type Match, match, Person } from '../people.ts';

const attack = against('takeover');
const MARK = 'taken-over-by-force';

/** Does what a stranger is shown hold the mark? */
async function marked(t: Target, m: Match): Promise<boolean> {
  const stranger = new Person(t);
  await stranger.attend(m.id);
  stranger.leave();
  return JSON.stringify(stranger.whole).includes(MARK);
}

/** The rival sends an event of the server's own: does the other hear it? */
const forged = (event: string, what: unknown) => async (t: Target) => {
  const m = await match(t);
  m.bo.socket.emit(event, what);
  const heard = await comes(() => JSON.stringify(m.ada.heard).includes(MARK));
  leaveAll(m);
  return heard;
};

export const takeover = [
  attack('whole-state', 'naive', 'A holder sends a whole state as an update of their own.', async (t) => {
    const m = await match(t);
    m.ada.socket.emit('update', { G: { [MARK]: 1 }, [MARK]: 1 });
    await wait(50);
    leaveAll(m);
    return marked(t, m);
  }),
  attack('merged-state', 'naive', 'Whoever attends brings along what the state is to be.', async (t) => {
    const m = await match(t);
    await m.ada.ask('attend', { table: m.id, secret: m.us.secret, state: { [MARK]: 1 }, seen: { [MARK]: 1 } });
    leaveAll(m);
    return marked(t, m);
  }),
  attack('forged-news', 'naive', 'The rival sends news to the table in the name of the server.', (t) =>
    forged('news', [1, {}, [[MARK]], '0'])(t),
  ),
  attack('forged-whole', 'naive', 'The rival sends a whole match to the table.', forged('whole', { seen: MARK })),
  attack(
    'forged-bye',
    'naive',
    'The rival puts a holder out in the name of the server.',
    forged('bye', { code: MARK }),
  ),
  attack('patched-table', 'naive', 'A stranger changes a table over HTTP.', async (t) => {
    const m = await match(t);
    for (const method of ['PATCH', 'PUT'])
      await http(t, method, `/api/tables/${m.id}`, { status: 'over', code: MARK, G: { [MARK]: 1 } });
    leaveAll(m);
    return marked(t, m);
  }),
  attack('deleted-table', 'naive', 'A stranger removes a table over HTTP.', async (t) => {
    const m = await match(t);
    await http(t, 'DELETE', `/api/tables/${m.id}`);
    const { json } = await http(t, 'GET', `/api/tables/${m.id}`);
    leaveAll(m);
    return json?.ok !== true;
  }),
  attack('other-namespace', 'naive', 'A socket enters a namespace that is not the one of the tables.', async (t) => {
    const raw = await rawSocket(t);
    for (const name of ['/admin', '/socket', '/tables']) raw.text(`40${name},`);
    const entered = await comes(() => /40\/\w+,\{/.test(raw.heard()));
    raw.end();
    return entered;
  }),
];
