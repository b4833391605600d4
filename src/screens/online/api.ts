/** What is asked of the server without a line to a table. Every answer is a value: no network is an answer as well. */
import type { Refusal } from '../../../rules/moves.ts';
import type { Answer, CreateBody, HouseInfo, JoinBody, TableInfo, Taken } from '../../wire/messages.ts';

export const NO_SERVER: Refusal = {
  code: 'no-server',
  message: 'There is no game server at this address, or no connection to it.',
};
/** Longer than this nobody waits, in milliseconds. */
const PATIENCE = 10_000;

/** What the server beside this page answers; throws where there is none, or none in time. */
export const reached = (path: string, how: RequestInit): Promise<Response> =>
  fetch(new URL(`api/${path}`, document.baseURI), { signal: AbortSignal.timeout(PATIENCE), ...how });

/** Asks the server beside this page; with a body it is sent one. @param secret is shown in a header */
export async function asked<T>(path: string, body?: object, secret?: string): Promise<Answer<T>> {
  try {
    const answer = await reached(
      path,
      body
        ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
        : { cache: 'no-store', ...(secret && { headers: { authorization: `Bearer ${secret}` } }) },
    );
    const said = (await answer.json()) as Answer<T>;
    return typeof said?.ok === 'boolean' ? said : { ok: false, error: NO_SERVER };
  } catch {
    // A page without a server answers with another page, or with nothing.
    return { ok: false, error: NO_SERVER };
  }
}

export const createTable = (body: CreateBody): Promise<Answer<Taken>> => asked('tables', body);
export const joinTable = (table: string, body: JoinBody): Promise<Answer<Taken>> => asked(`tables/${table}/join`, body);
export const rematch = (table: string, secret: string): Promise<Answer<Taken>> =>
  asked(`tables/${table}/rematch`, { secret });
/** A finished match as a file's text. @param lead the secret of whoever leads the class, at a table of one */
export const tableRecord = (table: string, lead?: string): Promise<Answer<{ text: string }>> =>
  asked(`tables/${table}/record`, undefined, lead);
export const tableInfo = (table: string): Promise<Answer<{ table: TableInfo }>> => asked(`tables/${table}`);

export interface Wanted {
  status: TableInfo['status'];
  limit: number;
  /** Only this scenario's; '': any. */
  kind?: string;
  /** Only those that come after this one. */
  after?: Pick<TableInfo, 'created' | 'id'>;
}
/** Tables that are shown to all, newest first. */
export const listTables = ({
  after,
  ...wanted
}: Wanted): Promise<Answer<{ tables: TableInfo[]; house: HouseInfo }>> => {
  const query = new URLSearchParams({ status: wanted.status, limit: String(wanted.limit) });
  if (wanted.kind) query.set('kind', wanted.kind);
  if (after) query.set('after', `${after.created}.${after.id}`);
  return asked(`tables?${query}`);
};
/** How tables may be set up there; null where the server does not answer. */
export const askHouse = async (): Promise<HouseInfo | null> => {
  const done = await listTables({ status: 'waiting', limit: 1 });
  return done.ok ? done.house : null;
};
