/**
 * A student of the simulated class, at a page of their own over a real socket: looks at the class, sits down where it
 * says, proposes, supports, commits where that is theirs, forecasts and answers. What the server acknowledged is noted.
 */
import { io, type Socket } from 'socket.io-client';
import { argsOf } from '../../rules/game.ts';
import { legal } from '../../rules/legal.ts';
import type { View } from '../../rules/state.ts';
import type { ClassNews, StudentView } from '../../src/wire/classroom.ts';
import { patched } from '../../src/wire/delta.ts';
import type { Answer, FromPage, FromServer, MoveMessage, Whole } from '../../src/wire/messages.ts';
import { unpacked } from '../../src/wire/news.ts';
import type { TeamInfo } from '../../src/wire/teams.ts';
import type { Notes } from './notes.ts';

export interface PupilSettings {
  address: string;
  class: string;
  n: number;
  secret: string;
  notes: Notes;
  /** Milliseconds that a student thinks, on average. */
  think: number;
  /** From 0 to below 1. */
  random(): number;
  /** Told of all that is sent and shown at the table. */
  watch?: PupilWatch;
}

export interface PupilWatch {
  /** A move is sent for a seat; its answer goes to what is given back. */
  sent(table: string, player: string, move: MoveMessage): (answer: Answer<{ version: number }>) => void;
  shown(whole: Whole): void;
}

export class Pupil {
  readonly socket: Socket<FromServer, FromPage>;
  view: StudentView | null = null;
  whole: Whole | null = null;
  team: TeamInfo | null = null;
  /** Where the student sits: each time they come back it must be there. */
  #seat: string | null = null;
  /** How often the student has come back to their own seat, and to another. */
  readonly back = { own: 0, other: 0 };
  #coming = false;
  #thinking = false;
  #news = 0;
  #ended = false;

  constructor(readonly s: PupilSettings) {
    this.socket = io(s.address, { transports: ['websocket'], forceNew: true, reconnectionDelayMax: 2000 });
    this.socket.on('connect', () => void this.#come());
    this.socket.on('class-news', (news) => this.#hear(news));
    this.socket.on('news', (sent) => {
      const { whole } = this;
      const news = unpacked(sent);
      if (!whole || news.version !== whole.version + 1) return void this.#come();
      this.#show({ ...whole, version: news.version, seen: patched(whole.seen, news.patch) });
      this.#think();
    });
    this.socket.on('whole', (whole) => {
      this.#show(whole);
      this.team = whole.team;
      this.#think();
    });
    this.socket.on('table', (table) => {
      if (this.whole) this.whole = { ...this.whole, table };
      this.#think();
    });
    this.socket.on('team', (team) => {
      this.team = team;
      this.#think();
    });
    this.socket.on('disconnect', () => {
      this.whole = null;
    });
  }

  #show(whole: Whole): void {
    this.whole = whole;
    this.s.watch?.shown(whole);
  }

  #ask<T>(event: keyof FromPage, message: unknown): Promise<Answer<T>> {
    return this.socket.timeout(20_000).emitWithAck(event, message as never) as never;
  }

  #hear({ n, patch }: ClassNews): void {
    // News that are left out mean that the whole is asked for again.
    if (!this.view || n !== this.#news + 1) return void this.#come();
    this.#news = n;
    this.view = patched(this.view, patch) as StudentView;
    if (this.view.table && this.view.table !== this.whole?.table.id) void this.#come();
    this.#think();
  }

  /** Looks at the class, and sits down at its table. */
  async #come(): Promise<void> {
    if (this.#coming || !this.socket.connected) return;
    this.#coming = true;
    try {
      const { class: id, secret } = this.s;
      const seen = await this.#ask<{ n: number; view: StudentView }>('class', { class: id, as: 'student', secret });
      if (seen.ok) {
        this.#news = seen.n;
        this.view = seen.view;
        if (seen.view.table) await this.#sit(seen.view.table);
      }
    } catch {
      // The connection went meanwhile: the next one begins anew.
    } finally {
      this.#coming = false;
    }
    if (this.#ended || !this.socket.connected) return;
    const there = this.view && (!this.view.table || this.whole?.table.id === this.view.table);
    if (there) this.#think();
    else setTimeout(() => void this.#come(), 1000);
  }

  async #sit(table: string): Promise<void> {
    const done = await this.#ask<{ whole: Whole }>('attend', { table, secret: this.s.secret });
    if (!done.ok) return;
    this.#show(done.whole);
    this.team = done.whole.team;
    const seat = `${table}/${done.whole.player}/${done.whole.member}`;
    if (this.#seat === null) this.#seat = seat;
    else if (this.#seat === seat) this.back.own++;
    else this.back.other++;
  }

  /** Does something after a while, if there is something to do then. */
  #think(): void {
    if (this.#thinking || this.#ended) return;
    this.#thinking = true;
    const { think, random } = this.s;
    setTimeout(
      () => {
        this.#act().then(
          (did) => {
            this.#thinking = false;
            if (did) this.#think();
          },
          () => {
            this.#thinking = false;
            if (this.socket.connected) this.#think();
          },
        );
      },
      think * (0.5 + random()),
    );
  }

  /** True where there may be more to do. */
  async #act(): Promise<boolean> {
    if (!this.socket.connected || !this.view) return false;
    if (await this.#inClass(this.view)) return true;
    return this.#atTable();
  }

  async #inClass({ checked, stage, forecasts, me }: StudentView): Promise<boolean> {
    const { notes, random } = this.s;
    if (checked === null && stage.kind === 'brief') {
      const any = () => Math.floor(random() * 3);
      const answers = { goal: any(), 'rival-event': any(), commons: any(), partners: any(), dialogue: any() };
      const done = await this.#ask('class-ask', { what: 'answers', answers });
      if (done.ok) notes.answered.add(me.id);
      return false;
    }
    if (stage.kind === 'forecast' && notes.forecast(me.id, stage.at)) {
      const sure = 34 + Math.floor(random() * 67);
      const done = await this.#ask('class-ask', { what: 'forecast', winner: 'us', grade: 'C', sure });
      if (done.ok) notes.forecasts.set(`${me.id}/${stage.at}`, sure);
      return !done.ok && forecasts.length === 0;
    }
    return false;
  }

  async #atTable(): Promise<boolean> {
    const { whole, team } = this;
    if (!whole || !team || whole.table.status !== 'playing' || whole.table.held) return false;
    const seen = whole.seen as View;
    const bloc = whole.player === '0' ? 'us' : 'china';
    if (!seen.awaiting.includes(bloc)) return false;
    const moves = legal(seen, bloc).filter(({ type }) => type !== 'concede');
    const move = moves[Math.floor(this.s.random() * moves.length)];
    if (!move) return false;
    const { version } = whole;
    const own = { version, type: move.type, args: argsOf(move) };
    if (team.commits !== whole.member) return this.#propose(team, own);
    const [best] = [...team.proposals].sort((a, b) => b.support.length - a.support.length);
    const chosen = best && team.version === version ? { version, type: best.type, args: best.args } : own;
    await this.#commit(whole, chosen, team.reason);
    return true;
  }

  /** Once for each position: a move of one's own, or support for what a teammate proposed. */
  async #propose(team: TeamInfo, own: { version: number; type: string; args: unknown[] }): Promise<boolean> {
    const me = this.whole?.member ?? '';
    if (team.proposals.some(({ support }) => support.includes(me))) return false;
    const [first] = team.proposals;
    const asked = first ? { what: 'support', proposal: first.id, on: true } : { what: 'propose', ...own };
    await this.#ask('ask', asked);
    return false;
  }

  async #commit(
    whole: Whole,
    move: { version: number; type: string; args: unknown[] },
    reason: boolean,
  ): Promise<void> {
    const { notes, n } = this.s;
    const since = performance.now();
    const message = { ...move, ...(reason ? { reason: `Student ${n} has a reason for it.` } : {}) };
    const answered = this.s.watch?.sent(whole.table.id, whole.player ?? '', message);
    const done = await this.#ask<{ version: number }>('move', message);
    answered?.(done);
    if (!done.ok) return;
    notes.took.push(performance.now() - since);
    const { type, args } = move;
    notes.moves.push({ table: whole.table.id, n: done.version - 1, player: whole.player ?? '', type, args });
  }

  /** The connection breaks, and comes back after so many milliseconds. */
  drop(ms: number): Promise<void> {
    this.socket.disconnect();
    return new Promise((back) => {
      setTimeout(() => {
        if (!this.#ended) this.socket.connect();
        back();
      }, ms);
    });
  }

  end(): void {
    this.#ended = true;
    this.socket.disconnect();
  }
}
