/** What a record tells of its match, held against the states that the record comes to, over golden matches. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../../rules/board.ts';
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import { BLOCS, SOURCES } from '../../../../rules/terms.ts';
import { totalDebris } from '../../../../rules/tracks/orbit.ts';
import { countPartners } from '../../../../rules/tracks/partners.ts';
import { accountOf } from '../../../../src/studies/account/index.ts';
import { play } from '../../../../src/studies/account/played.ts';
import { golden, NAMES } from './golden.ts';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

describe.each(NAMES.map((name) => [name] as const))('the account of %s', (name) => {
  const { record, state } = golden(name);
  const account = accountOf(record);
  const match = play(record);

  it('ends as the match does', () => {
    expect(account.ending).toEqual(state.ending);
    expect(account.course.rounds).toHaveLength(account.rounds);
    expect(account.of).toBe(SCENARIOS[record.scenario].rounds);
    for (const bloc of BLOCS) {
      expect(account.standing[bloc]).toBe(state.blocs[bloc].standing);
      expect(account.course.standing[bloc].at(-1)?.n).toBe(state.blocs[bloc].standing);
      expect(account.course.partners[bloc].at(-1)?.n).toBe(countPartners(state, bloc).signed);
      expect(account.timeline.match.at(-1)?.[bloc]).toBe(countPartners(state, bloc).signed);
    }
  });

  it('adds up: Standing by source and round, Tension and Debris by who caused them', () => {
    for (const bloc of BLOCS)
      for (const source of SOURCES) {
        const gained = sum(account.byRound.map((round) => round[bloc][source] ?? 0));
        const opened = match.states[0].blocs[bloc].from[source];
        expect(gained + opened).toBe(state.blocs[bloc].from[source]);
      }
    const { opening } = boardOf(state).scenario;
    const net = (track: 'tension' | 'debris') =>
      sum(Object.values(account.caused).map((one) => one[track].more - one[track].less));
    expect(net('tension')).toBe(state.tension - match.states[0].tension);
    expect(net('debris')).toBe(totalDebris(state) - sum(Object.values(opening.debris)));
  });

  it('is plain data, and the same each time', () => {
    expect(JSON.parse(JSON.stringify(account))).toEqual(account);
    expect(accountOf(record)).toEqual(account);
  });

  it('hears every Request once, as the match counts them', () => {
    expect(account.requests.filter(({ closed, met }) => closed && !met)).toHaveLength(state.unmet);
    for (const bloc of BLOCS)
      expect(account.requests.filter(({ met }) => met === bloc)).toHaveLength(state.blocs[bloc].deeds.requests);
  });
});
