/** Pages of a class over real sockets, for tests. */
import { argsOf } from '../../../../rules/game.ts';
import { legal } from '../../../../rules/legal.ts';
import type { View } from '../../../../rules/state.ts';
import type { ClassNews, ClassView, Enrolled, OpenBody, Opened } from '../../../../src/wire/classroom.ts';
import { patched } from '../../../../src/wire/delta.ts';
import type { Answer, Whole } from '../../../../src/wire/messages.ts';
import { unpacked } from '../../../../src/wire/news.ts';
import { SETTINGS } from '../classroom/room.ts';
import { ask, type Served, type Wire } from './served.ts';

export const secret = (n: number): string => `pupil-${n}`.padEnd(22, '-');

export async function opened(s: Served, but: Partial<OpenBody> = {}): Promise<Opened> {
  const done = await s.post<Opened>('api/classes', { ...SETTINGS, ...but });
  if (!done.ok) throw new Error(done.error.code);
  return done;
}

export async function joined(s: Served, code: string, n: number): Promise<Enrolled> {
  const done = await s.post<Enrolled>(`api/classes/${code}/join`, { name: `Pupil ${n}`, secret: secret(n) });
  if (!done.ok) throw new Error(done.error.code);
  return done;
}

export interface ClassPage<V extends ClassView> {
  socket: Wire;
  view: V;
  n: number;
  /** Asks for something in the class; the code of its refusal, or `ok`. */
  asks(message: unknown): Promise<string>;
}

/** A page that looks at a class, and holds that no news are left out. */
export async function classPage<V extends ClassView>(
  s: Served,
  id: string,
  as: string,
  key: string,
): Promise<ClassPage<V>> {
  const socket = s.socket();
  const page: ClassPage<V> = {
    socket,
    view: null as unknown as V,
    n: 0,
    async asks(message) {
      const answer = await ask(socket, 'class-ask', message);
      return answer.ok ? 'ok' : answer.error.code;
    },
  };
  socket.on('class-news', ({ n, patch }: ClassNews) => {
    if (n !== page.n + 1) throw new Error('news were left out');
    page.n = n;
    page.view = patched(page.view, patch) as V;
  });
  const answer = await ask(socket, 'class', { class: id, as, secret: key });
  if (!answer.ok) throw new Error(answer.error.code);
  page.view = answer.view as V;
  return page;
}

/** Waits until something holds; throws where it takes longer than some seconds. */
export async function until(holds: () => boolean, what = 'it'): Promise<void> {
  for (let i = 0; !holds(); i++) {
    if (i > 300) throw new Error(`${what} did not come to pass`);
    await new Promise((go) => setTimeout(go, 25));
  }
}

/** Somebody at a table, by the socket of their class page. */
export class AtTable {
  whole!: Whole;
  constructor(readonly socket: Wire) {
    socket.on('news', (sent) => {
      const news = unpacked(sent);
      const seen = patched(this.whole.seen, news.patch);
      this.whole = { ...this.whole, version: news.version, seen };
    });
    socket.on('whole', (whole) => {
      this.whole = whole;
    });
  }

  async sit(table: string, key: string): Promise<this> {
    const answer = await ask(this.socket, 'attend', { table, secret: key });
    if (!answer.ok) throw new Error(answer.error.code);
    this.whole = answer.whole as Whole;
    return this;
  }

  /** Some legal move of this side; undefined where it is not to decide. */
  get possible(): { version: number; type: string; args: unknown[] } | undefined {
    const bloc = this.whole.player === '0' ? 'us' : 'china';
    const seen = this.whole.seen as View;
    if (!seen.awaiting.includes(bloc)) return undefined;
    const [move] = legal(seen, bloc);
    return move && { version: this.whole.version, type: move.type, args: argsOf(move) };
  }

  asks(event: 'move' | 'undo' | 'ask' | 'say', message: unknown): Promise<Answer<Record<string, unknown>>> {
    return ask(this.socket, event, message);
  }
}
