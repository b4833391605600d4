/**
 * Whether matches show that something of the rules was disabled: a verb of the vocabulary, or an entry of the content
 * that was emptied. A match that exercises it is played on from there; it shows it by a move that is no longer legal, or
 * by another state at the end of the round. That is what fails a golden test.
 */
import { step } from '../../rules/apply.ts';
import { CARD_LIST, CARDS, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { copy } from '../../rules/copy.ts';
import type { Effect } from '../../rules/effects/types.ts';
import { VERBS } from '../../rules/effects/verbs/index.ts';
import type { Doing, Verb } from '../../rules/effects/verbs/verb.ts';
import { hashOf } from '../../rules/hash.ts';
import { whyNot } from '../../rules/legal.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { MatchRecord, Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';

const KINDS = ['verb', 'card', 'lesson', 'offer', 'resolution', 'world-event'] as const;
/** `lesson`: a card's version for the Lesson. */
export type Kind = (typeof KINDS)[number];
/** `card:spd-3`, `verb:token`... */
export type Name = `${Kind}:${string}`;

/** Something to disable. */
export interface Fault {
  name: Name;
  /** Disables it, and gives back what enables it again. */
  disable(): () => void;
}

/** A stretch of a match: a state, the moves from there to the end of the round, and the hash there. */
interface Stretch {
  from: State;
  turns: Turn[];
  hash: string;
}

/** Stretches by what they exercise. */
export type Stretches = Map<Name, Stretch[]>;

/** Stretches kept of each: an entry may do nothing in one of them, at a limit say. */
const MOST = 12;
const verbs = Object.keys(VERBS) as Verb[];
const table = VERBS as Record<Verb, Doing<Verb>>;

/** Empties lists of effects in place. */
const emptied =
  (...lists: Effect[][]) =>
  () => {
    const all = lists.map((list) => list.splice(0));
    return () => lists.forEach((list, i) => void list.push(...all[i]));
  };

/** All that can be disabled, one at a time. */
export const FAULTS: readonly Fault[] = [
  ...verbs.map(
    (verb): Fault => ({
      name: `verb:${verb}`,
      disable() {
        const doing = table[verb];
        table[verb] = { run: () => undefined };
        return () => {
          table[verb] = doing;
        };
      },
    }),
  ),
  ...CARD_LIST.map(({ id, event }): Fault => ({ name: `card:${id}`, disable: emptied(event) })),
  ...CARD_LIST.flatMap(({ id, lesson }): Fault[] =>
    Array.isArray(lesson) ? [{ name: `lesson:${id}`, disable: emptied(lesson) }] : [],
  ),
  ...Object.values(OFFERS).map(({ id, gives }): Fault => ({ name: `offer:${id}`, disable: emptied(gives) })),
  ...Object.values(RESOLUTIONS).map(
    ({ id, pass, fail }): Fault => ({
      name: `resolution:${id}`,
      disable: emptied(pass, fail),
    }),
  ),
  ...Object.values(WORLD_EVENTS).map(
    (e): Fault => ({
      name: `world-event:${e.id}`,
      disable: emptied(...(e.kind === 'choice' ? Object.values(e.outcomes) : [e.win, e.none])),
    }),
  ),
];

/** Runs with every verb watched: `seen` is told of each that runs. */
function watched(seen: (verb: Verb) => void, run: () => void): void {
  const plain = { ...VERBS };
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

function entryOf(e: LogEntry, G: State): Name | null {
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

/** Adds what a match exercises. */
export function addStretches(to: Stretches, record: MatchRecord): void {
  const G = setup(record.scenario, record.options, record.seed);
  let at = 0;
  for (const { moves, hash } of record.rounds) {
    for (; at < moves; at++) {
      const before = copy(G);
      const names = new Set<Name>();
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
        const list = to.get(name) ?? [];
        if (list.length < MOST) list.push({ from: before, turns: record.moves.slice(at, moves), hash });
        to.set(name, list);
      }
    }
  }
}

/** Does the stretch come to its hash? */
function stands({ from, turns, hash }: Stretch): boolean {
  const G = copy(from);
  for (const { by, move } of turns) {
    if (whyNot(G, by, move)) return false;
    step(G, by, move);
  }
  return hashOf(G) === hash;
}

/** Why the matches would not show that it was disabled, as a sentence; null where they show it. */
export function hiddenBy(stretches: Stretches, { name, disable }: Fault): string | null {
  const list = stretches.get(name) ?? [];
  if (list.length === 0) return `no match exercises ${name}`;
  if (!list.every(stands)) return `a match that exercises ${name} differs with nothing disabled`;
  const enable = disable();
  try {
    return list.every(stands) ? `${name} can be disabled, and no match shows it` : null;
  } finally {
    enable();
  }
}
