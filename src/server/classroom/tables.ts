/**
 * What a class does at its tables. The class says how they should be: who sits there, whether they stand still, for whom
 * a bot decides. Whatever is not so is made so, one thing after another, and tried again where it fails; after a new
 * start as well.
 */
import type { Refusal } from '../../../rules/moves.ts';
import type { Steward, TeamSetUp } from '../authority/steward.ts';
import type { World } from '../authority/world.ts';
import { type Glances, strayed } from './glances.ts';
import { PLAYERS } from './seating.ts';
import { current, type Session, type SessionTable } from './session.ts';
import { membersOf, setUpOf } from './set-up.ts';
import { closed, deserted, figuresOf, held } from './stages.ts';

/** A decision that nobody is there for is a bot's after so many milliseconds. */
const ABSENT = 60_000;
/** What was asked of a bot is asked again after so many milliseconds, where nothing has come of it. */
const AGAIN = 10_000;

export interface TablesSettings {
  steward: Steward;
  world: World;
  glances: Glances;
  /** The level of bots. */
  level: string;
  talk: TeamSetUp['talk'];
  /** SHA-256, in hex, of the secret by which whoever leads the class watches at its tables. */
  watch: string;
  /** The world that all tables of a series share; undefined: each has its own. */
  common(series: number): string | undefined;
  session(): Session;
  /** A bot was asked to decide for a player of a table: told once for each time. */
  stoodIn(table: string, player: string, by: 'hurried' | 'away'): Promise<unknown>;
  failed(error: unknown): void;
}

/** What was last done at a table. */
interface Done {
  /** Members as they were last given, as text, by player. */
  seats: Record<string, string>;
  /** What a bot was last asked to decide, by player, and when, in milliseconds since 1970. */
  asked: Map<string, { what: string; at: number }>;
  revealed: boolean;
}

export class Tables {
  readonly #s: TablesSettings;
  readonly #done = new Map<string, Done>();
  readonly #told = new Set<string>();
  #queue: Promise<void> = Promise.resolve();
  #waiting = false;
  #ended = false;

  constructor(settings: TablesSettings) {
    this.#s = settings;
  }

  /** Sees to all tables, after what is being done now. */
  look(): Promise<void> {
    if (this.#waiting || this.#ended) return this.#queue;
    this.#waiting = true;
    this.#queue = this.#queue.then(() => {
      this.#waiting = false;
      return this.#all();
    });
    return this.#queue;
  }

  /** Goes on after `end`. */
  begin(): void {
    this.#ended = false;
  }

  /** Nothing is begun any more; fulfilled once what is under way has ended. */
  end(): Promise<void> {
    this.#ended = true;
    return this.#queue;
  }

  async #all(): Promise<void> {
    const { session, failed } = this.#s;
    if (this.#ended || session().series === 0) return;
    const all = current(session()).map((table) => this.#table(table.id).catch(failed));
    // Whoever was taken out has no place at a table of the first matches either.
    const before = session().tables.filter((one) => !one.island && one.series < session().series);
    const seats = before.map((table) => this.#seat(table).catch(failed));
    await Promise.all([...all, ...seats]);
    await this.#reveal();
  }

  /** Once the matches are closed and none plays on, what they were drawn from may be known. */
  async #reveal(): Promise<void> {
    const { session, steward, glances, failed } = this.#s;
    const opened = current(session()).filter(({ id }) => glances.of(id));
    if (!closed(session()) || opened.some(({ id }) => glances.of(id)?.status !== 'over')) return;
    const sealed = opened.filter(({ id }) => !this.#of(id).revealed);
    await Promise.all(
      sealed.map(async ({ id }) => {
        this.#of(id).revealed = (await steward.reveal(id)).ok;
      }),
    ).catch(failed);
  }

  async #table(id: string): Promise<void> {
    const { session, steward, glances } = this.#s;
    const table = (): SessionTable | undefined => current(session()).find((one) => one.id === id);
    const there = table();
    if (!there) return;
    if (!glances.of(id)) {
      await this.#open(there);
      return;
    }
    const status = () => glances.of(id)?.status;
    // Whoever was taken out, or may not speak, has no place at a finished match either.
    await this.#seat(there);
    if (status() !== 'playing') return;
    if (closed(session()) || deserted(session(), there, glances.of)) {
      const done = await steward.close(id);
      if (!done.ok) this.#strayed(id, done.error);
      await glances.again(id);
      return;
    }
    const now = table();
    if (!now) return;
    const stands = held(session(), now, glances.of(id));
    if (glances.of(id)?.held !== stands) {
      await steward.hold(id, stands);
      await glances.again(id);
    }
    if (!stands) await this.#decide(now);
  }

  async #open(table: SessionTable): Promise<void> {
    const { session, steward, glances, level, talk, watch, common } = this.#s;
    if (await glances.again(table.id)) return;
    if (closed(session())) return;
    const setUp = setUpOf(session(), table, level, talk, watch, common(table.series));
    // Where nobody sits any more nothing is begun.
    if (Object.values(setUp.teams).every((team) => team.length === 0)) return;
    const done = await steward.open(setUp);
    if (!done.ok) this.#strayed(table.id, done.error);
    else {
      const seats = Object.fromEntries(PLAYERS.map((player) => [player, JSON.stringify(setUp.teams[player])]));
      this.#done.set(table.id, { seats, asked: new Map(), revealed: false });
    }
    await glances.again(table.id);
  }

  /** Told once of each: what can't be done is tried all the time. */
  #strayed(id: string, error: Refusal): void {
    const what = `${id} ${error.code}`;
    if (!this.#told.has(what)) strayed(error, this.#s.failed);
    this.#told.add(what);
  }

  #of(id: string): Done {
    const known = this.#done.get(id) ?? { seats: {}, asked: new Map(), revealed: false };
    this.#done.set(id, known);
    return known;
  }

  async #seat(table: SessionTable): Promise<void> {
    const { session, steward, glances, level } = this.#s;
    const { id } = table;
    // It was never begun.
    if (!glances.of(id)) return;
    const done = this.#of(id);
    for (const player of PLAYERS) {
      const members = membersOf(session(), table, player);
      const text = JSON.stringify(members);
      if (done.seats[player] === text) continue;
      const seated = await steward.seat(id, player, members, level);
      if (seated.ok) done.seats[player] = text;
      else this.#strayed(id, seated.error);
    }
  }

  /** Lets bots decide where they are to. */
  async #decide(table: SessionTable): Promise<void> {
    const { glances, world, session } = this.#s;
    const glance = glances.of(table.id);
    if (!glance) return;
    const now = world.now();
    const round = figuresOf(glance)?.round ?? 0;
    const ends = table.ends !== null && round <= table.ends;
    const hall = session().settings.mode === 'hall';
    for (const player of glance.awaiting) {
      if (glance.bots[player]) continue;
      const late =
        table.hurried !== null && now >= table.hurried.until && glances.owes(table.id, player, table.hurried);
      if (ends || late) {
        const stood = await this.#ask(table.id, player, `${glance.version}/${player}`, true, hall);
        // That the round is played to its end was told already.
        if (stood && !ends) await this.#s.stoodIn(table.id, player, 'hurried');
      } else if (session().settings.plan !== 'week' && glances.absent(table.id, player, session(), now) >= ABSENT) {
        const stood = await this.#ask(table.id, player, `${glance.version} gone`, false, false);
        if (stood) await this.#s.stoodIn(table.id, player, 'away');
      }
    }
  }

  /** @returns has a bot now begun to decide? */
  async #ask(id: string, player: string, what: string, once: boolean, votes: boolean): Promise<boolean> {
    const { steward, world, level } = this.#s;
    const { asked } = this.#of(id);
    const at = world.now();
    const before = asked.get(player);
    const again = before?.what === what;
    if (again && Math.abs(at - before.at) < AGAIN) return false;
    asked.set(player, { what, at });
    // What a hall supports comes before what a bot would do.
    if (votes && (await steward.decide(id, player)).ok) return false;
    const done = await steward.stand(id, player, level, once, !once);
    if (!done.ok) this.#strayed(id, done.error);
    return done.ok && !again;
  }
}
