/**
 * One class in memory: those who look at it, and its tables. What changes it is done one after another: decided, written
 * down, then taken in and shown. What could not be written down has not happened.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Refusal } from '../../../rules/moves.ts';
import { CLASS_MOST } from '../../classroom/terms.ts';
import type { ClassInfo, ClassView, EnrolBody, Enrolled, LeadAsk, StudentAsk } from '../../wire/classroom.ts';
import { Ledger } from '../authority/ledger.ts';
import { type Done, NOT_STORED } from '../authority/refusals.ts';
import type { Glance, Steward } from '../authority/steward.ts';
import { randomId, type World } from '../authority/world.ts';
import type { ClassStorage, Json, LoadedClass } from '../storage/types.ts';
import { type ClassAbout, classAbout, viewerOf } from './about.ts';
import { Asks, TOO_FAST } from './asks.ts';
import { mixed } from './chance.ts';
import { concerns } from './concerns.ts';
import { Glances } from './glances.ts';
import type { Finished } from './islands.ts';
import { type LeadFacts, leadAsks } from './lead.ts';
import type { LogEntry } from './log.ts';
import { CROWDED, ERASED, NO_CLASS, NOT_YOURS, REMOVED } from './refusals.ts';
import { gathered } from './results/gather.ts';
import type { Results } from './results/results.ts';
import type { Draw } from './seating.ts';
import { after, beginning, current, enrolled, type Session, studentOf, tableOf } from './session.ts';
import { closed, deserted, due, stageOf } from './stages.ts';
import { type Decided, enrol, studentAsks } from './students.ts';
import { Tables } from './tables.ts';
import { type Viewer, viewOf } from './view.ts';
import { type ClassGuest, Viewers } from './viewers.ts';

/** How often a class whose matches are played is looked after, in milliseconds. */
const TICK = 1000;
/** So many pages may show the class to one viewer. */
const PAGES = 20;

export interface ClassDeps {
  storage: ClassStorage;
  steward: Steward;
  world: World;
  /** Of bots. */
  level: string;
  finished(text: string): Finished;
  failed(error: unknown): void;
  /** Nobody may need the class in memory. */
  rests(id: string): void;
}

/** Somebody at a class, as the transport holds it. */
export interface ClassPlace {
  readonly n: number;
  readonly view: ClassView;
  readonly as: Viewer['as'];
  lead(ask: LeadAsk): Promise<Done>;
  student(ask: StudentAsk): Promise<Done>;
  leave(): void;
}

export class LiveClass {
  readonly #deps: ClassDeps;
  readonly id: string;
  #about: ClassAbout;
  #session: Session;
  readonly #ledger: Ledger;
  readonly #viewers: Viewers;
  readonly #glances: Glances;
  readonly #tables: Tables;
  readonly #deaf: () => void;
  readonly #asks = new Asks();
  #tick: (() => void) | null = null;
  #gone = false;

  constructor(deps: ClassDeps, loaded: LoadedClass) {
    const { world, steward, level, failed } = deps;
    this.#deps = deps;
    this.id = loaded.row.id;
    this.#about = classAbout(loaded.row);
    this.#session = sessionOf(loaded);
    this.#ledger = new Ledger(world, () => this.#reload());
    this.#viewers = new Viewers(world, (viewer, now) => this.#show(viewer, now));
    this.#glances = new Glances(steward, world, (before, now) => this.#heard(before, now));
    this.#tables = new Tables({
      steward,
      world,
      level,
      failed,
      glances: this.#glances,
      talk: this.#about.settings.talk,
      watch: this.#about.lead,
      common: (series) => (this.#about.settings.sameWorld ? this.#common(series) : undefined),
      session: () => this.#session,
      stoodIn: (table, player, by) =>
        this.#do(() => ({ ok: true, entry: { what: 'stand-in', of: { [table]: player }, by } })),
    });
    this.#deaf = steward.watch(this.id, (glance) => {
      if (current(this.#session).some(({ id }) => id === glance.table)) this.#glances.take(glance);
    });
  }

  get session(): Session {
    return this.#session;
  }

  readonly look = (table: string): Glance | undefined => this.#glances.of(table);

  /** Takes up what is under way, and has looked at each table once. */
  async wake(): Promise<void> {
    if (this.erasing) return;
    await Promise.all(
      this.#session.tables.map(async ({ id, island }) => {
        if (!island && this.#session.series > 0 && !this.#glances.of(id)) await this.#glances.again(id);
      }),
    );
    await this.#settle();
  }

  /** Are there matches to look after? */
  get awake(): boolean {
    if (this.erasing || this.#session.series === 0) return false;
    // A table that nobody ever came to is not begun.
    return current(this.#session).some((table) => {
      const glance = this.look(table.id);
      return glance ? glance.status !== 'over' : !deserted(this.#session, table, this.look);
    });
  }

  get idle(): boolean {
    return this.#gone || (this.#viewers.none && this.#ledger.idle && !this.awake);
  }

  /** Nothing is done any more of its own accord. */
  async end(): Promise<void> {
    this.#gone = true;
    this.#deaf();
    this.#tick?.();
    await this.#tables.end();
  }

  /** It is another's now: nothing is written or done here any more, and whoever looks at it is hung up. */
  letGo(): void {
    this.#ledger.end(NOT_STORED);
    this.end().catch(this.#deps.failed);
    this.#viewers.cutAll();
  }

  #now = (): number => this.#deps.world.now();

  get #draw(): Draw {
    const { world } = this.#deps;
    return {
      id: () => randomId(world),
      mixed: (list) => mixed(world, list),
      over: (table) => {
        const glance = this.look(table);
        const there = tableOf(this.#session, table);
        return glance?.status === 'over' || (!!glance && !!there && deserted(this.#session, there, this.look));
      },
    };
  }

  get #facts(): LeadFacts {
    const { world, finished } = this.#deps;
    return {
      now: this.#now(),
      look: this.look,
      draw: this.#draw,
      sha256: (text) => world.sha256(text),
      finished,
      moves: (table) => this.look(table)?.moves ?? 0,
      played: (table) => this.look(table)?.played ?? false,
    };
  }

  #show(viewer: Viewer, now: number): ClassView | null {
    return viewOf(this.#session, viewer, {
      now,
      look: this.look,
      present: (id) => this.#present(id),
      owes: this.#glances.owes,
    });
  }

  #present(id: string): boolean {
    if (this.#viewers.present(id)) return true;
    const table = studentOf(this.#session, id)?.table;
    return !!table && (this.look(table)?.present.includes(id) ?? false);
  }

  /** A table is another than before. */
  #heard(before: Glance | undefined, now: Glance): void {
    const students =
      before?.status !== now.status || before.held !== now.held || String(before.present) !== String(now.present);
    const there = (id: string) => studentOf(this.#session, id)?.table === now.table;
    const all = students && closed(this.#session);
    this.#viewers.touch((viewer) => viewer.as !== 'student' || all || (students && there(viewer.student)));
    if (before?.version !== now.version || before.held !== now.held) this.#later();
  }

  #later(): void {
    this.#settle().catch(this.#deps.failed);
  }

  /** Goes on to the stage that all tables have come to, and sees to the tables. */
  async #settle(): Promise<void> {
    if (this.#gone || this.erasing) return;
    const to = due(this.#session, this.look);
    if (to !== null) await this.#do((session) => ({ ok: true, entry: goesOn(session, to, this.look) }));
    await this.#tables.look();
    this.#plan();
  }

  #plan(): void {
    if (this.#gone) return;
    if (!this.awake) {
      this.#deps.rests(this.id);
      return;
    }
    this.#tick ??= this.#deps.world.later(TICK, () => {
      this.#tick = null;
      this.#later();
    });
  }

  async #reload(): Promise<boolean> {
    const loaded = await this.#deps.storage.load(this.id).catch(() => null);
    if (!loaded) return false;
    this.#about = classAbout(loaded.row);
    this.#session = sessionOf(loaded);
    this.#viewers.touch(() => true);
    return true;
  }

  /** Decides, writes down, takes in and shows. */
  #do(decide: (session: Session) => Decided): Promise<Done> {
    return this.#ledger.next(async () => {
      if (this.#gone) return NO_CLASS;
      const decided = decide(this.#session);
      if (!decided.ok || !decided.entry) return decided.ok ? { ok: true } : decided;
      return this.#write(decided.entry);
    });
  }

  async #write(entry: LogEntry): Promise<Done> {
    const { storage } = this.#deps;
    const at = this.#now();
    const next = after(this.#session, entry, at);
    const awake = next.series > 0 && stageOf(next).kind !== 'debrief';
    const about: ClassAbout = { ...this.#about, awake, erasing: this.erasing || entry.what === 'erase' };
    const change = isDeepStrictEqual(about, this.#about) ? undefined : { about: about as unknown as Json };
    const log = [{ at, what: entry as unknown as Json }];
    const done = await this.#ledger.stored(() => storage.append(this.id, this.#session.entries, log, change));
    if (!done.ok) return done;
    this.#session = next;
    this.#about = about;
    if (entry.what === 'remove')
      this.#viewers.putOut((one) => one.as === 'student' && one.student === entry.student, REMOVED);
    this.#viewers.touch((viewer) => concerns(entry, viewer));
    return done;
  }

  async enrol(body: EnrolBody): Promise<Done<Enrolled>> {
    const secret = this.#deps.world.sha256(body.secret);
    let student = '';
    const done = await this.#do((session) => {
      const decided = enrol(session, body, secret, this.#draw);
      if (decided.ok) student = decided.student;
      return decided;
    });
    if (!done.ok) return done;
    this.#later();
    return { ok: true, class: this.id, student, name: studentOf(this.#session, student)?.name ?? body.name };
  }

  /** Whom the secret opens the class for; compared as hashes, all of them. */
  viewerOf(as: Viewer['as'], secret: string): Viewer | null {
    return viewerOf(this.#deps.world, this.#about, this.#session, as, secret);
  }

  enter(viewer: Viewer, guest: ClassGuest): Done<{ place: ClassPlace }> {
    if (this.#viewers.count(viewer) >= PAGES) return CROWDED;
    const there = this.#gone ? null : this.#viewers.enter(viewer, guest);
    if (!there) return NO_CLASS;
    this.#presence();
    const leave = () => {
      there.leave();
      this.#presence();
      this.#plan();
    };
    return {
      ok: true,
      place: {
        n: there.n,
        view: there.view,
        as: viewer.as,
        lead: (ask) => (viewer.as === 'lead' ? this.lead(ask) : Promise.resolve(NOT_YOURS)),
        student: (ask) => (viewer.as === 'student' ? this.#ask(viewer.student, ask) : Promise.resolve(NOT_YOURS)),
        leave,
      },
    };
  }

  /** The world of all tables, where they have one: no student can work it out, and it is the same after a new start. */
  #common(series: number): string {
    return this.#deps.world.sha256(`world/${this.#about.lead}/${series}`).slice(0, 22);
  }

  #presence(): void {
    this.#viewers.touch(() => true);
  }

  async lead(ask: LeadAsk): Promise<Done> {
    const done = await this.#led(ask);
    if (done.ok) this.#later();
    return done;
  }

  #led(ask: LeadAsk): Promise<Done> {
    if (ask.what === 'rewind') return this.#rewind(ask);
    if (ask.what === 'event') return this.#bring(ask);
    if (ask.what === 'discard') return this.#discard();
    return this.#do((session) => leadAsks(session, ask, this.#facts));
  }

  /** At the tables first: which of them take it is known there alone. Refused where none does. */
  async #bring(ask: LeadAsk & { what: 'event' }): Promise<Done> {
    return this.#ledger.next(async () => {
      const decided = leadAsks(this.#session, ask, this.#facts);
      if (!decided.ok || decided.entry?.what !== 'event') return decided.ok ? NO_CLASS : decided;
      const { event, of, rounds = {} } = decided.entry;
      const asked = await Promise.all(of.map(async (id) => [id, await this.#deps.steward.bring(id, event)] as const));
      const took = asked.filter(([, done]) => done.ok).map(([id]) => id);
      const at = Object.fromEntries(took.map((id) => [id, rounds[id]]));
      return took.length > 0 ? this.#write({ ...decided.entry, of: took, rounds: at }) : asked[0][1];
    });
  }

  /** At the tables first: they stand still before it is seen whether anybody has moved there, and are closed then. */
  async #discard(): Promise<Done> {
    return this.#ledger.next(async () => {
      const decide = () => leadAsks(this.#session, { what: 'discard' }, this.#facts);
      const possible = decide();
      if (!possible.ok) return possible;
      const { steward } = this.#deps;
      const tables = current(this.#session).map(({ id }) => id);
      const all = (work: (id: string) => Promise<unknown>) => Promise.all(tables.map(work));
      await all((id) => steward.hold(id, true));
      await all((id) => this.#glances.again(id));
      const decided = decide();
      if (!decided.ok || !decided.entry) return decided;
      await all((id) => steward.close(id));
      return this.#write(decided.entry);
    });
  }

  /** At the table first: whether it can be done is known there alone. */
  async #rewind({ table, moves }: LeadAsk & { what: 'rewind' }): Promise<Done> {
    return this.#ledger.next(async () => {
      const decided = leadAsks(this.#session, { what: 'rewind', table, moves }, this.#facts);
      if (!decided.ok || !decided.entry) return decided;
      const done = await this.#deps.steward.rewind(table, moves);
      return done.ok ? this.#write(decided.entry) : done;
    });
  }

  async #ask(student: string, ask: StudentAsk): Promise<Done> {
    if (!this.#asks.take(student, ask.what === 'hand-in', this.#now())) return TOO_FAST;
    const done = await this.#do((session) => studentAsks(session, student, ask, this.#facts));
    if (done.ok) this.#later();
    return done;
  }

  info(): ClassInfo {
    const students = enrolled(this.#session).length;
    const { kind } = stageOf(this.#session);
    return { id: this.id, plan: this.#session.settings.plan, stage: kind, students, full: students >= CLASS_MOST };
  }

  /** What has come of it so far. */
  results(): Promise<Done<{ results: Results }>> {
    return gathered(this.#deps, this.#session, this.look);
  }

  /** Has its erasing begun? Then nothing is done any more but that. */
  get erasing(): boolean {
    return this.#about.erasing;
  }

  /** All of it is gone for good: its tables first, so that whatever fails can be tried again. */
  async erase(): Promise<Done> {
    const { steward, storage } = this.#deps;
    await this.#tables.end();
    const erasing = this.#ledger.next(async (): Promise<Done> => {
      // Written down first: a server that ends in the middle of it goes on with it when it starts.
      const begun = this.erasing ? { ok: true as const } : await this.#write({ what: 'erase' });
      if (!begun.ok) return begun;
      const erased = await Promise.all(this.#session.tables.map(({ id, island }) => island ?? steward.erase(id)));
      for (const done of erased) if ('ok' in done && !done.ok && done.error.code !== 'table-unknown') return done;
      await storage.remove(this.id);
      this.#viewers.putOut(() => true, ERASED as Refusal);
      await this.end();
      return { ok: true };
    });
    try {
      return await erasing;
    } finally {
      // What could not even begin changes nothing.
      if (!this.#gone && !this.erasing) this.#tables.begin();
    }
  }
}

const sessionOf = ({ row, log }: LoadedClass): Session => {
  const { id, code, created, erased } = row;
  const { settings } = classAbout(row);
  const opened = beginning({ id, code, settings, created, erased });
  return log.reduce((session, { at, what }) => after(session, what as unknown as LogEntry, at), opened);
};

/** The class goes on by itself; null where somebody has led it on meanwhile. */
const goesOn = (session: Session, to: number, look: (table: string) => Glance | undefined): LogEntry | null =>
  due(session, look) === to ? { what: 'stage', to, by: 'class' } : null;
