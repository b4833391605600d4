/** RULEBOOK.md, sections 7 and 8: playing a card, Outreach. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { CARD_LIST, CARDS } from '../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { causeOf } from '../../../rules/plays/play.ts';
import { USES, type Use } from '../../../rules/terms.ts';
import { type Match, match } from '../../support/match.ts';

const board = boardOf('standard');
const { numbers } = SCENARIOS.standard;

/** Answers every question with the last choice, until a card is to be played or both decide. */
const finish = (m: Match): Match => {
  while (m.G.ask && m.G.ask.ask !== 'play' && m.G.ask.bloc) m.move(m.G.ask.bloc, m.legal().at(-1) as never);
  return m;
};
/** A value-1 and a value-4 card of one's own, a neutral one and one of the rival's with a choice in its event. */
const MINE = 'spd-1';
const NEUTRAL = 'kessler-paper';
const RIVALS = 'open-to-all';
const at = (...us: string[]) =>
  match()
    .actions('us')
    .with({ us, china: ['apsco', 'queqiao-1'] });
const usesOf = (m: Match, card: string) =>
  m
    .legal()
    .flatMap((move) => (move.type === 'play' && move.card === card ? [`${move.use}${move.order ? '*' : ''}`] : []));

describe('7 playing a card', () => {
  it('7.1 turns: the trailing bloc first in odd rounds, the other one in even ones, then by turns', () => {
    const first = (round: number, us: number, china: number, before: 'us' | 'china' = 'us') =>
      match().actions(before).round(round).standing({ us, china }).jump({ step: 'actions' }).G.awaiting;
    expect(first(1, 1, 2)).toEqual(['us']);
    expect(first(1, 2, 1)).toEqual(['china']);
    expect(first(1, 1, 1)).toEqual(['china']);
    expect(first(2, 1, 2, 'us')).toEqual(['china']);
    expect(first(2, 2, 1, 'china')).toEqual(['us']);
    const m = at(MINE, NEUTRAL);
    const order: string[] = [];
    while (m.G.ask?.ask === 'play') {
      const { bloc } = m.G.ask;
      order.push(bloc);
      m[bloc].summit(m.G.secret.hands[bloc][0]);
      m[bloc].offer('votes');
    }
    expect(order).toEqual(['us', 'china', 'us', 'china']);
  });

  it('7.2 one use: of five, and then the card is gone', () => {
    const m = at(MINE, NEUTRAL).tokens({ us: { finance: 2 } });
    expect(usesOf(m, MINE).sort()).toEqual([...USES].sort());
    m.us.summit(MINE).offer('votes');
    expect([m.G.secret.hands.us, m.G.plays.us]).toEqual([[NEUTRAL], 1]);
    m.china.summit('apsco').offer('votes');
    m.expectRefused('not-in-hand', { type: 'play', card: MINE, use: 'summit' });
  });

  it('7.3 own and neutral events: may be used, the rival’s not', () => {
    const m = at(MINE, NEUTRAL, RIVALS);
    expect(usesOf(m, MINE)).toContain('event');
    expect(usesOf(m, NEUTRAL)).toContain('event');
    expect(usesOf(m, RIVALS)).not.toContain('event');
    m.expectRefused('rival-event', { type: 'play', card: RIVALS, use: 'event' });
  });

  it('7.4 the rival’s events: set off before or after, and the rival chooses in them', () => {
    for (const use of ['outreach', 'enterprise', 'summit'] as const) {
      const m = at(RIVALS).tokens({ us: { finance: 2 } });
      expect(usesOf(m, RIVALS).filter((u) => u.startsWith(use))).toEqual([`${use}*`, `${use}*`]);
      m.expectRefused('not-legal', { type: 'play', card: RIVALS, use });
      m.us.play(RIVALS, use, 'before');
      expect(m.told('event')).toEqual([{ is: 'event', card: RIVALS, actor: 'us' }]);
      expect(m.G.awaiting).toEqual(['china']);
      const late = at(RIVALS).tokens({ us: { finance: 2 } });
      late.us.play(RIVALS, use, 'after');
      expect(late.told('event')).toEqual([]);
      finish(late);
      expect(late.told('event')).toHaveLength(1);
    }
    // Whoever's influence is placed says where; what is taken away is the owner's choice.
    for (const [n, chooser] of [
      [1, 'us'],
      [-1, 'china'],
    ] as const) {
      const cause = { actor: 'us', serves: 'china', capped: true } as const;
      const m = match()
        .actions()
        .effects({ do: 'influence', who: 'us', n, in: { region: ['europe'] } }, cause);
      expect(m.G.awaiting).toEqual([chooser]);
    }
  });

  it('7.5 the valve: a Mission keeps the event from happening', () => {
    const m = finish(at(RIVALS).us.mission(RIVALS));
    expect(m.told('event')).toEqual([]);
    expect(m.G.discards).toContain(RIVALS);
  });

  it('7.6 capped: what one sets off of the rival’s ends no match', () => {
    for (const use of USES) expect(causeOf(CARDS[RIVALS], 'us', use).capped).toBe(use !== 'event');
    expect(causeOf(CARDS[NEUTRAL], 'us', 'outreach').capped).toBe(false);
    const m = match()
      .actions()
      .tension(numbers.conflict - 2)
      .debris({ us: 5, china: numbers.kessler - 7 });
    m.effects(
      [
        { do: 'tension', n: 5 },
        { do: 'debris', who: 'us', n: 5 },
      ],
      { actor: 'us', serves: 'china', capped: true },
    );
    expect([m.G.tension, m.G.debris.us + m.G.debris.china]).toEqual([numbers.conflict - 1, numbers.kessler - 1]);
    expect(m.G.ending).toBeNull();
  });

  it('7.7 whose act: the player’s, not the owner’s', () => {
    for (const [card, use] of [
      [NEUTRAL, 'event'],
      [RIVALS, 'outreach'],
      [MINE, 'event'],
    ] as [string, Use][])
      expect(causeOf(CARDS[card], 'us', use).actor).toBe('us');
    const m = match().actions().tension(4);
    m.effects(
      [
        { do: 'tension', n: 2 },
        { do: 'debris', who: 'china', n: 1 },
      ],
      { actor: 'us', serves: 'china', capped: true },
    );
    expect([m.G.blocs.us.deeds.tension, m.G.blocs.us.deeds.debris]).toEqual([2, 1]);
  });

  it('7.8 conditions: an event whose condition fails is not chosen and not set off', () => {
    const id = 'kepler-ban';
    expect(CARDS[id].needs).toEqual({ test: 'wolf' });
    const own = match()
      .actions('china')
      .with({ china: [id] });
    expect(usesOf(own, id)).toContain('event');
    own.wolf(false).expectRefused('event-closed', { type: 'play', card: id, use: 'event' });
    expect(usesOf(at(id), id)).toContain('outreach*');
    expect(usesOf(at(id).wolf(false), id)).toContain('outreach');
  });

  it('7.9 after the event: discarded, removed or kept as a policy; without it, discarded', () => {
    for (const card of CARD_LIST) {
      if (card.owner !== 'us' || card.needs) continue;
      const m = finish(at(card.id).tension(2).us.event(card.id));
      const places = [m.G.discards, m.G.removed, m.G.policies.map((p) => p.card)].map((p) => p.includes(card.id));
      expect([card.id, ...places]).toEqual([
        card.id,
        card.after === 'discard',
        card.after === 'remove',
        card.after === 'policy',
      ]);
      const used = at(card.id).us.summit(card.id).offer('votes');
      expect(used.G.discards).toContain(card.id);
    }
  });

  it('7.10 no cards left: the play is missed', () => {
    const m = match()
      .actions('us')
      .with({ us: [MINE], china: ['apsco', 'queqiao-1', 'cbers-1'] });
    m.us.summit(MINE).offer('votes').china.summit('apsco').offer('votes');
    expect(m.G.awaiting).toEqual(['china']);
    m.china.summit('queqiao-1').offer('votes').china.summit('cbers-1').offer('votes');
    expect(m.G.phase).toBe('session');
  });
});

describe('8 Outreach', () => {
  const free = board.ids.filter((_, i) => !board.founder[i]);
  const wants = (id: string, suit: 'diplomacy' | 'finance') => board.wants[suit][board.index[id]];
  const [cheap, other] = free.filter((id) => wants(id, 'diplomacy'));
  const dear = free.find((id) => !wants(id, 'diplomacy') && !wants(id, 'finance')) as string;
  const start = (card: string, diplomacy = 0, finance = 0) =>
    at(card)
      .bare()
      .influence(cheap, { us: 1 })
      .influence(other, { us: 1 })
      .influence(dear, { us: 1 })
      .tokens({ us: { diplomacy, finance } });

  it('8.1 points: the value of the card and a few tokens', () => {
    const m = start('artemis-accords', 4).us.outreach('artemis-accords');
    expect(m.G.ask).toMatchObject({
      ask: 'place',
      suit: CARDS['artemis-accords'].suit,
      points: CARDS['artemis-accords'].value,
      tokens: numbers.tokensPerPlay,
    });
    const points = CARDS['artemis-accords'].value + numbers.tokensPerPlay;
    for (let i = 0; i < points; i += numbers.placeInterest) m.us.place('diplomacy', i % 2 ? cheap : other);
    expect(m.G.blocs.us.tokens.diplomacy).toBe(4 - numbers.tokensPerPlay);
    expect(m.G.ask?.ask).not.toBe('place');
  });

  it('8.2 other suits: only in nations that want them', () => {
    const finance = free.find((id) => wants(id, 'finance')) as string;
    const m = start('eo-13914', 0, 2).influence(finance, { us: 1 }).us.outreach('eo-13914');
    m.expectRefused('not-an-interest', { type: 'place', nation: dear, pay: 'finance' });
    m.us.place('finance', finance);
    expect(m.changes()).toMatchObject({ 'us finance': -numbers.placeInterest, [`us ${finance}`]: 1 });
  });

  it('8.3 one suit each: the card’s points first, tokens of its suit for the rest', () => {
    const m = start('eo-13914', 2).us.outreach('eo-13914');
    m.us.place('diplomacy', dear);
    const short = numbers.placeOther - CARDS['eo-13914'].value;
    expect(m.changes()).toMatchObject({ 'us diplomacy': -short, [`us ${dear}`]: 1 });
    const stopped = start('artemis-accords').us.outreach('artemis-accords').done();
    expect(stopped.G.ask?.ask).not.toBe('place');
    const without = start('eo-13914', 0, 1).us.outreach('eo-13914');
    without.expectRefused('cannot-afford', { type: 'place', nation: dear, pay: 'diplomacy' });
  });

  it('8.4 signing: after placing', () => {
    const id = free.find((x) => wants(x, 'diplomacy') && board.autonomy[board.index[x]] > 1) as string;
    const m = at('artemis-accords')
      .bare()
      .influence(id, { us: board.autonomy[board.index[id]] - 1 });
    m.us.outreach('artemis-accords').place('diplomacy', id).done();
    expect(m.G.ask).toMatchObject({ ask: 'sign', bloc: 'us' });
    expect(m.nations()).toEqual([id]);
  });
});
