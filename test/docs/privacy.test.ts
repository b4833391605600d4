/** PRIVACY.md names all that is stored, and nothing else: held to the storage's own tables and to a class that was played. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANS } from '../../src/classroom/plans.ts';
import { KEEP_LEAST, KEEP_MOST } from '../../src/classroom/terms.ts';
import { openSqlite } from '../../src/server/storage/sqlite.ts';
import type { LeadView, StudentView } from '../../src/wire/classroom.ts';
import { newDatabase, server } from '../src/server/storage/storages.ts';
import {
  AtTable,
  type ClassPage,
  classPage,
  joined,
  opened,
  secret,
  until,
} from '../src/server/transport/class-pages.ts';
import { type Served, serve } from '../src/server/transport/served.ts';

const page = readFileSync('PRIVACY.md', 'utf8');
/** Every place that the page names in its tables, as `table.column` or `table.column.key`. */
const named = new Set([...page.matchAll(/^\| `([\w.-]+)` \|/gm)].map(([, place]) => place));

let folder: string;
let file: string;
let s: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'soft-landing-privacy-'));
  file = join(folder, 'tables.sqlite');
  s = await serve(
    { messages: 500, burst: 500 },
    null,
    { KEEP_DAYS: '0' },
    { storage: await openSqlite(file), botPace: 0 },
  );
});
afterAll(async () => {
  await s.close();
  rmSync(folder, { recursive: true });
});

const stage = (kind: string) => PLANS['50'].stages.findIndex((one) => one.kind === kind);

/** A class in which everything happens that a class writes down. */
async function everything(): Promise<void> {
  const { id, code, lead: key } = await opened(s, { team: 2, reasons: 'cards', talk: 'free' });
  for (let n = 1; n <= 5; n++) await joined(s, code, n);
  const lead = await classPage<LeadView>(s, id, 'lead', key);
  const pupils: ClassPage<StudentView>[] = [];
  for (let n = 1; n <= 5; n++) pupils.push(await classPage<StudentView>(s, id, 'student', secret(n)));
  const must = async (asked: Promise<string>) => expect(await asked).toBe('ok');
  await must(lead.asks({ what: 'announce', text: 'Welcome' }));
  await must(lead.asks({ what: 'take-down' }));
  await must(lead.asks({ what: 'extend', minutes: 1 }));
  const answers = { goal: 1, 'rival-event': 2, commons: 0, partners: 0, dialogue: 0 };
  await must(pupils[0].asks({ what: 'answers', answers }));
  await must(pupils[0].asks({ what: 'help', on: true }));
  await must(lead.asks({ what: 'helped', student: pupils[0].view.me.id }));
  await must(lead.asks({ what: 'stage', to: stage('roles') }));
  await until(() => pupils[4].view.team.length > 0, 'the seating');
  await must(pupils[0].asks({ what: 'role', role: 'analyst' }));
  await must(lead.asks({ what: 'stage', to: stage('play') }));
  await until(() => pupils.every(({ view }) => view.table !== null), 'the tables');
  const seats = await Promise.all(
    pupils.map(async ({ socket, view }, i) => {
      const at = await new AtTable(socket).sit(view.table as string, secret(i + 1));
      return { at, view, asks: pupils[i].asks };
    }),
  );
  await played(seats.map(({ at }) => at));
  const table = pupils[0].view.table as string;
  const of = (n: number) => pupils[n - 1].view.me.id;
  await must(lead.asks({ what: 'rewind', table, moves: 1 }));
  const moves = () => lead.view.tables.find((one) => one.id === table)?.moves;
  await until(() => moves() === 1, 'the way back');
  await must(lead.asks({ what: 'mute', student: of(2), on: true }));
  await must(lead.asks({ what: 'rename', student: of(2), name: 'Other' }));
  await must(lead.asks({ what: 'swap', student: of(1), other: of(5) }));
  await must(lead.asks({ what: 'remove', student: of(5) }));
  await must(lead.asks({ what: 'event', event: 'export-desk', tables: [table] }));
  await must(lead.asks({ what: 'door', open: false }));
  await must(lead.asks({ what: 'hurry', seconds: 600 }));
  await must(lead.asks({ what: 'end-round', tables: [table] }));
  await until(() => moves() !== 1, 'a move of a bot');
  await must(lead.asks({ what: 'pause', on: true, tables: [table] }));
  await must(lead.asks({ what: 'stage', to: stage('forecast') }));
  await must(pupils[0].asks({ what: 'forecast', winner: 'us', grade: 'B', sure: 70 }));
  const text = readFileSync('test/golden/lesson-01.match', 'utf8');
  await must(lead.asks({ what: 'hand-in', text }));
  await must(lead.asks({ what: 'stage', to: stage('debrief') }));
  await until(() => lead.view.tables.every(({ status }) => status === 'over'), 'the end');
  await must(lead.asks({ what: 'again' }));
}

/** A match of two that is given up, and another after it. */
async function pair(): Promise<void> {
  const { us } = await s.table();
  const ada = await new AtTable(s.socket()).sit(us.table.id, us.secret);
  expect((await ada.asks('move', { version: 0, type: 'concede', args: [] })).ok).toBe(true);
  expect((await s.post(`api/tables/${us.table.id}/rematch`, { secret: us.secret })).ok).toBe(true);
}

/** Some moves, with all that a team does about them. */
async function played(seats: readonly AtTable[]): Promise<void> {
  await seats[0].asks('say', { phrase: 'well-played' });
  await seats[0].asks('say', { text: 'Shall we?', team: true });
  let [supported, undone] = [false, false];
  for (let i = 0; i < 60; i++) {
    const free = seats.find(({ possible }) => possible);
    const move = free?.possible;
    if (!free || !move) {
      await new Promise((go) => setTimeout(go, 50));
      continue;
    }
    const team = seats.filter(
      ({ whole }) => whole.table.id === free.whole.table.id && whole.player === free.whole.player,
    );
    for (const one of team) await one.asks('ask', { what: 'propose', ...move });
    for (const one of team) {
      const done = await one.asks('move', { ...move, reason: 'because it is so' });
      if (done.ok) supported ||= team.length > 1;
    }
    for (const one of undone ? [] : team) undone ||= (await one.asks('undo', { version: one.whole.version })).ok;
    if (supported && undone && i > 20) return;
  }
}

/** What stands in PostgreSQL, where all of it stands under the same names and more. */
async function columnsInPostgres(): Promise<string[]> {
  const name = new URL(await newDatabase()).pathname.slice(1);
  const of = `select table_name || '.' || column_name as place from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely%'`;
  return (await (await server()).run<{ place: string }>(of, name)).map(({ place }) => place);
}

/** Keys of JSON, below a place; of lists, what is in each; under an id, a player's number or a name of the game, `*`. */
function keysOf(place: string, value: unknown, keys: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) keysOf(place, one, keys);
  else if (typeof value === 'object' && value !== null)
    for (const [key, one] of Object.entries(value)) {
      const below = FREE.test(`${place}.${key}`) ? `${place}` : `${place}.${key}`;
      if (below !== place) keys.add(below);
      if (!WHOLE.includes(below)) keysOf(below, one, keys);
    }
}
/** Keys that are an id, or a player's number. */
const FREE = /\.(\d|[\w-]{22})$/;
/** Named by the page as a whole: what is in them is of the game or of settings, and of nobody. */
const WHOLE = [
  'tables.about.chosen',
  'tables.about.chance',
  'tables.about.pace',
  'tables.about.clock',
  'entries.what.move',
  'class_log.what.island.figures',
  'class_log.what.answers',
  'classes.about.settings',
];

describe('PRIVACY.md', () => {
  it('names every table and column of the storage, and no other', async () => {
    await everything();
    await pair();
    const db = new Database(file, { readonly: true });
    const tables = db
      .prepare(
        "select name from sqlite_master where type = 'table' and name not like 'kysely%' and name not like 'sqlite%'",
      )
      .all() as { name: string }[];
    expect(tables.length).toBeGreaterThan(5);
    const columns = tables.flatMap(({ name }) =>
      (db.prepare(`pragma table_info(${name})`).all() as { name: string }[]).map((column) => `${name}.${column.name}`),
    );
    const all = new Set([...columns, ...(await columnsInPostgres())]);
    expect([...named].filter((place) => place.split('.').length === 2).sort()).toEqual([...all].sort());

    const keys = new Set<string>();
    const JSON_COLUMNS = [
      ['tables', 'about'],
      ['entries', 'what'],
      ['talk', 'what'],
      ['classes', 'about'],
      ['class_log', 'what'],
    ];
    for (const [table, column] of JSON_COLUMNS)
      for (const row of db.prepare(`select ${column} as text from ${table}`).all() as { text: string }[])
        keysOf(`${table}.${column}`, JSON.parse(row.text), keys);
    db.close();
    expect([...named].filter((place) => place.split('.').length > 2).sort()).toEqual([...keys].sort());
  }, 60_000);

  it('says how long, as the server has it', () => {
    expect(page).toContain(`${KEEP_LEAST} to ${KEEP_MOST} days`);
  });
});
