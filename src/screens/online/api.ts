/** What is asked of the server without a line to a table. Every answer is a value: no network is an answer as well. */
import type { Refusal } from '../../../rules/moves.ts';
import type { Answer, CreateBody, JoinBody, TableInfo, Taken } from '../../wire/messages.ts';

const NO_SERVER: Refusal = {
  code: 'no-server',
  message: 'There is no game server at this address, or no connection to it.',
};
/** Longer than this nobody waits, in milliseconds. */
const PATIENCE = 10_000;

async function ask<T>(path: string, body?: object): Promise<Answer<T>> {
  try {
    const answer = await fetch(new URL(`api/${path}`, document.baseURI), {
      signal: AbortSignal.timeout(PATIENCE),
      ...(body
        ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
        : { cache: 'no-store' }),
    });
    const said = (await answer.json()) as Answer<T>;
    return typeof said?.ok === 'boolean' ? said : { ok: false, error: NO_SERVER };
  } catch {
    // A page without a server answers with another page, or with nothing.
    return { ok: false, error: NO_SERVER };
  }
}

export const createTable = (body: CreateBody): Promise<Answer<Taken>> => ask('tables', body);
export const joinTable = (table: string, body: JoinBody): Promise<Answer<Taken>> => ask(`tables/${table}/join`, body);
export const rematch = (table: string, secret: string): Promise<Answer<Taken>> =>
  ask(`tables/${table}/rematch`, { secret });
/** A finished match as a file's text. */
export const tableRecord = (table: string): Promise<Answer<{ text: string }>> => ask(`tables/${table}/record`);
export const tableInfo = (table: string): Promise<Answer<{ table: TableInfo }>> => ask(`tables/${table}`);
export const listTables = (status: 'waiting' | 'playing'): Promise<Answer<{ tables: TableInfo[] }>> =>
  ask(`tables?status=${status}&limit=50`);
