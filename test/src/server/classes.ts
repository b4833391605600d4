/** Tables for teams, for tests: who sits there, and what a whole team plays. */
import { argsOf, playerOf } from '../../../rules/game.ts';
import { legal } from '../../../rules/legal.ts';
import type { Move } from '../../../rules/moves.ts';
import type { Bloc } from '../../../rules/terms.ts';
import type { Role } from '../../../src/classroom/roles.ts';
import { createAuthority, type House } from '../../../src/server/authority/authority.ts';
import type { Member, TeamSetUp } from '../../../src/server/authority/steward.ts';
import { createMinds } from '../../../src/server/minds/minds.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import { memoryStorage } from '../../../src/server/storage/memory.ts';
import type { Storage } from '../../../src/server/storage/types.ts';
import type { TableInfo } from '../../../src/wire/messages.ts';
import type { TeamInfo } from '../../../src/wire/teams.ts';
import { ok, Page } from './people.ts';
import { worldOf } from './world.ts';

const { sha256 } = worldOf('');

/** A member's secret, by name. */
export const secretOf = (name: string): string => `secret-of-${name}`.padEnd(22, '_');
export const idOf = (name: string): string => `member-${name}`.padEnd(22, '_');
export const member = (name: string, role: Role | null = null, more: Partial<Member> = {}): Member => ({
  id: idOf(name),
  name,
  secret: sha256(secretOf(name)),
  role,
  ...more,
});

export const US = [member('Ada', 'chief'), member('Ben', 'programme'), member('Cal', 'treasurer')];
export const CHINA = [member('Dan', 'chief'), member('Eve', 'analyst')];

export const minds = createMinds('envoy', 0);

const setUp: TeamSetUp = {
  chosen: { scenario: 'lesson' },
  teams: { '0': US, '1': CHINA },
  level: 'attache',
  pace: null,
  talk: 'free',
  group: 'class',
  watch: sha256(secretOf('leader')),
  by: 'chief',
  reasons: 'never',
};

/** An authority for classes. @param storage of an earlier one */
export function school(
  seed = 'school',
  storage: Storage = memoryStorage(),
  world = worldOf(seed),
  talk: House['talk'] = 'free',
) {
  const authority = createAuthority(softLanding, storage, world, undefined, { minds, talk });
  const { steward } = authority;
  const open = async (more: Partial<TeamSetUp> = {}): Promise<string> =>
    ok(await steward.open({ ...setUp, ...more })).table;
  /** Takes a member's place, or, without a name, watches as whoever leads. */
  const come = async (table: string, name = 'leader'): Promise<Page> => {
    const page = new Page();
    page.place = ok(await authority.attend(table, secretOf(name), page.guest)).place;
    page.whole = structuredClone(page.place.whole);
    return page;
  };
  /** The table as whoever leads is told of it. */
  const look = async (table: string): Promise<TableInfo> => {
    const { place } = ok(await authority.attend(table, secretOf('leader'), new Page().guest));
    place.leave();
    return place.whole.table;
  };
  /** The restarted server. */
  const again = () => school(seed, storage, world);
  return { authority, steward, setUp, storage, world, open, come, look, again };
}

export const settle = async (): Promise<void> => {
  for (let n = 0; n < 30; n++) await new Promise((go) => setImmediate(go));
};

/** What this page's team does, as it was last told. */
export const team = ({ teams, whole }: Page): TeamInfo => (teams.at(-1) ?? whole.team) as TeamInfo;

/** Moves of a bloc, as its pages see them. */
export const movesOf = (page: Page, bloc: Bloc): Move[] =>
  legal(page.view, bloc).filter((move) => move.type !== 'concede');

/** What a page calls for the first of its moves, or another of them. */
export const called = (page: Page, bloc: Bloc, n = 0) => {
  const move = movesOf(page, bloc)[n];
  return { version: page.whole.version, type: move.type, args: argsOf(move) };
};

export const propose = (page: Page, bloc: Bloc, n = 0) => page.place.ask({ what: 'propose', ...called(page, bloc, n) });
export const support = (page: Page, proposal: string, on = true) => page.place.ask({ what: 'support', proposal, on });
export const commit = (page: Page, bloc: Bloc, reason?: string, n = 0) => {
  const { version, type, args } = called(page, bloc, n);
  return page.place.move(version, type, args, reason);
};

/** Lets the chiefs play so many moves, the first that is legal each time. */
export async function play(chiefs: Record<Bloc, Page>, moves: number): Promise<void> {
  for (let n = 0; n < moves; n++) {
    const bloc = chiefs.us.view.awaiting[0];
    ok(await commit(chiefs[bloc], bloc));
  }
}

export { playerOf };

/** The chiefs of both teams, at their table. */
export const chiefsAt = async ({ come }: ReturnType<typeof school>, table: string) => ({
  us: await come(table, 'Ada'),
  china: await come(table, 'Dan'),
});
