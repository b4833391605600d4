/** Classes over the wire: opened over HTTP, led and joined over sockets, exported and erased. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANS } from '../../../../src/classroom/plans.ts';
import type { ClassInfo, ClassView, LeadView, OpenBody, Opened, StudentView } from '../../../../src/wire/classroom.ts';
import type { Whole } from '../../../../src/wire/messages.ts';
import { SETTINGS } from '../classroom/room.ts';
import * as pages from './class-pages.ts';
import { secret, until } from './class-pages.ts';
import { ask, type Served, serve, type Wire } from './served.ts';

let s: Served;
beforeAll(async () => {
  s = await serve();
});
afterAll(() => s.close());

const PLAY = PLANS['50'].stages.findIndex(({ kind }) => kind === 'play');
const opened = (but: Partial<OpenBody> = {}) => pages.opened(s, but);
const joined = (code: string, n: number) => pages.joined(s, code, n);
const page = <V extends ClassView>(id: string, as: string, key: string) => pages.classPage<V>(s, id, as, key);

const lead = (id: string, key: string, path = '', method = 'GET') =>
  fetch(`${s.address}api/classes/${id}${path}`, { method, headers: { authorization: `Bearer ${key}` } });

const codeOf = async (socket: Wire, message: unknown): Promise<string> => {
  const answer = await ask(socket, 'class-ask', message);
  return answer.ok ? 'ok' : answer.error.code;
};

describe('a class', () => {
  it('is opened, joined, led to its tables, played, exported and erased', async () => {
    const { id, code, lead: key, projector } = await opened();
    for (let n = 1; n <= 4; n++) await joined(code, n);
    const info = JSON.parse((await s.get(`api/classes/${code}`)).text) as { class: ClassInfo };
    expect(info.class).toEqual({ id, plan: '50', stage: 'gather', students: 4, full: false });
    const leads = await page<LeadView>(id, 'lead', key);
    const pupils = await Promise.all([1, 2, 3, 4].map((n) => page<StudentView>(id, 'student', secret(n))));
    await until(() => leads.view.students.every(({ present }) => present));
    expect(await codeOf(leads.socket, { what: 'stage', to: PLAY })).toBe('ok');
    await until(() => pupils.every(({ view }) => view.table !== null));
    const { table } = pupils[0].view;
    // The same socket takes the place at the table, by the student's own secret.
    const at = await Promise.all(
      pupils.map(({ socket }, i) => ask(socket, 'attend', { table, secret: secret(i + 1) })),
    );
    const wholes = at.map((answer) => (answer as unknown as { whole: Whole }).whole);
    expect(wholes.map(({ player }) => player).sort()).toEqual(['0', '0', '1', '1']);
    await until(() => leads.view.tables[0]?.status === 'playing' && leads.view.tables[0].figures !== null);
    expect(leads.view.tables[0].figures).toMatchObject({ round: 1 });
    expect(await codeOf(leads.socket, { what: 'stage', to: PLANS['50'].stages.length - 1 })).toBe('ok');
    await until(() => pupils[0].view.tables.length === 1 && pupils[0].view.tables[0].status === 'over');

    const json = await (await lead(id, key, '/results.json')).json();
    expect(json.students).toHaveLength(4);
    for (const file of ['results.csv', 'students.csv', 'forecasts.csv']) {
      const answer = await lead(id, key, `/${file}`);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    for (const wrong of [projector, secret(1), 'A'.repeat(22)]) {
      expect((await lead(id, wrong, '/results.json')).status).toBe(404);
      expect((await lead(id, wrong, '', 'DELETE')).status).toBe(404);
    }
    expect((await fetch(`${s.address}api/classes/${id}/results.json`)).status).toBe(404);

    const bye = new Promise<string>((heard) => pupils[0].socket.once('class-bye', ({ code }) => heard(code)));
    expect((await lead(id, key, '', 'DELETE')).status).toBe(200);
    expect(await bye).toBe('class-erased');
    expect((await s.get(`api/classes/${code}`)).status).toBe(404);
    expect((await s.get(`api/tables/${table}`)).status).toBe(404);
    expect((await lead(id, key, '/results.json')).status).toBe(404);
  });

  it('is opened to nobody by a wrong secret, nor as somebody else', async () => {
    const { id, code, lead: key, projector } = await opened();
    await joined(code, 1);
    for (const [as, wrong] of [
      ['lead', projector],
      ['lead', secret(1)],
      ['projector', key],
      ['student', key],
      ['student', 'A'.repeat(22)],
    ]) {
      const answer = await ask(s.socket(), 'class', { class: id, as, secret: wrong });
      expect(answer).toMatchObject({ ok: false, error: { code: 'class-unknown' } });
    }
    const unknown = await ask(s.socket(), 'class', { class: 'A'.repeat(22), as: 'lead', secret: key });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'class-unknown' } });
  });

  it('shows its tables to those who sit there and to whoever leads it, and to nobody who knows an id', async () => {
    const { id, code, lead: key, projector } = await opened({ team: 1 });
    for (let n = 1; n <= 4; n++) await joined(code, n);
    const leads = await page<LeadView>(id, 'lead', key);
    expect(await codeOf(leads.socket, { what: 'stage', to: PLAY })).toBe('ok');
    await until(() => leads.view.tables.length === 2 && leads.view.tables.every(({ figures }) => figures !== null));
    const { table } = leads.view.students[0];
    const elsewhere = leads.view.students.find((one) => one.table !== table);
    const attends = async (shown?: string) => {
      const answer = await ask(s.socket(), 'attend', { table, ...(shown && { secret: shown }) });
      return answer.ok ? (answer as unknown as { whole: Whole }).whole.player : answer.error.code;
    };
    for (const wrong of [undefined, projector, secret(elsewhere?.n ?? 0), 'A'.repeat(22)])
      expect(await attends(wrong)).toBe('table-unknown');
    expect(await attends(key)).toBeNull();
    expect(['0', '1']).toContain(await attends(secret(1)));
    for (const path of ['', '/record']) expect((await s.get(`api/tables/${table}${path}`)).status).toBe(404);
    for (const [path, body] of [
      ['join', { name: 'Zoe' }],
      ['rematch', { secret: key }],
    ] as const)
      expect(await s.post(`api/tables/${table}/${path}`, body)).toMatchObject({ error: { code: 'table-unknown' } });
  });

  it('hears of each page what that page may ask for, and nothing that is not well formed', async () => {
    const { id, code, lead: key, projector } = await opened();
    await joined(code, 1);
    const pupil = await page<StudentView>(id, 'student', secret(1));
    const screen = await page(id, 'projector', projector);
    const leads = await page<LeadView>(id, 'lead', key);
    expect(await codeOf(s.socket(), { what: 'help', on: true })).toBe('no-class');
    for (const what of [
      { what: 'stage', to: PLAY },
      { what: 'announce', text: 'Hello' },
      { what: 'remove', student: pupil.view.me.id },
      { what: 'role', student: pupil.view.me.id, role: 'chief' },
    ]) {
      expect(await codeOf(pupil.socket, what)).toBe('not-leading');
      expect(await codeOf(screen.socket, what)).toBe('not-leading');
    }
    expect(await codeOf(screen.socket, { what: 'help', on: true })).toBe('not-leading');
    expect(await codeOf(leads.socket, { what: 'help', on: true })).toBe('malformed');
    expect(await codeOf(leads.socket, { what: 'stage' })).toBe('malformed');
    expect(await codeOf(pupil.socket, { what: 'answers', answers: { goal: 7 } })).toBe('malformed');
    expect(await codeOf(pupil.socket, { what: 'help', on: true })).toBe('ok');
    await until(() => leads.view.students[0].help);
    expect(JSON.stringify(screen.view)).not.toContain('help');
  });

  it('lets 240 students in from one address', async () => {
    const { code } = await opened();
    const joining = Array.from({ length: 240 }, (_, n) => joined(code, n + 1));
    expect(new Set((await Promise.all(joining)).map(({ student }) => student)).size).toBe(240);
    const late = await s.post(`api/classes/${code}/join`, { name: 'Late', secret: secret(999) });
    expect(late).toMatchObject({ status: 409, error: { code: 'class-full' } });
  });
});

it('the server opens so many classes and no more from one address', async () => {
  const bound = await serve({ classes: 2, enrolments: 3 });
  try {
    const answers = [];
    for (let n = 0; n < 3; n++) answers.push(await bound.post<Opened>('api/classes', SETTINGS));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
    const { code } = answers[0] as Opened & { ok: true; status: number };
    const joins = [];
    for (let n = 0; n < 4; n++)
      joins.push(await bound.post(`api/classes/${code}/join`, { name: 'Ada', secret: secret(n) }));
    expect(joins.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  } finally {
    await bound.close();
  }
});
