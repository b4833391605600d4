/** A page at a table over a real socket: it keeps, asks and comes back as the real one does (`src/table/online/line.ts`). */
import { io, type Socket } from 'socket.io-client';
import { afterNews, fromWhole, type Known } from '../../src/table/online/known.ts';
import type { Answer, FromPage, FromServer, TableInfo, Whole } from '../../src/wire/messages.ts';
import { unpacked } from '../../src/wire/news.ts';
import type { Made, Notes } from './notes.ts';

/** As long as the real page waits, in milliseconds. */
const PATIENCE = 10_000;
const AGAIN = 2000;

export type Transports = ('polling' | 'websocket')[];

export interface PageOptions {
  address: string;
  /** Id of the table. */
  table: string;
  /** Absent: it watches. */
  secret?: string;
  player: string | null;
  notes: Notes;
  transports: Transports;
}

/** What became of what was sent: null where nobody knows. */
export type Outcome = boolean | null;

export class Page {
  known: Known | null = null;
  info: TableInfo | null = null;
  here = false;
  /** The seat was taken up elsewhere: nothing more comes here. */
  out = false;
  readonly o: PageOptions;
  readonly #socket: Socket<FromServer, FromPage>;
  #sitting = false;

  constructor(options: PageOptions) {
    this.o = options;
    const { address, transports } = options;
    // The real page takes up to five seconds to come back: here much goes wrong in little time.
    const often = { reconnectionDelay: 150, reconnectionDelayMax: 700 };
    this.#socket = io(address, { transports, forceNew: true, ...often });
    this.#socket.on('connect', () => this.#sit());
    this.#socket.on('disconnect', () => {
      this.#sitting = false;
      this.here = false;
    });
    this.#socket.on('news', (sent) => {
      if (!this.known) return;
      const after = afterNews(this.known, unpacked(sent));
      if (after) this.#show(after);
      else this.#sit();
    });
    this.#socket.on('table', (info) => {
      this.info = info;
    });
    this.#socket.on('whole', (whole) => this.#takeIn(whole));
    this.#socket.on('bye', () => this.close());
  }

  #sit(): void {
    const { table, secret } = this.o;
    if (this.#sitting || this.out || !this.#socket.connected) return;
    this.#sitting = true;
    const asked = { table, ...(secret ? { secret } : {}) };
    this.#socket.timeout(PATIENCE).emit('attend', asked, (error: Error | null, answer: Answer<{ whole: Whole }>) => {
      this.#sitting = false;
      // What the server could not do now, whoever looks at an error asks for again.
      if (error || !answer.ok) {
        setTimeout(() => this.#sit(), AGAIN);
        return;
      }
      this.here = this.#socket.connected;
      this.#takeIn(answer.whole);
    });
  }

  #takeIn(whole: Whole): void {
    if (this.known && whole.version < this.known.version) return;
    this.info = whole.table;
    this.#show(fromWhole(whole, this.known));
  }

  #show(known: Known | null): void {
    this.known = known;
    const { notes, table, player } = this.o;
    if (known) notes.show(table, player, known.version, known.view, [known.told, known.movers]);
  }

  /** Sends a move or a taking back of this seat; fulfilled once it is answered, or has not been for long. */
  async send(made: Made): Promise<Outcome> {
    const { event, version, type, args } = made;
    const message = event === 'move' ? { version, type, args } : { version };
    const { answered } = this.o.notes.send(made);
    let answer: Answer<{ version: number }>;
    try {
      answer = await this.#socket.timeout(PATIENCE).emitWithAck(event, message as never);
    } catch {
      this.#sit();
      return null;
    }
    answered(answer);
    if (!answer.ok && ['behind', 'no-place'].includes(answer.error.code)) this.#sit();
    return answer.ok;
  }

  /** Breaks the line; it comes back by itself. */
  cut(): void {
    this.#socket.io.engine.close();
  }

  close(): void {
    this.out = true;
    this.here = false;
    this.#socket.disconnect();
  }
}
