/** What is kept of a table beside its row and its history, and what everybody may know of it. */
import type { ClockInfo, Pace, SeatInfo, TableInfo, Talk } from '../../wire/messages.ts';
import type { Json, StoredTable } from '../storage/types.ts';
import { people, type Seats } from './seats.ts';
import type { TeamSetUp } from './steward.ts';
import type { Clock } from './time.ts';

export interface About {
  chosen: Record<string, unknown>;
  seats: Seats;
  commitment: string;
  /** Of the rules and the content that it is played under. */
  version: string;
  /** Never leaves the server before the ending. */
  chance: { seed: string; nonce: string };
  /** The table where the same people play again. */
  next?: string;
  /** Whoever created the table has this seat. */
  host: string | null;
  /** Does the match wait for the host? */
  confirm: boolean;
  pace: Pace | null;
  /** As it was after the newest entry; null before the first. */
  clock: Clock | null;
  pause: { on: boolean; asked: string[] };
  talk: Talk;
  outOfTime: string | null;
  /** Was it given up before the match began? */
  closed: boolean;
  /** Was the match begun at one screen? Then its first entries were. */
  brought: boolean;
  takenBack: { done: boolean; asked: string[] };
  /** The group that the table belongs to; null: to nobody but those who play. */
  group: string | null;
  /** At a table of a group, SHA-256 in hex of the secret by which one may watch; null: nobody may. */
  watch: string | null;
  /** Does whoever leads the group let nothing be moved? */
  held: boolean;
  /** Is its chance not revealed with the ending, but by whoever leads the group? */
  sealed: boolean;
  /** What whoever leads the group has brought in: it goes with the next move. */
  brings: string | null;
  by: TeamSetUp['by'];
  reasons: TeamSetUp['reasons'];
  /** By player: the part of the match for which a reason was last written down. */
  reasoned: Record<string, string>;
  /** Has a person committed a move? Of a table where this was never noted: yes. */
  touched: boolean;
}

export type SetUp = Pick<About, 'chosen' | 'seats' | 'host' | 'confirm' | 'pace' | 'talk'>;

/** What a table has that was set up without saying anything of it. */
export const PLAIN = {
  host: null,
  confirm: false,
  pace: null,
  clock: null,
  pause: { on: false, asked: [] },
  talk: 'off',
  outOfTime: null,
  closed: false,
  brought: false,
  takenBack: { done: false, asked: [] },
  group: null,
  watch: null,
  held: false,
  sealed: false,
  brings: null,
  by: 'chief',
  reasons: 'never',
  reasoned: {},
  touched: true,
} satisfies Partial<About>;

/** As it is stored; what came with later versions is as it was before them. */
export const aboutOf = ({ about }: StoredTable): About => ({ ...PLAIN, ...(about as unknown as About) });

export const stored = (about: About): Json => about as unknown as Json;

/** Who is there, as far as it matters to others. */
export interface Presence {
  present(player: string): boolean;
  /** Is somebody of a team there? */
  sits(member: string): boolean;
  /** For how long nobody has been there, in milliseconds; 0 where somebody is. */
  away(player: string): number;
  watchers: number;
  /** Clocks as they are now. */
  clock: Clock | null;
  deciding: readonly string[] | null;
}

const NOBODY: Presence = {
  present: () => false,
  sits: () => false,
  away: () => 0,
  watchers: 0,
  clock: null,
  deciding: null,
};

export const clockInfo = ({ left, grace, running, since }: Clock): ClockInfo => ({
  left: { ...left },
  grace: { ...grace },
  running: since === null ? [] : [...running],
});

/** What everybody may know of a seat. */
const seatInfo = (player: string, seat: Seats[string], here: Presence, playing: boolean): SeatInfo => ({
  player,
  name: seat?.name ?? null,
  present: here.present(player),
  bot: seat?.bot ?? null,
  away: playing ? here.away(player) : 0,
  ...(seat?.members && {
    members: seat.members.map(({ id, name, role }) => ({ id, name, role, present: here.sits(id) })),
  }),
});

/** Whose decision it is: people alone, as bots have all the time there is. */
const decidingOf = ({ awaits }: StoredTable, { seats, clock }: About): readonly string[] | null => {
  if (!awaits) return clock?.running ?? null;
  const playing = people(seats);
  return awaits.filter((player) => playing.includes(player));
};

/** What everybody may know of a table. */
export function infoOf(row: StoredTable, here: Presence = NOBODY): TableInfo {
  const { id, code, status, listed, created } = row;
  const about = aboutOf(row);
  const {
    chosen,
    seats,
    commitment,
    chance,
    next,
    host,
    confirm,
    pace,
    pause,
    talk,
    outOfTime,
    closed,
    brought,
    takenBack,
    group,
    held,
  } = about;
  const playing = status === 'playing';
  return {
    id,
    code,
    status,
    listed,
    created,
    chosen,
    seats: Object.entries(seats).map(([player, seat]) => seatInfo(player, seat, here, playing)),
    watchers: here.watchers,
    host,
    confirm,
    pace,
    clock: here.clock && clockInfo(here.clock),
    deciding: playing ? (here.deciding ?? decidingOf(row, about)) : [],
    pause,
    talk,
    outOfTime,
    closed,
    brought,
    takenBack,
    team: group !== null,
    held,
    commitment,
    next: next ?? null,
    chance: status === 'over' && !closed && !about.sealed ? { ...chance } : null,
  };
}
