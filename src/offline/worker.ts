/**
 * The service worker: after a first visit the game needs no network. It keeps every file of its own build under one
 * name; a newer build is kept beside it and takes over only when the reader says so or has closed the game, so a page
 * and its pieces are always of one build. Built as `sw.js` beside the page.
 */
import type { OfflinePlan } from './plan.ts';

/** As much of a service worker's world as is used here; TypeScript has it only in place of a page's. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(type: 'message', hear: (event: Lasting & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', hear: (event: Fetching) => void): void;
}

const scope = self as unknown as Scope;
const plan = JSON.parse('__OFFLINE_PLAN__') as OfflinePlan;
const FAMILY = 'soft-landing-';
const NAME = FAMILY + plan.version;
const PAGE = './';

/** Files with a hash of their content in their name never change. */
const lasting = (file: string) => file.startsWith('assets/');
const LOOSELY = { ignoreVary: true };

async function keep(file: string): Promise<void> {
  const cache = await caches.open(NAME);
  if (await cache.match(file, LOOSELY)) return;
  // What an older build has kept under the same name is the same file.
  const known = lasting(file) ? await caches.match(file, LOOSELY) : undefined;
  const answer = known ?? (await fetch(file, lasting(file) ? {} : { cache: 'no-cache' }));
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  await cache.put(file, answer);
}

/** Keeps the rest, one by one; what can't be had now is kept when it is first asked for. */
async function keepRest(): Promise<void> {
  for (const file of plan.rest) await keep(file).catch(() => {});
}

/** Puts old builds away but for the newest of them: another tab may still be open with its pages. */
async function clear(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request: Request): Promise<Response> {
  if (request.mode === 'navigate') {
    const page = await caches.open(NAME).then((cache) => cache.match(PAGE, LOOSELY));
    return page ?? fetch(request);
  }
  const kept = await caches.match(request, LOOSELY);
  if (kept) return kept;
  const file = request.url.slice(scope.registration.scope.length);
  if (!plan.rest.includes(file)) return fetch(request);
  await keep(file);
  return (await caches.match(request, LOOSELY)) ?? fetch(request);
}

scope.addEventListener('install', (event) => event.waitUntil(Promise.all(plan.first.map(keep))));
scope.addEventListener('activate', (event) => event.waitUntil(clear().then(() => scope.clients.claim())));
scope.addEventListener('message', (event) => {
  if (event.data === 'rest') event.waitUntil(keepRest());
  if (event.data === 'take') event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(scope.registration.scope)) event.respondWith(answer(request));
});
