/** The line to a table on the server: it comes back by itself when it breaks, and then asks for all it has missed. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import type { Refusal } from '../../../rules/moves.ts';
import type {
  Answer,
  AskMessage,
  ClockInfo,
  FromPage,
  FromServer,
  Said,
  SayMessage,
  TableInfo,
  Whole,
} from '../../wire/messages.ts';
import { unpacked } from '../../wire/news.ts';
import type { TeamInfo } from '../../wire/teams.ts';
import type { Table } from '../types.ts';
import { afterNews, fromWhole, type Known } from './known.ts';
import { createOnline, type Line } from './match.ts';

/** How long the server may take to answer, in milliseconds. */
const PATIENCE = 10_000;
/** How long it waits before it asks again, in milliseconds. */
const AGAIN = 2_000;
/** So much of what was said is shown. */
const SAID_KEPT = 200;
const SILENT: Refusal = { code: 'no-answer', message: 'The server does not answer. Look whether it has happened.' };

/** Clocks as they were, and when that was, in milliseconds of this page's own clock. */
export interface ClockAt {
  clock: ClockInfo;
  at: number;
}

export interface Attendance {
  /** Null until the server has answered once. */
  readonly info: ReadonlySignal<TableInfo | null>;
  /** When `info` came, in milliseconds of this page's own clock. */
  readonly came: ReadonlySignal<number>;
  /** The seat: boardgame.io's player; null: one watches. */
  readonly player: ReadonlySignal<string | null>;
  /** Who of the seat's team one is; null where it has none. */
  readonly member: ReadonlySignal<string | null>;
  /** What that team does; null where the seat has none. */
  readonly team: ReadonlySignal<TeamInfo | null>;
  /** Why the team does what it does next: sent with the next move, and empty again once that is taken. */
  readonly reason: Signal<string>;
  readonly here: ReadonlySignal<boolean>;
  /** Why there is no place at the table, or no longer. */
  readonly problem: ReadonlySignal<Refusal | null>;
  /** The match, once it has begun. */
  readonly table: ReadonlySignal<Table | null>;
  /** Null where nobody is hurried. */
  readonly clock: ReadonlySignal<ClockAt | null>;
  /** What was said last, oldest first. */
  readonly said: ReadonlySignal<readonly Said[]>;
  /** Asks for something beside a move; null once the server has done it. */
  ask(message: AskMessage): Promise<Refusal | null>;
  say(message: SayMessage): Promise<Refusal | null>;
  close(): void;
}

export interface Where {
  /** The page's own address: the server is found beside it. */
  base: string;
  /** Id or code. */
  table: string;
  secret?: string;
  /** How the line is made; left out: what the browser has. */
  transports?: ('polling' | 'websocket')[];
  /** What a bot of this level is called. */
  nameBot: (level: string) => string;
  /** False: whoever sits there is called by the bloc. */
  named?: boolean;
}

/** Takes a place at a table. */
export function attend({ base, table: name, secret, transports, nameBot, named = true }: Where): Attendance {
  const { origin, pathname } = new URL('.', base);
  const socket: Socket<FromServer, FromPage> = io(origin, {
    path: `${pathname}socket.io`,
    ...(transports ? { transports } : {}),
  });
  const info = signal<TableInfo | null>(null);
  const came = signal(0);
  const known = signal<Known | null>(null);
  const player = signal<string | null>(null);
  const member = signal<string | null>(null);
  const team = signal<TeamInfo | null>(null);
  const reason = signal('');
  const here = signal(false);
  const problem = signal<Refusal | null>(null);
  const table = signal<Table | null>(null);
  const clock = signal<ClockAt | null>(null);
  const said = signal<readonly Said[]>([]);

  const told = (now: TableInfo): void => {
    came.value = performance.now();
    info.value = now;
    clock.value = now.clock && { clock: now.clock, at: came.value };
  };

  const takeIn = (whole: Whole): void => {
    // Versions only grow: what was sent before the newest news is no news.
    if (known.value && whole.version < known.value.version) return;
    // Whoever leads a class may have put one on the other side while the line was down.
    const moved = table.value !== null && whole.player !== player.value;
    if (moved) {
      table.value?.dispose();
      table.value = null;
    }
    told(whole.table);
    said.value = whole.talk;
    player.value = whole.player;
    member.value = whole.member;
    team.value = whole.team;
    known.value = fromWhole(whole, moved ? null : known.value);
    if (known.value && !table.value) table.value = createOnline(line(whole.player));
  };

  const commits = computed(() => team.value === null || (!team.value.votes && team.value.commits === member.value));

  /** Makes a move, or, where somebody else of the team commits, proposes it. */
  const move = async (version: number, type: string, args: unknown[]): Promise<Refusal | null> => {
    if (!commits.value) return asked('ask', { what: 'propose', version, type, args });
    const why = reason.value.trim();
    const refused = await asked('move', { version, type, args, ...(why && { reason: why }) });
    if (!refused && reason.value.trim() === why) reason.value = '';
    return refused;
  };

  const line = (seat: string | null): Line => ({
    player: seat,
    info: info as ReadonlySignal<TableInfo>,
    known: known as ReadonlySignal<Known>,
    here,
    nameBot,
    named,
    commits,
    move,
    undo: (version) => asked('undo', { version }),
  });

  /** Sends, and says what the server refused; where it is silent, what has happened is asked for. */
  const asked = async (event: 'move' | 'undo' | 'ask' | 'say', message: never | object): Promise<Refusal | null> => {
    try {
      const answer = (await socket.timeout(PATIENCE).emitWithAck(event, message as never)) as Answer;
      if (!answer.ok && answer.error.code === 'behind') sit();
      return answer.ok ? null : answer.error;
    } catch {
      sit();
      return SILENT;
    }
  };

  let sitting = false;
  /** Takes the place, and with it all that is known there. While the line is down, `connect` will. */
  const sit = (): void => {
    if (sitting || !socket.connected) return;
    sitting = true;
    socket.timeout(PATIENCE).emit('attend', { table: name, ...(secret ? { secret } : {}) }, (error, answer) => {
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
      takeIn(answer.whole);
    });
  };

  socket.on('connect', sit);
  socket.on('disconnect', () => {
    sitting = false;
    here.value = false;
  });
  socket.on('news', (sent) => {
    if (!known.value) return;
    const news = unpacked(sent);
    if (news.clock) clock.value = { clock: news.clock, at: performance.now() };
    const after = afterNews(known.value, news);
    if (after) known.value = after;
    else sit();
  });
  socket.on('table', told);
  socket.on('said', (one) => {
    said.value = [...said.value, one].slice(-SAID_KEPT);
  });
  socket.on('team', (now) => {
    team.value = now;
  });
  socket.on('whole', takeIn);
  socket.on('bye', (reason) => {
    problem.value = reason;
    here.value = false;
    socket.disconnect();
  });

  return {
    info,
    came,
    player,
    member,
    team,
    reason,
    here,
    problem,
    table,
    clock,
    said,
    ask: (message) => asked('ask', message),
    say: (message) => asked('say', message),
    close() {
      table.value?.dispose();
      socket.disconnect();
    },
  };
}
