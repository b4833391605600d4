/** The order of the console: who needs whoever leads the class stands first, and why. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  byNeed,
  inOrder,
  LONG,
  NEEDS,
  type Need,
  rowOf,
  shown,
  type TableRow,
} from '../../../../src/screens/classroom/lead/need.ts';
import { needText } from '../../../../src/screens/classroom/lead/tables-now.tsx';
import { loadTexts } from '../../../../src/text/text.ts';
import type { LeadTable } from '../../../../src/wire/classroom.ts';
import { idOf, leadView } from '../../../support/classroom.ts';

const view = leadView();
const rows = (): TableRow[] => view.tables.map((table) => rowOf(table, view.students, table.idle));
const needAt = (n: number): Need | undefined => rows().find(({ table }) => table.n === n)?.need;
const numbers = (list: readonly TableRow[]) => list.map(({ table }) => table.n);

describe('what a table needs', () => {
  it('is help where somebody has asked for it, whatever else there is', () => {
    expect(needAt(5)).toBe('help');
    const [row] = rows().filter(({ need }) => need === 'help');
    expect(row.asking.map(({ n }) => n)).toEqual([17]);
  });

  it('is people: where nobody is, or nobody of one side', () => {
    expect(needAt(2)).toBe('nobody');
    expect(needAt(3)).toBe('side');
    expect(rows().find(({ table }) => table.n === 3)?.away).toEqual(['china']);
  });

  it('is a look where nothing is moved for long, and nothing where it is held, goes on, or is over', () => {
    expect(needAt(1)).toBe('waits');
    expect(needAt(7)).toBe('held');
    expect(needAt(8)).toBe('fine');
    expect(needAt(10)).toBe('over');
  });

  it('is nothing at a table without the network, where nobody can be seen', () => {
    const island = view.tables.find(({ island }) => island) as LeadTable;
    const away = view.students.map((student) => ({ ...student, present: false }));
    expect(rowOf(island, away, 2 * LONG).need).toBe('fine');
    expect(rowOf({ ...island, island: false }, away, 2 * LONG).need).toBe('nobody');
  });

  it('waits from three minutes on, or from what is given', () => {
    const table = view.tables[7];
    expect(rowOf(table, view.students, LONG - 1).need).toBe('fine');
    expect(rowOf(table, view.students, LONG).need).toBe('waits');
    expect(rowOf(table, view.students, LONG, 10 * LONG).need).toBe('fine');
  });

  it('a bot that was set against a student is nobody who is away', () => {
    const mine = view.students.filter(({ player }) => player === '0');
    expect(rowOf(view.tables[7], mine, 0)).toMatchObject({ need: 'fine', away: [] });
  });
});

describe('the order', () => {
  it('goes by need, then by who has waited longest, then by number', () => {
    const sorted = byNeed(rows());
    const needs = sorted.map(({ need }) => NEEDS.indexOf(need));
    expect(needs).toEqual([...needs].sort((a, b) => a - b));
    expect(numbers(sorted).slice(0, 2)).toEqual([5, 2]);
    const waiting = sorted.filter(({ need }) => need === 'side').map(({ idle }) => idle);
    expect(waiting.length).toBeGreaterThan(1);
    expect(waiting).toEqual([...waiting].sort((a, b) => b - a));
    const same = byNeed(rows().map((row) => ({ ...row, need: 'fine', idle: 0 })));
    expect(numbers(same)).toEqual(view.tables.map(({ n }) => n));
  });

  it('leaves what it is given as it was', () => {
    const all = rows();
    byNeed(all);
    expect(numbers(all)).toEqual(view.tables.map(({ n }) => n));
  });

  it('can be kept while somebody points at it: new tables come last, those that are gone are gone', () => {
    const kept = [idOf('table', 4), idOf('table', 99), idOf('table', 2)];
    const some = rows().filter(({ table }) => [2, 4, 9].includes(table.n));
    expect(numbers(inOrder(some, kept))).toEqual([4, 2, 9]);
  });

  it('shows all of it, or those in need, those still played, those that are over', () => {
    const all = rows();
    expect(shown(all, '')).toHaveLength(12);
    expect(shown(all, 'needy').every(({ need }) => !['held', 'fine', 'over'].includes(need))).toBe(true);
    expect(numbers(shown(all, 'over'))).toEqual([10]);
    expect(shown(all, 'going')).toHaveLength(11);
  });
});

describe('in words', () => {
  beforeAll(() => loadTexts('lead', 'match'));

  it('says who asks, who is away and for how long nothing was moved', () => {
    const words = new Map(rows().map((row) => [row.table.n, needText(row)]));
    const asks = view.students.find(({ help }) => help)?.name;
    expect(words.get(5)).toBe(`${asks} asks for help`);
    expect(words.get(3)).toBe('Nobody is there for China');
    expect(words.get(1)).toBe('No move for 4 min');
    expect(words.get(10)).toBe('Over');
  });

  it('says numbers where no names are shown', () => {
    const nameless = leadView({ settings: { names: false } });
    const table = nameless.tables[4];
    expect(needText(rowOf(table, nameless.students, 0))).toBe('Student 17 asks for help');
  });
});
