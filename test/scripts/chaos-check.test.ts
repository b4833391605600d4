/** The checker of the chaos suite: an honest history has no findings, and each that is broken on purpose is found. */
import { beforeAll, expect, test } from 'vitest';
import { check, type Findings, type Held } from '../../scripts/chaos/check.ts';
import { Crowd } from '../../scripts/chaos/crowd.ts';
import { Notes } from '../../scripts/chaos/notes.ts';
import { Chance } from '../../scripts/simulate/chance.ts';
import { large } from '../../scripts/simulate/large.ts';
import { Oracle, type Truth } from '../../scripts/simulate/oracle.ts';
import { PLAIN } from '../../src/server/authority/about.ts';
import type { Called } from '../../src/server/authority/hosting.ts';
import { idOf, table } from '../src/server/storage/samples.ts';

const ID = idOf(0);
const SECRETS: Record<string, string> = { '0': 'a', '1': 'b' };
/** SHA-256 of each. */
const HASHES: Record<string, string> = {
  '0': 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
  '1': '3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d',
};
const seat = (player: string) => ({ name: 'Ada', secret: HASHES[player], bot: null });
const MOVES = 12;

interface Story {
  held: Held;
  notes: Notes;
}

const empty = (): Held => ({
  table: table(0, {
    status: 'playing',
    about: {
      ...PLAIN,
      chosen: { scenario: 'lesson' },
      seats: { '0': seat('0'), '1': seat('1') },
      commitment: '',
      version: large.hosting.version,
      chance: { seed: 'chaos', nonce: '' },
    } as never,
  }),
  entries: [],
});

const oracleOf = ({ table, entries }: Held) => new Oracle(large, { table, entries: entries as never, talk: [] });

/** What a page shows at a version. */
function show(notes: Notes, oracle: Oracle, player: string | null, version: number): void {
  const { view, told, movers } = oracle.truth(version, player) as Truth;
  notes.show(ID, player, version, view, [told, movers]);
}

const EVERYBODY = ['0', '1', null];

/** A match of some moves, as it is stored, and as an honest server tells it. */
function story(): Story {
  const [held, notes, chance] = [empty(), new Notes(), new Chance('chaos')];
  for (const player of ['0', '1']) notes.seats.push({ table: ID, player, secret: SECRETS[player] });
  for (let n = 0; n < MOVES; n++) {
    const before = oracleOf(held);
    for (const player of EVERYBODY) show(notes, before, player, n);
    const views = ['0', '1'].map((player) => ({ player, ...(before.truth(n, player) as Truth) }));
    const [mover] = views.filter(({ view, player }) => large.pick(view, player, () => '', chance));
    const move = large.pick(mover.view, mover.player, () => '', chance) as { type: string; args: unknown[] };
    const { answered } = notes.send({ table: ID, player: mover.player, event: 'move', version: n, ...move });
    held.entries.push({ at: n, what: { move: { player: mover.player, ...move } satisfies Called } });
    answered({ ok: true, version: n + 1 });
  }
  return { held, notes };
}

let made: Story;
beforeAll(() => {
  made = story();
});

/** The findings after something was broken. */
async function after(harm: (story: Story) => void): Promise<Findings> {
  const { held, notes } = story();
  harm({ held, notes });
  return check(notes, async () => held);
}
const counts = ({ lost, phantom, forks }: Findings) => ({
  lost: lost.length,
  phantom: phantom.length,
  forks: forks.length,
});
const movedAt = ({ held }: Story, n: number) => (held.entries[n].what as { move: Called }).move;
const attemptAt = ({ notes }: Story, n: number) => [...notes.attempts.values()][n];

test('an honest history has no findings', async () => {
  expect(made.held.entries).toHaveLength(MOVES);
  expect(counts(await after(() => {}))).toEqual({ lost: 0, phantom: 0, forks: 0 });
});

test('what was sent twice and refused the second time, and what nobody knows of, is in order', async () => {
  const findings = await after((all) => {
    const { notes } = all;
    const twice = notes.send(attemptAt(all, 3));
    twice.answered({ ok: false, error: { code: 'behind', message: '' } });
    const again = notes.send(attemptAt(all, 3));
    again.answered({ ok: true, version: 4 });
    // Its answer never came.
    attemptAt(all, 5).taken = [];
    notes.send({ table: ID, player: '0', event: 'move', version: 2, type: 'pass', args: [] });
  });
  expect(counts(findings)).toEqual({ lost: 0, phantom: 0, forks: 0 });
});

test('an acknowledged move that is not stored is lost', async () => {
  const last = await after(({ held }) => void held.entries.pop());
  expect(last.lost).toEqual([expect.stringContaining(`was acknowledged as ${MOVES}`)]);
  const other = await after((all) => {
    const answered = { ...attemptAt(all, MOVES - 1), args: ['another'] };
    all.notes.attempts.set('another', answered);
  });
  expect(other.lost).toHaveLength(1);
});

test('a table, and a seat, that was given and is not stored is lost', async () => {
  const { notes } = story();
  expect(counts(await check(notes, async () => null))).toEqual({ lost: 1, phantom: 0, forks: 0 });
  const seats = await after(({ notes }) => void notes.seats.push({ table: ID, player: '1', secret: 'c' }));
  expect(seats.lost).toEqual([`seat 1 of table ${ID}`]);
});

test.each<[string, (story: Story) => void]>([
  ['stored and never sent', ({ notes }) => void notes.attempts.delete([...notes.attempts.keys()][4])],
  [
    'stored although it was refused each time',
    (all) => Object.assign(attemptAt(all, 4), { taken: [], refused: attemptAt(all, 4).sent }),
  ],
  ['sent at a version long ago', (all) => Object.assign(attemptAt(all, 6), { version: 2 })],
  [
    'said to be made by a bot where none plays',
    (all) => Object.assign(all.held.entries[4].what as object, { by: 'bot' }),
  ],
  [
    'lost on time where nobody had to hurry',
    (all) => Object.assign(all.held.entries[4].what as object, { by: 'time' }),
  ],
  ['shown and not stored', ({ notes }) => notes.show(ID, '0', MOVES + 1, {}, [])],
])('a move that was %s is a phantom', async (_, harm) => {
  const findings = await after(harm);
  expect(findings.phantom).toHaveLength(1);
  expect({ ...counts(findings), phantom: 0 }).toEqual({ lost: 0, phantom: 0, forks: 0 });
});

test('one move that became two is a phantom', async () => {
  const findings = await after((all) => {
    const { player, type, args } = movedAt(all, MOVES - 1);
    all.held.entries.push({ at: 0, what: { move: { player, type, args } } });
    all.notes.send(attemptAt(all, MOVES - 1)).answered({ ok: true, version: MOVES + 1 });
  });
  expect(findings.phantom.some((text) => text.includes('was taken as'))).toBe(true);
  expect(findings.phantom.some((text) => text.includes('was not sent'))).toBe(true);
});

test('two who were shown different things at one version are a fork', async () => {
  const findings = await after(({ notes }) => notes.show(ID, null, 5, { another: 'view' }, []));
  expect(findings.forks).toEqual([expect.stringContaining('different things')]);
});

test('what nobody else saw, and the stored history does not give, is a fork', async () => {
  const views = await after(({ notes, held }) => {
    for (const [key, { player, version }] of notes.shown) if (player === '1' && version === 7) notes.shown.delete(key);
    show(notes, oracleOf(held), '0', 0);
    notes.show(ID, '1', 7, { another: 'view' }, []);
  });
  expect(views.forks).toEqual([expect.stringContaining('does not give')]);
  const told = await after(({ notes, held }) => {
    const { view, movers } = oracleOf(held).truth(7, '1') as Truth;
    notes.show(ID, '1', 7, view, [[], movers]);
  });
  expect(told.forks).toEqual([expect.stringContaining('does not give')]);
});

test('a stored history that does not replay is a fork', async () => {
  const findings = await after((all) => {
    const { player } = movedAt(all, MOVES - 1);
    movedAt(all, MOVES - 1).player = player === '0' ? '1' : '0';
    Object.assign(attemptAt(all, MOVES - 1), { player: player === '0' ? '1' : '0' });
  });
  expect(findings.forks).toEqual([expect.stringContaining('is not possible')]);
});

test('tables that take no further move, or can not be set up, are stuck', async () => {
  // Nobody listens there.
  const addresses = ['http://127.0.0.1:9'];
  const crowd = new Crowd({
    addresses,
    transports: [['websocket']],
    tables: 2,
    think: 10,
    seed: '',
    notes: new Notes(),
  });
  const stuck = await crowd.settle(300);
  crowd.close();
  expect(stuck).toEqual(['a table can not be set up', 'a table can not be set up']);
});
