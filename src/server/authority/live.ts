/**
 * One table in memory: whoever is there, and the match. What changes it is done one after another: checked, stored, then
 * taken in and told. What could not be stored has not happened.
 */
import type { AskMessage, SayMessage, TableInfo, Whole } from '../../wire/messages.ts';
import type { Json, Loaded, StoredTable } from '../storage/types.ts';
import { type About, infoOf, type SetUp, stored } from './about.ts';
import { asked } from './asking.ts';
import { type Asker, Audience } from './audience.ts';
import { join } from './before.ts';
import { Clockwork, standsStill } from './clockwork.ts';
import { type Guest, Guests } from './guests.ts';
import type { Act, Course } from './history.ts';
import type { Minds } from './hosting.ts';
import { Kept } from './kept.ts';
import { glanceOf } from './leading.ts';
import { Ledger } from './ledger.ts';
import { giveTo } from './meanwhile.ts';
import { Moves } from './moves.ts';
import { courseOf, entriesOf, type Player, played, recordOf } from './played.ts';
import { Prompter } from './prompter.ts';
import { count } from './proposing.ts';
import { type Done, ERASED, NOT_BEGUN, NOT_OVER, NOT_STORED, WATCHES } from './refusals.ts';
import type { Alteration, Match } from './room.ts';
import { opens, placeOfSecret, type Sitter, secretOf } from './seats.ts';
import type { Glance } from './steward.ts';
import { Talk } from './talk.ts';
import { Teams } from './teams.ts';
import { type Clock, losesOnTime } from './time.ts';
import type { World } from './world.ts';

export interface Deps<G> extends Player<G> {
  world: World;
  /** Absent where no bot plays. */
  minds?: Minds;
  /** Since when the table is seen to here: no clock ran before. */
  began(table: string): number;
  /** Sees to it that the table is asked to look at its clocks at this time; null: no more. */
  alarm(table: string, at: number | null): void;
  /** The table has finished something of its own: nobody may need it in memory. */
  rests(table: string): void;
  /** Something at a table of a group has changed. */
  changed(group: string, table: string, glance: () => Glance): void;
}

export class LiveTable<G> {
  readonly #deps: Deps<G>;
  readonly #kept: Kept<G>;
  readonly #guests: Guests;
  readonly #audience: Audience<G>;
  readonly #ledger: Ledger;
  /** Null where no bot plays. */
  readonly #prompter: Prompter<G> | null;
  readonly #talk: Talk;
  readonly #teams: Teams;
  readonly #clocks: Clockwork;
  readonly #moves: Moves<G>;

  /** Throws where what is stored does not replay. */
  static async of<G>(deps: Deps<G>, loaded: Loaded): Promise<LiveTable<G>> {
    return new LiveTable(deps, loaded, await courseOf(deps, loaded));
  }

  private constructor(deps: Deps<G>, loaded: Loaded, course: Course<G> | null) {
    const { world, hosting, minds } = deps;
    this.#deps = deps;
    this.#ledger = new Ledger(world, () => this.#reload());
    const kept = new Kept(deps, this.#ledger, loaded, course);
    this.#kept = kept;
    this.#guests = new Guests(Object.keys(kept.about.seats), world.now());
    this.#clocks = new Clockwork(world, this.#guests.present);
    this.#talk = new Talk(loaded.talk, hosting.phrases, world);
    this.#teams = new Teams(world);
    this.#audience = new Audience(hosting, this.#guests, this.#talk, this.#teams, kept, () => this.info(), world.later);
    this.#prompter = minds ? this.#prompterOf(minds) : null;
    this.#moves = new Moves({
      by: deps,
      kept,
      clocks: this.#clocks,
      teams: this.#teams,
      audience: this.#audience,
      match: () => this.#match,
      ring: () => void this.ring().catch(() => {}),
      forget: () => this.#prompter?.forget(),
      changed: () => this.#changed(),
      wake: () => this.wake(),
    });
    this.#restoreClock();
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

  #restoreClock(): void {
    const { about, course, row } = this.#kept;
    const { pace, clock } = about;
    if (!pace || !course || row.status !== 'playing') this.#clocks.clock = clock;
    else if (!clock) this.#clocks.clock = this.#firstClock(about, course);
    else this.#clocks.restore(clock, this.#deps.began(row.id));
  }

  get id(): string {
    return this.#kept.row.id;
  }

  get idle(): boolean {
    // Slow matches can be left: the alarm calls them back. Live clocks that run ask who is there all the time.
    const { pace } = this.#kept.about;
    const runs = this.#kept.row.status === 'playing' && pace !== null && losesOnTime(pace) && this.#clocks.ticks;
    return this.#guests.none && this.#ledger.idle && !runs;
  }

  #firstClock(about: About, { state, movers }: Course<G>): Clock | null {
    return this.#clocks.first(about, this.#moves.deciding(state.G, about.seats), movers.length);
  }

  info(): TableInfo {
    const now = this.#deps.world.now();
    return infoOf(this.#kept.row, {
      present: this.#guests.present,
      sits: this.#guests.sits,
      away: (player) => Math.floor(this.#guests.away(player, now) / 1000) * 1000,
      watchers: this.#guests.watchers,
      clock: this.#clocks.settled,
      deciding: this.#kept.course && this.#moves.deciding(this.#kept.course.state.G),
    });
  }

  /** How it stands, for whoever looks at many. */
  glance(): Glance {
    return glanceOf(this.#match, this.#kept.row, this.#kept.since);
  }

  /** Is it there no more? */
  get erased(): boolean {
    return this.#ledger.ended;
  }

  get group(): string | null {
    return this.#kept.about.group;
  }

  placeOf(secret: string): Sitter | null {
    return placeOfSecret(this.#deps.world, this.#kept.about.seats, secret);
  }

  /** May whoever shows this secret, or none, watch? At a table of a group, whoever leads it alone. */
  mayWatch(secret?: string): boolean {
    const { group, watch } = this.#kept.about;
    if (group === null) return secret === undefined;
    return secret !== undefined && watch !== null && opens(this.#deps.world, watch, secret);
  }

  /** After all that was asked for before, if the place is still whose it was when this was asked for. */
  #nextOf<T>({ player, member }: Asker, work: (sitter: Sitter) => Promise<Done<T>>): Promise<Done<T>> {
    const held = player === null ? undefined : secretOf(this.#kept.about.seats, { player, member });
    return this.#ledger.next(async () => {
      if (player === null || held === undefined) return WATCHES;
      return secretOf(this.#kept.about.seats, { player, member }) === held ? work({ player, member }) : WATCHES;
    });
  }

  /** Takes in what is stored, and shows it to whoever is there; false where it can't be read just now. */
  async #reload(): Promise<boolean> {
    const loaded = await this.#deps.storage.load(this.id).catch(() => null);
    if (!loaded) return false;
    this.#kept.takeIn(loaded, await courseOf(this.#deps, loaded));
    this.#audience.forget();
    this.#prompter?.forget();
    this.#teams.goOn();
    this.#restoreClock();
    this.#showAll();
    // What stands may be for a bot to answer. Whoever is at work now is told first how that went.
    this.#deps.world.later(0, () => this.wake());
    return true;
  }

  /** The table, for what is done at it beside moves. */
  get #match(): Match<G> {
    const { world, hosting, minds } = this.#deps;
    const { about, row, course } = this.#kept;
    return {
      about,
      status: row.status,
      course,
      world,
      hosting,
      minds,
      clocks: this.#clocks,
      guests: this.#guests,
      teams: this.#teams,
      deciding: (seats) => (course ? this.#moves.deciding(course.state.G, seats) : []),
      become: (about, status) => this.#become(about, status),
      alter: (change) => this.#alter(change),
      tried: (act) => (course ? this.#deps.plays.after(course, act) : NOT_BEGUN),
      stale: (version, act) => this.#moves.stale(version, act),
      commit: (player, act) => this.#moves.commit(player, act),
      setBack: (moves) => this.#moves.setBack(moves),
      tellTeams: () => this.#audience.tellTeams(),
      putOut: (player, reason, member) => {
        this.#guests.putOut(player, reason, world.now(), member);
        this.#tellTable();
      },
    };
  }

  async #become(about: About, status: StoredTable['status'] = this.#kept.row.status): Promise<Done> {
    const begins = status === 'playing' && this.#kept.row.status === 'waiting';
    // It is played under the rules of the hour at which it begins, however long it has waited.
    const next = begins ? { ...about, version: this.#deps.hosting.version } : about;
    const listed = this.#kept.row.listed && !about.closed;
    const loaded = begins && next.brought ? await this.#deps.storage.load(this.id) : null;
    const course = begins ? await played(this.#deps, next, loaded ? entriesOf(loaded) : []) : null;
    const awaits = course && { awaits: this.#deps.hosting.awaited(course.state.G) };
    const done = await this.#kept.write({ about: stored(next), status, listed, ...awaits });
    if (!done.ok) return done;
    if (course) {
      this.#kept.course = course;
      this.#audience.forget();
      this.#clocks.clock = this.#firstClock(next, course);
      this.#showAll();
    } else this.#tellTable();
    this.wake();
    return done;
  }

  async #alter({ status, ...change }: Alteration): Promise<Done> {
    const about: About = { ...this.#kept.about, clock: this.#clocks.clock, ...change };
    const done = await this.#kept.write({ about: stored(about), ...(status && { status }) });
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
    return this.#nextOf(asker, (sitter) => asked(this.#match, sitter, message));
  }

  /** Says something to all who are there, or to the speaker's team. */
  say(asker: Asker, message: SayMessage): Promise<Done> {
    return this.#nextOf(asker, async (sitter) => {
      const checked = this.#talk.check(this.#kept.about, sitter, message);
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
      if (this.#kept.about.next) return { ok: true, id: this.#kept.about.next };
      const made = await make();
      if (!made.ok) return made;
      const done = await this.#kept.write({ about: stored({ ...this.#kept.about, next: made.id }) });
      if (!done.ok) return done;
      this.#tellTable();
      return made;
    });
  }

  /** What was chosen, and who sat where. */
  get setUp(): SetUp {
    const { chosen, seats, host, confirm, pace, talk } = this.#kept.about;
    return { chosen, seats, host, confirm, pace, talk };
  }

  /** The finished match as a text; why not, where it is not over, or its chance is not to be known yet. */
  async record(): Promise<Done<{ text: string }>> {
    const { row, about } = this.#kept;
    if (row.status !== 'over' || about.closed || about.sealed) return NOT_OVER;
    const loaded = await this.#deps.storage.load(this.id);
    return { ok: true, text: recordOf(this.#deps, about, loaded ? entriesOf(loaded) : []) };
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
    const { group } = this.#kept.about;
    if (group !== null && !this.#ledger.ended) this.#deps.changed(group, this.id, () => this.glance());
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
    const relieves = () =>
      player !== null && this.#kept.about.seats[player]?.bot && !this.#kept.about.seats[player]?.once;
    if (taken && player !== null && relieves() && this.#kept.row.status === 'playing') {
      const back = this.#ledger.next(async () => (relieves() ? giveTo(this.#match, [player], null) : { ok: true }));
      back.catch(() => {});
    }
    return this.whole(guest);
  }

  leave(guest: Guest): void {
    const { player, member } = guest;
    this.#moment(() => this.#guests.leave(guest, this.#deps.world.now()));
    // Of fewer, fewer are more than half.
    if (player !== null && member !== null && this.#kept.about.by === 'vote')
      this.#ledger.next(() => count(this.#match, player)).catch(() => {});
  }

  /** Somebody comes or goes: until now the clocks ran as they did. */
  #moment(work: () => void): void {
    this.#clocks.settle();
    work();
    if (this.#kept.row.status === 'playing') this.#clocks.begin(this.#kept.about);
    this.#tellTable();
    this.wake();
  }

  /** Makes a move, or takes the last one back, for the seat. */
  act(asker: Asker, version: number, act: Act): Promise<Done<{ version: number }>> {
    return this.#nextOf(asker, (sitter) => this.#moves.act(sitter, version, act));
  }

  /** It has come into memory: what is to be done there begins. */
  begin(): void {
    this.#kept.note();
    this.wake();
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
      this.#kept.removed();
      this.#prompter?.forget();
      this.#deps.alarm(this.id, null);
      this.#guests.putOutAll(ERASED.error);
      return { ok: true };
    });
  }

  /** It is another's now: nothing is written, told or done here any more, and whoever is there is hung up. */
  letGo(): void {
    this.#ledger.end(NOT_STORED);
    this.#kept.removed();
    this.#prompter?.forget();
    this.#guests.cutAll();
  }

  /** Looks at the clocks: whoever has no time left loses, or a bot plays on. */
  ring(): Promise<Done> {
    return this.#ledger.next(async (): Promise<Done> => {
      const { pace } = this.#kept.about;
      const course = this.#kept.course;
      if (!pace || !course || this.#kept.row.status !== 'playing') return { ok: true };
      const [late, ...others] = this.#clocks.outOfTime;
      if (late === undefined) {
        this.wake();
        return { ok: true };
      }
      const { minds, hosting } = this.#deps;
      if (!losesOnTime(pace) && minds) return giveTo(this.#match, [late, ...others], minds.standIn);
      return this.#moves.make(late, { move: hosting.forfeit(late), by: 'time' });
    });
  }

  /** Sees to what is to come without anybody's doing: clocks that run out, bots that decide. */
  wake(): void {
    if (this.#ledger.ended) return;
    const plays = this.#kept.row.status === 'playing' && !standsStill(this.#kept.about);
    if (this.#kept.about.pace) this.#deps.alarm(this.id, plays ? this.#clocks.due : null);
    if (plays && this.#kept.course)
      this.#prompter?.prompt(this.#kept.course, this.#kept.about.seats, this.#kept.about.chance.nonce);
  }
}
