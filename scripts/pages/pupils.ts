/** A class on the server that a script has started, its instructor and its students. */
import type { Page } from '@playwright/test';
import { io, type Socket } from 'socket.io-client';
import { PLANS, type StageKind } from '../../src/classroom/plans.ts';
import { attendClass } from '../../src/table/classroom/line.ts';
import type {
  Enrolled,
  LeadAsk,
  LeadTable,
  OpenBody,
  Opened,
  StudentAsk,
  StudentView,
} from '../../src/wire/classroom.ts';
import type { Answer, Whole } from '../../src/wire/messages.ts';

const SETTINGS: OpenBody = {
  plan: '50',
  mode: 'teams',
  team: 4,
  reading: 'full',
  reasons: 'rounds',
  talk: 'free',
  names: true,
  sameWorld: false,
  keepDays: 1,
};

/** How long to wait, in milliseconds. */
const AGAIN = 5_000;

/** Asks, and again where the server has been asked too often: pictures come quicker than classes do. */
async function posted<T>(page: Page, path: string, body: object): Promise<T> {
  for (;;) {
    const answer = await fetch(new URL(`/api/classes${path}`, page.url()), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const said = (await answer.json()) as Answer<T>;
    if (said.ok) return said;
    if (said.error.code !== 'too-many') throw new Error(said.error.message);
    await new Promise((done) => setTimeout(done, AGAIN));
  }
}

/** A secret that a page would make: 22 letters. */
const secretOf = (n: number): string => `${n}`.padStart(22, 'x');
let made = 0;

export interface Pupil extends Enrolled {
  secret: string;
}

export interface School {
  opened: Opened;
  pupils: Pupil[];
  lead(ask: LeadAsk): Promise<void>;
  /** Goes to the first stage of a kind, or to the last. */
  to(kind: StageKind, which?: 'first' | 'last'): Promise<void>;
  /** The class's tables as they are now. */
  tables(): readonly LeadTable[];
}

const NAMES = ['Quiet Comet', 'Bright Rover', 'Calm Nebula', 'Swift Lander', 'Amber Orbit', 'Silver Quasar'];
const MORE = ['Gentle Aurora', 'Early Beacon'];

/** Somebody's line, for as long as the page is open. */
async function lineOf(page: Page, id: string, as: 'lead' | 'student', secret: string): Promise<Socket> {
  const socket = io(new URL(page.url()).origin);
  page.context().once('close', () => void socket.disconnect());
  await socket.emitWithAck('class', { class: id, as, secret });
  return socket;
}

const asked = async (socket: Socket, message: LeadAsk | StudentAsk): Promise<void> => {
  const answer = (await socket.emitWithAck('class-ask', message)) as Answer;
  if (!answer.ok) throw new Error(`${message.what}: ${answer.error.message}`);
};

/** Opens a class in which these students are there; the first of them is whoever looks. */
export async function school(page: Page, settings: Partial<OpenBody> = {}, students = 8): Promise<School> {
  const opened = await posted<Opened>(page, '', { ...SETTINGS, ...settings });
  const pupils: Pupil[] = [];
  for (const name of [...NAMES, ...MORE].slice(0, students)) {
    const secret = secretOf(++made);
    pupils.push({ ...(await posted<Enrolled>(page, `/${opened.code}/join`, { name, secret })), secret });
  }
  const line = attendClass({ base: page.url(), class: opened.id, as: 'lead', secret: opened.lead });
  page.context().once('close', line.close);
  while (!line.view.value) await page.waitForTimeout(50);
  const lead = async (ask: LeadAsk) => {
    const refused = await line.ask(ask);
    if (refused) throw new Error(`${ask.what}: ${refused.message}`);
  };
  const plan = PLANS[settings.plan ?? SETTINGS.plan];
  return {
    opened,
    pupils,
    lead,
    to: (kind, which = 'first') => {
      const kinds = plan.stages.map((stage) => stage.kind);
      return lead({ what: 'stage', to: which === 'first' ? kinds.indexOf(kind) : kinds.lastIndexOf(kind) });
    },
    tables: () => line.view.value?.tables ?? [],
  };
}

/** What a student asks for without looking. */
export async function pupilAsks(page: Page, { opened }: School, { secret }: Pupil, ask: StudentAsk): Promise<void> {
  const socket = await lineOf(page, opened.id, 'student', secret);
  await asked(socket, ask);
}

/** A student's line to the class and to their table. */
export interface AtTable {
  secret: string;
  socket: Socket;
  whole: Whole;
}

/** All but the first are there: with a line to the class, and to their table where there is one. */
export async function present(page: Page, { opened, pupils }: School): Promise<AtTable[]> {
  const lines: AtTable[] = [];
  for (const { secret } of pupils.slice(1)) {
    const socket = io(new URL(page.url()).origin);
    page.context().once('close', () => void socket.disconnect());
    const done = (await socket.emitWithAck('class', { class: opened.id, as: 'student', secret })) as {
      view?: StudentView;
    };
    const table = done.view?.table;
    if (!table) continue;
    const sat = (await socket.emitWithAck('attend', { table, secret })) as Answer<{ whole: Whole }>;
    if (sat.ok) lines.push({ secret, socket, whole: sat.whole });
  }
  return lines;
}

/** Two of the first student's team propose what to choose in the Dialogue, and say why; a third supports one of them. */
export async function propose(lines: readonly AtTable[], player: string): Promise<void> {
  const team = lines.filter(({ whole }) => whole.player === player);
  const [first, second, third] = team;
  for (const [line, choice] of [
    [first, 'cooperate'],
    [second, 'abstain'],
  ] as const)
    await line.socket.emitWithAck('ask', {
      what: 'propose',
      version: line.whole.version,
      type: 'dialogue',
      args: [choice],
    });
  const told = (await third.socket.emitWithAck('attend', {
    table: third.whole.table.id,
    secret: third.secret,
  })) as Answer<{ whole: Whole }>;
  const proposal = told.ok ? told.whole.team?.proposals[0]?.id : undefined;
  if (proposal) await third.socket.emitWithAck('ask', { what: 'support', proposal, on: true });
  await first.socket.emitWithAck('say', { text: 'If both cooperate, Tension falls. We need that.', team: true });
  await second.socket.emitWithAck('say', { text: 'They may exploit. Abstain is safer.', team: true });
}

/** This page is the student's. */
export async function goAs(page: Page, { opened }: School, { secret }: Pupil): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/pupil/${to}`;
  }, `${opened.id}/${secret}`);
  await page.waitForURL(new RegExp(`pupil/${opened.id}$`));
}
