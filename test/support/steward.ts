/**
 * Tables for tests of classes: a steward over matches of a few moves that alternate, `PER_ROUND` to a round. It refuses
 * what the authority's own refuses, and bots move when a test says so.
 */

import { NOTHING_PROPOSED } from '../../src/server/authority/proposing.ts';
import { HELD, NOT_STORED, OVER, REVEALED, REWIND_RANGE, UNKNOWN } from '../../src/server/authority/refusals.ts';
import type { Glance, Member, Steward, TeamSetUp, Written } from '../../src/server/authority/steward.ts';
import type { no } from '../../src/server/authority/world.ts';
import type { Json } from '../../src/server/storage/types.ts';
import type { Figures } from '../../src/wire/classroom.ts';

export const PER_ROUND = 4;
export const ROUNDS = 3;

interface Table {
  setUp: TeamSetUp;
  teams: Record<string, Member[]>;
  status: 'playing' | 'over';
  entries: Written[];
  moves: number;
  since: number;
  held: boolean;
  /** Is its chance not revealed with its ending? */
  sealed: boolean;
  /** Bots that stand in until somebody comes back. */
  stands: Record<string, string>;
  present: Set<string>;
}

export class TestSteward implements Steward {
  readonly tables = new Map<string, Table>();
  /** What was asked for, in order: a word, the table, and what else. */
  readonly asked: string[] = [];
  /** The next calls of this name are refused so often. */
  readonly failing = new Map<string, number>();
  readonly #hear = new Map<string, Set<(glance: Glance) => void>>();
  #n = 0;

  constructor(readonly now: () => number) {}

  #fails(what: string): boolean {
    const left = this.failing.get(what) ?? 0;
    if (left > 0) this.failing.set(what, left - 1);
    return left > 0;
  }

  async #at(
    what: string,
    id: string,
    work: (table: Table) => { ok: true } | ReturnType<typeof no>,
  ): Promise<{ ok: true } | ReturnType<typeof no>> {
    this.asked.push(`${what} ${id}`);
    const table = this.tables.get(id);
    if (this.#fails(what)) return NOT_STORED;
    if (!table) return UNKNOWN;
    const done = work(table);
    if (done.ok && this.tables.has(id)) this.tell(id);
    return done;
  }

  reveal(table: string) {
    return this.#at('reveal', table, (one) => {
      one.sealed = false;
      return { ok: true };
    });
  }

  bring(table: string, what: string) {
    return this.#at(`bring ${what}`, table, ({ status }) => (status === 'over' ? OVER : { ok: true }));
  }

  awaiting({ status, moves }: Table): string[] {
    return status === 'over' ? [] : [String(moves % 2)];
  }

  figures({ moves }: Pick<Table, 'moves'>): Figures {
    const round = Math.min(ROUNDS, 1 + Math.floor(moves / PER_ROUND));
    return {
      round,
      rounds: ROUNDS,
      phase: 'cards',
      standing: { us: 10 + moves, china: 12 },
      partners: { us: 3, china: 4 },
      tension: 2,
      debris: 1,
      grade: 'B',
      legacy: { us: 8 + moves, china: 10 },
      // What is closed before has not ended by the rules.
      ending: moves >= ROUNDS * PER_ROUND ? { kind: 'rounds', winner: 'us' } : null,
    };
  }

  #glance(id: string): Glance {
    const table = this.tables.get(id) as Table;
    const empty = Object.entries(table.teams).filter(([, team]) => team.length === 0);
    return {
      table: id,
      status: table.status,
      version: table.entries.length,
      moves: table.moves,
      played: table.moves > 0 && table.entries.some(({ move, by }) => move && by === null),
      last: this.#last(table),
      roundFrom: PER_ROUND * Math.floor(table.moves / PER_ROUND),
      figures: this.figures(table) as unknown as Json,
      awaiting: this.awaiting(table),
      since: table.since,
      held: table.held,
      bots: { ...Object.fromEntries(empty.map(([player]) => [player, table.setUp.level])), ...table.stands },
      present: [...table.present],
    };
  }

  #last({ entries, moves }: Table): Glance['last'] {
    const newest = entries.findLast(({ move, stand }) => move && stand === moves);
    return moves > 0 && newest?.move ? { player: newest.move.player, type: newest.move.type, by: newest.by } : null;
  }

  tell(id: string): void {
    const group = this.tables.get(id)?.setUp.group ?? '';
    for (const hear of this.#hear.get(group) ?? []) hear(this.#glance(id));
  }

  async open(setUp: TeamSetUp) {
    const table = setUp.table ?? `table-${++this.#n}`;
    this.asked.push(`open ${table}`);
    if (this.#fails('open') || this.tables.has(table)) return NOT_STORED;
    this.tables.set(table, {
      setUp,
      teams: structuredClone(setUp.teams),
      status: 'playing',
      entries: [],
      moves: 0,
      since: this.now(),
      held: false,
      sealed: true,
      stands: {},
      present: new Set(),
    });
    this.tell(table);
    return { ok: true as const, table };
  }

  seat(id: string, player: string, members: Member[]) {
    return this.#at('seat', id, (table) => {
      table.teams[player] = structuredClone(members);
      const ids = Object.values(table.teams).flatMap((team) => team.map((one) => one.id));
      for (const present of table.present) if (!ids.includes(present)) table.present.delete(present);
      return { ok: true };
    });
  }

  hold(id: string, on: boolean) {
    return this.#at(`hold ${on}`, id, (table) => {
      if (table.status === 'over') return OVER;
      table.held = on;
      return { ok: true };
    });
  }

  stand(id: string, player: string, level: string, once: boolean) {
    return this.#at(`stand ${once} ${player}`, id, (table) => {
      if (table.status === 'over') return OVER;
      if (table.held) return HELD;
      if (!once) table.stands[player] = level;
      this.#move(table, player, null, 'bot');
      return { ok: true };
    });
  }

  decide(id: string, player: string) {
    return this.#at(`decide ${player}`, id, () => NOTHING_PROPOSED);
  }

  rewind(id: string, moves: number) {
    return this.#at('rewind', id, (table) => {
      const played = table.moves >= ROUNDS * PER_ROUND;
      if (table.status === 'over' && !played) return OVER;
      if (table.status === 'over' && !table.sealed) return REVEALED;
      if (moves > table.moves) return REWIND_RANGE;
      table.moves = moves;
      table.status = 'playing';
      table.entries.push({ at: this.now(), move: null, stand: moves, member: null, reason: null, by: 'lead' });
      return { ok: true };
    });
  }

  close(id: string) {
    return this.#at('close', id, (table) => {
      table.status = 'over';
      return { ok: true };
    });
  }

  async glance(id: string) {
    return this.tables.has(id) ? { ok: true as const, glance: this.#glance(id) } : UNKNOWN;
  }

  async written(id: string) {
    const table = this.tables.get(id);
    return table ? { ok: true as const, entries: structuredClone(table.entries), record: null } : UNKNOWN;
  }

  erase(id: string) {
    return this.#at('erase', id, () => {
      this.tables.delete(id);
      return { ok: true };
    });
  }

  watch(group: string, hear: (glance: Glance) => void): () => void {
    const hears = this.#hear.get(group) ?? new Set();
    this.#hear.set(group, hears.add(hear));
    return () => void hears.delete(hear);
  }

  #move(table: Table, player: string, member: string | null, by: Written['by'], reason: string | null = null): void {
    const at = this.now();
    table.moves++;
    table.since = at;
    const move = { player, type: 'target', args: ['FRA'] };
    table.entries.push({ at, move, stand: table.moves, member, reason, by });
    if (table.moves >= ROUNDS * PER_ROUND) table.status = 'over';
  }

  /** Whoever is to decide does so many times, by the first of the team. */
  play(id: string, times = 1, reason: string | null = null): void {
    const table = this.tables.get(id);
    if (!table) throw new Error('there is no such table');
    for (let i = 0; i < times && table.status === 'playing' && !table.held; i++) {
      const [player] = this.awaiting(table);
      this.#move(table, player, table.teams[player][0]?.id ?? null, null, reason);
    }
    this.tell(id);
  }

  come(id: string, member: string, here = true): void {
    const present = this.tables.get(id)?.present;
    if (here) present?.add(member);
    else present?.delete(member);
    this.tell(id);
  }
}
