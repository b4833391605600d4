/** The line to a class on the server: it comes back by itself when it breaks, and then asks for all it has missed. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import type { Refusal } from '../../../rules/moves.ts';
import type {
  ClassMessage,
  ClassNews,
  LeadAsk,
  LeadView,
  ProjectorView,
  StudentAsk,
  StudentView,
} from '../../wire/classroom.ts';
import { patched } from '../../wire/delta.ts';
import type { Answer, FromPage, FromServer } from '../../wire/messages.ts';

/** How long the server may take to answer, in milliseconds. */
const PATIENCE = 10_000;
/** How long it waits before it asks again, in milliseconds. */
const AGAIN = 2_000;
const SILENT: Refusal = { code: 'no-answer', message: 'The server does not answer. Look whether it has happened.' };

/** What each kind of page sees, and what it may ask for. */
interface Roles {
  lead: { view: LeadView; ask: LeadAsk };
  student: { view: StudentView; ask: StudentAsk };
  projector: { view: ProjectorView; ask: never };
}
export type ClassRole = keyof Roles;

export interface ClassLine<R extends ClassRole = ClassRole> {
  /** Null until the server has answered once. */
  readonly view: ReadonlySignal<Roles[R]['view'] | null>;
  readonly here: ReadonlySignal<boolean>;
  /** Why there is no way into the class, or no longer. */
  readonly problem: ReadonlySignal<Refusal | null>;
  /**
   * When this part of the view (the stage, a table) came as it is, in milliseconds of this page's own clock: what it says
   * is left, or has passed, counts from there.
   */
  came(part: object): number;
  /** Asks for something; null once the server has done it. */
  ask(message: Roles[R]['ask']): Promise<Refusal | null>;
  close(): void;
}

export interface ClassWhere<R extends ClassRole = ClassRole> extends ClassMessage {
  /** The page's own address: the server is found beside it. */
  base: string;
  as: R;
  /** How the line is made; left out: what the browser has. */
  transports?: ('polling' | 'websocket')[];
}

/** What is known after the news; null where they don't follow from it: the whole is to be asked for. */
export function afterClassNews<V>(known: { n: number; view: V }, news: ClassNews): { n: number; view: V } | null {
  if (news.n !== known.n + 1) return null;
  try {
    return { n: news.n, view: patched(known.view, news.patch) as V };
  } catch {
    return null;
  }
}

/** Looks at a class by a secret: whoever leads it, a student, or the projector. */
export function attendClass<R extends ClassRole>(where: ClassWhere<R>): ClassLine<R> {
  type V = Roles[R]['view'];
  const { base, transports, as, secret } = where;
  const { origin, pathname } = new URL('.', base);
  const socket: Socket<FromServer, FromPage> = io(origin, {
    path: `${pathname}socket.io`,
    ...(transports ? { transports } : {}),
  });
  const view = signal<V | null>(null);
  const here = signal(false);
  const problem = signal<Refusal | null>(null);
  let known: { n: number; view: V } | null = null;
  let parts = new WeakMap<object, number>();

  const takeIn = (next: { n: number; view: V }): void => {
    known = next;
    const now = performance.now();
    // What has not changed is the same object as before: it keeps the moment when it came.
    for (const part of [next.view, next.view.stage, ...next.view.tables]) {
      if (!parts.has(part)) parts.set(part, now);
    }
    view.value = next.view;
  };

  let sitting = false;
  /** Takes the place, and with it all that is known there. While the line is down, `connect` will. */
  const sit = (): void => {
    if (sitting || !socket.connected) return;
    sitting = true;
    socket.timeout(PATIENCE).emit('class', { class: where.class, as, secret }, (error, answer) => {
      sitting = false;
      if (error || !answer || (!answer.ok && answer.error.code === 'too-many')) {
        setTimeout(sit, AGAIN);
        return;
      }
      if (!answer.ok) {
        problem.value = answer.error;
        return;
      }
      problem.value = null;
      here.value = true;
      parts = new WeakMap();
      takeIn({ n: answer.n, view: answer.view as V });
    });
  };

  socket.on('connect', sit);
  socket.on('disconnect', () => {
    sitting = false;
    here.value = false;
  });
  socket.on('class-news', (news) => {
    if (!known) return;
    const after = afterClassNews(known, news);
    if (after) takeIn(after);
    else sit();
  });
  socket.on('class-bye', (reason) => {
    problem.value = reason;
    here.value = false;
    socket.disconnect();
  });

  return {
    view,
    here,
    problem,
    came: (part) => parts.get(part) ?? performance.now(),
    async ask(message) {
      try {
        const answer = (await socket.timeout(PATIENCE).emitWithAck('class-ask', message)) as Answer;
        return answer.ok ? null : answer.error;
      } catch {
        sit();
        return SILENT;
      }
    },
    close: () => void socket.disconnect(),
  };
}
