/** Why a selector or a verb leaves a nation out: the first of its fields that does not hold there, each asked of `select`. */
import { boardOf } from '../board.ts';
import type { Cause, Shared, State } from '../state.ts';
import { type Bloc, its } from '../terms.ts';
import { blocOf, blocsOf, select } from './select.ts';
import type { Effect, Selector, Who } from './types.ts';
import { VERBS } from './verbs/index.ts';
import { type Doing, type Verb, whom } from './verbs/verb.ts';

/** The condition, and what it asks for: words of the content, joined by commas where any of several will do. */
export interface LeftOut {
  because: string;
  wanted?: string;
  /** The bloc that is meant. */
  who?: Bloc;
  min?: number;
  max?: number;
  have?: number;
}

type Field = keyof Selector;
const FIELDS: readonly Field[] = [
  'only',
  'region',
  'trait',
  'unserved',
  'interest',
  'lean',
  'weight',
  'autonomy',
  'linked',
  'partner',
  'committed',
  'influence',
  'network',
  'reach',
];

const PARTNERS: readonly string[] = ['unaligned', 'signed-any', 'dual', 'both', 'not'];

/** A bloc that is meant by a word, or the word itself where it means no single one. */
function meant(G: Shared, word: string, cause: Cause): Pick<LeftOut, 'who' | 'wanted'> {
  const who = PARTNERS.includes(word) ? null : blocOf(G, word as Who, cause);
  return who ? { who } : { wanted: word };
}

/** What a field asks for. */
function asks(G: Shared, s: Selector, field: Field, at: number, cause: Cause): LeftOut {
  const board = boardOf(G);
  const said: LeftOut = { because: field };
  if (field === 'weight' || field === 'autonomy') {
    const [min, max] = s[field] as [number, number];
    return { ...said, min, max, have: board[field][at] };
  }
  if (field === 'influence' && s.influence) {
    const { who, min = 0, max = board.scenario.numbers.maxInfluence } = s.influence;
    const blocs = blocsOf(G, who, cause);
    const have = (b: Bloc) => its(b, G.influence)[at];
    const other = blocs.find((b) => have(b) < min || have(b) > max);
    return { ...said, min, max, ...(other && { who: other, have: have(other) }) };
  }
  const value = s[field];
  if (Array.isArray(value)) return { ...said, wanted: value.join() };
  return typeof value === 'string' ? { ...said, ...meant(G, value, cause) } : said;
}

/** Why a selection has not a nation in it; null where it has. */
export function leftOut(G: Shared, s: Selector, cause: Cause, at: number): LeftOut | null {
  const field = FIELDS.find((f) => s[f] !== undefined && !select(G, { [f]: s[f] }, cause).includes(at));
  return field ? asks(G, s, field, at, cause) : null;
}

/** Why an effect can't act on a nation: its selection leaves it out, or its verb can do nothing there; null where it can. */
export function noTarget(G: Shared, effect: Effect, cause: Cause, at: number): LeftOut | null {
  const { in: selector, who: word } = effect as { in?: Selector; who?: Who };
  const doing = VERBS[effect.do] as Doing<Verb>;
  const x = { G: G as State, board: boardOf(G) };
  const who = word ? whom(x, word, cause) : null;
  const out = selector && leftOut(G, selector, cause, at);
  if (out || !who) return out ?? null;
  if (!doing.among || doing.among(x, effect, who, [at]).includes(at)) return null;
  return { because: doing.lacks?.(x, effect, who, at) ?? effect.do, who };
}
