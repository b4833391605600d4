import { describe, expect, it } from 'vitest';
import { FLIGHTS } from '../../../rules/content/history/flights.ts';
import { ACCORDS_SIGNATORIES, ILRS_SIGNATORIES } from '../../../rules/content/history/signatories.ts';
import { signatories } from '../../../rules/content/nations/derive.ts';
import facts from '../../../rules/content/nations/facts.json';
import type { Facts } from '../../../rules/content/nations/facts.ts';
import { HOMES, NATIONS, OFF_BOARD_ACCORDS } from '../../../rules/content/nations/nations.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';

describe('the real signatories', () => {
  it('are what the facts give', () => {
    expect({ accords: ACCORDS_SIGNATORIES, ilrs: ILRS_SIGNATORIES }).toEqual(signatories(facts as Facts));
  });

  it.each([ACCORDS_SIGNATORIES, ILRS_SIGNATORIES])('are numbered from 1 by date, each once', (...list) => {
    expect(list.map((s) => s.number)).toEqual(list.map((_, i) => i + 1));
    expect(new Set(list.map((s) => s.id)).size).toBe(list.length);
    expect(list.map((s) => s.date)).toEqual(list.map((s) => s.date).sort());
    for (const { source } of list) expect(source).not.toBe('');
  });

  it('count Finland as the 53rd of the Accords', () => {
    expect(ACCORDS_SIGNATORIES[52]).toMatchObject({ number: 53, id: 'FIN', date: '2025-01-21', place: 'space' });
    expect(ACCORDS_SIGNATORIES.slice(0, 53).filter((s) => s.place === 'off-board')).toHaveLength(22);
  });

  it('stand on the board, at a home or off it as the nations do, on the same days', () => {
    const spaces = new Map(NATIONS.map((n) => [n.id, n.history]));
    for (const [list, key] of [
      [ACCORDS_SIGNATORIES, 'accords'],
      [ILRS_SIGNATORIES, 'ilrs'],
    ] as const)
      for (const { id, date, place } of list) {
        if (place === 'space') expect(spaces.get(id)?.[key], id).toBe(date);
        else if (place === 'home') expect(HOMES[id as 'USA' | 'CHN'].history[key], id).toBe(date);
        else expect(OFF_BOARD_ACCORDS).toContainEqual([id, date]);
      }
  });

  it('need a date in the facts', () => {
    const changed = structuredClone(facts) as Facts;
    changed.order.accords.push('XXX');
    expect(() => signatories(changed)).toThrow('no date for XXX');
  });
});

describe('the real flights', () => {
  it('are missions of the Founding programmes, in their order, and name their source', () => {
    const { missions } = SCENARIOS.founding;
    for (const bloc of ['us', 'china'] as const) {
      const flown = FLIGHTS.filter((f) => f.bloc === bloc).map((f) => f.mission);
      expect(flown).toEqual(missions[bloc].slice(0, flown.length).map((m) => m.id));
    }
    expect(FLIGHTS.map((f) => f.date)).toEqual(FLIGHTS.map((f) => f.date).sort());
    for (const { bloc, mission, source } of FLIGHTS)
      expect(missions[bloc].find((m) => m.id === mission)?.source).toContain(source);
  });
});
