/** What a verb of the vocabulary is, and the two ways in which most of them work. */
import { keepAble } from '../../able.ts';
import { await_, type Ctx } from '../../engine.ts';
import type { Ask, Cause } from '../../state.ts';
import type { Bloc } from '../../terms.ts';
import { blocOf, select } from '../select.ts';
import type { Effect, Who } from '../types.ts';

export type Verb = Effect['do'];
export type EffectOf<V extends Verb> = Extract<Effect, { do: V }>;
/** State and board: enough to look, for a view too. */
export type Seen = Pick<Ctx, 'G' | 'board'>;

/** One entry of the table of verbs. */
export interface Doing<V extends Verb> {
  /** Does the effect, or asks for the choice that it needs. `who` is one bloc here, never `both`. */
  run(x: Ctx, effect: EffectOf<V>, cause: Cause): void;
  /** Acts on one nation that was chosen, by its position. */
  hit?(x: Ctx, effect: EffectOf<V>, who: Bloc, at: number): void;
  /** Those nations of its selection that it can act on, in the same order. Without this: all. */
  among?(x: Seen, effect: EffectOf<V>, who: Bloc, selection: readonly number[]): readonly number[];
  /** Names what `among` misses in a nation that it leaves out. */
  lacks?(x: Seen, effect: EffectOf<V>, who: Bloc, at: number): string;
  /** Does `who` choose the nation itself? Otherwise the bloc chooses that the event serves. */
  own?(effect: EffectOf<V>): boolean;
}

/** The bloc that a word means; null where it means nobody. */
export const whom = ({ G }: Pick<Seen, 'G'>, who: Who, cause: Cause): Bloc | null => blocOf(G, who, cause);

type WithWho = Extract<Effect, { who: Who }>['do'];

/** A verb that does something to a bloc; a word that means nobody does nothing. */
export function toBloc<V extends WithWho>(
  act: (x: Ctx, who: Bloc, effect: EffectOf<V>, cause: Cause) => void,
): Pick<Doing<V>, 'run'> {
  return {
    run(x, effect, cause) {
      const who = whom(x, (effect as { who: Who }).who, cause);
      if (who) act(x, who, effect, cause);
    },
  };
}

const NOWHERE: readonly number[] = [];

/** Positions that an effect can act on now, in board order; none for a verb that aims at no nation. */
export function targets<V extends Verb>(
  doing: Doing<V>,
  x: Seen,
  effect: EffectOf<V>,
  cause: Cause,
): readonly number[] {
  const { in: selector, who } = effect as Partial<EffectOf<'influence'>>;
  const bloc = selector && who ? whom(x, who, cause) : null;
  if (!selector || !bloc) return NOWHERE;
  const selection = select(x.G, selector, cause);
  return doing.among ? doing.among(x, effect, bloc, selection) : selection;
}

/** Asks for targets, unless every candidate is taken anyway. */
export function aim<V extends Verb>(
  doing: Doing<V>,
  x: Ctx,
  effect: EffectOf<V>,
  who: Bloc,
  picks: number | 'all',
  cause: Cause,
): void {
  const candidates = targets(doing, x, effect, cause);
  if (candidates.length === 0) return;
  if (picks === 'all' || picks >= candidates.length) {
    for (const at of candidates) doing.hit?.(x, effect, who, at);
    return;
  }
  const bloc = doing.own?.(effect) ? who : cause.serves;
  const ask: Ask = { ask: 'target', bloc, effect, left: picks, taken: [], cause };
  keepAble(x.G, ask, candidates);
  await_(x, ask);
}
