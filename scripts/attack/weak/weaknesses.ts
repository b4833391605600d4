/**
 * Servers that were weakened on purpose, so that every attack is seen to succeed somewhere. Each is put together from the
 * real parts with one of them in careless hands; nothing in the server itself can be switched off.
 */
import { chmodSync, copyFileSync } from 'node:fs';
import { SoftLanding } from '../../../rules/game.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { State } from '../../../rules/state.ts';
import type { Authority, House } from '../../../src/server/authority/authority.ts';
import type { Hosting } from '../../../src/server/authority/hosting.ts';
import type { World } from '../../../src/server/authority/world.ts';
import type { Classes } from '../../../src/server/classroom/classes.ts';
import { createMinds } from '../../../src/server/minds/minds.ts';
import { softLanding } from '../../../src/server/soft-landing.ts';
import type { Storage } from '../../../src/server/storage/types.ts';
import type { Limits } from '../../../src/server/transport/limits.ts';
import * as lax from './authority.ts';
import { ledByAll } from './classroom.ts';
import type { Front } from './front.ts';
import * as teams from './teams.ts';

export interface Weakening {
  /** None of ours: a small server as somebody would write it in an hour, in this process or in one of its own. */
  naive?: 'here' | 'child';
  front?: Front;
  world?: () => Partial<World>;
  hosting?: Partial<Hosting<State>>;
  /** @param pass puts the clock of the tables forward, where it can be */
  authority?: (inner: Authority, storage: Storage, pass: (ms: number) => Promise<void>) => Authority;
  classes?: (inner: Classes) => Classes;
  house?: () => Partial<House>;
  storage?: (inner: Storage) => Storage;
  limits?: Partial<Limits>;
  /** What nodes show one another. */
  nodeSecret?: string;
  env?: Record<string, string>;
  /** Others may read the folder of the data and what is in it. */
  openFolder?: boolean;
  reads?: (record: string) => boolean;
  backup?: (from: string, to: string) => Promise<void>;
}

/** Bytes that count on: the last two of each draw are its number. */
function counted(): World['bytes'] {
  let drawn = 0;
  return (n) => {
    drawn++;
    const bytes = new Uint8Array(n);
    bytes[n - 1] = drawn & 255;
    if (n > 1) bytes[n - 2] = drawn >> 8;
    return bytes;
  };
}

/** Every move of every name is possible, says nothing and does nothing but count. */
const names = [...Object.keys(SoftLanding.moves ?? {}), 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];
const anyMove = Object.fromEntries(
  names.map((name) => [name, { move: ({ G }: { G: State }) => void G.moves++, client: false }]),
);

const ANY_MOVE: Partial<Hosting<State>> = {
  game: { ...SoftLanding, moves: anyMove } as never,
  make: (_G, _player, _type, args) => ({ ok: true, args: [...args], told: [] }),
};

const MANY = 1_000_000;

/** Each look at the clock takes it forward by a second. */
function hasty(): Partial<World> {
  let looks = 0;
  return { now: () => Date.now() + 1000 * looks++ };
}

/** Bots that think where moves of people wait for them, and not quickly. */
function slowMinds(): Partial<House> {
  const minds = createMinds('attache', 0);
  const think: typeof minds.think = (...question) => {
    const until = performance.now() + 400;
    while (performance.now() < until);
    return minds.think(...question);
  };
  return { minds: { ...minds, think } };
}

/** Takes any text for a match that goes on. */
const anyFile: Hosting<State>['brought'] = (text) => ({
  ok: true,
  chosen: { scenario: 'lesson' },
  seed: text.slice(0, 20),
  moves: [],
});

export const WEAKNESSES = {
  naive: { naive: 'here' },
  fragile: { naive: 'child' },
  'one-hash': { world: () => ({ sha256: () => '0'.repeat(64) }) },
  'plain-secrets': { world: () => ({ sha256: (text) => text }) },
  counted: { world: () => ({ bytes: counted() }) },
  'open-view': { hosting: { seen: (G) => G, mayRead: () => true } },
  'other-words': { hosting: { mayRead: (entry) => Boolean(entry as LogEntry) } },
  'listed-all': { storage: (inner) => ({ ...inner, create: (table) => inner.create({ ...table, listed: true }) }) },
  'lying-storage': {
    storage: (inner) => ({ ...inner, append: (...all) => inner.append(...all).catch(() => {}) }),
  },
  'free-seats': { authority: lax.freeSeats },
  talkative: { authority: lax.talkative },
  wordy: { authority: lax.wordy },
  'slow-compare': { authority: lax.slowCompare },
  'live-records': { authority: lax.liveRecords },
  'no-bye': { authority: lax.noBye },
  'any-mover': { authority: lax.anyMover },
  'no-version': { authority: lax.noVersion },
  again: { authority: lax.noVersion, hosting: ANY_MOVE },
  'new-chance': { authority: lax.newChance },
  'any-move': { hosting: ANY_MOVE },
  'any-undo': { hosting: { whyNotUndo: () => null, undoable: () => MANY } },
  'own-seed': {
    hosting: {
      check: () => ({ ok: true, kind: 'lesson' }),
      start: ({ scenario, options, seed }, drawn) => {
        const wanted = seed ?? (options as { seed?: string } | undefined)?.seed ?? drawn;
        return softLanding.start({ scenario }, String(wanted)) as object;
      },
    },
  },
  'any-record': { reads: () => true },
  'no-limits': {
    limits: {
      requests: MANY,
      creations: MANY,
      brought: MANY,
      joins: MANY,
      classes: MANY,
      enrolments: MANY,
      exports: MANY,
      sockets: MANY,
      connections: MANY,
      messages: MANY,
      burst: MANY,
      places: MANY,
      placesBurst: MANY,
      watchers: MANY,
      bytes: 10_000_000,
    },
  },
  'led-by-all': { classes: ledByAll },
  'any-asker': { authority: lax.anyAsker },
  'asks-for-all': { authority: lax.asksForAll },
  eager: { authority: lax.eager },
  'open-lists': { authority: lax.openLists },
  'any-member': { authority: teams.anyMember },
  'open-teams': { authority: teams.openTeams },
  'open-classes': { authority: teams.openClasses },
  'any-leader': { authority: teams.anyLeader },
  'no-time': { world: () => ({ now: () => Date.UTC(2026, 0, 1) }) },
  hasty: { world: hasty },
  'slow-minds': { house: slowMinds },
  'any-phrase': { hosting: { phrases: { includes: () => true } as never } },
  'any-file': { hosting: { brought: anyFile } },
  'strong-bots': { env: { BOTS: 'architect' } },
  'free-talk': { env: { TALK: 'free' } },
  'trusts-all': { env: { TRUST_PROXY: '1' } },
  'trusts-first': { front: { first: true } },
  spreads: { front: { spread: true } },
  'any-origin': { front: { drop: ['origin'], reflect: true } },
  'any-type': { front: { retype: true } },
  bare: {
    front: {
      strip: [
        'content-security-policy',
        'x-content-type-options',
        'x-frame-options',
        'referrer-policy',
        'cross-origin-resource-policy',
      ],
      add: { 'x-powered-by': 'Express' },
    },
  },
  echoing: { front: { echo: true, strip: ['content-security-policy'] } },
  'all-files': { front: { files: true } },
  'guessable-nodes': { nodeSecret: 'A'.repeat(22) },
  figures: { env: { METRICS: '1' } },
  'open-folder': {
    openFolder: true,
    backup: async (from, to) => {
      copyFileSync(from, to);
      chmodSync(to, 0o644);
    },
  },
} satisfies Record<string, Weakening>;

export type WeaknessId = keyof typeof WEAKNESSES;
