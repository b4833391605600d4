/**
 * The outcomes of a class's tables, overlaid: each table's decisions by other dice, so that what the dice did within a
 * table stands beside what tells the tables apart. What tells them apart is what people decided, and the cards they were
 * dealt: motions, world events and Offers are the same for all where their seeds name one world.
 */
import { WORLD_MARK } from '../../rules/setup.ts';
import { commonsGrade, type Grade } from '../../rules/tracks/commons.ts';
import type { Skill } from '../continuations/players.ts';
import { type Position, stateAt } from '../continuations/position.ts';
import { type Estimate, meanOf, percentile } from '../stats/shares.ts';
import { variancesOf } from '../stats/variance.ts';
import type { Engine } from './engine.ts';
import { equals, seedOf } from './luck.ts';
import { leadOf, outcomesOf } from './outcomes.ts';

/** A table's match that came to its end: all its turns, which are legal. */
export interface TableMatch {
  table: number;
  match: Position;
}

/** Leads are Standing at the end, US minus China. */
export interface TableLuck {
  table: number;
  /** As it came. */
  lead: number;
  grade: Grade;
  /** With other dice: the mean lead, and the leads that a tenth of the matches lie below and above. */
  mean: Estimate;
  lo: number;
  hi: number;
  grades: Record<Grade, number>;
}

export interface ClassLuck {
  /** Who decided what could not be decided again. */
  players: Skill;
  /** Matches with other dice, a table. */
  dice: number;
  /** All tables' seeds name one world. */
  oneWorld: boolean;
  tables: TableLuck[];
  /** Spread of leads, as standard deviations: between the tables' means (less what few dice make of it), and within a table. */
  between: number;
  within: number;
  /** The part of all variance that lies between tables, 0 to 1, with its 95% interval; null where nothing varies. */
  share: Estimate | null;
  /**
   * Whether tables differ by more than dice: `choices` and `luck` where the interval lies on one side of a half, `open`
   * where it does not, `few` where there are too few tables to say.
   */
  says: 'few' | 'choices' | 'luck' | 'open';
}

export interface ClassLuckOptions {
  skill?: Skill;
  /** Continuations a table: two or more. */
  dice?: number;
}

/** More tables than these are too many for a page to play on. */
export const MOST_TABLES = 60;
export const DICE = 24;
/** Fewer tables than these say nothing of a class. */
export const FEWEST_TABLES = 5;

function saysOf(share: Estimate | null): ClassLuck['says'] {
  if (!share || share.n < FEWEST_TABLES) return 'few';
  return share.lo > 0.5 ? 'choices' : share.hi < 0.5 ? 'luck' : 'open';
}

/** The world that a seed names; the whole seed where it names none. */
const worldOf = (seed: string): string => seed.split(WORLD_MARK)[0];

/** @param played at least one, at most `MOST_TABLES`, of one scenario */
export async function classLuck(
  played: readonly TableMatch[],
  engine: Engine,
  { skill = 'attache', dice = DICE }: ClassLuckOptions = {},
): Promise<ClassLuck> {
  const found = await Promise.all(
    played.map(async ({ table, match }) => {
      const from = { ...match, turns: [] };
      const variation = { players: equals(skill), chance: 'dice' as const, follow: match.turns };
      const results = await engine.continuations(from, variation, dice, seedOf('class', match));
      return { table, match, results, leads: results.map(leadOf) };
    }),
  );
  const { between, within, share } = variancesOf(found.map(({ leads }) => leads));
  return {
    players: skill,
    dice,
    oneWorld: new Set(played.map(({ match }) => worldOf(match.seed))).size === 1,
    tables: found.map(({ table, match, results, leads }) => ({
      table,
      ...asItCame(match),
      mean: meanOf(leads),
      lo: percentile(leads, 0.1),
      hi: percentile(leads, 0.9),
      grades: outcomesOf(results).grades,
    })),
    between: Math.sqrt(between),
    within: Math.sqrt(within),
    share,
    says: saysOf(share),
  };
}

function asItCame(match: Position): Pick<TableLuck, 'lead' | 'grade'> {
  const end = stateAt(match);
  const { us, china } = end.blocs;
  return { lead: us.standing - china.standing, grade: commonsGrade(end).grade };
}
