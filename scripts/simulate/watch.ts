/** The laws: what must hold of everything that is stored, sent and shown, looked at as it happens and at the end. */
import { isDeepStrictEqual } from 'node:util';
import type { About } from '../../src/server/authority/about.ts';
import type { Known } from '../../src/table/online/known.ts';
import type { Answer, TableInfo, Taken } from '../../src/wire/messages.ts';
import { sha256 } from './digest.ts';
import type { Disk, OnDisk } from './disk.ts';
import { Oracle } from './oracle.ts';
import type { Sim } from './sim.ts';
import type { Subject } from './subject.ts';

/** A move, or a taking back, that somebody sends. */
export interface Attempt {
  table: string;
  /** The seat that it is sent from; null: somebody who watches. */
  player: string | null;
  event: 'move' | 'undo';
  version: number;
  type: string;
  args: unknown[];
  /** How often it has arrived, and how often it was then said for sure that it did not happen. */
  arrived: number;
  refused: number;
  taken: number | null;
}

/** Refusals after which it may have happened. */
const UNSURE = ['not-stored'];
const RANKS = ['waiting', 'playing', 'over'];

export class Watch {
  readonly attempts: Attempt[] = [];
  /** Every secret, with the name of whoever holds it. */
  readonly secrets = new Map<string, string>();
  readonly #sim: Sim;
  readonly #disk: Disk;
  readonly #subject: Subject;
  readonly #oracles = new Map<string, Oracle>();
  /** By table and version: whose it was said to be. */
  readonly #taken = new Map<string, Attempt>();
  readonly #seats = new Map<string, string>();
  readonly #next = new Map<string, string>();

  constructor(sim: Sim, disk: Disk, subject: Subject) {
    this.#sim = sim;
    this.#disk = disk;
    this.#subject = subject;
  }

  #held(id: string): OnDisk | null {
    const held = this.#disk.held.get(id);
    if (!held) this.#sim.broken('stored before it is told', `table ${id} is not on the disk`);
    return held ?? null;
  }

  oracle(id: string): Oracle | null {
    const held = this.#held(id);
    if (!held) return null;
    const known = this.#oracles.get(id);
    if (known) return known;
    const made = new Oracle(this.#subject, held);
    this.#oracles.set(id, made);
    return made;
  }

  /** Whatever leaves the server for a seat, or for somebody who watches (null). @param own their secret */
  sent(table: string, player: string | null, own: string | undefined, payload: unknown, text: string): void {
    const leak = this.#subject.leak(text, player);
    if (leak) this.#sim.broken('nothing hidden is sent', `${player ?? 'who watches'} was sent ${leak} in ${text}`);
    for (const [secret, whose] of this.secrets)
      if (secret !== own && text.includes(secret)) this.#sim.broken('nothing hidden is sent', `the secret of ${whose}`);
    for (const { table: row } of this.#disk.held.values()) {
      const { seed, nonce } = (row.about as unknown as About).chance;
      if (row.status !== 'over' && (text.includes(seed) || text.includes(nonce)))
        this.#sim.broken(
          'nothing hidden is sent',
          `the seed or nonce of a running match to ${player ?? 'who watches'}`,
        );
    }
    const { text: words, at } = payload as { text?: string; at?: number };
    if (words !== undefined && at !== undefined) this.heard(table, words);
    const said = payload as { version?: number; table?: TableInfo; whole?: { version: number; table: TableInfo } };
    const version = said.version ?? said.whole?.version;
    if (version !== undefined && version > (this.#held(table)?.entries.length ?? 0))
      this.#sim.broken('stored before it is told', `version ${version} was sent and is not on the disk: ${text}`);
    const info = said.whole?.table ?? said.table ?? (payload as Partial<TableInfo>);
    if (info.commitment !== undefined) this.info(info as TableInfo);
  }

  /** What was said, and was said to be said, is on the disk. */
  heard(table: string, text: string): void {
    const talk = this.#held(table)?.talk ?? [];
    if (!talk.some(({ what }) => (what as { text?: string }).text === text))
      this.#sim.broken('stored before it is told', `“${text}” was said and is not on the disk`);
  }

  /** What is said of a table must be on the disk. */
  info(info: TableInfo): void {
    const row = this.#held(info.id)?.table;
    if (!row) return;
    const about = row.about as unknown as About;
    const wrong =
      RANKS.indexOf(info.status) > RANKS.indexOf(row.status)
        ? `it is said to be ${info.status} and is ${row.status}`
        : info.seats.some(({ player, name }) => name !== null && about.seats[player]?.name !== name)
          ? 'somebody is said to sit who does not'
          : info.next !== null && info.next !== about.next
            ? 'a next table is named that is not remembered'
            : null;
    if (wrong) this.#sim.broken('stored before it is told', wrong);
    if (info.next) this.next(info.id, info.next);
  }

  /** There is one next table, for good. */
  next(id: string, next: string): void {
    const known = this.#next.get(id) ?? next;
    if (known !== next) this.#sim.broken('one rematch', `two next tables were named: ${known} and ${next}`);
    this.#next.set(id, next);
  }

  /** A seat was given to whoever has this secret. */
  seat({ table, player, secret }: Taken): void {
    const key = `${table.id}/${player}`;
    const holder = this.#seats.get(key) ?? secret;
    if (holder !== secret) this.#sim.broken('one wins a seat', `seat ${player} was given to two`);
    this.#seats.set(key, secret);
    this.stillSeated();
  }

  /** Whoever was given a seat has it. */
  stillSeated(): void {
    for (const [key, secret] of this.#seats) {
      const [id, player] = key.split('/');
      const about = this.#held(id)?.table.about as unknown as About | undefined;
      if (about && about.seats[player]?.secret !== sha256(secret))
        this.#sim.broken('who has a seat keeps it', `seat ${player} is not stored as it was given`);
    }
  }

  /** An attempt is answered: what was taken is on the disk, at that place, and not twice. */
  answered(attempt: Attempt, answer: Answer): void {
    const { event, player, type, args } = attempt;
    if (!answer.ok) {
      if (!UNSURE.includes(answer.error.code)) attempt.refused++;
      return;
    }
    const { version } = answer as unknown as { version: number };
    const key = `${attempt.table}/${version}`;
    const what = this.#held(attempt.table)?.entries[version - 1]?.what;
    const meant = event === 'move' ? { move: { player, type, args } } : { undo: { player } };
    if (!isDeepStrictEqual(what, JSON.parse(JSON.stringify(meant))))
      this.#sim.broken('what is taken is stored', `entry ${version} is ${JSON.stringify(what)}, not ${type || 'undo'}`);
    if (attempt.taken !== null)
      this.#sim.broken('exactly once', `one ${type || 'undo'} became entries ${attempt.taken}, ${version}`);
    if (this.#taken.has(key)) this.#sim.broken('exactly once', `entry ${version} was said to be two moves`);
    const move = this.#subject.hosting.game.moves?.[type];
    const late = event === 'move' && typeof move === 'object' && move.ignoreStaleStateID ? 1 : 0;
    if (attempt.version >= version || attempt.version < version - 1 - late)
      this.#sim.broken(
        'made at its version',
        `a ${type || 'undo'} at version ${attempt.version} became entry ${version}`,
      );
    attempt.taken = version;
    this.#taken.set(key, attempt);
  }

  /** What a page shows is what is true at its version. */
  shown(table: string, player: string | null, known: Known): void {
    const truth = this.oracle(table)?.truth(known.version, player);
    if (truth === undefined) return;
    const at = `${player ?? 'who watches'} at version ${known.version}`;
    if (typeof truth === 'string') this.#sim.broken('stored before it is told', `${at}: ${truth}`);
    else
      for (const part of ['view', 'told', 'movers', 'canUndo'] as const)
        if (!isDeepStrictEqual(known[part], truth[part]))
          this.#sim.broken(
            'what is shown is true',
            `${at}, ${part}: ${JSON.stringify(known[part])} instead of ${JSON.stringify(truth[part])}`,
          );
  }

  /** At the end: all that was taken is still there, and nothing else that anybody was refused. */
  end(): void {
    for (const [key, attempt] of this.#taken) {
      const [id, version] = key.split('/');
      if (attempt.taken !== Number(version) || !this.#held(id)?.entries[attempt.taken - 1])
        this.#sim.broken('what is taken stays', `entry ${version} is gone`);
    }
    this.stillSeated();
    const byToken = new Map<string, Attempt>();
    for (const attempt of this.attempts) {
      const token = attempt.event === 'move' ? this.#subject.tokenOf(attempt.args) : null;
      if (token) byToken.set(token, attempt);
    }
    for (const [id, { entries }] of this.#disk.held) {
      const wrong = entries.length > 0 ? this.oracle(id)?.wrong() : null;
      if (wrong) this.#sim.broken('what is stored replays', wrong);
      this.#onTime(id);
      const found = new Set<string>();
      for (const { what } of entries) {
        const { move, by } = what as { move?: { player: string; args: unknown[] }; by?: string };
        if (by) continue;
        const token = move ? this.#subject.tokenOf(move.args) : null;
        if (!move || !token) continue;
        const attempt = byToken.get(token);
        if (found.has(token)) this.#sim.broken('exactly once', `${token} is stored twice`);
        found.add(token);
        if (!attempt || attempt.table !== id || attempt.player !== move.player)
          this.#sim.broken('a seat moves for itself', `${token} is stored for ${move.player}, who did not send it`);
        else if (attempt.refused === attempt.arrived)
          this.#sim.broken('what is refused has not happened', `${token} was refused and is stored`);
      }
    }
  }

  /** Nobody loses on time sooner than that much time has passed. */
  #onTime(id: string): void {
    const held = this.#held(id);
    const about = held?.table.about as unknown as About;
    for (const { at, what } of held?.entries ?? []) {
      if ((what as { by?: string }).by !== 'time') continue;
      const { pace } = about;
      if (!pace || !('bank' in pace) || at - (held?.table.created ?? 0) < pace.bank * 1000)
        this.#sim.broken('who loses on time had none', `after ${at - (held?.table.created ?? 0)} ms`);
    }
  }
}
