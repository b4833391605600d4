/**
 * One table in memory: whoever is there, and the match. What changes it is done one after another: checked, stored, then
 * taken in and told. What could not be stored has not happened.
 */
import type { AskMessage, SayMessage, TableInfo, Whole } from '../../wire/messages.ts';
import type { Json, Loaded, StoredTable, TableChange } from '../storage/types.ts';
import { type About, aboutOf, clockInfo, infoOf, type SetUp, stored } from './about.ts';
import { type Asker, Audience } from './audience.ts';
import { begin, fill, join, quit, sendAway } from './before.ts';
import { Clockwork, standsStill } from './clockwork.ts';
import { type Guest, Guests } from './guests.ts';
import { type Act, type Course, type Entry, movesOf } from './history.ts';
import type { Minds } from './hosting.ts';
import { glanceOf } from './leading.ts';
import { Ledger } from './ledger.ts';
import { giveTo, pause, standIn, takeBack } from './meanwhile.ts';
import { courseOf, entriesOf, keep, type Player, played } from './played.ts';
import { Prompter } from './prompter.ts';
import { count, notNow, propose, support } from './proposing.ts';
import {
  BEHIND,
  type Done,
  ERASED,
  LATE,
  LEAD_ALONE,
  NO_BOTS,
  NOT_BEGUN,
  NOT_OVER,
  NOT_STORED,
  OVER,
  WATCHES,
} from './refusals.ts';
import type { Alteration, Match } from './room.ts';
import { people, placeOfSecret, type Sitter, secretOf } from './seats.ts';
import type { Glance } from './steward.ts';
import { Talk } from './talk.ts';
import { afterTeamAct, reasonDue, stillSecret, Teams, whyNotCommit } from './teams.ts';
import { type Clock, losesOnTime, onward, stopped } from './time.ts';
import type { World } from './world.ts';

export interface Deps<G> extends Player<G> {
  world: World;
  /** Absent where no bot plays. */
  minds?: Minds;
  /** When this authority began: no clock ran before. */
  began: number;
  /** Sees to it that the table is asked to look at its clocks at this time; null: no more. */
  alarm(table: string, at: number | null): void;
  /** The table has finished something of its own: nobody may need it in memory. */
  rests(table: string): void;
  /** Something at a table of a group has changed. */
  changed(group: string, table: string, glance: () => Glance): void;
}

export class LiveTable<G> {
  readonly #deps: Deps<G>;
  #row: StoredTable;
  #about: About;
  #course: Course<G> | null = null;
  readonly #guests: Guests;
  readonly #audience: Audience<G>;
  readonly #ledger: Ledger;
  /** Null where no bot plays. */
  readonly #prompter: Prompter<G> | null;
  readonly #talk: Talk;
  readonly #teams: Teams;
  readonly #clocks: Clockwork;
  /** When the newest entry was made. */
  #since = 0;
  /** The version of the newest position that was kept. */
  #kept = 0;

  /** Throws where what is stored does not replay. */
  static async of<G>(deps: Deps<G>, loaded: Loaded): Promise<LiveTable<G>> {
    return new LiveTable(deps, loaded, await courseOf(deps, loaded));
  }

  private constructor(deps: Deps<G>, loaded: Loaded, course: Course<G> | null) {
    const { world, hosting, minds } = deps;
    this.#deps = deps;
    this.#row = loaded.table;
    this.#about = aboutOf(loaded.table);
    this.#guests = new Guests(Object.keys(this.#about.seats), world.now());
    this.#clocks = new Clockwork(world, this.#guests.present);
    this.#talk = new Talk(loaded.talk, hosting.phrases, world);
    this.#teams = new Teams(world);
    const table = this;
    this.#audience = new Audience(hosting, this.#guests, this.#talk, this.#teams, {
      get about() {
        return table.#about;
      },
      get course() {
        return table.#course;
      },
      info: () => this.info(),
    });
    this.#ledger = new Ledger(world, () => this.#reload());
    this.#prompter = minds ? this.#prompterOf(minds) : null;
    this.#takeIn(loaded, course);
  }

  #prompterOf(minds: Minds): Prompter<G> {
    const { hosting, world, rests } = this.#deps;
    return new Prompter<G>({
      hosting,
      minds,
      world,
      act: (player, version, act) => this.act({ player, member: null }, version, act),
      busy: () => this.#ledger.busy(),
      wake: () => this.wake(),
      rests: () => rests(this.id),
    });
  }

  /** Takes in what is stored, played again. */
  #takeIn({ table, entries, snapshot }: Loaded, course: Course<G> | null): void {
    const about = aboutOf(table);
    const { pace, clock } = about;
    this.#kept = snapshot?.entries ?? 0;
    this.#since = entries.at(-1)?.at ?? 0;
    this.#row = table;
    this.#about = about;
    this.#course = course;
    this.#audience.forget();
    this.#prompter?.forget();
    this.#teams.goOn();
    if (!pace || !course || table.status !== 'playing') this.#clocks.clock = clock;
    else if (!clock) this.#clocks.clock = this.#firstClock(about, course);
    else this.#clocks.restore(clock, this.#deps.began);
  }

  get id(): string {
    return this.#row.id;
  }

  get idle(): boolean {
    // Slow matches can be left: the alarm calls them back. Live clocks that run ask who is there all the time.
    const { pace } = this.#about;
    const runs = this.#row.status === 'playing' && pace !== null && losesOnTime(pace) && this.#clocks.ticks;
    return this.#guests.none && this.#ledger.idle && !runs;
  }

  #firstClock(about: About, { state, movers }: Course<G>): Clock | null {
    return this.#clocks.first(about, this.#deciding(state.G, about.seats), movers.length);
  }

  /** People whose decision it is: bots have all the time there is. */
  #deciding(G: G, seats = this.#about.seats): string[] {
    const playing = people(seats);
    return this.#deps.hosting.awaited(G).filter((player) => playing.includes(player));
  }

  info(): TableInfo {
    const now = this.#deps.world.now();
    return infoOf(this.#row, {
      present: this.#guests.present,
      sits: this.#guests.sits,
      away: (player) => Math.floor(this.#guests.away(player, now) / 1000) * 1000,
      watchers: this.#guests.watchers,
      clock: this.#clocks.settled,
      deciding: this.#course && this.#deciding(this.#course.state.G),
    });
  }

  /** How it stands, for whoever looks at many. */
  glance(): Glance {
    return glanceOf(this.#match, this.#row, this.#since);
  }

  /** Is it there no more? */
  get erased(): boolean {
    return this.#ledger.ended;
  }

  get group(): string | null {
    return this.#about.group;
  }

  placeOf(secret: string): Sitter | null {
    return placeOfSecret(this.#deps.world, this.#about.seats, secret);
  }

  /** After all that was asked for before, if the place is still whose it was when this was asked for. */
  #nextOf<T>({ player, member }: Asker, work: (sitter: Sitter) => Promise<Done<T>>): Promise<Done<T>> {
    const held = player === null ? undefined : secretOf(this.#about.seats, { player, member });
    return this.#ledger.next(async () => {
      if (player === null || held === undefined) return WATCHES;
      return secretOf(this.#about.seats, { player, member }) === held ? work({ player, member }) : WATCHES;
    });
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
  get #match(): Match<G> {
    const { world, hosting, minds } = this.#deps;
    const course = this.#course;
    return {
      about: this.#about,
      status: this.#row.status,
      course,
      world,
      hosting,
      minds,
      clocks: this.#clocks,
      guests: this.#guests,
      teams: this.#teams,
      deciding: (seats) => (course ? this.#deciding(course.state.G, seats) : []),
      become: (about, status) => this.#become(about, status),
      alter: (change) => this.#alter(change),
      tried: (act) => (course ? this.#deps.plays.after(course, act) : NOT_BEGUN),
      stale: (version, act) => this.#stale(version, act),
      commit: (player, act) => this.#commit(player, act),
      setBack: (moves) => this.#setBack(moves),
      tellTeams: () => this.#audience.tellTeams(),
      putOut: (player, reason, member) => {
        this.#guests.putOut(player, reason, world.now(), member);
        this.#tellTable();
      },
    };
  }

  async #become(about: About, status: StoredTable['status'] = this.#row.status): Promise<Done> {
    const begins = status === 'playing' && this.#row.status === 'waiting';
    // It is played under the rules of the hour at which it begins, however long it has waited.
    const next = begins ? { ...about, version: this.#deps.hosting.version } : about;
    const listed = this.#row.listed && !about.closed;
    const loaded = begins && next.brought ? await this.#deps.storage.load(this.id) : null;
    const course = begins ? await played(this.#deps, next, loaded ? entriesOf(loaded) : []) : null;
    const done = await this.#write({ about: stored(next), status, listed });
    if (!done.ok) return done;
    if (course) {
      this.#course = course;
      this.#audience.forget();
      this.#clocks.clock = this.#firstClock(next, course);
      this.#showAll();
    } else this.#tellTable();
    this.wake();
    return done;
  }

  async #alter({ status, ...change }: Alteration): Promise<Done> {
    const about: About = { ...this.#about, clock: this.#clocks.clock, ...change };
    const done = await this.#write({ about: stored(about), ...(status && { status }) });
    if (!done.ok) return done;
    this.#clocks.clock = about.clock;
    if (change.seats) {
      this.#prompter?.forget();
      for (const [player, seat] of Object.entries(change.seats)) if (seat) this.#teams.reseated(player, seat);
    }
    this.#tellTable();
    this.wake();
    return done;
  }

  join(name: string, wanted?: string, own?: string): Promise<Done<{ player: string; secret: string }>> {
    return this.#ledger.next(() => join(this.#match, name, wanted, own));
  }

  /** What whoever leads the group does here. */
  lead<T = object>(work: (match: Match<G>) => Promise<Done<T>>): Promise<Done<T>> {
    return this.#ledger.next(() => work(this.#match));
  }

  /** What a seat asks for beside moves. */
  ask(asker: Asker, message: AskMessage): Promise<Done> {
    return this.#nextOf(asker, async (sitter): Promise<Done> => {
      const { player } = sitter;
      if (message.what === 'propose') return propose(this.#match, sitter, message);
      if (message.what === 'support') return support(this.#match, sitter, message);
      if (this.#about.group !== null) return LEAD_ALONE;
      switch (message.what) {
        case 'begin':
          return begin(this.#match, player);
        case 'send-away':
          return sendAway(this.#match, player);
        case 'fill':
          return this.#deps.minds?.levels.includes(message.level) ? fill(this.#match, player, message.level) : NO_BOTS;
        case 'quit':
          return quit(this.#match, player);
        case 'pause':
          return pause(this.#match, player, message.on);
        case 'stand-in':
          return standIn(this.#match, player);
        case 'take-back':
          return takeBack(this.#match, player, message.on);
      }
    });
  }

  /** Says something to all who are there, or to the speaker's team. */
  say(asker: Asker, message: SayMessage): Promise<Done> {
    return this.#nextOf(asker, async (sitter) => {
      const checked = this.#talk.check(this.#about, sitter, message);
      if (!checked.ok) return checked;
      const { said } = checked;
      try {
        await this.#deps.storage.say(this.id, { at: said.at, what: said as unknown as Json });
      } catch {
        return NOT_STORED;
      }
      this.#talk.add(said);
      this.#audience.tellSaid(said);
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
    // Who was in a team stays with the class.
    const nameOf = (seat: About['seats'][string]) => (seat?.members ? '' : (seat?.name ?? ''));
    const names = Object.fromEntries(Object.entries(seats).map(([player, seat]) => [player, nameOf(seat)]));
    const moves = movesOf(loaded ? entriesOf(loaded) : []);
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
    this.#audience.tellTable();
    this.#changed();
  }

  #showAll(): void {
    this.#audience.showAll();
    this.#changed();
  }

  #changed(): void {
    const { group } = this.#about;
    if (group !== null) this.#deps.changed(group, this.id, () => this.glance());
  }

  whole(asker: Asker): Whole {
    return this.#audience.whole(asker);
  }

  enter(guest: Guest): Whole {
    const { player } = guest;
    let taken = true;
    this.#moment(() => {
      taken = this.#guests.enter(guest);
    });
    // Whoever comes back plays on; what a bot was asked for once it does.
    const relieves = () => player !== null && this.#about.seats[player]?.bot && !this.#about.seats[player]?.once;
    if (taken && player !== null && relieves() && this.#row.status === 'playing') {
      const back = this.#ledger.next(async () => (relieves() ? giveTo(this.#match, [player], null) : { ok: true }));
      back.catch(() => {});
    }
    return this.whole(guest);
  }

  leave(guest: Guest): void {
    const { player, member } = guest;
    this.#moment(() => this.#guests.leave(guest, this.#deps.world.now()));
    // Of fewer, fewer are more than half.
    if (player !== null && member !== null && this.#about.by === 'vote')
      this.#ledger.next(() => count(this.#match, player)).catch(() => {});
  }

  /** Somebody comes or goes: until now the clocks ran as they did. */
  #moment(work: () => void): void {
    this.#clocks.settle();
    work();
    if (this.#row.status === 'playing') this.#clocks.begin(this.#about);
    this.#tellTable();
    this.wake();
  }

  /** Makes a move, or takes the last one back, for the seat. */
  act(asker: Asker, version: number, act: Act): Promise<Done<{ version: number }>> {
    return this.#nextOf(asker, async (sitter) => {
      const { player } = sitter;
      if (!this.#course) return NOT_BEGUN;
      if (this.#row.status === 'over') return OVER;
      if (this.#stale(version, act)) return BEHIND;
      // Whoever came back meanwhile decides, and no bot.
      if ('by' in act && act.by === 'bot' && !this.#about.seats[player]?.bot) return BEHIND;
      const due = reasonDue(this.#deps.hosting, this.#about, this.#course, player);
      const error = whyNotCommit(this.#about, sitter, act, this.#guests.sits, due);
      return error ? { ok: false, error } : this.#commit(player, act);
    });
  }

  /** Has the match gone on since this version? */
  #stale(version: number, act: Act): boolean {
    const course = this.#course;
    if (!course) return true;
    const player = 'move' in act ? act.move.player : act.undo.player;
    // A secret choice may cross the other's alone: after one's own, the same message come again is no next choice.
    const own = course.movers.at(-1) === player;
    const leeway = 'undo' in act || own ? 0 : this.#deps.plays.leeway(act.move.type);
    return version > course.version || version < course.version - leeway;
  }

  /** Makes a move, or takes one back, where nothing stands still. */
  async #commit(player: string, act: Act): Promise<Done<{ version: number }>> {
    const now = notNow(this.#match);
    if (!now.ok) return now;
    if (this.#clocks.outOfTime.includes(player)) {
      this.ring().catch(() => {});
      return LATE;
    }
    return this.#course ? this.#do(this.#course, player, act) : NOT_BEGUN;
  }

  async #do(course: Course<G>, player: string, act: Act): Promise<Done<{ version: number }>> {
    const { plays, hosting } = this.#deps;
    const done = plays.after(course, act);
    if (!done.ok) return done;
    const { G } = done.course.state;
    const over = hosting.over(G);
    const { pace } = this.#about;
    const undone = 'undo' in act;
    const clock = this.#clocks.settled;
    const team = afterTeamAct(hosting, this.#about, course, player, act);
    const deciding = this.#deciding(G, team.seats);
    const went = pace && clock && onward(pace, clock, player, deciding, done.course.movers.length, undone);
    const next = went && over ? stopped(went) : went;
    const outOfTime = 'by' in act && act.by === 'time' ? player : null;
    const change: Partial<About> = { ...(next && { clock: next, outOfTime }), ...team };
    const kept = await this.#append({ ...done.entry, ...this.#teams.written(this.#about, done.entry) }, change, over);
    if (!kept.ok) return kept;
    this.#clocks.clock = next;
    this.#course = done.course;
    this.#teams.goOn(undone ? undefined : stillSecret(this.#deps, course, done.course, player));
    const told = this.#clocks.clock && clockInfo(this.#clocks.clock);
    this.#audience.tellNews(course, done.course, done.told, undone ? null : player, told);
    this.#changed();
    if (over || change.seats) this.#tellTable();
    if (!over) this.#kept = keep(this.#deps, this.id, done.course, this.#kept);
    this.wake();
    return { ok: true, version: done.course.version };
  }

  /** Stores an entry, with what it changes of the table. */
  async #append(entry: Entry, change: Partial<About>, over: boolean): Promise<Done> {
    const { storage, world } = this.#deps;
    const about = Object.keys(change).length > 0 ? { about: stored({ ...this.#about, ...change }) } : {};
    const status = over ? 'over' : 'playing';
    const row: TableChange = { ...about, ...(status === this.#row.status ? {} : { status }) };
    const at = world.now();
    const version = this.#course?.version ?? 0;
    const kept = await this.#ledger.stored(() =>
      storage.append(this.id, version, { at, what: entry as unknown as Json }, row),
    );
    if (!kept.ok) return kept;
    this.#take(row, at);
    this.#since = at;
    return kept;
  }

  /** The match stands as it was after so many moves; it is shown to all anew. */
  async #setBack(moves: number): Promise<Done> {
    const { storage, hosting } = this.#deps;
    const loaded = await storage.load(this.id).catch(() => null);
    if (!loaded) return NOT_STORED;
    const entry: Entry = { rewind: moves };
    const course = await played(this.#deps, this.#about, [...entriesOf(loaded), entry]);
    const { G } = course.state;
    const clock = this.#clocks.anew(this.#about, this.#deciding(G), moves);
    const done = await this.#append(entry, { clock, outOfTime: null }, hosting.over(G));
    if (!done.ok) return done;
    this.#clocks.clock = clock;
    this.#course = course;
    this.#audience.forget();
    this.#prompter?.forget();
    this.#teams.goOn();
    this.#showAll();
    this.#audience.tellTeams();
    this.wake();
    return done;
  }

  /** Removes all of it from the storage, and puts everybody out. */
  erase(): Promise<Done> {
    return this.#ledger.next(async () => {
      try {
        await this.#deps.storage.remove(this.id);
      } catch {
        return NOT_STORED;
      }
      this.#ledger.end(ERASED);
      this.#row = { ...this.#row, status: 'over' };
      this.#prompter?.forget();
      this.#deps.alarm(this.id, null);
      this.#guests.putOutAll(ERASED.error);
      return { ok: true };
    });
  }

  /** Looks at the clocks: whoever has no time left loses, or a bot plays on. */
  ring(): Promise<Done> {
    return this.#ledger.next(async (): Promise<Done> => {
      const { pace } = this.#about;
      const course = this.#course;
      if (!pace || !course || this.#row.status !== 'playing') return { ok: true };
      const [late, ...others] = this.#clocks.outOfTime;
      if (late === undefined) {
        this.wake();
        return { ok: true };
      }
      const { minds, hosting } = this.#deps;
      if (!losesOnTime(pace) && minds) return giveTo(this.#match, [late, ...others], minds.standIn);
      return this.#do(course, late, { move: hosting.forfeit(late), by: 'time' });
    });
  }

  /** Sees to what is to come without anybody's doing: clocks that run out, bots that decide. */
  wake(): void {
    const plays = this.#row.status === 'playing' && !standsStill(this.#about);
    if (this.#about.pace) this.#deps.alarm(this.id, plays ? this.#clocks.due : null);
    if (plays && this.#course) this.#prompter?.prompt(this.#course, this.#about.seats, this.#about.chance.nonce);
  }
}
