/** RULEBOOK.md, sections 5 and 6: the round, the Briefing and the Dialogue. */
import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { CARDS, RESOLUTIONS, WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import { DIALOGUE } from '../../../rules/content/dialogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { legal } from '../../../rules/legal.ts';
import { wishOf } from '../../../rules/phases/briefing.ts';
import { cellNow, fileOf } from '../../../rules/phases/dialogue.ts';
import { regionsOf } from '../../../rules/phases/reckoning.ts';
import { below, seeded } from '../../../rules/random.ts';
import { BLOCS, DIALOGUE_CHOICES, type DialogueChoice } from '../../../rules/terms.ts';
import { isCommitted } from '../../../rules/tracks/influence.ts';
import { view } from '../../../rules/view.ts';
import { type Match, match } from '../../support/match.ts';

const board = boardOf('standard');
const { numbers, eras, hand, requests, files } = SCENARIOS.standard;

/** At a world event, with nothing else waiting. */
const atEvent = (id: string, arrange: (m: Match) => void = () => {}): Match => {
  const m = match().requests();
  arrange(m);
  return m.edit((G) => {
    G.ask = { ask: 'world-event', bloc: null, id };
    G.awaiting = [...BLOCS];
    G.queue = [{ step: 'dialogue' }];
  });
};

describe('5 the round and the Briefing', () => {
  it('5.1 the round: five phases, always in this order', () => {
    const { G } = match();
    const rng = seeded('phases');
    const seen: string[] = [];
    while (G.round === 1 && !G.ending) {
      if (seen.at(-1) !== G.phase) seen.push(G.phase);
      const moves = legal(G, G.awaiting[0]);
      step(G, G.awaiting[0], moves[below(rng, moves.length)]);
    }
    expect(seen).toEqual(['briefing', 'dialogue', 'actions', 'session', 'reckoning']);
  });

  it('5.2 briefing: income, eras, hands, policies, Requests, world event', () => {
    const m = match()
      .actions()
      .tokens({ us: {}, china: {} })
      .policy('us', {}, [{ do: 'votes', who: 'us', n: 1 }])
      .round(eras.base - 1);
    m.jump({ step: 'briefing' });
    const order = ['round', 'token', 'era', 'dealt', 'votes', 'request'].map((is) =>
      m.log.findIndex((entry) => entry.is === is),
    );
    expect(order.every((at, i) => at >= 0 && (i === 0 || at > order[i - 1]))).toBe(true);
    expect(m.G.ask?.ask).toBe('world-event');
  });

  it('5.3 hands: filled, and of nearly equal value', () => {
    const total = (ids: string[]) => ids.reduce((sum, id) => sum + CARDS[id].value, 0);
    for (let seed = 0; seed < 60; seed++) {
      const { hands } = match('standard', {}, `hands${seed}`).G.secret;
      expect([hands.us.length, hands.china.length]).toEqual([hand, hand]);
      expect(Math.abs(total(hands.us) - total(hands.china))).toBeLessThanOrEqual(numbers.handDifference);
    }
    const m = match()
      .actions()
      .with({ us: ['spd-1'], china: [] })
      .jump({ step: 'briefing' });
    expect(m.G.secret.hands.us).toHaveLength(hand);
    expect(m.G.secret.hands.us).toContain('spd-1');
  });

  it('5.4 eras: the cards of an era come in its round', () => {
    const m = match().actions();
    const late = () =>
      [...m.G.secret.deck, ...m.G.secret.hands.us, ...m.G.secret.hands.china].filter((id) => CARDS[id].era === 'base');
    expect(late()).toEqual([]);
    m.round(eras.base - 1).edit((G) => {
      G.round = eras.base - 1;
    });
    expect(late()).toEqual([]);
    m.jump({ step: 'briefing' });
    expect(late()).toHaveLength(SCENARIOS.standard.cards.filter((id) => CARDS[id].era === 'base').length);
    expect(m.told('era')).toEqual([{ is: 'era', era: 'base' }]);
  });

  it('5.5 empty deck: the discards are the new deck', () => {
    const m = match().actions().discarded('apsco', 'spd-1').thin(0);
    m.effects({ do: 'cards', who: 'us', op: 'draw', n: 1 });
    expect(m.told('reshuffled')).toHaveLength(1);
    expect([m.G.discards, m.G.secret.deck.length]).toEqual([[], 1]);
    expect(['apsco', 'spd-1']).toContain(m.G.secret.hands.us.at(-1));
  });

  it('5.6 requests: different nations and kinds, never founders', () => {
    for (let seed = 0; seed < 40; seed++) {
      const list = match('standard', {}, `requests${seed}`).G.requests;
      expect(list.length).toBeLessThanOrEqual(requests);
      expect(new Set(list.map((r) => r.nation)).size).toBe(list.length);
      expect(new Set(list.map((r) => r.kind)).size).toBe(list.length);
      for (const r of list) expect(board.founder[board.index[r.nation]]).toBeNull();
    }
  });

  it('5.7 what is asked: the first line that fits a nation', () => {
    const { G } = match().actions().debris({ us: 1 });
    const x = { G, board };
    for (let i = 0; i < board.size; i++) {
      const has = (t: string) => board.traits[i].has(t);
      const want = has('unconnected')
        ? 'connectivity'
        : has('debris-sensitive')
          ? 'cleaner-orbit'
          : G.status[i] !== 0 && (has('astronauts') || has('industry'))
            ? 'seat'
            : board.lean[i]
              ? 'vote'
              : 'station';
      expect(wishOf(x, i)).toBe(want);
    }
  });

  it('5.8 meeting a request: influence and Standing for the first; nothing where both did', () => {
    const m = match().actions().bare().requests({ nation: 'CHL', kind: 'cleaner-orbit' });
    m.effects({ do: 'debris', who: 'us', n: -1 });
    expect(m.changes()).toMatchObject({ 'us CHL': numbers.request.influence, 'us standing': numbers.request.standing });
    for (const both of [false, true]) {
      const v = match().actions().bare().resolution('missile-test-ban').requests({ nation: 'IND', kind: 'vote' });
      v.edit((G) => {
        G.requests[0] = { ...G.requests[0], side: 'for' };
      });
      v.jump({ step: 'session' })
        .us.vote('for')
        .china.vote(both ? 'for' : 'against');
      expect(v.G.requests[0].met).toBe(both ? 'both' : 'us');
      expect(v.G.influence.us[v.at('IND')]).toBe(both ? 0 : numbers.request.influence);
    }
    // A nation never asks for what its own lean opposes.
    let votes = 0;
    for (let seed = 0; seed < 150; seed++) {
      const { G } = match('standard', {}, `side${seed}`);
      for (const r of G.requests)
        if (r.kind === 'vote') {
          votes++;
          const motion = RESOLUTIONS[G.resolution].lean ?? 'shared';
          expect(r.side).toBe(board.lean[board.index[r.nation]] === motion ? 'for' : 'against');
        }
    }
    expect(votes).toBeGreaterThan(20);
  });

  it('5.9 unmet requests: both lose there', () => {
    const m = match().actions().bare().influence('CHL', { us: 3, china: 2 });
    m.requests({ nation: 'CHL', kind: 'station' }).jump({ step: 'wavering' });
    expect(m.changes()).toMatchObject({ 'us CHL': -numbers.request.unmet, 'china CHL': -numbers.request.unmet });
    expect(m.G.unmet).toBe(1);
  });

  it('5.10 world events: choices: the pair decides, nobody is the author', () => {
    const m = atEvent('golden-dome', (x) => x.tension(numbers.tensionByChance).bloc('us', { home: 2 }));
    m.us.worldEvent('a');
    expect(view(m.G, 'china').secret.picks.us).toBeUndefined();
    m.china.worldEvent('a');
    expect(m.told('world-event')).toEqual([{ is: 'world-event', id: 'golden-dome', us: 'a', china: 'a' }]);
    expect([m.G.tension, m.G.ending, m.G.blocs.us.home]).toEqual([numbers.tensionByChance, null, 3]);
  });

  it('5.11 world events: bids: the higher pays, a tie costs nobody', () => {
    const event = WORLD_EVENTS['african-space-agency'];
    const suit = event.kind === 'bid' ? event.suit : 'science';
    const at = () => atEvent(event.id, (x) => x.tokens({ us: { [suit]: 4 }, china: { [suit]: 2 } }));
    expect(at().legal('us').length).toBe(numbers.bidMax + 1);
    expect(at().legal('china').length).toBe(3);
    expect(at().us.worldEvent(2).china.worldEvent(1).changes()).toMatchObject({ [`us ${suit}`]: -2 });
    const tie = at().us.worldEvent(2).china.worldEvent(2);
    expect([tie.G.blocs.us.tokens[suit], tie.G.blocs.china.tokens[suit]]).toEqual([4, 2]);
  });

  it('5.12 announcements: this round’s and the next’s file, resolution and regions', () => {
    const { G } = match();
    const known = view(G, 'spectator');
    expect([fileOf(known), fileOf(known, 1)]).toEqual(files.slice(0, 2));
    expect([regionsOf(known), regionsOf(known, 1)]).toEqual(SCENARIOS.standard.regions.slice(0, 2));
    const next = G.nextResolution;
    expect(next).not.toBeNull();
    expect(match().actions().jump({ step: 'round-end' }).G.resolution).toBe(next);
  });

  it('5.13 offers: from a nation without a Request, Committed to nobody, to whoever leads there when the Actions end', () => {
    for (let i = 0; i < 30; i++) {
      const { G } = match('standard', {}, `offers/${i}`);
      expect(G.offer?.taken).toBeNull();
      expect(G.requests.map((r) => r.nation)).not.toContain(G.offer?.nation);
      for (const bloc of BLOCS)
        expect(isCommitted(G, boardOf(G), bloc, boardOf(G).index[G.offer?.nation ?? ''])).toBe(false);
    }
    const taken = { is: 'offer-taken', nation: 'ETH', id: 'institute-in-addis' };
    /** Each plays its last card as an Outreach. */
    const last = () =>
      match()
        .plain()
        .with({ us: ['artemis-accords', 'spd-3'], china: ['open-to-all', 'apsco'] })
        .influence('ETH', { us: 1, china: 1 })
        .actions('us')
        .edit((G) => {
          G.offer = { id: 'institute-in-addis', nation: 'ETH', taken: null };
          const { plays } = boardOf(G).scenario;
          G.plays = { us: plays - 1, china: plays - 1 };
        });
    const stop = (m: Match) => {
      while (m.G.ask?.ask === 'place' || m.G.ask?.ask === 'sign') m.done();
    };
    const m = last();
    m.us.outreach('artemis-accords').place('diplomacy', 'ETH');
    stop(m);
    expect(m.told('offer-taken')).toEqual([]);
    m.china.outreach('open-to-all');
    stop(m);
    expect(m.told('offer-taken')).toEqual([{ ...taken, bloc: 'us' }]);
    expect(m.told('connected')).toHaveLength(1);
    expect(m.G.offer?.taken).toBe('us');
    expect(m.G.phase).toBe('session');

    const level = last();
    level.us.outreach('artemis-accords').place('diplomacy', 'ETH');
    stop(level);
    level.china.outreach('open-to-all').place('diplomacy', 'ETH');
    stop(level);
    expect(level.told('offer-taken')).toEqual([]);
    expect(level.told('offer-lapsed')).toHaveLength(1);
    expect(level.G.offer).toBeNull();
    // One influence each by the Outreach: nobody loses by an Offer that lapses.
    for (const bloc of BLOCS) expect(level.G.influence[bloc][level.at('ETH')]).toBe(2);
  });
});

/** At a Dialogue on the file of a round, both able to pay for anything. */
const atDialogue = (round = 1): Match =>
  match()
    .actions()
    .round(round)
    .tension(5)
    .law(0)
    .wolf(true)
    .debris({ us: 0, china: 0 })
    .tokens({ us: { technology: 2 }, china: { technology: 2 } })
    .jump({ step: 'dialogue' });
const meet = (m: Match, us: DialogueChoice, china: DialogueChoice) => m.us.dialogue(us).china.dialogue(china);

describe('6 the Dialogue', () => {
  it('6.1 secret choice: hidden until both have chosen', () => {
    const m = atDialogue();
    m.us.dialogue('exploit');
    for (const viewer of ['china', 'spectator'] as const)
      expect(JSON.stringify(view(m.G, viewer))).not.toContain('"pick"');
    expect(view(m.G, 'us').secret.picks.us).toEqual({ pick: 'dialogue', choice: 'exploit' });
    m.china.dialogue('abstain');
    expect(m.told('dialogue')).toEqual([{ is: 'dialogue', file: 'traffic', us: 'exploit', china: 'abstain' }]);
  });

  it('6.2 the table: all nine cells', () => {
    for (const us of DIALOGUE_CHOICES)
      for (const china of DIALOGUE_CHOICES) {
        const m = meet(atDialogue(), us, china);
        const c = DIALOGUE[us][china];
        const start = SCENARIOS.standard.opening.standing;
        expect([m.G.blocs.us.standing - start.us, m.G.blocs.china.standing - start.china]).toEqual(c.standing);
        expect(m.G.tension - 5).toBe(c.tension);
        expect(m.G.files.traffic).toBe(c.file);
        expect([m.G.blocs.us.tokens.diplomacy, m.G.blocs.china.tokens.diplomacy]).toEqual(c.token);
        expect(m.G.blocs.us.tokens.technology).toBe(2 + c.transfer);
        expect(m.G.blocs.china.tokens.technology).toBe(2 - c.transfer - (china === 'cooperate' ? 1 : 0));
      }
  });

  it('6.3 costs: Home under Wolf, Technology for China, whatever the other does', () => {
    for (const other of ['cooperate', 'abstain'] as const) {
      expect(meet(atDialogue(), 'cooperate', other).changes()).toMatchObject({ 'us home': -1 });
      expect(meet(atDialogue(), other, 'cooperate').changes()).toMatchObject({ 'china technology': -1 });
    }
    const free = meet(atDialogue().wolf(false), 'cooperate', 'abstain');
    expect(free.changes()).not.toHaveProperty('us home');
    const policy = meet(atDialogue().policy('china', { freeCooperation: 1 }), 'abstain', 'cooperate');
    expect(policy.changes()).not.toHaveProperty('china technology');
  });

  it('6.4 unpaid choices: cannot be made, Abstain always can', () => {
    const m = atDialogue().bloc('us', { home: 0 }).tokens({ china: {} });
    for (const bloc of BLOCS) {
      m.expectRefused('cannot-pay', { type: 'dialogue', choice: 'cooperate' }, bloc);
      expect(m.allows({ type: 'dialogue', choice: 'abstain' }, bloc)).toBe(true);
    }
  });

  it('6.5 both cooperate: each file has its own gain', () => {
    const both = (round: number) =>
      meet(atDialogue(round).debris({ us: 1, china: 1 }), 'cooperate', 'cooperate').changes();
    expect(both(files.indexOf('traffic') + 1)).toMatchObject({ traffic: 1, 'debris us': -1, 'debris china': -1 });
    expect(both(files.indexOf('rescue') + 1)).toMatchObject({ rescue: 1, 'us odds': 5, 'china odds': 5 });
    expect(both(files.indexOf('framework') + 1)).toMatchObject({ framework: 1, 'us science': 1, 'china science': 1 });
  });

  it('6.6 a file that cannot rise: Standing for both instead', () => {
    const [us, china] = DIALOGUE.cooperate.cooperate.standing;
    for (const m of [atDialogue().files({ traffic: 1 }), atDialogue().wolf(false).files({ traffic: 3 })]) {
      const changes = meet(m, 'cooperate', 'cooperate').changes();
      expect(changes).toMatchObject({ 'us standing': us + 1, 'china standing': china + 1 });
      expect(changes).not.toHaveProperty('traffic');
    }
  });

  it.each([1, 2])('6.6 what is told beforehand is what a joint Cooperate brings, counted %i times', (multiply) => {
    for (const wolf of [true, false])
      for (const level of [0, 1, 2, 3]) {
        const m = atDialogue().wolf(wolf).files({ traffic: level });
        m.edit((G) => {
          G.dialogue.multiply = multiply;
        });
        const told = cellNow(m.G, 'cooperate', 'cooperate');
        const changes = meet(m, 'cooperate', 'cooperate').changes();
        const came = [changes['us standing'], changes['china standing'], changes.traffic ?? 0];
        expect(came, `level ${level}, Wolf ${wolf}`).toEqual([...told.standing, told.file]);
      }
  });

  it('6.7 whose tension: the exploiter’s, or both blocs’', () => {
    const at = (tension: number) => atDialogue().tension(tension);
    expect(meet(at(numbers.conflict - 1), 'exploit', 'abstain').G.ending).toMatchObject({
      kind: 'conflict',
      winner: 'china',
    });
    expect(meet(at(numbers.conflict - 1), 'cooperate', 'exploit').G.ending).toMatchObject({
      kind: 'conflict',
      winner: 'us',
    });
    expect(meet(at(numbers.conflict - 2), 'exploit', 'exploit').G.ending).toEqual({
      kind: 'conflict',
      winner: null,
      by: 'both',
    });
  });

  it('6.8 events on the dialogue: shown first, counted double, forbidden to exploit', () => {
    const shown = match().actions().effects({ do: 'dialogue', op: 'reveal', who: 'us' }).jump({ step: 'dialogue' });
    expect(shown.G.ask).toMatchObject({ ask: 'dialogue', bloc: 'us' });
    shown.us.dialogue('abstain');
    expect(view(shown.G, 'china').dialogue.shown).toBe('abstain');
    expect(shown.G.ask).toMatchObject({ ask: 'dialogue', bloc: 'china' });
    shown.china.dialogue('abstain');
    expect(shown.G.dialogue.first).toBeNull();
    const double = match()
      .actions()
      .wolf(false)
      .tokens({ china: { technology: 1 } });
    double.effects({ do: 'dialogue', op: 'double', who: 'us' }).jump({ step: 'dialogue' });
    expect(meet(double, 'cooperate', 'cooperate').changes()).toMatchObject({ traffic: 2 });
    const calm = match()
      .actions()
      .effects({ do: 'dialogue', op: 'no-exploit', who: 'china' })
      .jump({ step: 'dialogue' });
    calm.expectRefused('no-exploit', { type: 'dialogue', choice: 'exploit' }, 'china');
    expect(calm.allows({ type: 'dialogue', choice: 'exploit' }, 'us')).toBe(true);
  });
});
