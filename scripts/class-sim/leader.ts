/** Whoever leads the simulated class: one page that goes from stage to stage, and keeps its view as the page does. */
import { io, type Socket } from 'socket.io-client';
import type { ClassNews, LeadAsk, LeadView, Opened } from '../../src/wire/classroom.ts';
import { patched } from '../../src/wire/delta.ts';
import type { Answer, FromPage, FromServer } from '../../src/wire/messages.ts';

export class Leader {
  readonly #socket: Socket<FromServer, FromPage>;
  view: LeadView | null = null;
  #n = 0;

  constructor(
    address: string,
    readonly opened: Opened,
  ) {
    this.#socket = io(address, { transports: ['websocket'], forceNew: true, reconnectionDelayMax: 2000 });
    this.#socket.on('connect', () => void this.#look());
    this.#socket.on('class-news', ({ n, patch }: ClassNews) => {
      if (!this.view || n !== this.#n + 1) return void this.#look();
      this.#n = n;
      this.view = patched(this.view, patch) as LeadView;
    });
  }

  async #look(): Promise<void> {
    const { id, lead } = this.opened;
    const asked = { class: id, as: 'lead' as const, secret: lead };
    try {
      const done: Answer<{ n: number; view: unknown }> = await this.#socket.timeout(20_000).emitWithAck('class', asked);
      if (!done.ok) throw new Error(done.error.code);
      this.#n = done.n;
      this.view = done.view as LeadView;
    } catch {
      setTimeout(() => this.#socket.connected && void this.#look(), 1000);
    }
  }

  /** Asks until it is done; throws where it is refused. */
  async asks(ask: LeadAsk): Promise<void> {
    for (;;) {
      try {
        const done: Answer = await this.#socket.timeout(10_000).emitWithAck('class-ask', ask);
        if (done.ok) return;
        if (done.error.code !== 'no-class') throw new Refused(done.error.code);
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      await new Promise((go) => setTimeout(go, 500));
    }
  }

  end(): void {
    this.#socket.disconnect();
  }
}

class Refused extends Error {}
