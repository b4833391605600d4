/** Somebody who plays or watches, and what they do from one moment to the next. */
import type { AskMessage, TableInfo } from '../../src/wire/messages.ts';
import { LEVEL } from './minds.ts';
import { Page } from './page.ts';
import type { Server } from './server.ts';
import type { Sim } from './sim.ts';
import type { Subject, Token, Tried } from './subject.ts';
import type { Attempt, Watch } from './watch.ts';

export interface Stage {
  sim: Sim;
  server: Server;
  watch: Watch;
  subject: Subject;
  bots: boolean;
}

/** What nobody should send. */
const JUNK: Tried[] = [
  { type: 'constructor', args: [] },
  { type: '__proto__', args: [{ __proto__: { admin: true } }] },
  { type: 'bid', args: [-1, 't0'] },
  { type: 'bid', args: [0.5, null] },
  { type: 'roll', args: [] },
  { type: 'done', args: [{ type: 'concede' }] },
  { type: 'play', args: ['nothing', 'to', 'play'] },
];

type Where = Pick<TableInfo, 'id' | 'code'>;

export class Person {
  /** The newest of its pages. */
  page: Page | null = null;
  player: string | null = null;
  table = '';
  /** It does nothing more. */
  rests = false;
  readonly pages: Page[] = [];
  readonly #stage: Stage;
  #tokens = 0;
  #words = 0;
  #where: Where | null = null;
  /** So long it does nothing. */
  #until = 0;

  constructor(
    readonly name: string,
    readonly n: number,
    public secret: string | undefined,
    stage: Stage,
  ) {
    this.#stage = stage;
    if (secret) stage.watch.secrets.set(secret, name);
  }

  /** Sits down with a page; a former page of theirs stays open, and is put out by the server. */
  open(where: Where, player: string | null): void {
    const { sim, server, watch } = this.#stage;
    const { id, code } = where;
    this.#where = where;
    this.table = id;
    this.player = player;
    const page = new Page({
      sim,
      server,
      watch,
      name: this.pages.length === 0 ? this.name : `${this.name} (${this.pages.length + 1})`,
      table: id,
      called: sim.chance.odds(300) ? code : id,
      secret: player === null ? undefined : this.secret,
      player,
      alone: () => this.pages.length === 1,
    });
    this.pages.push(page);
    // Nobody has more than a few pages open.
    this.pages.at(-4)?.close();
    this.page = page;
  }

  /** Is the match at their table over, as far as they see? */
  get finished(): boolean {
    const known = this.page?.known;
    return known ? this.#stage.subject.over(known.view) : false;
  }

  readonly #token: Token = (secretOf) => {
    const name = `t${this.n}${String(this.#tokens++).padStart(6, '0')}`;
    return secretOf === undefined ? name : `~${secretOf}:${name}~`;
  };

  #send(event: Attempt['event'], version: number, { type, args }: Tried): void {
    this.page?.send({
      table: this.table,
      player: this.player,
      event,
      version,
      type,
      args,
      arrived: 0,
      refused: 0,
      taken: null,
    });
  }

  /** Goes on with a page that was not put out, or opens another. */
  #back(): void {
    const live = this.pages.filter((page) => !page.done).at(-1);
    if (live) this.page = live;
    else if (this.#where) this.open(this.#where, this.player);
  }

  /** Does what comes to mind. */
  act(): void {
    const { sim, subject } = this.#stage;
    const { chance, faults } = sim;
    if (this.rests || (!sim.calm && sim.time.now < this.#until)) return;
    if (!sim.calm && this.player !== null && chance.odds(5)) {
      // Away for long: clocks run, and a bot may play on.
      this.#until = sim.time.now + chance.between(20_000, 400_000);
      for (const page of this.pages) page.close();
      return;
    }
    if (this.page?.done) this.#back();
    const { page, player } = this;
    if (page?.here && page.info && player !== null && this.#beside(page, page.info, player)) return;
    if (!page?.known || !page.here) return;
    const { version, view, canUndo } = page.known;
    if (chance.odds(faults.moves) && page.info) this.open(page.info, player);
    else if (chance.odds(faults.hostile)) this.#hostile(version, view);
    else if (page.waiting > 0 && (sim.calm || !chance.odds(150))) return;
    else if (player === null) return;
    else if (canUndo && !sim.calm && chance.odds(250)) this.#send('undo', version, { type: '', args: [] });
    else {
      const tried = subject.pick(view, player, this.#token, chance);
      if (tried) this.#send('move', version, tried);
    }
  }

  /** What is done beside moves: true where it was done now. */
  #beside(page: Page, { status, pause, pace, host }: TableInfo, player: string): boolean {
    const { sim, bots } = this.#stage;
    const { chance, calm } = sim;
    const ask = (message: AskMessage) => {
      page.ask('ask', message);
      return true;
    };
    // Whoever set the table up looks who has come, and lets the match begin.
    if (status === 'waiting') {
      if (player !== host || !chance.odds(500)) return false;
      return ask(bots && chance.odds(50) ? { what: 'fill', level: LEVEL } : { what: 'begin' });
    }
    if (status !== 'playing') return false;
    if (pause.on && (calm || chance.odds(300))) return ask({ what: 'pause', on: false });
    if (calm) return false;
    if (pace && chance.odds(40)) return ask({ what: 'pause', on: chance.odds(800) });
    if (bots && chance.odds(20)) return ask({ what: 'stand-in' });
    if (!chance.odds(60)) return false;
    page.ask('say', { text: `word ${this.n}.${this.#words++}` });
    return true;
  }

  #hostile(version: number, view: unknown): void {
    const { sim, subject } = this.#stage;
    const { chance } = sim;
    const player = this.player ?? chance.one(['0', '1']);
    const rival = player === '0' ? '1' : '0';
    const stale = Math.max(0, version - chance.between(1, 3));
    const legal = subject.pick(view, player, this.#token, chance);
    const foreign = subject.pick(view, rival, this.#token, chance);
    switch (chance.below(5)) {
      case 0:
        if (legal) this.#send('move', stale, legal);
        break;
      case 1:
        if (legal) this.#send('move', version + chance.between(1, 2), legal);
        break;
      case 2:
        if (foreign) this.#send('move', version, foreign);
        break;
      case 3:
        this.#send('undo', chance.one([version, stale]), { type: '', args: [] });
        break;
      default:
        this.#send('move', version, chance.one(JUNK));
    }
  }
}
