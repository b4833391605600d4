/** How far outcomes move when one thing is changed: the same seeds with it and without. */
import { BLOCS, DIALOGUE_CHOICES, ENDINGS, SOURCES, USES } from '../../rules/terms.ts';
import type { Result } from '../continuations/tally.ts';
import { sumOf } from '../continuations/tally.ts';
import { changeOf, type Estimate, FEWEST_CHANGED, meanOf, type Share, shareOf } from '../stats/shares.ts';

/** Two matches of one seed and the same players on the same sides: by the rules, and with one thing changed. */
export type Contrast = readonly [rules: Result, changed: Result];

/** What a figure counts in; a share lies between 0 and 1. */
export type Unit = 'share' | 'number' | 'minutes';

export interface Measure {
  name: string;
  unit: Unit;
  of: (r: Result) => number;
}

const NAMES = { us: 'US', china: 'China' } as const;
const part = (k: number, n: number) => (n > 0 ? k / n : 0);

/** How often the lead passed from one bloc to the other between two scorings. */
function passings({ gaps }: Result): number {
  const led = gaps.map(Math.sign).filter((sign) => sign !== 0);
  return led.filter((sign, i) => i > 0 && sign !== led[i - 1]).length;
}

/** Outcomes and plays: what may move. */
export const MEASURES: readonly Measure[] = [
  { name: 'US wins', unit: 'share', of: (r) => (r.winner === 'us' ? 1 : r.winner === null ? 0.5 : 0) },
  { name: 'Standing, US minus China', unit: 'number', of: (r) => r.standing.us - r.standing.china },
  { name: 'distance in Standing', unit: 'number', of: (r) => Math.abs(r.standing.us - r.standing.china) },
  { name: 'Standing of both', unit: 'number', of: (r) => r.standing.us + r.standing.china },
  ...SOURCES.map(
    (source): Measure => ({
      name: `Standing from ${source}`,
      unit: 'number',
      of: ({ from }) => (from.us[source] ?? 0) + (from.china[source] ?? 0),
    }),
  ),
  { name: 'times the lead passes over', unit: 'number', of: passings },
  ...ENDINGS.map((kind): Measure => ({ name: `ends in ${kind}`, unit: 'share', of: (r) => (r.kind === kind ? 1 : 0) })),
  ...BLOCS.flatMap((bloc) =>
    USES.map(
      (use): Measure => ({
        name: `${NAMES[bloc]} plays for ${use}`,
        unit: 'share',
        of: (r) => {
          const own = r.plays.filter(([by]) => by === bloc);
          return part(own.filter(([, , u]) => u === use).length, own.length);
        },
      }),
    ),
  ),
  ...BLOCS.flatMap((bloc, side) =>
    DIALOGUE_CHOICES.map(
      (choice): Measure => ({
        name: `${NAMES[bloc]} chooses to ${choice}`,
        unit: 'share',
        of: (r) => part(r.dialogue.filter((cell) => cell[side] === choice).length, r.dialogue.length),
      }),
    ),
  ),
  ...BLOCS.map(
    (bloc): Measure => ({ name: `partners of ${NAMES[bloc]}`, unit: 'number', of: (r) => r.partners[bloc] }),
  ),
  { name: 'nations that sign', unit: 'number', of: (r) => r.signed.length },
  { name: 'points of the commons', unit: 'number', of: (r) => r.points },
  { name: 'Tension', unit: 'number', of: (r) => r.tension },
  { name: 'Debris', unit: 'number', of: (r) => r.debris.us + r.debris.china },
  { name: 'Lunar law', unit: 'number', of: (r) => r.law },
  { name: 'decisions', unit: 'number', of: (r) => sumOf(r.decisions) },
];

export interface Moved extends Estimate {
  name: string;
  unit: Unit;
  /** The figure by the rules as they are. */
  before: number;
  /** Surely not nothing: the interval, widened for so many measures looked at, leaves zero out. */
  sure: boolean;
}

export interface Comparison {
  pairs: number;
  moved: Moved[];
  /** Seeds whose winner is another. Chance runs another way at the first difference: compare it with `sameSeed`. */
  otherWinner: Share;
}

/** A few pairs that happen to change alike have no spread to speak of: from so many on, and enough changed, it is trusted. */
const FEWEST_PAIRS = 20;

export function compare(contrasts: readonly Contrast[]): Comparison {
  const level = 1 - 0.05 / MEASURES.length;
  const moved = MEASURES.map(({ name, unit, of }): Moved => {
    const differences = contrasts.map(([rules, changed]) => of(changed) - of(rules));
    const wide = meanOf(differences, level);
    const before = contrasts.reduce((sum, [rules]) => sum + of(rules), 0) / Math.max(1, contrasts.length);
    const changed = differences.filter((x) => x !== 0).length;
    const sure = differences.length >= FEWEST_PAIRS && changed >= FEWEST_CHANGED && (wide.lo > 0 || wide.hi < 0);
    return { name, unit, before, ...(unit === 'share' ? changeOf : meanOf)(differences), sure };
  });
  return {
    pairs: contrasts.length,
    moved,
    otherWinner: shareOf(contrasts.map(([rules, changed]) => [rules.winner !== changed.winner ? 1 : 0, 1])),
  };
}

/** What surely moved, the plainest first. */
export const surelyMoved = (c: Comparison): Moved[] =>
  c.moved.filter((m) => m.sure).sort((a, b) => sureness(b) - sureness(a));

const sureness = (m: Moved) => Math.abs(m.value) / Math.max(1e-9, m.hi - m.lo);

/** The smallest change of the US share that so many pairs could have shown. */
export const blindness = ({ moved: [us] }: Comparison): number => (us.hi - us.lo) / 2;

/** `US wins +4.2%`. */
export function movedText({ name, unit, value }: Moved): string {
  const sign = value > 0 ? '+' : '';
  return `${name} ${sign}${unit === 'share' ? `${(value * 100).toFixed(1)}%` : value.toFixed(2)}`;
}
