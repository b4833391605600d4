/**
 * One connection of a simulated network, with the real transport's code at its server end. Messages take their time;
 * the connection keeps them in order or, where the schedule is wild, delays, loses and doubles each by itself.
 */
import type { Answer, FromPage, FromServer } from '../../src/wire/messages.ts';
import type { Sim } from './sim.ts';

export type Up = keyof FromPage;
export type Down = keyof FromServer;
type Hear = (message: unknown, answer: (a: Answer) => void) => void;

export interface WireEnds {
  /** A page is told something. */
  heard(event: Down, payload: never): void;
  /** The page notices that the connection is broken. */
  down(): void;
  /** The network breaks it, or a message of the page's arrives twice. */
  saw(what: 'cut' | 'twice'): void;
  /** Whatever leaves the server, as it leaves it. */
  sent(event: Down | 'answer', payload: unknown, text: string): void;
}

export class Wire {
  readonly #sim: Sim;
  readonly #ends: WireEnds;
  readonly #hear = new Map<string, Hear>();
  /** The page's end is open. */
  open = true;
  /** When the last message of each direction arrives. */
  readonly #last = { up: 0, down: 0 };
  /** From then on nothing arrives at the server. */
  #severed = Number.POSITIVE_INFINITY;
  #ended = false;

  constructor(sim: Sim, ends: WireEnds) {
    this.#sim = sim;
    this.#ends = ends;
  }

  /** The server's end, as a socket of the real transport. */
  readonly socket = {
    on: (event: string, hear: Hear) => this.#hear.set(event, hear),
    emit: (event: Down, payload: unknown) => {
      const text = JSON.stringify(payload);
      this.#ends.sent(event, payload, text);
      this.#carry('down', () => this.open && this.#ends.heard(event, JSON.parse(text) as never));
    },
    conn: { close() {} },
  };

  #carry(way: 'up' | 'down', arrive: () => void): void {
    const { chance, time, faults } = this.#sim;
    if (chance.odds(faults.breaks)) {
      if (this.#severed === Number.POSITIVE_INFINITY) this.#ends.saw('cut');
      this.cut();
    }
    if (chance.odds(faults.lost)) return;
    const delay = () => (chance.odds(faults.late) ? chance.between(500, 15_000) : chance.between(1, 120));
    const send = () => {
      let at = time.now + delay();
      if (!faults.wild) at = Math.max(at, this.#last[way]);
      this.#last[way] = at;
      time.after(at - time.now, () => {
        if (way === 'down' || (time.now <= this.#severed && !this.#ended)) arrive();
      });
    };
    send();
    if (!chance.odds(faults.twice)) return;
    if (way === 'up') this.#ends.saw('twice');
    send();
  }

  /** The page says something; `answered` is told once, if ever. @param left told of each answer as it leaves the server */
  say(event: Up, message: object, answered: (a: Answer) => void, left: (a: Answer | null) => void = () => {}): void {
    const text = JSON.stringify(message);
    let heard = false;
    this.#carry('up', () => {
      left(null);
      this.#hear.get(event)?.(JSON.parse(text), (a) => {
        // A process that was killed says nothing more.
        if (this.#ended && this.#killed) return;
        const reply = JSON.stringify(a);
        this.#ends.sent('answer', a, reply);
        left(a);
        this.#carry('down', () => {
          if (heard || !this.open) return;
          heard = true;
          answered(JSON.parse(reply) as Answer);
        });
      });
    });
  }

  #killed = false;

  /** It breaks: each end notices in its own time, and what is under way arrives or not. */
  cut(): void {
    const { chance, time } = this.#sim;
    if (this.#severed < Number.POSITIVE_INFINITY) return;
    this.#severed = time.now + chance.below(200);
    time.after(chance.between(0, 500), () => this.#close());
    const notices = chance.odds(300) ? chance.between(1000, 30_000) : chance.between(200, 800);
    time.after(notices, () => this.#end());
  }

  /** The page leaves. */
  leave(): void {
    this.open = false;
    this.cut();
  }

  /** The server's process is gone. */
  kill(): void {
    this.#killed = true;
    this.#ended = true;
    this.#severed = Math.min(this.#severed, this.#sim.time.now);
    this.#sim.time.after(this.#sim.chance.between(1, 500), () => this.#close());
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#hear.get('disconnect')?.(null, () => {});
  }

  #close(): void {
    if (!this.open) return;
    this.open = false;
    this.#ends.down();
  }
}
