/** RULEBOOK.md, The Lesson: what its switches leave out. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { CARD_LIST } from '../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { wishOf } from '../../../rules/phases/briefing.ts';
import { cooperationCost } from '../../../rules/phases/dialogue.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { incomeOf } from '../../../rules/tracks/income.ts';
import { match } from '../../support/match.ts';

const board = boardOf('lesson');
const cardOf = (owner: Bloc) => CARD_LIST.find((c) => c.lesson && c.owner === owner && c.value >= 3)?.id as string;
const [US, CHINA] = [cardOf('us'), cardOf('china')];

describe('the Lesson', () => {
  it('has no tokens and no income: an Outreach is the card’s value alone', () => {
    const m = match('lesson')
      .actions('us')
      .with({ us: [US], china: [CHINA] });
    for (const bloc of BLOCS) expect(incomeOf(m.G, bloc)).toEqual([]);
    m.effects({ do: 'token', who: 'us', suit: 'finance', n: 3 });
    expect(m.G.blocs.us.tokens.finance).toBe(0);
    expect(m.actions('us').us.outreach(US).G.ask).toMatchObject({ tokens: 0 });
  });

  it('waives what costs tokens or Home: cooperating, matching, helping', () => {
    const m = match('lesson')
      .actions('us')
      .tension(5)
      .with({ us: [US], china: [CHINA] });
    for (const bloc of BLOCS) expect(cooperationCost(m.G, bloc)).toBeNull();
    m.us.summit(US).us.offer('tension').china.yes();
    expect(m.changes()).toMatchObject({ tension: -3, 'china standing': 1 });
    const call = match('lesson').actions('us').effects({ do: 'distress', who: 'us' });
    expect(call.allows({ type: 'answer', yes: true }, 'china')).toBe(true);
  });

  it('founds constellations only, and offers neither Home nor the Plan', () => {
    const m = match('lesson')
      .actions('us')
      .with({ us: [US], china: [CHINA] })
      .bloc('us', { constellations: 0 });
    m.us.enterprise(US);
    expect(new Set(m.legal().map((x) => (x.type === 'found' ? x.kind : x.type)))).toEqual(
      new Set(['constellation', 'done']),
    );
    for (const [bloc, card] of [['us', US] as const, ['china', CHINA] as const]) {
      const s = match('lesson')
        .actions(bloc)
        .with({ us: [US], china: [CHINA] });
      expect(
        s[bloc]
          .summit(card)
          .legal()
          .map((x) => (x.type === 'offer' ? x.topic : '')),
      ).toEqual(['tension', 'debris', 'law-shared', 'law-licence', 'votes']);
    }
  });

  it('opens with the Dialogue, without world events, and votes without bids', () => {
    expect(match('lesson').G.ask?.ask).toBe('dialogue');
    expect(match('lesson').actions().requests().jump({ step: 'session' }).legal('us')).toHaveLength(2);
  });

  it('asks for a seat, an orbit, a vote or a connection, never for a station', () => {
    const { G } = match('lesson');
    for (let i = 0; i < board.size; i++) expect(wishOf({ G, board }, i)).not.toBe('station');
  });

  it('counts contributors by themselves, and any flight meets a seat Request', () => {
    const m = match('lesson')
      .actions('us')
      .with({ us: [US], china: [CHINA] })
      .bloc('us', { paid: 9 });
    m.requests({ nation: 'SAU', kind: 'seat' }).dice(true).us.mission(US).launch();
    expect(m.G.requests[0].met).toBe('us');
  });

  it('cannot end in the Lunar order', () => {
    const { missions } = SCENARIOS.lesson;
    const m = match('lesson')
      .actions()
      .requests()
      .law(5)
      .bloc('us', { flown: missions.us.map((x) => x.id) });
    m.edit((G) => {
      G.sessionWinner = 'us';
    });
    expect(m.jump({ step: 'lunar-order' }).G.ending).toBeNull();
  });
});
