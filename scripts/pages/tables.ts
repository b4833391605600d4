/** Tables on the server that a script has started, and people at them. */
import type { Page } from '@playwright/test';
import { io } from 'socket.io-client';
import type { AskMessage, CreateBody, JoinBody, SayMessage, Taken } from '../../src/wire/messages.ts';

const asked = async (page: Page, path: string, body: object): Promise<Taken> => {
  const answer = await fetch(new URL(`/api/tables${path}`, page.url()), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as Taken;
};

export const create = (page: Page, body: Partial<CreateBody> = {}): Promise<Taken> =>
  asked(page, '', { chosen: { scenario: 'lesson' }, listed: true, name: 'Ada', player: '0', ...body });
export const join = (page: Page, { table }: Taken, body: Partial<JoinBody> = {}): Promise<Taken> =>
  asked(page, `/${table.id}/join`, { name: 'Bo', ...body });

/** Sits at a table for as long as the page is open, asks for or says what is wanted there; it ends by what is returned. */
export async function attend(
  page: Page,
  { table, secret }: Taken,
  ...messages: (AskMessage | SayMessage)[]
): Promise<() => void> {
  const socket = io(new URL(page.url()).origin);
  const leave = () => void socket.disconnect();
  page.context().once('close', leave);
  await socket.emitWithAck('attend', { table: table.id, secret });
  for (const message of messages) await socket.emitWithAck('what' in message ? 'ask' : 'say', message);
  return leave;
}

export async function goTo(page: Page, { table }: Taken, secret?: string): Promise<void> {
  const path = secret ? `${table.id}/${secret}` : table.id;
  await page.evaluate((to) => {
    location.hash = `#/table/${to}`;
  }, path);
  await page.waitForURL(new RegExp(`${table.id}$`));
}

/** This device holds these seats. */
export async function hold(page: Page, seats: readonly Taken[]): Promise<void> {
  const held = seats.map(({ table, player, secret }) => ({
    table: table.id,
    player,
    secret,
    kind: String(table.chosen.scenario),
  }));
  await page.evaluate((list) => localStorage.setItem('soft-landing:seats:v1', JSON.stringify(list)), held);
  await page.reload();
}

const PEOPLE = ['Mira', 'Jonas', 'Aiko', 'Tomás', 'Wen', 'Ifeoma', 'Priya', 'Leo'];
const seeded = new Set<string>();
/** Tables of others that wait, and some that are played: as a lobby looks on a busy evening. Once for each server. */
export async function busy(page: Page): Promise<void> {
  const { origin } = new URL(page.url());
  if (seeded.has(origin)) return;
  seeded.add(origin);
  const plans: Partial<CreateBody>[] = [
    { chosen: { scenario: 'today' }, pace: { hours: 72 } },
    { chosen: { scenario: 'standard', options: { wolfRepealed: true, noWar: true } }, player: '1', confirm: true },
    { pace: { bank: 900, plus: 10 }, confirm: true },
    { chosen: { scenario: 'short' }, pace: { bank: 1800, plus: 20 }, player: '1' },
  ];
  for (const [n, plan] of plans.entries()) await create(page, { ...plan, name: PEOPLE[n] });
  for (const n of [4, 5, 6]) {
    const made = await create(page, { name: PEOPLE[n], ...(n === 5 ? { bots: { '1': 'minister' } } : {}) });
    if (n !== 5) await join(page, made, { name: PEOPLE[n + 1] });
  }
}

const TALK: [SayMessage, SayMessage, SayMessage] = [
  { phrase: 'hello' },
  { text: 'Good luck! Shall we leave the orbit alone this time?' },
  { phrase: 'mind-debris' },
];
/** A match that has begun, with something said at its table; whoever looks is Ada, or `watches`. */
export async function match(
  page: Page,
  body: Partial<CreateBody> = {},
  { watches = false, rival = 'Bo' }: { watches?: boolean; rival?: string } = {},
): Promise<{ ada: Taken; bo: Taken }> {
  const ada = await create(page, { chosen: { scenario: 'standard' }, pace: { bank: 900, plus: 10 }, ...body });
  const bo = await join(page, ada, { name: rival });
  await attend(page, bo, TALK[0]);
  const adaLeaves = await attend(page, ada, TALK[1]);
  if (!watches) adaLeaves();
  await goTo(page, ada, watches ? undefined : ada.secret);
  await page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first().waitFor();
  await attend(page, bo, TALK[2]);
  return { ada, bo };
}
