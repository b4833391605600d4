/** What is kept: on disk, in copies and in logs; and what was said to be kept and is not. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { against, type Target } from '../attack.ts';
import { comes, get, post, wait } from '../client.ts';
import { leaveAll, match, movesOf, Person, someMove, toMove, waiting } from '../people.ts';

const storage = against('storage');
const logs = against('logs');
const loss = against('loss');

const files = (folder: string) => readdirSync(folder).map((name) => join(folder, name));
const readable = (path: string) => (statSync(path).mode & 0o077) !== 0;

/** What a log of all levels says of a table that is set up, joined, looked at and played at. */
async function logged(t: Target, wanted: (all: { id: string; code: string; secrets: string[] }) => string[]) {
  const { us, china, ada, bo, id } = await match(t);
  await post(t, `/api/tables/${id}/rematch`, { secret: us.secret });
  await get(t, `/api/tables/${us.table.code}`).catch(() => {});
  await ada.ask('move', { version: 0, type: 'done', args: [us.secret] });
  ada.leave();
  bo.leave();
  await post(t, '/api/tables', `{"secret":"${us.secret}"`).catch(() => {});
  const all = { id, code: us.table.code, secrets: [us.secret, china.secret] };
  return comes(() => wanted(all).some((secret) => t.output().includes(secret)));
}
const LOUD = { child: true, env: { LOG_LEVEL: 'trace' } };

export const kept = [
  storage(
    'read-storage',
    'plain-secrets',
    'Whoever reads the file of the tables looks for secrets.',
    async (t) => {
      const { secret } = await waiting(t);
      return files(join(t.folder, 'data')).some((file) => readFileSync(file).includes(secret));
    },
    { disk: true },
  ),
  storage(
    'read-backup',
    'plain-secrets',
    'Whoever reads a copy of the tables looks for secrets.',
    async (t) => {
      const { secret } = await waiting(t);
      const copy = join(t.folder, 'copy.sqlite');
      await t.backup(copy);
      return readFileSync(copy).includes(secret);
    },
    { disk: true },
  ),
  storage(
    'other-user',
    'open-folder',
    'Another user of the machine opens the folder of the tables.',
    async (t) => readable(join(t.folder, 'data')),
    { disk: true },
  ),
  storage(
    'other-user-file',
    'open-folder',
    'Another user of the machine reads the file of the tables, or its journal.',
    async (t) => {
      await waiting(t);
      return files(join(t.folder, 'data')).some(readable);
    },
    { disk: true },
  ),
  storage(
    'other-user-backup',
    'open-folder',
    'Another user of the machine reads a copy of the tables.',
    async (t) => {
      const copy = join(t.folder, 'copy.sqlite');
      await t.backup(copy);
      return readable(copy);
    },
    { disk: true },
  ),
  logs(
    'logged-secrets',
    'fragile',
    'Whoever reads a log of all levels looks for secrets.',
    (t) => logged(t, ({ secrets }) => secrets),
    LOUD,
  ),
  logs(
    'logged-tables',
    'fragile',
    'Whoever reads a log of all levels looks for ids and codes of tables.',
    (t) => logged(t, ({ id, code }) => [id, code]),
    LOUD,
  ),
  loss(
    'killed-after-move',
    'fragile',
    'The process is killed right after a move was acknowledged.',
    async (t) => {
      const m = await match(t);
      const { who, player, type, args } = someMove(m);
      const answer = await who.ask('move', { version: 0, type, args });
      if (!answer.ok) throw new Error('the move was to be acknowledged');
      await t.restart();
      leaveAll(m);
      const again = new Person(t);
      const back = await again.attend(m.id, player === '0' ? m.us.secret : m.china.secret);
      again.leave();
      return back.ok !== true || back.whole.version !== answer.version || back.whole.player !== player;
    },
    { child: true },
  ),
  loss(
    'killed-after-join',
    'fragile',
    'The process is killed right after a seat was given.',
    async (t) => {
      const { table } = await waiting(t);
      const { json } = await post(t, `/api/tables/${table.id}/join`, { name: 'Bo' });
      await t.restart();
      const again = new Person(t);
      const back = await again.attend(table.id, json.secret);
      again.leave();
      return back.ok !== true || back.whole.player !== json.player;
    },
    { child: true },
  ),
  loss(
    'unstored-move',
    'lying-storage',
    'The disk is full, and a move is acknowledged or told all the same.',
    async (t) => {
      const m = await match(t);
      const { who, other, bloc } = toMove(m);
      t.fail(true);
      const answer = await who.move(movesOf(who, bloc)[0]);
      t.fail(false);
      await wait(30);
      leaveAll(m);
      const told = other.heard.some((heard) => JSON.stringify(heard).startsWith('["news"'));
      return (answer.ok === true || told) && (await t.kept(m.id)).entries.length === 0;
    },
  ),
];
