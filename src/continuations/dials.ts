/**
 * Assumption dials: numbers of the rules that stand for something in the world, each with a range worth asking about.
 * Only what the rules look up as they go can be one: prices, nations and cards are worked out once for a board.
 */
import type { Scenario } from '../../rules/content/scenarios/index.ts';
import type { State } from '../../rules/state.ts';
import { DIALS, type DialId } from './dial-table.ts';

export { DIALS, type DialId };
export const DIAL_IDS = Object.keys(DIALS) as readonly DialId[];

export interface Dial {
  /** What it stands for, in words. */
  words: string;
  /** What its values count. */
  unit: 'percent' | 'percentage points' | 'pips' | 'Tension' | 'levels' | 'nations' | 'votes' | 'Standing';
  /** Values that may be asked for: the least, the most, and from one to the next. */
  from: number;
  to: number;
  step: number;
  /** The value of a scenario as it is. */
  own: (s: Scenario) => number;
  /** The scenario with another value. */
  turned: (s: Scenario, value: number) => Scenario;
  /** Scenarios without what it turns; absent: it acts in all of them. */
  acts?: (s: Scenario) => boolean;
  /** It turns the opening: it acts only where a match is set up. */
  opening?: true;
  /** Where the state stands that has to stay below its value. */
  below?: (G: State) => number;
  /** The rule that it turns. */
  rule: string;
  /** What the range rests on: the record, or a judgement. */
  basis: 'record' | 'judgement';
  why: string;
  /** Ids of the collection of facts. */
  sources: readonly string[];
}

export const isDial = (id: string): id is DialId => Object.hasOwn(DIALS, id);

/** Is it one of the values that may be asked for? */
export function isOnDial(id: DialId, value: number): boolean {
  const { from, to, step } = DIALS[id];
  return value >= from && value <= to && Number.isInteger((value - from) / step);
}

/** Dials that act in a scenario. */
export const dialsOf = (s: Scenario): DialId[] => DIAL_IDS.filter((id) => actsIn(id, s));

export const actsIn = (id: DialId, s: Scenario): boolean => (DIALS[id] as Dial).acts?.(s) ?? true;

/** A scenario with a dial turned. Throws where the value is not on the dial: whoever takes one from outside checks first. */
export function turned(id: DialId, value: number, s: Scenario): Scenario {
  if (!isOnDial(id, value)) throw new RangeError(`${id} cannot be ${value}`);
  return DIALS[id].turned(s, value);
}

/** Throws where a dial can't be turned so in a position: the match has begun, or stands beyond the new edge already. */
export function checkTurn(id: DialId, value: number, G: State): void {
  const dial: Dial = DIALS[id];
  if (dial.opening && G.moves > 0) throw new RangeError(`${id} changes the opening, and the match has begun`);
  const at = dial.below?.(G);
  if (at !== undefined && at >= value) throw new RangeError(`${id} cannot be ${value} where ${at} is reached already`);
}
