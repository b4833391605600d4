/** The stored match of October 2020 to January 2025, held against the facts. Made by `npm run history -- --write`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../rules/board.ts';
import { counterAt, roundOf } from '../../rules/calendar.ts';
import { FLIGHTS } from '../../rules/content/history/flights.ts';
import { alignmentOn } from '../../rules/content/nations/alignment.ts';
import facts from '../../rules/content/nations/facts.json';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { invariants } from '../../rules/invariants.ts';
import type { LogEntry } from '../../rules/log.ts';
import { fromRecord, replay } from '../../rules/record.ts';
import { BLOCS } from '../../rules/terms.ts';
import { isPartner } from '../../rules/tracks/influence.ts';
import { accountOf, isTrue } from '../../scripts/history/account.ts';
import { SIGNINGS } from '../../scripts/history/goals.ts';
import { departures, FILE, readChosen, textOf } from '../../scripts/history/made.ts';
import { goldens } from '../../scripts/measure/golden.ts';

const text = readFileSync(FILE, 'utf8');
const loaded = fromRecord(text);
if (!loaded.ok) throw new Error(`${loaded.error.message} (make it again: npm run history -- --write)`);
const { record, state } = loaded;
const board = boardOf('founding');
const log: LogEntry[] = [];
replay(record, record.moves, log);

/** What the log says that happened, with the round. */
const happened: { round: number; entry: LogEntry }[] = [];
let round = 0;
for (const entry of log) {
  if (entry.is === 'round') round = entry.round;
  happened.push({ round, entry });
}
const partners = (bloc: 'us' | 'china') => board.ids.filter((_, at) => isPartner(state, bloc, at));

/** Nations of the board that signed in the six rounds, by their dates in the facts, bloc and round. */
const really = BLOCS.flatMap((bloc) =>
  NATIONS.flatMap(({ id, history }) => {
    const date = bloc === 'us' ? history.accords : history.ilrs;
    const in_ = date === undefined ? null : roundOf('founding', date);
    return date === undefined || in_ === null || id === 'RUS' ? [] : [{ bloc, id, date, round: in_ }];
  }),
);

describe('the real record as a match', () => {
  it('is a finished match of the unchanged Founding scenario that ends by order', () => {
    expect(record).toMatchObject({ kind: 'finished', scenario: 'founding', options: {} });
    expect(state.ending?.kind).toBe('order');
    invariants(state);
  });

  it('ends with exactly the partners of January 2025, one of them dual', () => {
    const { accords, ilrs } = alignmentOn('2025-01-31');
    expect(partners('us')).toEqual(accords);
    expect(partners('china')).toEqual(ilrs);
    expect([accords.length, ilrs.length]).toEqual([30, 12]);
    expect(partners('us').filter((id) => partners('china').includes(id))).toEqual(['THA']);
  });

  it('signs every nation in its real round, and nobody leaves', () => {
    const signed = happened.flatMap(({ round, entry: e }) => {
      if (e.is === 'signed') return [{ bloc: e.bloc, id: e.nation, round }];
      return e.is === 'dual' ? [{ bloc: 'us' as const, id: e.nation, round }] : [];
    });
    expect(new Set(signed.map((s) => `${s.bloc} ${s.id} ${s.round}`))).toEqual(
      new Set(really.map((s) => `${s.bloc} ${s.id} ${s.round}`)),
    );
    expect(signed).toHaveLength(really.length);
    expect(signed).toHaveLength(34);
    expect(happened.filter(({ entry: e }) => e.is === 'left')).toEqual([]);
    // All sign at the Reckoning, one bloc after the other: each bloc's in the order of their dates, but for Thailand,
    // which a card makes a partner of both before that.
    for (const bloc of BLOCS) {
      const mine = signed.filter((s) => s.bloc === bloc && !(bloc === 'us' && s.id === 'THA'));
      const dates = mine.map((s) => really.find((r) => r.bloc === bloc && r.id === s.id)?.date ?? '');
      expect(dates).toEqual([...dates].sort());
    }
    expect(signed.filter((s) => s.bloc === 'us').at(-1)).toMatchObject({ id: 'FIN' });
  });

  it('flies the three missions in their real rounds, each at the first try, and no other', () => {
    const launches = happened.flatMap(({ round, entry: e }) =>
      e.is === 'launch' ? [{ mission: e.mission, ok: e.ok, round }] : [],
    );
    expect(launches).toEqual(
      FLIGHTS.map((f) => ({ mission: f.mission, ok: true, round: roundOf('founding', f.date) })),
    );
    expect(launches.map((l) => l.round)).toEqual([1, 3, 6]);
    expect(state.blocs.us.flown).toEqual(['artemis-i']);
    expect(state.blocs.china.flown).toEqual(['change-5', 'change-6']);
  });

  it('ends with Finland as the 53rd signatory on the counter beside the board', () => {
    expect(counterAt(state)).toEqual({
      date: '2025-01-31',
      real: { accords: 53, ilrs: 13 },
      here: { accords: 30, ilrs: 12 },
    });
    expect(facts.order.accords[52]).toBe('FIN');
  });

  it('says in its file that it is staged, how, and that it is no forecast', () => {
    const notes = record.notes?.join('\n') ?? '';
    expect(notes).toMatch(/STAGED.*no forecast/);
    expect(notes).toMatch(/played both blocs/);
    expect(notes).toMatch(/knew the seed/);
    expect(notes).toContain(`seeds 1 to ${readChosen().among}`);
    expect(notes).toMatch(/no limit was set/);
    expect(notes).toMatch(/number 53 of the Accords/);
    expect(record.seed).toBe(readChosen().seed);
  });

  it('lists its departures from the record exactly: none but Russia, a partner from the start', () => {
    const account = accountOf(record, record.moves);
    expect(departures(account)).toEqual([]);
    expect(isTrue(account)).toBe(true);
    expect(record.notes?.find((n) => n.startsWith('Departures'))).toMatch(/: none\. .*: RUS \(2021-03-09\)\.$/);
    // The whole file, notes and outcome included, is what its turns give.
    expect(textOf(readChosen(), record.moves)).toBe(text);
  });

  it('would say so if it departed', () => {
    const cut = accountOf(record, record.moves.slice(0, record.rounds[4].moves));
    expect(isTrue(cut)).toBe(false);
    expect(departures(cut)).toContain('FIN (us) in round none, really 6');
    expect(departures(cut)).toContain('change-6 in round none, really 6');
    const whole = accountOf(record, record.moves);
    const [first, second] = SIGNINGS;
    expect(departures({ ...whole, swapped: [{ really: first, before: second }] })).toEqual([
      'KOR (us) before UKR (us)',
    ]);
  });

  it('is not what any match of the scenario comes to', () => {
    const others = goldens().filter(({ file, record: r }) => r.scenario === 'founding' && file.startsWith('founding'));
    expect(others.length).toBeGreaterThan(5);
    for (const { record: other } of others.filter((o) => Object.keys(o.record.options).length === 0)) {
      const account = accountOf(other, other.moves);
      expect(isTrue(account)).toBe(false);
      expect(departures(account).length).toBeGreaterThan(5);
    }
    const many = others.flatMap(({ record: other }) =>
      Object.keys(other.options).length > 0 ? [] : accountOf(other, other.moves).tooMany,
    );
    expect(many.length).toBeGreaterThan(0);
    const known = new Set(really.map((s) => `${s.bloc} ${s.id}`));
    for (const { bloc, nation } of many) expect(known.has(`${bloc} ${nation}`)).toBe(false);
  });
});
