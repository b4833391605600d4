/**
 * Disabling anything must show. Each verb of the vocabulary and each entry of the content is emptied in turn, and golden
 * matches that exercise it are played on from there: a move that is no longer legal, or another state at the end of the
 * round, is what fails a golden test.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../rules/apply.ts';
import { CARD_LIST, CARDS, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { copy } from '../../rules/copy.ts';
import type { Effect } from '../../rules/effects/types.ts';
import { VERBS } from '../../rules/effects/verbs/index.ts';
import type { Doing, Verb } from '../../rules/effects/verbs/verb.ts';
import { hashOf } from '../../rules/hash.ts';
import { whyNot } from '../../rules/legal.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { goldens } from '../../scripts/measure/golden.ts';

/** A stretch of a golden match: a state, the moves from there to the end of the round, and the hash there. */
interface Stretch {
  from: State;
  turns: Turn[];
  hash: string;
}

/** What a stretch exercises: `verb:token`, `card:spd-3`, `lesson:spd-3`... */
const exercising = new Map<string, Stretch[]>();
/** Stretches kept of each: an entry may do nothing in one of them, at a limit say. */
const MOST = 12;

const verbs = Object.keys(VERBS) as Verb[];

/** Runs with every verb watched: `seen` is told of each that runs. */
function watched(seen: (verb: Verb) => void, run: () => void): void {
  const plain = { ...VERBS };
  const table = VERBS as Record<Verb, Doing<Verb>>;
  for (const verb of verbs) {
    const doing = table[verb];
    table[verb] = {
      ...doing,
      run(x, effect, cause) {
        seen(verb);
        doing.run(x, effect, cause);
      },
    };
  }
  try {
    run();
  } finally {
    Object.assign(VERBS, plain);
  }
}

function entryOf(e: LogEntry, G: State): string | null {
  switch (e.is) {
    case 'event':
      return G.scenario === 'lesson' && Array.isArray(CARDS[e.card].lesson) ? `lesson:${e.card}` : `card:${e.card}`;
    case 'session':
      return `resolution:${e.resolution}`;
    case 'world-event':
      return `world-event:${e.id}`;
    case 'offer-taken':
      return `offer:${e.id}`;
    default:
      return null;
  }
}

beforeAll(() => {
  for (const { record } of goldens()) {
    const G = setup(record.scenario, record.options, record.seed);
    let at = 0;
    for (const { moves, hash } of record.rounds) {
      for (; at < moves; at++) {
        const before = copy(G);
        const names = new Set<string>();
        const log: LogEntry[] = [];
        const { by, move } = record.moves[at];
        watched(
          (verb) => names.add(`verb:${verb}`),
          () => step(G, by, move, log),
        );
        for (const e of log) {
          const entry = entryOf(e, G);
          if (entry) names.add(entry);
        }
        for (const name of names) {
          const list = exercising.get(name) ?? [];
          if (list.length < MOST) list.push({ from: before, turns: record.moves.slice(at, moves), hash });
          exercising.set(name, list);
        }
      }
    }
  }
});

/** Does the stretch still come to its hash? */
function stands({ from, turns, hash }: Stretch): boolean {
  const G = copy(from);
  for (const { by, move } of turns) {
    if (whyNot(G, by, move)) return false;
    step(G, by, move);
  }
  return hashOf(G) === hash;
}

/** Whether a golden match shows that something was disabled, and that none complains where nothing was. */
function shows(name: string, disable: () => () => void): void {
  const list = exercising.get(name) ?? [];
  expect(list.length, `no golden match exercises ${name}: npm run golden -- --choose --write`).toBeGreaterThan(0);
  expect(stands(list[0])).toBe(true);
  const enable = disable();
  try {
    expect(
      list.some((stretch) => !stands(stretch)),
      `${name} can be disabled, and no golden match shows it`,
    ).toBe(true);
  } finally {
    enable();
  }
}

/** Empties a list of effects in place. */
const emptied = (list: Effect[]) => () => {
  const all = list.splice(0);
  return () => void list.push(...all);
};

describe('disabling a verb shows', () => {
  it.each(verbs)('%s', (verb) => {
    shows(`verb:${verb}`, () => {
      const table = VERBS as Record<Verb, Doing<Verb>>;
      const doing = table[verb];
      table[verb] = { run: () => undefined };
      return () => {
        table[verb] = doing;
      };
    });
  });
});

describe('emptying a card shows', () => {
  it.each(CARD_LIST)('$id', ({ id, event }) => shows(`card:${id}`, emptied(event)));
});

describe('emptying a Lesson version shows', () => {
  it.each(CARD_LIST.flatMap(({ id, lesson }) => (Array.isArray(lesson) ? [{ id, lesson }] : [])))(
    '$id',
    ({ id, lesson }) => shows(`lesson:${id}`, emptied(lesson)),
  );
});

describe('emptying an Offer shows', () => {
  it.each(Object.values(OFFERS))('$id', ({ id, gives }) => shows(`offer:${id}`, emptied(gives)));
});

describe('emptying a resolution shows', () => {
  it.each(Object.values(RESOLUTIONS))('$id', ({ id, pass, fail }) =>
    shows(`resolution:${id}`, () => {
      const both = [emptied(pass)(), emptied(fail)()];
      return () => {
        for (const enable of both) enable();
      };
    }),
  );
});

describe('emptying a world event shows', () => {
  it.each(Object.values(WORLD_EVENTS))('$id', (e) =>
    shows(`world-event:${e.id}`, () => {
      const lists = e.kind === 'choice' ? Object.values(e.outcomes) : [e.win, e.none];
      const all = lists.map((list) => emptied(list)());
      return () => {
        for (const enable of all) enable();
      };
    }),
  );
});
