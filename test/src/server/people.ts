/** People at tables, for tests: each keeps what a page would keep. */
import { expect } from 'vitest';
import { argsOf } from '../../../rules/game.ts';
import { legal } from '../../../rules/legal.ts';
import { below } from '../../../rules/random.ts';
import type { View } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { createAuthority, type House, type OwnPlace } from '../../../src/server/authority/authority.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import { memoryStorage } from '../../../src/server/storage/memory.ts';
import { patched } from '../../../src/wire/delta.ts';
import type { Answer, CreateBody, News, Said, TableInfo, Whole } from '../../../src/wire/messages.ts';
import type { TeamInfo } from '../../../src/wire/teams.ts';
import { worldOf } from './world.ts';

export const body = { chosen: { scenario: 'lesson' }, listed: false, name: 'Ada' };

export function ok<T>(answer: Answer<T>): T & { ok: true } {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer;
}
export function refused(answer: Answer): string {
  if (answer.ok) throw new Error('it was not refused');
  return answer.error.code;
}

/** Somebody at a table, who keeps what a page would keep. */
export class Page {
  place!: OwnPlace;
  whole!: Whole;
  news: News[] = [];
  table: TableInfo | null = null;
  byes: string[] = [];
  said: Said[] = [];
  /** What its team did, each time that it was told. */
  teams: TeamInfo[] = [];
  guest = {
    owner: {},
    news: (n: News) => {
      this.news.push(n);
      expect(n.version).toBe(this.whole.version + 1);
      const seen = patched(this.whole.seen, n.patch);
      this.whole = { ...this.whole, version: n.version, seen, canUndo: n.canUndo ?? false };
      if (n.clock) this.whole.table = { ...this.whole.table, clock: n.clock };
    },
    table: (t: TableInfo) => {
      this.table = t;
    },
    whole: (w: Whole) => {
      this.whole = structuredClone(w);
    },
    said: (s: Said) => {
      this.said.push(s);
    },
    team: (t: TeamInfo) => {
      this.teams.push(t);
    },
    bye: (r: { code: string }) => this.byes.push(r.code),
  };
  get view(): View {
    return this.whole.seen as View;
  }
}

export async function tableFor(
  chosen: Record<string, unknown> = body.chosen,
  more: Partial<CreateBody> = {},
  house: House = { talk: 'free' },
) {
  const storage = memoryStorage();
  const world = worldOf('authority');
  const authority = createAuthority(softLanding, storage, world, undefined, house);
  const us = ok(await authority.create({ ...body, chosen, player: '0', ...more }));
  const china = ok(await authority.join(us.table.code, { name: 'Bo' }));
  const attend = async (secret?: string, at = authority) => {
    const page = new Page();
    const { place } = ok(await at.attend(us.table.id, secret, page.guest));
    page.place = place;
    page.whole = structuredClone(place.whole);
    return page;
  };
  return { storage, world, authority, us, china, attend, id: us.table.id };
}

/** Any legal move of whoever is awaited. */
export async function play(pages: Record<Bloc, Page>, rng: number[]): Promise<boolean> {
  const { awaiting, ending } = pages.us.view;
  if (ending || awaiting.length === 0) return false;
  const bloc = awaiting[below(rng, awaiting.length)];
  const page = pages[bloc];
  const moves = legal(page.view, bloc).filter((m) => m.type !== 'concede');
  const move = moves[below(rng, moves.length)];
  ok(await page.place.move(page.whole.version, move.type, argsOf(move)));
  return true;
}

/** An authority over its own storage and world, and how people take places there. */
export function opened(house: House = { talk: 'free' }, seed = 'opened') {
  const world = worldOf(seed);
  const storage = memoryStorage();
  const authority = createAuthority(softLanding, storage, world, undefined, house);
  const attend = async (id: string, secret?: string) => {
    const page = new Page();
    const { place } = ok(await authority.attend(id, secret, page.guest));
    page.place = place;
    page.whole = structuredClone(place.whole);
    return page;
  };
  return { world, storage, authority, attend };
}
