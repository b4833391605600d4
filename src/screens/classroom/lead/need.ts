/** Which tables need whoever leads the class, and why: the order of the console. Pure. */
import { playerOf } from '../../../../rules/players.ts';
import { BLOCS, type Bloc } from '../../../../rules/terms.ts';
import type { LeadTable, StudentInfo } from '../../../wire/classroom.ts';

/** From what is most pressing to what is not. */
export const NEEDS = ['help', 'nobody', 'side', 'waits', 'held', 'fine', 'unbegun', 'over'] as const;
/**
 * `help`: somebody there has asked for it. `nobody`: no one of theirs is there. `side`: one side's people are all away, and
 * a bot plays. `waits`: nothing has been moved for long. `held`: it stands still. `unbegun`: its match has
 * not begun.
 */
export type Need = (typeof NEEDS)[number];

export interface TableRow {
  table: LeadTable;
  need: Need;
  /** Milliseconds since the newest move. */
  idle: number;
  students: StudentInfo[];
  present: number;
  /** Who asks for help. */
  asking: StudentInfo[];
  /** Sides that have people, none of whom is there. */
  away: Bloc[];
}

/** Nothing moved for so long is long, in milliseconds: in a lesson, and where decisions have hours. */
export const LONG = 3 * 60_000;
export const LONG_OF_HOURS = 12 * 60 * 60_000;

/** @param long from when on a table waits long */
export function rowOf(table: LeadTable, students: readonly StudentInfo[], idle: number, long = LONG): TableRow {
  const here = students.filter((student) => student.table === table.id);
  const asking = here.filter(({ help }) => help);
  const present = here.filter((student) => student.present).length;
  const away = BLOCS.filter((bloc) => {
    const side = here.filter(({ player }) => player === playerOf(bloc));
    return side.length > 0 && side.every((student) => !student.present);
  });
  const need = (): Need => {
    if (asking.length > 0) return 'help';
    if (table.status === 'over') return 'over';
    // A pair without the network plays on one device: nobody can be seen there.
    if (!table.island) {
      if (here.length > 0 && present === 0) return 'nobody';
      if (away.length > 0) return 'side';
    }
    if (table.status === 'waiting') return 'unbegun';
    if (table.paused) return 'held';
    return idle >= long && !table.island ? 'waits' : 'fine';
  };
  return { table, need: need(), idle, students: here, present, asking, away };
}

/** Those who are to be gone to, whoever has waited longest first; the others stand by number, and stay there. */
const PRESSING: readonly Need[] = ['help', 'nobody', 'side', 'waits'];
export const isPressing = (need: Need): boolean => PRESSING.includes(need);

/** The most pressing first; among equals of those who has waited longest, and then by number. */
export const byNeed = (rows: readonly TableRow[]): TableRow[] =>
  [...rows].sort(
    (a, b) =>
      NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) ||
      (isPressing(a.need) ? b.idle - a.idle : 0) ||
      a.table.n - b.table.n,
  );

/** The order that was shown before, for as long as somebody points at it: new tables come last. */
export function inOrder(rows: readonly TableRow[], order: readonly string[]): TableRow[] {
  const place = ({ table }: TableRow) => {
    const at = order.indexOf(table.id);
    return at < 0 ? order.length : at;
  };
  return [...rows].sort((a, b) => place(a) - place(b));
}

/** Rows whose need is one of those that are looked at; '' shows all. */
export type Shown = '' | 'needy' | 'going' | 'over';
export const SHOWN: readonly Shown[] = ['', 'needy', 'going', 'over'];
export function shown(rows: readonly TableRow[], which: Shown): TableRow[] {
  if (which === 'needy') return rows.filter(({ need }) => isPressing(need));
  if (which === 'going') return rows.filter(({ table }) => table.status !== 'over');
  if (which === 'over') return rows.filter(({ table }) => table.status === 'over');
  return [...rows];
}
