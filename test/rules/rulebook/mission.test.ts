/** RULEBOOK.md, section 9: Mission, promises, failure and distress. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { helpChance } from '../../../rules/plays/distress.ts';
import { contributorsOf, launchOdds, launchPrice, nextMission } from '../../../rules/tracks/programme.ts';
import { type Match, match } from '../../support/match.ts';

const board = boardOf('standard');
const { numbers, missions, opening } = SCENARIOS.standard;
const CARD = 'spd-1';
const indexOf = (bloc: 'us' | 'china', id: string) => missions[bloc].findIndex((m) => m.id === id);

/** The United States at a mission, paid but for one card; nobody can contribute. */
const at = (mission = 1, arrange: (m: Match) => void = () => {}): Match => {
  const m = match()
    .actions('us')
    .with({ us: [CARD], china: ['apsco', 'queqiao-1'] })
    .bare()
    .tokens({ us: {}, china: {} });
  m.bloc('us', { mission, paid: missions.us[mission].cost - CARDS[CARD].value, home: 3, networks: [] });
  m.bloc('us', { flown: missions.us.slice(0, mission).map((x) => x.id) });
  arrange(m);
  return m;
};
/** Committed partners that could contribute. */
const partners = (n: number) => (m: Match) => {
  const able = board.ids.filter(
    (_, i) => ['astronauts', 'industry', 'agency'].some((t) => board.traits[i].has(t)) && !board.founder[i],
  );
  for (const id of able.slice(0, n)) m.partner(id, 'us').influence(id, { us: 6 });
};

describe('9 Mission', () => {
  it('9.1 programme: one mission after the other', () => {
    for (const bloc of ['us', 'china'] as const) {
      missions[bloc].forEach((mission, i) => {
        expect(mission.order).toBe(i + 1);
      });
      const { G } = match();
      expect(nextMission(G, bloc)).toBe(missions[bloc][opening.flown[bloc]]);
    }
    const m = at().dice(true).us.mission(CARD).launch();
    expect(nextMission(m.G, 'us')).toBe(missions.us[2]);
  });

  it('9.2 paying: the card and any tokens, kept until the launch and beyond', () => {
    const m = at(1, (x) => x.bloc('us', { paid: 0 }).tokens({ us: { finance: 4, science: 1 } })).us.mission(CARD);
    const { cost } = missions.us[1];
    expect(m.G.blocs.us.paid).toBe(CARDS[CARD].value);
    m.us.pay('finance').us.done();
    expect(m.G.blocs.us.paid).toBe(CARDS[CARD].value + 1);
    const full = at(1, (x) => x.tokens({ us: { finance: 4 } })).us.mission(CARD);
    expect(full.G.ask?.ask).toBe('launch');
    const over = at(1, (x) => x.bloc('us', { paid: cost + 2 }))
      .dice(true)
      .us.mission(CARD)
      .launch();
    expect(over.G.blocs.us.paid).toBe(2 + CARDS[CARD].value);
  });

  it('9.3 launching: now or later, a second one dearer, no third', () => {
    const m = at().us.mission(CARD);
    expect(m.legal().map((move) => move.type)).toEqual(['launch', 'done']);
    expect(m.us.done().changes()).not.toHaveProperty('us launches');
    expect(launchPrice(at().G, 'us')).toBe(missions.us[1].cost);
    const second = at(1, (x) => x.bloc('us', { launches: 1 }));
    expect(launchPrice(second.G, 'us')).toBe(missions.us[1].cost + numbers.secondLaunch);
    second.us.mission(CARD);
    expect(second.G.ask?.ask).not.toBe('launch');
    const rich = at(1, (x) => x.bloc('us', { launches: 1, paid: 20 }))
      .dice(true)
      .us.mission(CARD)
      .launch();
    expect(rich.G.blocs.us.launches).toBe(2);
    const third = at(1, (x) => x.bloc('us', { launches: 2, paid: 20 })).us.mission(CARD);
    expect(third.G.ask?.ask).not.toBe('launch');
  });

  it('9.4 odds: the sum of their parts, within limits', () => {
    const { reliability, contributors } = missions.us[3];
    const odds = (arrange: (m: Match) => void) => launchOdds(at(3, arrange).G, 'us').chance;
    const bare = reliability - contributors * numbers.missingContributor;
    expect(odds(() => {})).toBe(bare);
    expect(odds((m) => m.bloc('us', { home: 0 }))).toBe(bare + numbers.homeLaunch.low);
    expect(odds((m) => m.bloc('us', { home: 5 }))).toBe(bare + numbers.homeLaunch.high);
    expect(odds((m) => m.bloc('us', { odds: numbers.failureRetry }))).toBe(bare + numbers.failureRetry);
    expect(odds((m) => m.bloc('us', { networks: [{ kind: 'launch-site', nation: 'KEN' }] }))).toBe(
      bare + numbers.launchSite,
    );
    expect(odds((m) => m.policy('us', { launch: 5 }))).toBe(bare + 5);
    expect(odds((m) => m.bloc('us', { odds: 500 }))).toBe(numbers.launchMax);
    expect(odds((m) => m.bloc('us', { odds: -500 }))).toBe(numbers.launchMin);
  });

  it('9.5 contributors: Committed partners with the traits, as many as are wanted', () => {
    const wanted = missions.us[3].contributors;
    const m = at(3, partners(wanted + 2)).us.mission(CARD);
    expect(m.G.ask).toMatchObject({ ask: 'contributor', left: wanted });
    expect(m.nations()).toHaveLength(contributorsOf(m.G, 'us').length);
    const before = launchOdds(m.G, 'us').chance;
    for (let i = 0; i < wanted; i++) m.us.contributor(m.nations()[0]);
    expect(m.G.ask?.ask).toBe('launch');
    expect(launchOdds(m.G, 'us').chance).toBe(
      Math.min(numbers.launchMax, before + wanted * numbers.missingContributor),
    );
    expect(at(3, (x) => x.partner('GHA', 'us').influence('GHA', { us: 6 })).us.mission(CARD).G.ask?.ask).toBe('launch');
  });

  it('9.6 promises: kept they bring influence, late they cost it', () => {
    const promise = (due: number) => (m: Match) =>
      m.influence('KEN', { us: 3 }).bloc('us', { promises: [{ nation: 'KEN', mission: missions.us[1].id, due }] });
    const kept = at(1, promise(2)).dice(true).us.mission(CARD).launch();
    expect(kept.changes()).toMatchObject({ 'us KEN': numbers.promiseKept, 'us promises': [] });
    expect(at(1, promise(2)).requests().jump({ step: 'wavering' }).changes()).not.toHaveProperty('us KEN');
    const late = at(1, promise(1)).requests().jump({ step: 'wavering' });
    expect(late.changes()).toMatchObject({ 'us KEN': -numbers.promiseBroken, 'us promises': [] });
    const made = at(3, partners(1)).us.mission(CARD);
    made.us.contributor(made.nations()[0]);
    expect(made.G.blocs.us.promises[0].due).toBe(made.G.round + 1);
  });

  it('9.7 standing: less for the second at a common milestone', () => {
    const landing = indexOf('us', 'artemis-iii-landing');
    const theirs = indexOf('china', 'china-landing');
    const fly = (flown: string[]) =>
      at(landing, (m) => m.bloc('china', { flown }))
        .dice(true)
        .us.mission(CARD)
        .launch()
        .told('flown')[0].first;
    expect(fly([])).toBe(true);
    expect(fly(missions.china.slice(0, theirs + 1).map((m) => m.id))).toBe(false);
    const second = at(landing, (m) => m.bloc('china', { flown: missions.china.slice(0, theirs + 1).map((x) => x.id) }));
    second.dice(true).us.mission(CARD).launch();
    const gained = second.told('standing').filter((e) => e.bloc === 'us')[0].n;
    expect(gained).toBe(missions.us[landing].standing[1]);
  });

  it('9.8 shared firsts: more for whoever is first', () => {
    const [first] = missions.us[1].firsts;
    const theirs = missions.china.find((m) => m.firsts.includes(first))?.id as string;
    const gain = (flown: string[]) =>
      at(1, (m) => m.bloc('china', { flown }))
        .dice(true)
        .us.mission(CARD)
        .launch()
        .changes()['us standing'];
    expect(gain([])).toBe(missions.us[1].standing[0] + numbers.sharedFirst);
    expect(gain([theirs])).toBe(missions.us[1].standing[0]);
  });

  it('9.9 failure: half the price, Home, perhaps a pip; the next try is surer', () => {
    const { cost } = missions.us[1];
    const m = at().dice(false, true).us.mission(CARD).launch();
    expect(m.changes()).toMatchObject({
      'us paid': CARDS[CARD].value - Math.ceil(cost / 2),
      'us home': -1,
      'us odds': numbers.failureRetry,
      'debris us': 1,
      'us launches': 1,
    });
    expect(m.told('debris')[0].by).toBe('us');
    expect(at().dice(false, false).us.mission(CARD).launch().changes()).not.toHaveProperty('debris us');
    const dear = at(1, (x) => x.bloc('us', { launches: 1, paid: 20 }))
      .dice(false, false)
      .us.mission(CARD)
      .launch();
    expect(dear.changes()['us paid']).toBe(CARDS[CARD].value - Math.ceil(cost / 2) - numbers.secondLaunch);
    const odd = missions.us.findIndex((x, n) => n > 0 && x.cost % 2 === 1);
    const rounded = at(odd).dice(false, false).us.mission(CARD).launch().changes()['us paid'];
    expect(rounded).toBe(CARDS[CARD].value - (missions.us[odd].cost + 1) / 2);
  });

  it('9.10 passing over: at a cost in the next odds', () => {
    const mission = missions.china.findIndex((m) => m.skippable);
    const m = match()
      .actions('china')
      .with({ china: ['apsco'] })
      .bloc('china', { mission, paid: 0 })
      .tokens({ china: {} });
    m.china.mission('apsco').china.skip();
    expect(m.changes()).toMatchObject({ 'china mission': 1, 'china odds': -15 });
    const firm = at().tokens({ us: { finance: 1 } });
    firm.bloc('us', { paid: 0 }).us.mission(CARD).expectRefused('not-legal', { type: 'skip' });
  });

  it('9.11 distress call: when a crewed mission fails', () => {
    const crewed = at().dice(false, false).us.mission(CARD).launch();
    expect(crewed.G.ask).toEqual({ ask: 'help', bloc: 'china' });
    const base = indexOf('us', 'base-core');
    expect(missions.us[base].crewed).toBe(false);
    expect(at(base).dice(false, false).us.mission(CARD).launch().G.ask?.ask).not.toBe('help');
  });

  it('9.12 helping: a Technology token, Standing, and calm if it succeeds', () => {
    const call = (...dice: boolean[]) =>
      at(1, (m) => m.tension(5).tokens({ china: { technology: 1 } }))
        .us.mission(CARD)
        .dice(false, false, ...dice)
        .us.launch();
    const helped = call(true).china.yes();
    expect(helped.changes()).toMatchObject({
      'china technology': -1,
      'china standing': 1,
      'us standing': 1,
      tension: -1,
    });
    const failed = call(false).china.yes().changes();
    expect(failed).toMatchObject({ 'china technology': -1 });
    for (const bloc of ['us', 'china']) expect(failed).not.toHaveProperty(`${bloc} standing`);
    call().tokens({ china: {} }).expectRefused('not-legal', { type: 'answer', yes: true });
    const [base, perLevel] = numbers.help;
    for (const rescue of [0, 1, 3])
      expect(helpChance(match().files({ rescue }).G)).toBe(Math.min(95, base + perLevel * rescue));
  });

  it('9.13 standing by: the two weightiest that watch turn away', () => {
    const watching = board.ids
      .filter((_, i) => board.traits[i].has('astronauts'))
      .sort((a, b) => board.weight[board.index[b]] - board.weight[board.index[a]] || board.index[a] - board.index[b]);
    const m = at(1, (x) => {
      for (const id of watching.slice(0, 4)) x.influence(id, { china: 2 });
    });
    m.us
      .mission(CARD)
      .dice(false, false)
      .us.launch()
      .edit(() => {});
    m.china.no();
    expect(m.changes()).toEqual({
      [`china ${watching[0]}`]: -1,
      [`china ${watching[1]}`]: -1,
      discarded: [CARD],
    });
  });
});
