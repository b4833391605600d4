/** Those who are at one table, and what each of them is told: nobody more than they may know. */
import type { ClockInfo, Said, TableInfo, Whole } from '../../wire/messages.ts';
import type { About } from './about.ts';
import type { Guest, Guests } from './guests.ts';
import type { Course } from './history.ts';
import type { Hosting } from './hosting.ts';
import { mayHear, type Talk } from './talk.ts';
import type { Teams } from './teams.ts';
import { Views } from './views.ts';
import type { World } from './world.ts';

/** Somebody at the table; `player` null: it watches. */
export type Asker = Pick<Guest, 'player' | 'member'>;

/** The table as it is at the moment. */
export interface Shown<G> {
  readonly about: About;
  readonly course: Course<G> | null;
}

/** Where more sit than this, comings, goings and proposals are told together: else each would be told to all at once. */
const MANY = 12;
const TOGETHER = 500;

export class Audience<G> {
  /** Is something to be told soon? `table`: of the table as well as of the teams. */
  #soon: { table: boolean } | null = null;
  readonly #views: Views<G>;
  /** What each team was last told of its own doings, by player. */
  readonly #teams = new Map<string, string>();

  constructor(
    readonly hosting: Hosting<G>,
    readonly guests: Guests,
    readonly talk: Talk,
    readonly teams: Teams,
    readonly table: Shown<G>,
    readonly info: () => TableInfo,
    readonly later: World['later'],
  ) {
    this.#views = new Views(hosting);
  }

  /** What was shown is no longer what there was. */
  forget(): void {
    this.#views.forget();
  }

  #team(player: string) {
    const { about, course } = this.table;
    return this.teams.info(this.hosting, about, course, player, this.guests.sits);
  }

  /** What a seat, or whoever watches, may know of it all. */
  whole({ player, member }: Asker): Whole {
    const { hosting } = this;
    const { course } = this.table;
    const told = course?.told.filter(({ entry }) => hosting.mayRead(entry, player)) ?? [];
    return {
      table: this.info(),
      player,
      member,
      team: player !== null && member !== null ? this.#team(player) : null,
      version: course?.version ?? 0,
      seen: course && this.#views.of(course, player),
      told: [...told],
      movers: [...(course?.movers ?? [])],
      canUndo: course !== null && this.#views.canUndo(course, player),
      talk: this.talk.heardBy(player),
    };
  }

  showAll(): void {
    for (const guest of this.guests) guest.whole(this.whole(guest));
  }

  /** What everybody may know of the table, and each team of its own doings. */
  tellTable(): void {
    if (this.#waits(true)) return;
    this.#tellTable();
  }

  /** At a table of many: what is to be told is told with all else of the next half second. */
  #waits(table: boolean): boolean {
    const seats = Object.values(this.table.about.seats);
    if (seats.reduce((sum, seat) => sum + (seat?.members?.length ?? 0), 0) <= MANY) return false;
    if (this.#soon) this.#soon.table ||= table;
    else {
      this.#soon = { table };
      this.later(TOGETHER, () => {
        const soon = this.#soon;
        this.#soon = null;
        if (soon?.table) this.#tellTable();
        else this.#tellTeams();
      });
    }
    return true;
  }

  #tellTable(): void {
    const info = this.info();
    for (const guest of this.guests) guest.table(info);
    this.#tellTeams();
  }

  /** Tells each team what it does, where that has changed. */
  tellTeams(): void {
    if (!this.#waits(false)) this.#tellTeams();
  }

  #tellTeams(): void {
    for (const player of Object.keys(this.table.about.seats)) {
      const team = this.#team(player);
      const text = JSON.stringify(team);
      if (!team || this.#teams.get(player) === text) continue;
      this.#teams.set(player, text);
      for (const guest of this.guests) if (guest.player === player && guest.member !== null) guest.team(team);
    }
  }

  tellSaid(said: Said): void {
    for (const guest of this.guests) if (mayHear(said, guest.player)) guest.said(said);
  }

  /** What one entry has changed. @param from the course before it @param mover null: the last move was taken back */
  tellNews(from: Course<G>, to: Course<G>, told: unknown[], mover: string | null, clock: ClockInfo | null): void {
    const viewers = new Set([...this.guests].map((guest) => guest.player));
    const news = this.#views.news(viewers, from, to, told, { mover, ...(clock && { clock }) });
    for (const guest of this.guests) {
      const mine = news.get(guest.player);
      if (mine) guest.news(mine);
    }
    this.tellTeams();
  }
}
