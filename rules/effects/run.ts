/** Works off effects one by one; whatever needs a decision asks, and the rest waits in the queue. */
import { ableFor, keepAble } from '../able.ts';
import { boardOf } from '../board.ts';
import { type Ctx, enqueue } from '../engine.ts';
import { once } from '../once.ts';
import type { Ask, Cause, Shared, State, Step } from '../state.ts';
import { BLOCS } from '../terms.ts';
import { type LeftOut, leftOut } from './select.ts';
import type { Effect, Selector, Who } from './types.ts';
import { VERBS } from './verbs/index.ts';
import { type Doing, type Seen, targets, type Verb, whom } from './verbs/verb.ts';

/** What the verb of an effect does. */
const doing = (effect: Effect) => VERBS[effect.do] as Doing<Verb>;

/** Whom it is about; undefined for what is about nobody. */
const whoOf = (effect: Effect) => (effect as { who?: Who }).who;

/** An effect on both, as one on each. */
const forEach = once((effect: Effect) => BLOCS.map((who) => ({ ...effect, who }) as Effect));

/** Does the next effect of a list and puts the rest back on the queue. */
export function runEffects(x: Ctx, step: Extract<Step, { step: 'effects' }>): void {
  const { list, at, cause } = step;
  if (at >= list.length) return;
  if (at + 1 < list.length) enqueue(x, { step: 'effects', list, at: at + 1, cause });
  const effect = list[at];
  if (whoOf(effect) === 'both') {
    // A choice of both is made one bloc at a time, the United States first; the rest of the list waits.
    enqueue(x, { step: 'effects', list: forEach(effect), at: 0, cause });
    return;
  }
  doing(effect).run(x, effect, cause);
}

/** Positions that the effect which asks for targets can act on now. */
export function targetsOf(x: Seen, ask: Extract<Ask, { ask: 'target' }>): readonly number[] {
  const { effect, cause } = ask;
  return ableFor(x.G, ask) ?? keepAble(x.G, ask, targets(doing(effect), x, effect, cause));
}

/** Acts on one chosen target. */
export function hit(x: Ctx, effect: Effect, at: number, cause: Cause): void {
  const who = whoOf(effect);
  const bloc = who ? whom(x, who, cause) : null;
  if (bloc) doing(effect).hit?.(x, effect, bloc, at);
}

/** Why an effect can't act on a nation: its selection leaves it out, or its verb can do nothing there; null where it can. */
export function noTarget(G: Shared, effect: Effect, cause: Cause, at: number): LeftOut | null {
  const { in: selector, who: word } = effect as { in?: Selector; who?: Who };
  const verb = doing(effect);
  const x = { G: G as State, board: boardOf(G) };
  const who = word ? whom(x, word, cause) : null;
  const out = selector && leftOut(G, selector, cause, at);
  if (out || !who) return out ?? null;
  if (!verb.among || verb.among(x, effect, who, [at]).includes(at)) return null;
  return { because: verb.lacks?.(x, effect, who, at) ?? effect.do, who };
}
