/** Those who are at one table: in its seats, and watching. */
import type { Refusal } from '../../../rules/moves.ts';
import type { News, Said, TableInfo, Whole } from '../../wire/messages.ts';
import type { TeamInfo } from '../../wire/teams.ts';

/** Somebody who is there: a socket, or a test. */
export interface Guest {
  /** The seat; null: it watches. */
  readonly player: string | null;
  /** Who of the seat's team; null: the seat has none. */
  readonly member: string | null;
  /** Whose place it is: one that comes again is not put out by itself. */
  readonly owner: object;
  /** When its connection came, counted alike at all nodes: what an old one still asks for puts no newer one out. */
  readonly came?: number;
  news(news: News): void;
  table(table: TableInfo): void;
  whole(whole: Whole): void;
  said(said: Said): void;
  /** What its own team does has changed. */
  team(team: TeamInfo): void;
  /** It is put out, and hears nothing more. */
  bye(reason: Refusal): void;
  /** The table is no longer here, but elsewhere: its connection ends, so that its page comes back by itself. */
  cut?(): void;
}

const TAKEN_OVER = { code: 'taken-over', message: 'This seat was taken up in another window or on another device.' };

export class Guests implements Iterable<Guest> {
  readonly #here = new Set<Guest>();
  /** Since when nobody is in a seat, in milliseconds since 1970. */
  readonly #since = new Map<string, number>();

  /** @param now when the table came into memory: nobody was away before that */
  constructor(
    players: readonly string[],
    readonly begun: number,
  ) {
    for (const player of players) this.#since.set(player, begun);
  }

  [Symbol.iterator](): Iterator<Guest> {
    return this.#here[Symbol.iterator]();
  }

  get none(): boolean {
    return this.#here.size === 0;
  }

  get watchers(): number {
    return this.#count(null);
  }

  #count(player: string | null): number {
    let n = 0;
    for (const guest of this.#here) if (guest.player === player) n++;
    return n;
  }

  readonly present = (player: string): boolean => this.#count(player) > 0;

  /** Is somebody of a team there? */
  readonly sits = (member: string): boolean => {
    for (const guest of this.#here) if (guest.member === member) return true;
    return false;
  };

  away(player: string, now: number): number {
    return this.present(player) ? 0 : Math.max(0, now - (this.#since.get(player) ?? this.begun));
  }

  /**
   * One seat, or one of its team, has one place: whoever comes with the secret takes it over. False where a newer
   * connection has it.
   */
  enter(guest: Guest): boolean {
    for (const other of this.#here)
      if (guest.player !== null && other.player === guest.player && other.member === guest.member) {
        if ((other.came ?? 0) > (guest.came ?? 0)) {
          guest.bye(TAKEN_OVER);
          return false;
        }
        this.#here.delete(other);
        if (other.owner !== guest.owner) other.bye(TAKEN_OVER);
      }
    this.#here.add(guest);
    return true;
  }

  /** False where it was gone already. */
  leave(guest: Guest, now: number): boolean {
    const was = this.#here.delete(guest);
    if (was && guest.player !== null && !this.present(guest.player)) this.#since.set(guest.player, now);
    return was;
  }

  /** Puts out whoever is in a seat. @param member of its team, that one alone */
  putOut(player: string, reason: Refusal, now: number, member?: string): void {
    for (const guest of [...this.#here])
      if (guest.player === player && (member === undefined || guest.member === member)) {
        this.leave(guest, now);
        guest.bye(reason);
      }
  }

  /** Hangs up on everybody. */
  cutAll(): void {
    const all = [...this.#here];
    this.#here.clear();
    for (const guest of all) guest.cut?.();
  }

  /** Puts out everybody. */
  putOutAll(reason: Refusal): void {
    const all = [...this.#here];
    this.#here.clear();
    for (const guest of all) guest.bye(reason);
  }
}
