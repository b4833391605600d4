/** What luck and decisions come to: never more than their intervals say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { luckOf, luckText, turnedText, turns } from '../../../../src/screens/debrief/verdicts.ts';
import { changeOf, shareOf } from '../../../../src/stats/shares.ts';
import type { LuckAudit, TurningPoint } from '../../../../src/studies/kinds.ts';
import { loadTextsOf } from '../../../../src/text/text.ts';

beforeAll(() => loadTextsOf('en', 'app', 'debrief', 'studies'));

const changed = (k: number, n: number) => ({
  changed: shareOf(Array.from({ length: n }, (_, i): [number, number] => [i < k ? 1 : 0, 1])),
});
const audit = (k: number, n: number) =>
  ({ ...changed(k, n), players: 'attache', repeated: shareOf([[310, 1000]]) }) as LuckAudit;
const point = (differences: number[]) =>
  ({ round: 2, by: 'us', gain: changeOf(differences) }) as Pick<TurningPoint, 'round' | 'by' | 'gain'> as TurningPoint;

const MORE = point(Array.from({ length: 40 }, (_, i) => (i < 30 ? 1 : 0)));
const LESS = point(Array.from({ length: 40 }, (_, i) => (i < 30 ? -1 : 0)));
const UNSURE = point(Array.from({ length: 40 }, (_, i) => (i < 11 ? 1 : i < 19 ? -1 : 0)));

describe('what luck decided', () => {
  it('is told by the interval, not by the share', () => {
    expect(luckOf(changed(0, 40))).toBe('hardly');
    expect(luckOf(changed(10, 40))).toBe('partly');
    expect(luckOf(changed(20, 40))).toBe('either');
    expect(luckOf(changed(36, 40))).toBe('largely');
    // Of four matches nothing can be told, whatever they show.
    for (const k of [1, 2, 3]) expect(luckOf(changed(k, 4))).toBe('either');
  });

  it('is told together with who decided', () => {
    const ending = { kind: 'order', winner: 'us', by: null } as const;
    expect(luckText({ ending }, audit(29, 40))).toMatch(/31% were made as in this match.*Attaché bots chose instead/);
  });

  it('counts the matches that ended alike', () => {
    const ending = { kind: 'order', winner: 'us', by: null } as const;
    expect(luckText({ ending }, audit(10, 40))).toContain('30 of 40');
    expect(luckText({ ending }, audit(10, 40))).not.toContain('concession');
    expect(luckText({ ending: { ...ending, kind: 'concession' } }, audit(4, 40))).toContain('concession');
    expect(luckText({ ending: null }, audit(40, 40))).not.toContain('40');
  });
});

describe('a turning point', () => {
  it('is one whose difference is more than chance, to better or worse', () => {
    expect([MORE, LESS, UNSURE].map(turns)).toEqual([true, true, false]);
  });

  it('is counted only where it is one', () => {
    expect(turnedText({ points: [MORE, UNSURE, LESS] })).toContain('2 decisions');
    expect(turnedText({ points: [UNSURE] })).toContain('none changed');
    expect(turnedText({ points: [] })).toBe(turnedText({ points: [UNSURE] }));
  });
});
