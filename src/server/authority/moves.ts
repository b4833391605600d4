/** How the match of one table goes on: each act is checked, made, stored, and only then taken in and told. */
import { type About, clockInfo } from './about.ts';
import type { Audience } from './audience.ts';
import type { Clockwork } from './clockwork.ts';
import type { Act, Course, Entry } from './history.ts';
import type { Kept } from './kept.ts';
import { entriesOf, type Player, played } from './played.ts';
import { notNow } from './proposing.ts';
import { BEHIND, type Done, LATE, NOT_BEGUN, NOT_STORED, OVER } from './refusals.ts';
import type { Match } from './room.ts';
import { people, type Sitter } from './seats.ts';
import { afterTeamAct, reasonDue, stillSecret, type Teams, whyNotCommit } from './teams.ts';
import { onward, stopped } from './time.ts';

/** The table, as far as its moves change it. */
export interface Moved<G> {
  readonly by: Player<G>;
  readonly kept: Kept<G>;
  readonly clocks: Clockwork;
  readonly teams: Teams;
  readonly audience: Audience<G>;
  match(): Match<G>;
  /** Somebody had no time left. */
  ring(): void;
  /** What bots were asked for is no longer what there is. */
  forget(): void;
  /** Whoever looks at many tables is told. */
  changed(): void;
  /** Sees to what is to come. */
  wake(): void;
}

type Acted = Done<{ version: number }>;

export class Moves<G> {
  constructor(readonly at: Moved<G>) {}

  /** People whose decision it is: bots have all the time there is. */
  deciding(G: G, seats = this.at.kept.about.seats): string[] {
    const playing = people(seats);
    return this.at.by.hosting.awaited(G).filter((player) => playing.includes(player));
  }

  /** Makes a move, or takes the last one back, for a seat. */
  async act(sitter: Sitter, version: number, act: Act): Promise<Acted> {
    const { kept, audience, by } = this.at;
    const { about, course } = kept;
    const { player } = sitter;
    if (!course) return NOT_BEGUN;
    if (kept.row.status === 'over') return OVER;
    if (this.stale(version, act)) return BEHIND;
    // Whoever came back meanwhile decides, and no bot.
    if ('by' in act && act.by === 'bot' && !about.seats[player]?.bot) return BEHIND;
    const due = reasonDue(by.hosting, about, course, player);
    const error = whyNotCommit(about, sitter, act, audience.guests.sits, due);
    return error ? { ok: false, error } : this.commit(player, act);
  }

  /** Has the match gone on since this version, as far as it matters to the act? */
  stale(version: number, act: Act): boolean {
    const { course } = this.at.kept;
    if (!course) return true;
    const player = 'move' in act ? act.move.player : act.undo.player;
    // A secret choice may cross the other's alone: after one's own, the same message come again is no next choice.
    const own = course.movers.at(-1) === player;
    const leeway = 'undo' in act || own ? 0 : this.at.by.plays.leeway(act.move.type);
    return version > course.version || version < course.version - leeway;
  }

  /** Makes a move, or takes one back, where nothing stands still and there is time. */
  async commit(player: string, act: Act): Promise<Acted> {
    const now = notNow(this.at.match());
    if (!now.ok) return now;
    if (this.at.clocks.outOfTime.includes(player)) {
      this.at.ring();
      return LATE;
    }
    return this.make(player, act);
  }

  /** The act with what whoever leads has brought, where the match still takes it. */
  #bringing({ state }: Course<G>, act: Act): Act {
    const { by, kept } = this.at;
    const { brings } = kept.about;
    if (brings === null || !('move' in act) || by.hosting.whyNotBring?.(state.G, brings)) return act;
    return { ...act, move: { ...act.move, brings } };
  }

  /** Whatever the clocks say. */
  async make(player: string, given: Act): Promise<Acted> {
    const { by, kept, clocks, teams, audience } = this.at;
    const { about, course } = kept;
    if (!course) return NOT_BEGUN;
    const act = this.#bringing(course, given);
    const done = by.plays.after(course, act);
    if (!done.ok) return done;
    const { G } = done.course.state;
    const over = by.hosting.over(G);
    const { pace } = about;
    const undone = 'undo' in act;
    const clock = clocks.settled;
    const team = afterTeamAct(by.hosting, about, course, player, act);
    const deciding = this.deciding(G, team.seats);
    const went = pace && clock && onward(pace, clock, player, deciding, done.course.movers.length, undone);
    const next = went && over ? stopped(went) : went;
    const outOfTime = 'by' in act && act.by === 'time' ? player : null;
    // A move of somebody who plays here, by themselves or by a vote.
    const theirs = 'move' in act && act.by !== 'bot' && act.by !== 'time';
    const touched = theirs && !about.touched && { touched: true };
    const spent = about.brings !== null && !undone && { brings: null };
    const change: Partial<About> = { ...(next && { clock: next, outOfTime }), ...team, ...spent, ...touched };
    const entry = { ...done.entry, ...teams.written(about, done.entry) };
    const stored = await kept.append(entry, done.course, change, over);
    if (!stored.ok) return stored;
    clocks.clock = next;
    teams.goOn(undone ? undefined : stillSecret(by, course, done.course, player));
    audience.tellNews(course, done.course, done.told, undone ? null : player, next && clockInfo(next));
    if (over || team.seats) audience.tellTable();
    this.at.changed();
    this.at.wake();
    return { ok: true, version: done.course.version };
  }

  /** The match stands as it was after so many moves; it is shown to all anew. */
  async setBack(moves: number): Promise<Done> {
    const { by, kept, clocks, teams, audience } = this.at;
    const loaded = await by.storage.load(kept.row.id).catch(() => null);
    if (!loaded) return NOT_STORED;
    const entry: Entry = { rewind: moves };
    const course: Course<G> = await played(by, kept.about, [...entriesOf(loaded), entry]);
    const { G } = course.state;
    const clock = clocks.anew(kept.about, this.deciding(G), moves);
    const done = await kept.append(entry, course, { clock, outOfTime: null }, by.hosting.over(G));
    if (!done.ok) return done;
    clocks.clock = clock;
    teams.goOn();
    this.at.forget();
    audience.forget();
    audience.showAll();
    audience.tellTeams();
    this.at.changed();
    this.at.wake();
    return done;
  }
}
