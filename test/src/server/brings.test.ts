/** What whoever leads a class brings into a match, and the world that its tables share. */
import { expect, it } from 'vitest';
import { fromRecord } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import { bringable } from '../../../rules/world.ts';
import { play, school, US } from './classes.ts';
import { ok, type Page, refused } from './people.ts';

const [EVENT, OTHER] = bringable(setup('lesson'));
const chiefsAt = async ({ come }: ReturnType<typeof school>, table: string) => ({
  us: await come(table, 'Ada'),
  china: await come(table, 'Dan'),
});
type Chiefs = Record<'us' | 'china', Page>;

async function playUntil(chiefs: Chiefs, enough: (view: Page['view']) => boolean): Promise<void> {
  while (!enough(chiefs.us.view)) await play(chiefs, 1);
}

it('brings a world event to the next Briefing of one table alone, through a new start', async () => {
  const s = school();
  const [id, quiet] = [await s.open(), await s.open()];
  const chiefs = await chiefsAt(s, id);
  await play(chiefs, 3);
  ok(await s.steward.bring(id, EVENT));
  // Nothing has changed yet, and nobody is told.
  expect(JSON.stringify(chiefs.us.table)).not.toContain(EVENT);
  const after = s.again();
  const again = await chiefsAt(after, id);
  await playUntil(again, ({ ask }) => ask?.ask === 'world-event');
  expect(again.us.view.ask).toMatchObject({ id: EVENT });
  expect(again.us.view.round).toBe(2);
  await playUntil(again, ({ ending }) => ending !== null);
  ok(await after.steward.reveal(id));
  const { record, entries } = ok(await after.steward.written(id));
  expect(entries.filter(({ move }) => move?.brings === EVENT)).toHaveLength(1);
  const read = fromRecord(record ?? '');
  expect(read.ok && read.state.past).toContain(EVENT);
  expect(ok(await after.steward.written(quiet)).entries).toEqual([]);
  expect(refused(await after.steward.bring(id, EVENT))).toBe('match-over');
});

it('can’t be taken back with the move that it came with, but goes where the match is set back', async () => {
  const s = school();
  const id = await s.open();
  const chiefs = await chiefsAt(s, id);
  await playUntil(chiefs, ({ phase, ask }) => phase === 'actions' && ask?.ask === 'play');
  const { version } = chiefs.us.whole;
  ok(await s.steward.bring(id, EVENT));
  await play(chiefs, 1);
  const bloc = chiefs.us.view.awaiting[0];
  expect(refused(await chiefs[bloc].place.undo(version + 1))).toMatch(/^undo-/);
  ok(await s.steward.rewind(id, version));
  await playUntil(chiefs, ({ round }) => round === 2);
  expect(chiefs.us.view.past).not.toContain(EVENT);
});

it('is one thing at a time, and what the match takes', async () => {
  const s = school();
  const id = await s.open();
  const chiefs = await chiefsAt(s, id);
  ok(await s.steward.bring(id, OTHER));
  ok(await s.steward.bring(id, EVENT));
  expect(refused(await s.steward.bring(id, 'no-such-event'))).toBe('event-unknown');
  await playUntil(chiefs, ({ round }) => round === 2);
  expect(chiefs.us.view.past).toContain(EVENT);
  expect(chiefs.us.view.past).not.toContain(OTHER);
  expect(refused(await s.steward.bring(id, EVENT))).toBe('event-past');
});

it('opens tables of one world: the same motions, other hands', async () => {
  const s = school();
  const tables = [
    await s.open({ world: 'class-of-may' }),
    await s.open({ world: 'class-of-may' }),
    await s.open({ teams: { '0': US } }),
  ];
  const views = await Promise.all(tables.map(async (id) => (await s.come(id, 'Ada')).view));
  expect(views[0].resolution).toBe(views[1].resolution);
  expect(views[0].nextResolution).toBe(views[1].nextResolution);
  expect(views[0].secret.hands).not.toEqual(views[1].secret.hands);
  // Nobody learns of the world what a table does not show.
  expect(JSON.stringify(views)).not.toContain('class-of-may');
});

it('reveals no world while other tables of it play on', async () => {
  const s = school();
  const id = await s.open({ world: 'class-of-may' });
  const ada = await s.come(id, 'Ada');
  ok(await ada.place.move(0, 'concede', []));
  expect(await s.look(id)).toMatchObject({ status: 'over', chance: null });
  // Nor is it written down before: the record names its seed.
  expect(ok(await s.steward.written(id)).record).toBeNull();
  ok(await s.steward.reveal(id));
  expect(ok(await s.steward.written(id)).record).toContain('class-of-may');
  expect((await s.look(id)).chance?.seed).toMatch(/^class-of-may@/);
});
