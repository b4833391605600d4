/** Where the room stands: the phase of most tables, whose decision it is, and the regions that are scored next. */
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import { nowOf } from '../../../../src/screens/classroom/projector/now.ts';
import type { ClassTable, Figures } from '../../../../src/wire/classroom.ts';
import { projectorView, SETTINGS } from '../../../support/classroom.ts';

const [first] = projectorView().tables;
const table = (figures: Partial<Figures>, more: Partial<ClassTable> = {}): ClassTable => ({
  ...first,
  status: 'playing',
  awaiting: ['0'],
  paused: false,
  ...more,
  figures: { ...(first.figures as Figures), round: 1, rounds: 3, phase: 'actions', ending: null, ...figures },
});
const now = (...tables: ClassTable[]) => nowOf({ tables, settings: SETTINGS });

describe('where the room stands', () => {
  it('is where most tables stand, with how many they are', () => {
    const { phase, decides } = now(
      table({ phase: 'dialogue' }, { awaiting: ['0', '1'] }),
      table({}, { awaiting: ['1'] }),
      table({}, { awaiting: ['1'] }),
    );
    expect(phase).toEqual({ is: { round: 1, rounds: 3, phase: 'actions' }, n: 2, of: 3 });
    expect(decides).toEqual({ is: 'china', n: 2, of: 3 });
    expect(now(table({ phase: 'dialogue' }, { awaiting: ['0', '1'] })).decides).toEqual({ is: 'both', n: 1, of: 1 });
  });

  it('leaves out tables that wait for the others, and matches that are over', () => {
    const over = table({ round: 3, ending: { kind: 'order', winner: 'us' } }, { status: 'over', awaiting: [] });
    const waits = table({ round: 2, phase: 'briefing' }, { paused: true });
    const { phase, decides } = now(waits, waits, over, table({}, { awaiting: ['1'] }));
    expect(phase).toEqual({ is: { round: 1, rounds: 3, phase: 'actions' }, n: 1, of: 1 });
    expect(decides).toEqual({ is: 'china', n: 1, of: 1 });
    // While all are paused they stand where they stand, and nobody has to decide.
    expect(now(waits, waits)).toMatchObject({ phase: { is: { round: 2 }, n: 2, of: 2 }, decides: null });
  });

  it('says which regions are scored next by the timetable of the scenario', () => {
    const { regions } = SCENARIOS.lesson;
    expect(now().scores).toEqual(regions[0]);
    expect(now(table({ round: 2 })).scores).toEqual(regions[1]);
    const over = table({ round: 3, ending: { kind: 'order', winner: 'us' } }, { status: 'over', awaiting: [] });
    expect(now(over)).toEqual({ phase: null, decides: null, scores: [] });
    const short = nowOf({ tables: [table({ round: 4 })], settings: { ...SETTINGS, plan: '90' } });
    expect(short.scores).toEqual(SCENARIOS.short.regions[3]);
  });
});
