/** The line of somebody in a team to a real server: what the page's match does with moves that others commit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAuthority } from '../../../src/server/authority/authority.ts';
import type { TeamSetUp } from '../../../src/server/authority/steward.ts';
import { realWorld } from '../../../src/server/main.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import { memoryStorage } from '../../../src/server/storage/memory.ts';
import { type Attendance, attend } from '../../../src/table/online/line.ts';
import type { Table } from '../../../src/table/types.ts';
import { CHINA, idOf, minds, secretOf, US } from '../server/classes.ts';
import { ok } from '../server/people.ts';
import { type Served, serve } from '../server/transport/served.ts';

const storage = memoryStorage();
const authority = createAuthority(softLanding, storage, realWorld, undefined, { minds, talk: 'free' });
const { steward } = authority;
let server: Served;
const lines: Attendance[] = [];

beforeAll(async () => {
  server = await serve({}, null, {}, { storage, authority });
});
afterAll(async () => {
  for (const line of lines) line.close();
  await server.close();
});

const until = async (so: () => boolean): Promise<void> => {
  for (let n = 0; n < 400 && !so(); n++) await new Promise((go) => setTimeout(go, 10));
  expect(so()).toBe(true);
};

const open = async (more: Partial<TeamSetUp> = {}): Promise<string> =>
  ok(
    await steward.open({
      chosen: { scenario: 'lesson' },
      teams: { '0': US, '1': CHINA },
      level: 'attache',
      pace: null,
      talk: 'free',
      group: 'lines',
      by: 'chief',
      reasons: 'never',
      ...more,
    }),
  ).table;

async function come(table: string, name: string): Promise<{ at: Attendance; match: () => Table }> {
  const at = attend({ base: server.address, table, secret: secretOf(name), nameBot: (level) => level });
  lines.push(at);
  await until(() => at.table.value !== null);
  return { at, match: () => at.table.value as Table };
}

/** Makes the page's first move, and waits until the server has answered. */
async function move({ match }: { match: () => Table }): Promise<string | null> {
  const { state, online } = match();
  const error = match().move(state.value.legal[0]);
  expect(error).toBeNull();
  await until(() => online?.sending.value === false);
  return online?.refused.value?.code ?? null;
}

it('what a member moves is proposed, what the chief moves is done, with the reason that stands there', async () => {
  const table = await open({ reasons: 'rounds' });
  const [ada, ben, dan, eve] = await Promise.all(['Ada', 'Ben', 'Dan', 'Eve'].map((name) => come(table, name)));
  await until(() => [ada, ben, dan].every(({ at }) => at.team.value?.commits != null));
  expect([ben.at.member.value, ben.at.player.value]).toEqual([idOf('Ben'), '0']);
  const us = ada.match().state.value.next === 'us';
  const [chief, mate, rival] = us ? [ada, ben, dan] : [dan, eve, ada];
  await until(() => chief.at.team.value?.commits === chief.at.member.value);

  const before = mate.match().state.value.version;
  expect(await move(mate)).toBeNull();
  await until(() => chief.at.team.value?.proposals.length === 1);
  expect(mate.match().state.value.version).toBe(before);
  expect(rival.at.team.value?.proposals).toEqual([]);
  const [proposal] = chief.at.team.value?.proposals ?? [];
  expect(await chief.at.ask({ what: 'support', proposal: proposal.id, on: true })).toBeNull();
  await until(() => mate.at.team.value?.proposals[0]?.support.length === 2);

  expect(await move(chief)).toBe('reason-needed');
  chief.at.reason.value = '  To be first. ';
  expect(await move(chief)).toBeNull();
  expect(chief.at.reason.value).toBe('');
  await until(() => mate.at.team.value?.proposals.length === 0);
  expect(ok(await steward.written(table)).entries[0]).toMatchObject({ reason: 'To be first.' });

  expect(await mate.at.say({ text: 'well done', team: true })).toBeNull();
  await until(() => chief.at.said.value.length === 1);
  expect(rival.at.said.value).toEqual([]);
});

it('a table that stands still takes no move, and says so before anything is sent', async () => {
  const table = await open();
  const ada = await come(table, 'Ada');
  const dan = await come(table, 'Dan');
  const [own] = [ada, dan].filter(({ match }) => match().state.value.legal.length > 0);
  ok(await steward.hold(table, true));
  await until(() => own.at.info.value?.held === true);
  expect(own.match().state.value.waits).toBe('paused');
  expect(own.match().move(own.match().state.value.legal[0])?.code).toBe('held');
  ok(await steward.hold(table, false));
  await until(() => own.at.info.value?.held === false);
  expect(await move(own)).toBeNull();
  // What is set back is shown as it was.
  ok(await steward.rewind(table, 0));
  await until(() => own.match().state.value.mover === null);
  ok(await steward.close(table));
  await until(() => own.at.info.value?.status === 'over');
  expect(own.match().move(own.match().state.value.legal[0])?.code).toBe('match-over');
});

it('whoever is put on another side is put out, and comes back to that side', async () => {
  const table = await open();
  const cal = await come(table, 'Cal');
  expect(cal.match().state.value.viewer).toBe('us');
  ok(await steward.seat(table, '1', [...CHINA, US[2]], 'attache'));
  await until(() => cal.at.problem.value?.code === 'seat-moved');
  expect((await come(table, 'Cal')).match().state.value.viewer).toBe('china');
});
