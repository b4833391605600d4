/**
 * One table in memory: whoever is there, and the match. What changes it is done one after another: checked, stored, then
 * taken in and told. What could not be stored has not happened.
 */
import type { AskMessage, Said, SayMessage, TableInfo, Whole } from '../../wire/messages.ts';
import {
  type Json,
  type Loaded,
  type Storage,
  type StoredTable,
  TALK_KEPT,
  type TableChange,
} from '../storage/types.ts';
import { type About, aboutOf, clockInfo, infoOf, type SetUp, stored } from './about.ts';
import { begin, fill, join, quit, type Room, sendAway } from './before.ts';
import { type Guest, Guests } from './guests.ts';
import { type Course, type Entry, keptCourse, movesOf, type Plays, toKeep } from './history.ts';
import type { Hosting, Minds } from './hosting.ts';
import { Ledger } from './ledger.ts';
import { pauseAsked, standIn, takeBackAsked } from './meanwhile.ts';
import { Prompter } from './prompter.ts';
import {
  BEHIND,
  BROKEN,
  type Done,
  LATE,
  NO_BOTS,
  NOT_BEGUN,
  NOT_OVER,
  NOT_STORED,
  OVER,
  PAST,
  PAUSED,
  TableError,
  WATCHES,
} from './refusals.ts';
import { people, playerOfSecret } from './seats.ts';
import { speaker } from './talk.ts';
import {
  beginClock,
  type Clock,
  goingOn,
  losesOnTime,
  onward,
  outOfTime,
  runsOutAt,
  settled,
  stopped,
} from './time.ts';
import { Views } from './views.ts';
import type { World } from './world.ts';

export interface Deps<G> {
  hosting: Hosting<G>;
  plays: Plays<G>;
  storage: Storage;
  world: World;
  /** Absent where no bot plays. */
  minds?: Minds;
  /** When this authority began: no clock ran before. */
  began: number;
  /** Sees to it that the table is asked to look at its clocks at this time; null: no more. */
  alarm(table: string, at: number | null): void;
  /** The table has finished something of its own: nobody may need it in memory. */
  rests(table: string): void;
}

/** A position is kept after so many entries. */
const KEEP_EVERY = 64;

/** The match from its beginning, or from the position that was kept. Throws where it does not replay. */
async function played<G>(
  { hosting, plays }: Deps<G>,
  { chosen, chance }: About,
  entries: Loaded['entries'] = [],
  snapshot: Loaded['snapshot'] = null,
): Promise<Course<G>> {
  const all = entries.map(({ what }) => what as unknown as Entry);
  const kept = keptCourse<G>(hosting.version, snapshot);
  const course = await plays.replay(hosting.start(chosen, chance.seed), all, kept);
  if (!course) throw new TableError(BROKEN);
  return course;
}

/** The match as it is stored; null where it has not begun. */
async function courseOf<G>(deps: Deps<G>, { table, entries, snapshot }: Loaded): Promise<Course<G> | null> {
  const about = aboutOf(table);
  if (table.status !== 'waiting' && about.version !== deps.hosting.version) throw new TableError(PAST);
  // Of a match that was brought there are entries before it begins here.
  return table.status === 'waiting' || about.closed ? null : played(deps, about, entries, snapshot);
}

export class LiveTable<G> {
  readonly #deps: Deps<G>;
  #row: StoredTable;
  #about: About;
  #course: Course<G> | null = null;
  readonly #guests: Guests;
  readonly #views: Views<G>;
  readonly #ledger: Ledger;
  /** Null where no bot plays. */
  readonly #prompter: Prompter<G> | null;
  #talk: Said[];
  readonly #speaker: ReturnType<typeof speaker>;
  /** The clocks since somebody last moved, came or went. */
  #clock: Clock | null = null;
  /** The version of the newest position that was kept. */
  #kept = 0;

  /** Throws where what is stored does not replay. */
  static async of<G>(deps: Deps<G>, loaded: Loaded): Promise<LiveTable<G>> {
    return new LiveTable(deps, loaded, await courseOf(deps, loaded));
  }

  private constructor(deps: Deps<G>, loaded: Loaded, course: Course<G> | null) {
    this.#deps = deps;
    this.#row = loaded.table;
    this.#about = aboutOf(loaded.table);
    this.#guests = new Guests(Object.keys(this.#about.seats), deps.world.now());
    this.#talk = loaded.talk.map(({ what }) => what as unknown as Said);
    this.#speaker = speaker(deps.world, deps.hosting.phrases);
    this.#views = new Views(deps.hosting);
    this.#ledger = new Ledger(deps.world, () => this.#reload());
    this.#prompter = deps.minds ? this.#prompterOf(deps.minds) : null;
    this.#takeIn(loaded, course);
  }

  #prompterOf(minds: Minds): Prompter<G> {
    const { hosting, world, rests } = this.#deps;
    return new Prompter<G>({
      hosting,
      minds,
      world,
      act: (player, version, entry) => this.act(player, version, entry),
      busy: () => this.#ledger.busy(),
      wake: () => this.wake(),
      rests: () => rests(this.id),
    });
  }

  /** Takes in what is stored, played again. */
  #takeIn({ table, snapshot }: Loaded, course: Course<G> | null): void {
    const { world, began } = this.#deps;
    const about = aboutOf(table);
    const { pace, clock } = about;
    this.#kept = snapshot?.entries ?? 0;
    this.#row = table;
    this.#about = about;
    this.#course = course;
    this.#views.forget();
    this.#prompter?.forget();
    if (!pace || !course || table.status !== 'playing') this.#clock = clock;
    else if (!clock) this.#clock = this.#firstClock(about, course);
    // While there was no server nobody could move: that time is nobody's.
    else this.#clock = clock.since !== null && clock.since < began ? goingOn(clock, world.now()) : clock;
  }

  get id(): string {
    return this.#row.id;
  }

  get idle(): boolean {
    // Slow matches can be left: the alarm calls them back. Live clocks that run ask who is there all the time.
    const { pace } = this.#about;
    const ticks = this.#clock !== null && this.#clock.since !== null;
    const runs = this.#row.status === 'playing' && pace !== null && losesOnTime(pace) && ticks;
    return this.#guests.none && this.#ledger.idle && !runs;
  }

  #firstClock({ pace, seats }: About, { state, movers }: Course<G>): Clock | null {
    if (!pace) return null;
    const clock = beginClock(
      pace,
      Object.keys(seats),
      this.#deciding(state.G, seats),
      this.#deps.world.now(),
      movers.length,
    );
    // Whoever set the table up may not have seen yet that somebody has come.
    return losesOnTime(pace) && !people(seats).every(this.#guests.present) ? stopped(clock) : clock;
  }

  /** A live clock begins once both are here. */
  #beginClock(): void {
    const { pace, pause, seats } = this.#about;
    const stands = this.#clock?.since === null && !pause.on && this.#row.status === 'playing';
    if (!this.#clock || !stands || !pace || !people(seats).every(this.#guests.present)) return;
    this.#clock = goingOn(this.#clock, this.#deps.world.now());
  }

  /** People whose decision it is: bots have all the time there is. */
  #deciding(G: G, seats = this.#about.seats): string[] {
    const playing = people(seats);
    return this.#deps.hosting.awaited(G).filter((player) => playing.includes(player));
  }

  /** The clocks now. */
  #settled(): Clock | null {
    return this.#clock && settled(this.#clock, this.#deps.world.now(), this.#guests.present);
  }

  info(): TableInfo {
    const now = this.#deps.world.now();
    return infoOf(this.#row, {
      present: this.#guests.present,
      away: (player) => Math.floor(this.#guests.away(player, now) / 1000) * 1000,
      watchers: this.#guests.watchers,
      clock: this.#settled(),
      deciding: this.#course && this.#deciding(this.#course.state.G),
    });
  }

  playerOf(secret: string): string | null {
    return playerOfSecret(this.#deps.world, this.#about.seats, secret);
  }

  /** After all that was asked for before, if the seat is still whose it was when this was asked for. */
  #nextOf<T>(player: string | null, work: (player: string) => Promise<Done<T>>): Promise<Done<T>> {
    const held = player === null ? undefined : this.#about.seats[player]?.secret;
    return this.#ledger.next(async () =>
      player !== null && this.#about.seats[player]?.secret === held ? work(player) : WATCHES,
    );
  }

  /** Takes in what is stored, and shows it to whoever is there; false where it can't be read just now. */
  async #reload(): Promise<boolean> {
    const loaded = await this.#deps.storage.load(this.id).catch(() => null);
    if (!loaded) return false;
    this.#takeIn(loaded, await courseOf(this.#deps, loaded));
    this.#showAll();
    return true;
  }

  /** The table, for what is done at it beside moves. */
  get #room(): Room {
    return {
      about: this.#about,
      status: this.#row.status,
      world: this.#deps.world,
      become: (about, status) => this.#become(about, status),
      putOut: (player, reason) => {
        this.#guests.putOut(player, reason, this.#deps.world.now());
        this.#tellTable();
      },
    };
  }

  async #become(about: About, status: StoredTable['status'] = this.#row.status): Promise<Done> {
    const begins = status === 'playing' && this.#row.status === 'waiting';
    // It is played under the rules of the hour at which it begins, however long it has waited.
    const next = begins ? { ...about, version: this.#deps.hosting.version } : about;
    const listed = this.#row.listed && !about.closed;
    const brought = begins && next.brought ? (await this.#deps.storage.load(this.id))?.entries : [];
    const course = begins ? await played(this.#deps, next, brought) : null;
    const done = await this.#write({ about: stored(next), status, listed });
    if (!done.ok) return done;
    if (course) {
      this.#course = course;
      this.#views.forget();
      this.#clock = this.#firstClock(next, course);
      this.#showAll();
    } else this.#tellTable();
    this.wake();
    return done;
  }

  join(name: string, wanted?: string, own?: string): Promise<Done<{ player: string; secret: string }>> {
    return this.#ledger.next(() => join(this.#room, name, wanted, own));
  }

  /** What a seat asks for beside moves. */
  ask(asker: string | null, message: AskMessage): Promise<Done> {
    return this.#nextOf(asker, async (player) => {
      switch (message.what) {
        case 'begin':
          return begin(this.#room, player);
        case 'send-away':
          return sendAway(this.#room, player);
        case 'fill':
          return this.#deps.minds?.levels.includes(message.level) ? fill(this.#room, player, message.level) : NO_BOTS;
        case 'quit':
          return quit(this.#room, player);
        case 'pause':
          return this.#pause(player, message.on);
        case 'stand-in':
          return this.#standIn(player);
        case 'take-back':
          return this.#takeBack(player, message.on);
      }
    });
  }

  /** Stops the clocks, or lets them go on, where those who play agree. */
  async #pause(player: string, on: boolean): Promise<Done> {
    if (this.#row.status !== 'playing') return this.#course ? OVER : NOT_BEGUN;
    const asked = pauseAsked(this.#about, player, on);
    if (!asked.ok) return asked;
    const clock = this.#settled();
    const { pause } = asked;
    // What was only asked for, or withdrawn, moves no clock: one that has not begun does not begin by it.
    const resumes = this.#about.pause.on && !pause.on;
    const stands = clock && (pause.on ? stopped(clock) : resumes ? goingOn(clock, this.#deps.world.now()) : clock);
    const done = await this.#write({ about: stored({ ...this.#about, pause, clock: stands }) });
    if (!done.ok) return done;
    this.#clock = stands;
    this.#tellTable();
    this.wake();
    return done;
  }

  /** The match goes on at one screen: here it is over, and all of it is open. */
  async #takeBack(player: string, on: boolean): Promise<Done> {
    if (this.#row.status !== 'playing') return this.#course ? OVER : NOT_BEGUN;
    const takenBack = takeBackAsked(this.#about, player, on);
    const clock = takenBack.done && this.#clock ? stopped(this.#clock) : this.#about.clock;
    const about = stored({ ...this.#about, takenBack, clock });
    const done = await this.#write({ about, ...(takenBack.done ? { status: 'over' } : {}) });
    if (!done.ok) return done;
    if (takenBack.done) this.#clock = clock;
    this.#tellTable();
    this.wake();
    return done;
  }

  async #standIn(player: string): Promise<Done> {
    const { minds, hosting, world } = this.#deps;
    if (!this.#course || this.#row.status !== 'playing') return NOT_BEGUN;
    if (!minds) return NO_BOTS;
    const away = (other: string) => this.#guests.away(other, world.now());
    const found = standIn({ ...this.#about, clock: this.#clock }, player, hosting.awaited(this.#course.state.G), away);
    return found.ok ? this.#giveTo([found.player], minds.standIn) : found;
  }

  /** Bots play in these seats, or, where there is no level, those who have them again. */
  async #giveTo(players: readonly string[], level: string | null): Promise<Done> {
    const course = this.#course;
    const seats = { ...this.#about.seats };
    for (const player of players) {
      const seat = seats[player];
      if (seat) seats[player] = { ...seat, bot: level };
    }
    const { pace } = this.#about;
    let clock = this.#settled();
    if (pace && clock && course)
      for (const player of players)
        clock = onward(pace, clock, player, this.#deciding(course.state.G, seats), course.movers.length);
    const done = await this.#write({ about: stored({ ...this.#about, seats, clock }) });
    if (!done.ok) return done;
    this.#clock = clock;
    this.#prompter?.forget();
    this.#tellTable();
    this.wake();
    return done;
  }

  /** Says something to all who are there. */
  say(speaks: string | null, message: SayMessage): Promise<Done> {
    return this.#nextOf(speaks, async (player) => {
      const checked = this.#speaker(this.#about.talk, player, message);
      if (!checked.ok) return checked;
      const { said } = checked;
      try {
        await this.#deps.storage.say(this.id, { at: said.at, what: said as unknown as Json });
      } catch {
        return NOT_STORED;
      }
      this.#talk = [...this.#talk, said].slice(-TALK_KEPT);
      for (const guest of this.#guests) guest.said(said);
      return { ok: true };
    });
  }

  /** Remembers where the same people play again, once; gives the table that is remembered. */
  setNext(make: () => Promise<Done<{ id: string }>>): Promise<Done<{ id: string }>> {
    return this.#ledger.next(async () => {
      if (this.#about.next) return { ok: true, id: this.#about.next };
      const made = await make();
      if (!made.ok) return made;
      const done = await this.#write({ about: stored({ ...this.#about, next: made.id }) });
      if (!done.ok) return done;
      this.#tellTable();
      return made;
    });
  }

  /** What was chosen, and who sat where. */
  get setUp(): SetUp {
    const { chosen, seats, host, confirm, pace, talk } = this.#about;
    return { chosen, seats, host, confirm, pace, talk };
  }

  /** The finished match as a text; why not, where it is not over. */
  async record(): Promise<Done<{ text: string }>> {
    const { hosting, storage } = this.#deps;
    if (this.#row.status !== 'over' || this.#about.closed) return NOT_OVER;
    const loaded = await storage.load(this.id);
    const { chosen, chance, seats } = this.#about;
    const names = Object.fromEntries(Object.entries(seats).map(([player, seat]) => [player, seat?.name ?? '']));
    const moves = movesOf((loaded?.entries ?? []).map(({ what }) => what as unknown as Entry));
    return { ok: true, text: hosting.record(hosting.start(chosen, chance.seed), moves, names) };
  }

  async #write(change: TableChange): Promise<Done> {
    const at = this.#deps.world.now();
    const done = await this.#ledger.stored(() => this.#deps.storage.change(this.id, at, change));
    if (done.ok) this.#take(change, at);
    return done;
  }

  #take(change: TableChange, changed: number): void {
    this.#row = { ...this.#row, ...change, changed };
    this.#about = aboutOf(this.#row);
  }

  #tellTable(): void {
    const info = this.info();
    for (const guest of this.#guests) guest.table(info);
  }

  #showAll(): void {
    for (const guest of this.#guests) guest.whole(this.whole(guest.player));
  }

  /** What a seat, or whoever watches, may know of it all. */
  whole(player: string | null): Whole {
    const { hosting } = this.#deps;
    const course = this.#course;
    const told = course?.told.filter(({ entry }) => hosting.mayRead(entry, player)) ?? [];
    return {
      table: this.info(),
      player,
      version: course?.version ?? 0,
      seen: course && this.#views.of(course, player),
      told: [...told],
      movers: [...(course?.movers ?? [])],
      canUndo: course !== null && this.#views.canUndo(course, player),
      talk: [...this.#talk],
    };
  }

  enter(guest: Guest): Whole {
    let taken = true;
    this.#moment(() => {
      taken = this.#guests.enter(guest);
    });
    if (!taken) return this.whole(guest.player);
    const seat = guest.player === null ? null : this.#about.seats[guest.player];
    // Whoever comes back plays on.
    if (guest.player !== null && seat?.bot && this.#row.status === 'playing') {
      const { player } = guest;
      const back = this.#ledger.next(async () =>
        this.#about.seats[player]?.bot ? this.#giveTo([player], null) : { ok: true },
      );
      back.catch(() => {});
    }
    return this.whole(guest.player);
  }

  leave(guest: Guest): void {
    this.#moment(() => this.#guests.leave(guest, this.#deps.world.now()));
  }

  /** Somebody comes or goes: until now the clocks ran as they did. */
  #moment(work: () => void): void {
    this.#clock = this.#settled();
    work();
    this.#beginClock();
    this.#tellTable();
    this.wake();
  }

  /** Makes a move, or takes the last one back, for the seat. */
  act(mover: string | null, version: number, entry: Entry): Promise<Done<{ version: number }>> {
    return this.#nextOf(mover, async (player) => {
      if (!this.#course) return NOT_BEGUN;
      if (this.#about.takenBack.done) return OVER;
      // A secret choice may cross the other's alone: after one's own, the same message come again is no next choice.
      const own = this.#course.movers.at(-1) === player;
      const leeway = 'undo' in entry || own ? 0 : this.#deps.plays.leeway(entry.move.type);
      if (version > this.#course.version || version < this.#course.version - leeway) return BEHIND;
      // Whoever came back meanwhile decides, and no bot.
      if ('by' in entry && entry.by === 'bot' && !this.#about.seats[player]?.bot) return BEHIND;
      if (this.#about.pause.on) return PAUSED;
      const clock = this.#settled();
      if (clock && outOfTime(clock).includes(player)) {
        this.ring().catch(() => {});
        return LATE;
      }
      return this.#do(this.#course, player, entry, clock);
    });
  }

  /** @param clock settled */
  async #do(course: Course<G>, player: string, entry: Entry, clock: Clock | null): Promise<Done<{ version: number }>> {
    const { plays, storage, world, hosting } = this.#deps;
    const done = plays.after(course, entry);
    if (!done.ok) return done;
    const { G } = done.course.state;
    const over = hosting.over(G);
    const { pace } = this.#about;
    const undone = 'undo' in entry;
    const outOf = 'by' in entry && entry.by === 'time' ? player : null;
    const went = pace && clock && onward(pace, clock, player, this.#deciding(G), done.course.movers.length, undone);
    const next = went && over ? stopped(went) : went;
    const about = next ? { about: stored({ ...this.#about, clock: next, outOfTime: outOf }) } : {};
    const change: TableChange = over ? { status: 'over', ...about } : about;
    const at = world.now();
    const kept = await this.#ledger.stored(() =>
      storage.append(this.id, course.version, { at, what: done.entry as unknown as Json }, change),
    );
    if (!kept.ok) return kept;
    this.#take(change, at);
    this.#clock = next;
    this.#publish(course, done.course, done.told, undone ? null : player);
    if (over) this.#tellTable();
    else this.#keep(done.course);
    this.wake();
    return { ok: true, version: done.course.version };
  }

  /** Keeps a position from time to time, so that a long match is quickly there again. It need not succeed. */
  #keep(course: Course<G>): void {
    // What may still be taken back is no part of it.
    if (course.version < this.#kept + KEEP_EVERY || course.before.length > 0) return;
    this.#kept = course.version;
    this.#deps.storage.keep(this.id, toKeep(this.#deps.hosting.version, course)).catch(() => {});
  }

  /** Looks at the clocks: whoever has no time left loses, or a bot plays on. */
  ring(): Promise<Done> {
    return this.#ledger.next(async (): Promise<Done> => {
      const clock = this.#settled();
      const { pace } = this.#about;
      const course = this.#course;
      if (!clock || !pace || !course || this.#row.status !== 'playing') return { ok: true };
      const late = outOfTime(clock).sort((a, b) => clock.left[a] - clock.left[b]);
      if (late.length === 0) {
        this.wake();
        return { ok: true };
      }
      const { minds, hosting } = this.#deps;
      if (!losesOnTime(pace) && minds) return this.#giveTo(late, minds.standIn);
      return this.#do(course, late[0], { move: hosting.forfeit(late[0]), by: 'time' }, clock);
    });
  }

  /** Sees to what is to come without anybody's doing: clocks that run out, bots that decide. */
  wake(): void {
    const plays = this.#row.status === 'playing' && !this.#about.pause.on;
    const clock = plays ? this.#clock : null;
    if (this.#about.pace) this.#deps.alarm(this.id, clock && runsOutAt(clock, this.#guests.present));
    if (plays && this.#course) this.#prompter?.prompt(this.#course, this.#about.seats, this.#about.chance.nonce);
  }

  #publish(from: Course<G>, to: Course<G>, told: unknown[], mover: string | null): void {
    this.#course = to;
    const viewers = new Set([...this.#guests].map((guest) => guest.player));
    const clock = this.#clock ? { clock: clockInfo(this.#clock) } : {};
    const news = this.#views.news(viewers, from, to, told, { mover, ...clock });
    for (const guest of this.#guests) {
      const mine = news.get(guest.player);
      if (mine) guest.news(mine);
    }
  }
}
