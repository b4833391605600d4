/** What all tables together tell, from their figures alone. Pure. */
import { NUMBERS } from '../../../rules/content/scenarios/numbers.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { counts } from '../../classroom/counted.ts';
import type { ClassTable, Figures } from '../../wire/classroom.ts';

export interface Played extends ClassTable {
  figures: Figures;
}

/** Tables that have figures: a match has begun there. */
export const played = (tables: readonly ClassTable[]): Played[] =>
  tables.filter((table): table is Played => table.figures !== null);

/** Of those, the ones that the class counts. */
export const counted = (tables: readonly ClassTable[]): Played[] => played(tables).filter(counts);

export interface RoomStory {
  tables: number;
  /** Matches that have ended by the rules, by who won. */
  won: Record<Bloc | 'none', number>;
  /** Of the others, under way or closed as they stood: where this bloc has more Standing, and where both have the same. */
  leads: Record<Bloc | 'even', number>;
  /** Tables at each grade of the commons. */
  grades: Record<Figures['grade'], number>;
  /** Tables whose Tension is in danger. */
  tense: number;
  /** Tables whose orbit is. */
  littered: number;
  /** Are all matches over? */
  over: boolean;
  /** Averages over the tables; 0 without any. */
  mean: { standing: Record<Bloc, number>; partners: Record<Bloc, number>; tension: number; debris: number };
}

/** What both sides of a table can ruin, and where it is ruined. */
export const RUIN = { tension: NUMBERS.conflict, debris: NUMBERS.kessler } as const;
export type Shared = keyof typeof RUIN;

/** From here on a table is told of as one in danger: two steps before ruin. */
export const dangerFrom = (what: Shared): number => RUIN[what] - 2;
export const inDanger = (what: Shared, n: number): boolean => n >= dangerFrom(what);

const mean = (numbers: number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

export function storyOf(all: readonly ClassTable[]): RoomStory {
  const tables = counted(all);
  const of = (read: (figures: Figures) => number) => mean(tables.map(({ figures }) => read(figures)));
  const both = (read: (figures: Figures) => Record<Bloc, number>) => ({
    us: of((figures) => read(figures).us),
    china: of((figures) => read(figures).china),
  });
  const count = (is: (figures: Figures) => boolean) => tables.filter(({ figures }) => is(figures)).length;
  const won = (is: (winner: string | null) => boolean) => count(({ ending }) => ending !== null && is(ending.winner));
  const leads = (is: (us: number, china: number) => boolean) =>
    count(({ ending, standing }) => ending === null && is(standing.us, standing.china));
  const grade = (wanted: Figures['grade']) => count((figures) => figures.grade === wanted);
  return {
    tables: tables.length,
    won: {
      us: won((winner) => winner === 'us'),
      china: won((winner) => winner === 'china'),
      none: won((winner) => winner !== 'us' && winner !== 'china'),
    },
    leads: {
      us: leads((us, china) => us > china),
      china: leads((us, china) => china > us),
      even: leads((us, china) => us === china),
    },
    grades: { A: grade('A'), B: grade('B'), C: grade('C'), D: grade('D'), E: grade('E'), F: grade('F') },
    tense: count(({ tension }) => inDanger('tension', tension)),
    littered: count(({ debris }) => inDanger('debris', debris)),
    over: tables.every(({ status }) => status === 'over'),
    mean: {
      standing: both(({ standing }) => standing),
      partners: both(({ partners }) => partners),
      tension: of(({ tension }) => tension),
      debris: of(({ debris }) => debris),
    },
  };
}

/** One side of one table, as the tournament ranks it. */
export interface Ranked {
  table: Played;
  bloc: Bloc;
  /** From 1; who has the same Legacy shares a place. */
  place: number;
}

/** All sides of all tables by Legacy: Standing weighted by what is left of the commons. */
export function ranking(all: readonly ClassTable[]): Ranked[] {
  const sides = counted(all).flatMap((table) => BLOCS.map((bloc) => ({ table, bloc })));
  const legacy = ({ table, bloc }: { table: Played; bloc: Bloc }) => table.figures.legacy[bloc];
  sides.sort((a, b) => legacy(b) - legacy(a) || a.table.n - b.table.n);
  return sides.map((side) => ({ ...side, place: 1 + sides.findIndex((other) => legacy(other) === legacy(side)) }));
}
