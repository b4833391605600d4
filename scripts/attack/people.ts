/** People at a table, as a page would be; what they hear is kept. */
import { io, type Socket } from 'socket.io-client';
import { argsOf, type blocOf, playerOf } from '../../rules/game.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { below, seeded } from '../../rules/random.ts';
import type { View } from '../../rules/state.ts';
import { patched } from '../../src/wire/delta.ts';
import type { Taken, Whole } from '../../src/wire/messages.ts';
import { type NewsSent, unpacked } from '../../src/wire/news.ts';
import type { Target } from './attack.ts';
import { get, post } from './client.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into from outside, whatever they are.
type Answer = any;
type Bloc = NonNullable<ReturnType<typeof blocOf>>;

export class Person {
  readonly socket: Socket;
  /** Every message, as it came. */
  readonly heard: unknown[] = [];
  whole: Whole = { version: 0, seen: null } as Whole;
  #place: { table: string; secret?: string } | null = null;

  constructor(t: Target, headers: Record<string, string> = {}, transports = ['websocket']) {
    const options = { transports, forceNew: true, reconnection: false, extraHeaders: headers };
    this.socket = io(`http://127.0.0.1:${t.port}`, options);
    this.socket.onAny((event: string, ...args: unknown[]) => this.heard.push([event, ...args]));
    this.socket.on('whole', (whole: Whole) => {
      this.whole = whole;
    });
    this.socket.on('news', (sent: NewsSent) => {
      try {
        const news = unpacked(sent);
        if (news.version !== this.whole.version + 1) return;
        // The rules remember lists by the object that they were made for: none may change in place.
        const seen = patched(this.whole.seen, news.patch);
        this.whole = { ...this.whole, version: news.version, seen, canUndo: news.canUndo ?? false };
      } catch {
        // Forged, by an attack that succeeds: a page would ask for the whole.
      }
    });
  }

  /** `{ ok: false }` too where nothing is answered. */
  async ask(event: string, ...message: unknown[]): Promise<Answer> {
    const answer: Answer = await this.socket
      .timeout(10_000)
      .emitWithAck(event, ...message)
      .catch(() => ({ ok: false, error: { code: 'no-answer' } }));
    this.heard.push([event, answer]);
    if (answer?.whole) this.whole = structuredClone(answer.whole);
    return answer;
  }

  attend(table: string, secret?: string): Promise<Answer> {
    this.#place = secret === undefined ? { table } : { table, secret };
    return this.ask('attend', this.#place);
  }

  /** Looks at the table anew, after a moment. */
  async again(): Promise<void> {
    await new Promise((go) => setTimeout(go, 100));
    await this.ask('attend', this.#place);
  }

  move(move: Move, version = this.whole.version): Promise<Answer> {
    return this.ask('move', { version, type: move.type, args: argsOf(move) });
  }

  get view(): View {
    return this.whole.seen as View;
  }

  get connected(): Promise<boolean> {
    if (this.socket.connected) return Promise.resolve(true);
    return new Promise((done) => {
      this.socket.once('connect', () => done(true));
      this.socket.once('connect_error', () => done(false));
    });
  }

  leave(): void {
    this.socket.disconnect();
  }
}

export const OFFER = { chosen: { scenario: 'lesson' }, listed: true, name: 'Ada', player: '0' };

/** A table that waits for its second player. */
export async function waiting(t: Target, more: object = {}): Promise<Taken> {
  const { json } = await post(t, '/api/tables', { ...OFFER, ...more });
  if (!json?.ok) throw new Error(`no table: ${JSON.stringify(json)}`);
  return json;
}

export interface Match {
  id: string;
  us: Taken;
  china: Taken;
  ada: Person;
  bo: Person;
}

/** A match with both there. */
export async function match(t: Target, more: object = {}): Promise<Match> {
  const us = await waiting(t, more);
  const { json: china } = await post(t, `/api/tables/${us.table.id}/join`, { name: 'Bo' });
  const [ada, bo] = [new Person(t), new Person(t)];
  await ada.attend(us.table.id, us.secret);
  await bo.attend(us.table.id, china.secret);
  return { id: us.table.id, us, china, ada, bo };
}

/** Who is to decide, and who is not. */
export function toMove({ ada, bo }: Match): { bloc: Bloc; player: string; who: Person; other: Person } {
  const bloc = ada.view.awaiting[0];
  const player = playerOf(bloc);
  return player === '0' ? { bloc, player, who: ada, other: bo } : { bloc, player, who: bo, other: ada };
}

export const movesOf = (person: Person, bloc: Bloc): Move[] =>
  legal(person.view, bloc).filter((move) => move.type !== 'concede');

/** Somebody who may move, what they may do, and who may not; where no game is played, anything will do. */
export function someMove(m: Match): { who: Person; other: Person; player: string; type: string; args: unknown[] } {
  if (!Array.isArray(m.ada.view?.awaiting)) return { who: m.ada, other: m.bo, player: '0', type: 'done', args: [] };
  const { who, other, player, bloc } = toMove(m);
  const [move] = movesOf(who, bloc);
  return { who, other, player, type: move.type, args: argsOf(move) };
}

/** Waits until both have heard of it. */
export async function level({ ada, bo }: Match): Promise<void> {
  for (let n = 0; n < 200 && ada.whole.version !== bo.whole.version; n++) await new Promise((go) => setTimeout(go, 5));
}

/** Plays so many legal moves, or until it is as wanted; says whether it came to be. */
export async function play(m: Match, most: number, until?: (view: View, bloc: Bloc) => boolean): Promise<boolean> {
  const rng = seeded('attack');
  for (let n = 0; n < most; n++) {
    const { bloc, who } = toMove(m);
    if (until?.(who.view, bloc)) return true;
    const moves = movesOf(who, bloc);
    // Quick enough to stay below what one socket may say.
    const answer = await who.move(moves[below(rng, moves.length)]);
    if (!answer.ok) await who.again();
    await level(m);
  }
  return until === undefined;
}

/** Ends the match: whoever is awaited concedes. */
export async function concede(m: Match): Promise<void> {
  for (const person of [m.ada, m.bo])
    await person.ask('move', { version: person.whole.version, type: 'concede', args: [] });
}

/** The version that stands, as a stranger is shown it. */
export async function versionOf(t: Target, id: string): Promise<number> {
  const stranger = new Person(t);
  await stranger.attend(id);
  stranger.leave();
  return stranger.whole.version;
}

/** Waits until nobody is in the seat. */
export async function gone(t: Target, id: string, player: string): Promise<void> {
  for (let n = 0; n < 100; n++) {
    const { json } = await get(t, `/api/tables/${id}`);
    const seats: { player: string; present: boolean }[] = json.table.seats;
    if (!seats.some((seat) => seat.player === player && seat.present)) return;
    await new Promise((go) => setTimeout(go, 20));
  }
}

export function leaveAll(m: Match): void {
  m.ada.leave();
  m.bo.leave();
}
