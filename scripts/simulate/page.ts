/** A page at a table: it keeps, asks and comes back as the real one does (`src/table/online/line.ts`). */
import { afterNews, fromWhole, type Known } from '../../src/table/online/known.ts';
import type { Answer, AskMessage, News, SayMessage, TableInfo, Whole } from '../../src/wire/messages.ts';
import { type NewsSent, unpacked } from '../../src/wire/news.ts';
import type { Server } from './server.ts';
import type { Sim } from './sim.ts';
import type { Attempt, Watch } from './watch.ts';
import { type Down, Wire } from './wire.ts';

/** As long as the real page waits, in milliseconds. */
const PATIENCE = 10_000;
const AGAIN = 2000;

export interface PageOptions {
  sim: Sim;
  server: Server;
  watch: Watch;
  name: string;
  /** Id of the table. */
  table: string;
  /** By which it is sought; a match that is over is not found by its code. */
  called: string;
  secret: string | undefined;
  /** The seat that the secret must open. */
  player: string | null;
  /** Has whoever holds it no other page, and had none? */
  alone(): boolean;
}

export class Page {
  known: Known | null = null;
  info: TableInfo | null = null;
  here = false;
  /** It was put out, or refused: nothing more is done with it. */
  done = false;
  /** What is asked and not yet answered. */
  waiting = 0;
  readonly o: PageOptions;
  #wire: Wire | null = null;
  #sitting = false;
  #called: string;

  constructor(options: PageOptions) {
    this.o = options;
    this.#called = options.called;
    this.#connect();
  }

  #note(what: string): void {
    this.o.sim.note(`${this.o.name}: ${what}`);
  }

  #connect(): void {
    const { sim, server, watch, table, player, secret } = this.o;
    if (this.done) return;
    const wire = new Wire(sim, {
      heard: (event, payload) => wire === this.#wire && this.#heard(event, payload),
      down: () => {
        if (wire === this.#wire) this.#down();
      },
      saw: (what) => sim.steps?.saw(what, player),
      sent: (event, payload, text) => {
        sim.note(`server to ${this.o.name}: ${event}`);
        watch.sent(table, player, secret, event === 'news' ? unpacked(payload as NewsSent) : payload, text);
      },
    });
    if (!server.accept(wire)) {
      sim.time.after(sim.chance.between(500, 2000), () => this.#connect());
      return;
    }
    this.#wire = wire;
    sim.time.after(sim.chance.between(1, 100), () => wire === this.#wire && this.#sit());
  }

  #down(): void {
    this.#note('the line is down');
    this.#wire = null;
    this.here = false;
    this.#sitting = false;
    const { sim } = this.o;
    sim.time.after(sim.chance.between(200, 2000), () => this.#connect());
  }

  #sit(): void {
    const wire = this.#wire;
    if (this.#sitting || this.done || !wire?.open) return;
    this.#sitting = true;
    const { sim, secret, player } = this.o;
    let answered = false;
    const again = (ms: number) => sim.time.after(ms, () => wire === this.#wire && this.#sit());
    const silent = sim.time.after(PATIENCE, () => {
      answered = true;
      if (wire !== this.#wire) return;
      this.#sitting = false;
      again(AGAIN);
    });
    wire.say('attend', { table: this.#called, ...(secret ? { secret } : {}) }, (given) => {
      if (answered || wire !== this.#wire) return;
      answered = true;
      silent();
      this.#sitting = false;
      const answer = given as Answer<{ whole: Whole }>;
      this.#note(answer.ok ? `has a place, version ${answer.whole.version}` : `no place: ${answer.error.code}`);
      if (!answer.ok) this.#refused(answer.error.code, again);
      else {
        this.here = true;
        if (answer.whole.player !== player) sim.broken('a secret opens its seat', `${this.o.name} got another seat`);
        this.#takeIn(answer.whole);
      }
    });
  }

  #refused(code: string, again: (ms: number) => void): void {
    if (code === 'table-unknown' && this.#called !== this.o.table) this.#called = this.o.table;
    // What the server could not do now, whoever looks at an error asks for again.
    else if (!['too-many', 'server-error', 'no-place', 'not-stored'].includes(code))
      this.o.sim.broken('a secret opens its seat', `${this.o.name} got no place: ${code}`);
    again(AGAIN);
  }

  #show(known: Known | null): void {
    this.known = known;
    if (known) this.o.watch.shown(this.o.table, this.o.player, known);
  }

  #takeIn(whole: Whole): void {
    if (this.known && whole.version < this.known.version) return;
    this.info = whole.table;
    this.#show(fromWhole(whole, this.known));
  }

  #heard(event: Down, payload: unknown): void {
    if (this.done) return;
    if (event === 'news') this.#news(unpacked(payload as NewsSent));
    else if (event === 'table') this.info = payload as TableInfo;
    else if (event === 'whole') this.#takeIn(payload as Whole);
    else if (event === 'bye') this.#bye();
  }

  #news(news: News): void {
    this.#note(`news of ${news.version}`);
    if (!this.known) return;
    const after = afterNews(this.known, news);
    if (after) this.#show(after);
    else this.#sit();
  }

  #bye(): void {
    this.#note('is put out');
    if (this.o.alone()) this.o.sim.broken('nobody is put out by themselves', this.o.name);
    this.close();
  }

  /** Sends an attempt, as `asked` of the real page; what it waits for is its user's business. */
  send(attempt: Attempt): void {
    const wire = this.#wire;
    if (!wire?.open) return;
    const { watch, sim } = this.o;
    const { event, version, type, args } = attempt;
    watch.attempts.push(attempt);
    this.#note(`${event} ${type} ${JSON.stringify(args)} at ${version}`);
    this.waiting++;
    let over = false;
    const end = (look: boolean) => {
      if (over) return;
      over = true;
      silent();
      this.waiting--;
      if (look && !this.done) this.#sit();
    };
    const silent = sim.time.after(PATIENCE, () => end(true));
    wire.say(
      event,
      event === 'move' ? { version, type, args } : { version },
      (answer) => {
        this.#note(answer.ok ? 'taken' : `refused: ${answer.error.code}`);
        if (answer.ok) sim.steps?.taken();
        end(!answer.ok && answer.error.code === 'behind');
      },
      (answer) => {
        if (answer) watch.answered(attempt, answer);
        else attempt.arrived++;
      },
    );
  }

  /** Asks for something beside a move; it is not asked for again. */
  ask(event: 'ask' | 'say', message: AskMessage | SayMessage): void {
    const { watch, table } = this.o;
    this.#note(`${event} ${JSON.stringify(message)}`);
    this.#wire?.say(
      event,
      message,
      (answer) => this.#note(answer.ok ? 'done' : `refused: ${answer.error.code}`),
      (answer) => answer?.ok && 'text' in message && watch.heard(table, message.text),
    );
  }

  /** Breaks the line; it comes back by itself. */
  cut(): void {
    this.#wire?.cut();
  }

  close(): void {
    this.done = true;
    this.here = false;
    this.#wire?.leave();
    this.#wire = null;
  }
}
