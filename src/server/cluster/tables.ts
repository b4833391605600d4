/** All tables of the cluster, as this node offers them: those that it holds, and those that it passes on. */
import { CODE } from '../../wire/code.ts';
import type { News, Said, TableInfo, Whole } from '../../wire/messages.ts';
import type { TeamInfo } from '../../wire/teams.ts';
import { aboutOf } from '../authority/about.ts';
import type { Authority, Done, Guest, OwnAuthority, Place } from '../authority/authority.ts';
import { NOT_STORED, UNKNOWN } from '../authority/refusals.ts';
import { infoOfStored } from '../authority/whole.ts';
import type { Storage } from '../storage/types.ts';
import type { Directory } from './directory.ts';
import type { Line } from './line.ts';
import type { Asked } from './messages.ts';
import { another, numberOf } from './numbers.ts';
import type { Pass } from './passing.ts';
import { sure } from './sure.ts';

type Newcomer = Omit<Guest, 'player' | 'member'>;

/** Takes a place at another node. */
async function placeAt(
  line: Line,
  home: string,
  table: string,
  secret: string | undefined,
  guest: Newcomer,
): Promise<Done<{ place: Place }>> {
  const place = another();
  const { owner, came = 0 } = guest;
  const asked: Asked = { call: 'attend', table, place, owner: numberOf(owner), came, ...(secret && { secret }) };
  const hear = (what: string, of: unknown): void => {
    if (what === 'news') guest.news(of as News);
    else if (what === 'table') guest.table(of as TableInfo);
    else if (what === 'whole') guest.whole(of as Whole);
    else if (what === 'said') guest.said(of as Said);
    else if (what === 'team') guest.team(of as TeamInfo);
    else if (what === 'bye') guest.bye(of as Parameters<Guest['bye']>[0]);
    else guest.cut?.();
  };
  const done = (await line.take(place, home, { hear }, asked)) as Done<{ whole: Whole; player: string | null }>;
  if (!done.ok) return done;
  const { whole, player } = done;
  const ask = <T>(more: Asked) => sure<T>(line.ask(more));
  return {
    ok: true,
    place: {
      whole,
      player,
      move: (version, type, args, reason) =>
        ask({ call: 'move', place, message: { version, type, args, ...(reason !== undefined && { reason }) } }),
      undo: (version) => ask({ call: 'undo', place, message: { version } }),
      ask: (message) => ask({ call: 'ask', place, message }),
      say: (message) => ask({ call: 'say', place, message }),
      leave: () => line.leave(place, 'leave'),
    },
  };
}

export interface ClusterTables {
  inner: OwnAuthority;
  shared: Storage;
  directory: Directory;
  pass: Pass;
  begin(): Promise<void>;
  end(): void;
}

export function clusterAuthority({ inner, shared, directory, pass, begin, end }: ClusterTables): Authority {
  const idOf = async (name: string): Promise<string | null> => {
    if (!CODE.test(name)) return name;
    const row = await shared.byCode(name);
    // A class's tables show who is in it: nobody comes to one by trying codes.
    return row && aboutOf(row).group === null ? row.id : null;
  };

  /** Works with the table of this id or code, wherever it is. */
  const at = async <T>(
    name: string,
    here: (id: string) => Promise<Done<T>>,
    there: (line: Line, id: string, home: string) => Promise<Done<T>>,
    guest?: Newcomer,
  ): Promise<Done<T>> => {
    let id = name;
    return pass<T>({
      where: async () => {
        const found = await idOf(name);
        id = found ?? name;
        return found === null ? null : directory.table(found);
      },
      here: () => here(id),
      there: (line, home) => there(line, id, home),
      none: UNKNOWN,
      ...(guest && { guest }),
    });
  };

  /** Asks wherever the table is. */
  const asking = <T>(name: string, here: (id: string) => Promise<Done<T>>, asked: (table: string) => Asked) =>
    at<T>(name, here, (line, id) => line.ask(asked(id)) as Promise<Done<T>>);

  return {
    get size() {
      return inner.size;
    },
    house: inner.house,
    steward: inner.steward,
    create: (body) => inner.create(body),
    list: (query) => inner.list(query),
    resume: begin,
    end,

    async info(name) {
      const id = await idOf(name);
      if (id === null) return UNKNOWN;
      const found = inner.has(id) ? null : await shared.find(id);
      // What may be known of a class's table is decided where it is.
      const row = found && aboutOf(found).group === null ? found : null;
      const unasked: Done<{ table: TableInfo }> = row ? infoOfStored(row) : UNKNOWN;
      // Of what is over nobody need be asked.
      if (row?.status === 'over') return unasked;
      const done = await asking(
        id,
        (table) => inner.info(table),
        (table) => ({ call: 'info', table }),
      );
      // Where whoever holds it does not answer, what is stored is known all the same.
      return !done.ok && done.error.code === NOT_STORED.error.code && row ? unasked : done;
    },

    join: (name, body) =>
      asking(
        name,
        (id) => inner.join(id, body),
        (table) => ({ call: 'join', table, body }),
      ),
    rematch: (name, secret) =>
      asking(
        name,
        (id) => inner.rematch(id, secret),
        (table) => ({ call: 'rematch', table, secret }),
      ),
    record: (name, secret) =>
      asking(
        name,
        (id) => inner.record(id, secret),
        (table) => ({ call: 'record', table, ...(secret !== undefined && { secret }) }),
      ),

    attend: (name, secret, guest) =>
      at<{ place: Place }>(
        name,
        (id) => inner.attend(id, secret, guest),
        (line, id, home) => placeAt(line, home, id, secret, guest),
        guest,
      ),
  };
}
