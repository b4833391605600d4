/** An account beside the world: the dated record, and where model and record differ. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../../rules/board.ts';
import { ACCORDS_SIGNATORIES, ILRS_SIGNATORIES } from '../../../../rules/content/history/signatories.ts';
import { isSource } from '../../../../rules/content/source-ids.ts';
import { PARTS_WAYS } from '../../../../rules/content/source-rows/index.ts';
import { setup } from '../../../../rules/setup.ts';
import { BLOCS } from '../../../../rules/terms.ts';
import { isPartner } from '../../../../rules/tracks/influence.ts';
import { itemOf, type Kind } from '../../../../src/gazetteer/items.ts';
import { DIFFERS } from '../../../../src/studies/account/differs.ts';
import { accountOf } from '../../../../src/studies/account/index.ts';
import { golden, NAMES } from './golden.ts';

const of = (name: string) => accountOf(golden(name).record);

describe('the timeline', () => {
  it('has as many signatories by each day as the record lists', () => {
    const { real, asOf } = of('standard-08').timeline;
    const by = (list: readonly { date: string }[], day: string) => list.filter(({ date }) => date <= day).length;
    expect(real.map(({ day }) => day.slice(0, 4))).toEqual(['2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    expect(real.at(-1)?.day).toBe(asOf);
    for (const { day, accords, ilrs, onBoard } of real) {
      expect([accords, ilrs]).toEqual([by(ACCORDS_SIGNATORIES, day), by(ILRS_SIGNATORIES, day)]);
      expect(onBoard.us).toBeLessThanOrEqual(accords);
      expect(onBoard.china).toBeLessThanOrEqual(ilrs);
    }
  });

  it('has days for rounds only where the scenario stands for known years', () => {
    expect(of('founding-01').timeline.match.at(-1)).toMatchObject({ round: 6, day: '2025-01-31' });
    const { match } = of('today-02').timeline;
    expect(match.map(({ day }) => day)).toEqual(['2026-09-18', null, null, null, null, null]);
  });

  it('puts a nation at most into one list, and one that really signed by its last day into none of those only here', () => {
    for (const name of NAMES) {
      const { day, same, other, onlyHere, onlyThere } = of(name).timeline.compared;
      const all = [...same, ...other, ...onlyHere, ...onlyThere];
      expect(new Set(all).size).toBe(all.length);
      expect(all.every((id) => boardOf(golden(name).state).ids.includes(id))).toBe(true);
      const signed = [...ACCORDS_SIGNATORIES, ...ILRS_SIGNATORIES].filter(({ date }) => date <= day);
      expect(onlyHere.filter((id) => signed.some((s) => s.id === id))).toEqual([]);
      expect(onlyThere.filter((id) => !signed.some((s) => s.id === id))).toEqual([]);
    }
  });

  it('says of no nation that it joined here whom it had been with from the start', () => {
    for (const name of NAMES) {
      const { record, state } = golden(name);
      const opening = setup(record.scenario, record.options, record.seed);
      const { same, other, onlyHere, onlyThere } = of(name).timeline.compared;
      const joined = (id: string) => {
        const at = boardOf(state).index[id];
        return BLOCS.some((bloc) => isPartner(state, bloc, at) && !isPartner(opening, bloc, at));
      };
      expect([...same, ...other, ...onlyHere].filter((id) => !joined(id))).toEqual([]);
      expect(onlyThere.filter(joined)).toEqual([]);
    }
  });

  it('of the match that follows the record finds what that match was made to be', () => {
    const { same, other, onlyHere, onlyThere } = of('history-2020-2025').timeline.compared;
    expect(same.length).toBeGreaterThan(3 * (other.length + onlyHere.length + onlyThere.length));
  });
});

describe('the events', () => {
  it('have sources that the content has, and all that happened is among them', () => {
    for (const name of NAMES) {
      const account = of(name);
      for (const { what, sources } of account.events) {
        expect(sources.length, what.id).toBeGreaterThan(0);
        expect(sources.filter((id) => !isSource(id))).toEqual([]);
      }
      const sessions = account.events.filter(({ what }) => what.kind === 'resolution');
      expect(sessions).toHaveLength(account.votes.length);
    }
  });
});

describe('where model and record differ', () => {
  it.each(['en', 'zh-CN'])('every topic is told in %s, and nothing else', (language) => {
    const { differs } = JSON.parse(readFileSync(`assets/locales/${language}/debrief.json`, 'utf8'));
    expect(Object.fromEntries(Object.entries(differs).map(([id, says]) => [id, Object.keys(says as object)]))).toEqual(
      Object.fromEntries(DIFFERS.map(({ id, says }) => [id, says])),
    );
  });

  it('is of entries that there are', () => {
    const unknown = DIFFERS.flatMap((topic) => topic.of).filter((ref) => {
      const [kind, id] = ref.split(':');
      return !itemOf(kind as Kind, id);
    });
    expect(unknown).toEqual([]);
  });

  it('leaves out nothing of what the source article and the record give otherwise', () => {
    const told = new Set<string>(DIFFERS.flatMap((topic) => topic.of));
    expect(PARTS_WAYS.flatMap((row) => Object.keys(row.told)).filter((ref) => !told.has(ref))).toEqual([]);
  });
});
