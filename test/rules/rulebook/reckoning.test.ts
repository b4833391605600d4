/** RULEBOOK.md, sections 15 to 17: the Reckoning, Standing and endings, at the table. */
import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { CARD_LIST, CARDS } from '../../../rules/content/catalogue.ts';
import { FEWEST_NATIONS, readOptions, SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { legal } from '../../../rules/legal.ts';
import { supportOf } from '../../../rules/phases/session.ts';
import { below, seeded } from '../../../rules/random.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import { BLOCS, SOURCES } from '../../../rules/terms.ts';
import { commonsGrade, GRADE_LINES, GRADES, LEGACY, legacyOf } from '../../../rules/tracks/commons.ts';
import { balanceOf } from '../../../rules/tracks/partners.ts';
import { whyNotUndo } from '../../../rules/undo.ts';
import { OWN_NUMBERS } from '../../../scripts/rulebook/tables/scenarios.ts';
import { type Match, match } from '../../support/match.ts';

const board = boardOf('standard');
const { numbers, regions, rounds, missions } = SCENARIOS.standard;
const at = () => match().actions().bare().requests();

describe('15 the Reckoning', () => {
  it('15.1 order: check, Requests, promises, wavering, signings, scoring, drift, keeping', () => {
    const m = at().tension(3).partner('GHA', 'us').influence('RWA', { china: 6 }).influence('ETH', { china: 6 });
    m.requests({ nation: 'CHL', kind: 'station' }).influence('CUB', { us: 4 });
    m.bloc('us', { promises: [{ nation: 'CUB', mission: missions.us[1].id, due: 1 }] });
    m.jump({ step: 'orbit-check' }).china.sign('RWA').china.done();
    const order = ['orbit-check', 'request-unmet', 'promise-broken', 'wavers', 'signed', 'scored', 'tension'].map(
      (is) => m.log.findIndex((entry) => entry.is === is),
    );
    expect(order[0]).toBeGreaterThan(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(m.G.ask?.ask).toBe('keep');
  });

  it('15.2 regions: two a round, by the timetable', () => {
    regions.forEach((pair, i) => {
      const m = at()
        .round(i + 1)
        .jump({ step: 'scoring' });
      expect(m.told('scored').map((e) => e.region)).toEqual(pair);
    });
  });

  it('15.3 balance: weights of partners, doubled where Committed', () => {
    const m = at();
    const base = balanceOf(m.G, 'africa');
    const weight = board.weight[m.at('KEN')];
    expect(balanceOf(m.partner('KEN', 'us').G, 'africa')).toBe(base + weight);
    expect(balanceOf(m.influence('KEN', { us: 6 }).G, 'africa')).toBe(base + 2 * weight);
    expect(balanceOf(m.partner('KEN', 'china').G, 'africa')).toBe(base - weight);
    expect(balanceOf(m.partner('KEN', 'dual').G, 'africa')).toBe(base);
  });

  it('15.4 movement: the change since the marker, limited; the marker follows', () => {
    const [region] = regions[0];
    const score = (change: number) => {
      const m = at().edit((G) => {
        for (const r of regions[0]) G.markers[r] = balanceOf(G, r);
        G.markers[region] -= change;
      });
      const now = balanceOf(m.G, region);
      m.jump({ step: 'scoring' });
      expect(m.G.markers[region]).toBe(now);
      return [m.G.blocs.us.from.regions, m.G.blocs.china.from.regions];
    };
    expect(score(2)).toEqual([2, 0]);
    expect(score(-3)).toEqual([0, 3]);
    expect(score(0)).toEqual([0, 0]);
    expect(score(99)).toEqual([numbers.regionCap, 0]);
    const { G } = match();
    for (const r of regions.flat()) expect(G.markers[r]).toBe(balanceOf(G, r));
  });

  it('15.5 keeping: one card in secret, the rest openly to the discards', () => {
    const m = at()
      .with({ us: ['spd-1', 'artemis-accords'], china: ['apsco'] })
      .jump({ step: 'keep' });
    expect(m.G.awaiting).toEqual(['us']);
    m.us.keep('spd-1');
    expect(m.told('discarded').map((e) => e.card)).toEqual(['artemis-accords']);
    expect(m.told('kept')[0].only).toBe('us');
    expect(m.G.secret.hands.us).toContain('spd-1');
    expect(at().round(rounds).jump({ step: 'drift' }).G.ending).not.toBeNull();
  });

  it('15.6 policies: those of a round end with it', () => {
    const card = CARD_LIST[0].id;
    expect(card).not.toBe('artemis-accords');
    const m = at()
      .with({ us: [card, 'artemis-accords'] })
      .edit((G) => {
        G.secret.hands.us = ['artemis-accords'];
        G.policies.push({ card, bloc: 'us', mods: { votes: 1 }, each: [], until: G.round });
      });
    m.policy('us', { votes: 2 }).jump({ step: 'round-end' });
    expect(m.G.policies.map((p) => p.mods.votes)).toEqual([2]);
    expect(m.told('policy-over')).toEqual([{ is: 'policy-over', card }]);
  });
});

/** The end of the last round. */
const last = (arrange: (m: Match) => Match) => arrange(at().round(rounds).law(0)).jump({ step: 'round-end' }).G;

describe('16 Standing and endings', () => {
  it('16.1 sources: all Standing comes from one of them', () => {
    const { G } = match();
    const rng = seeded('sources');
    while (!G.ending) {
      const bloc = G.awaiting[0];
      const moves = legal(G, bloc);
      step(G, bloc, moves[below(rng, moves.length)]);
    }
    for (const bloc of BLOCS) {
      expect(Object.keys(G.blocs[bloc].from).sort()).toEqual([...SOURCES].sort());
      expect(Object.values(G.blocs[bloc].from).reduce((a, b) => a + b, 0)).toBe(G.blocs[bloc].standing);
    }
  });

  it('16.2 order: more Standing, then more support, then nobody', () => {
    expect(last((m) => m.standing({ us: 3, china: 2 })).ending).toEqual({ kind: 'order', winner: 'us', by: null });
    const tie = (us: number, china: number) =>
      last((m) => {
        const gap = supportOf(m.G, 'china') - supportOf(m.G, 'us');
        return m
          .standing({ us: 2, china: 2 })
          .bloc('us', { votes: gap + us })
          .bloc('china', { votes: china });
      }).ending?.winner;
    expect([tie(1, 0), tie(0, 1), tie(0, 0)]).toEqual(['us', 'china', null]);
  });

  it('16.3 law at the end: Standing for its side', () => {
    expect(last((m) => m.standing({ us: 0, china: 0 }).law(3)).blocs.us.from.law).toBe(3);
    expect(last((m) => m.standing({ us: 0, china: 0 }).law(-4)).blocs.china.from.law).toBe(4);
  });

  it('16.4 lunar order: base, Session and law together', () => {
    const base = missions.us.findIndex((m) => m.base === 'working');
    const end = (law: number, flown: number, winner: 'us' | 'china' | null) => {
      const m = at()
        .law(law)
        .bloc('us', { flown: missions.us.slice(0, flown).map((x) => x.id) });
      m.edit((G) => {
        G.sessionWinner = winner;
      });
      return m.jump({ step: 'lunar-order' }).G.ending;
    };
    const { lunarOrderLaw } = numbers;
    expect(end(lunarOrderLaw, base + 1, 'us')).toEqual({ kind: 'lunar-order', winner: 'us', by: 'us' });
    expect(end(lunarOrderLaw - 1, base + 1, 'us')).toBeNull();
    expect(end(lunarOrderLaw, base, 'us')).toBeNull();
    expect(end(lunarOrderLaw, base + 1, 'china')).toBeNull();
    expect(end(lunarOrderLaw, base + 1, null)).toBeNull();
  });

  it('16.5 kessler by an act: whoever places the last pip loses', () => {
    const m = at().debris({ us: 1, china: numbers.kessler - 2 });
    m.effects({ do: 'debris', who: 'china', n: 1 }, { actor: 'us' });
    expect(m.G.ending).toEqual({ kind: 'kessler', winner: 'china', by: 'us' });
  });

  it('16.6 kessler by chance: the larger share loses, near shares both', () => {
    const end = (us: number) =>
      at()
        .debris({ us, china: numbers.kessler - 1 - us })
        .effects({ do: 'debris', who: 'us', n: 1 }, { kind: 'world-event' }).G.ending;
    expect(end(numbers.kessler - 2)).toEqual({ kind: 'kessler', winner: 'china', by: 'chance' });
    expect(end(1)).toEqual({ kind: 'kessler', winner: 'us', by: 'chance' });
    expect(end(5)).toEqual({ kind: 'kessler', winner: null, by: 'chance' });
  });

  it('16.7 conflict: whoever takes the last step loses, both by a joint act', () => {
    const m = at()
      .tension(numbers.conflict - 1)
      .effects({ do: 'tension', n: 1 }, { actor: 'china' });
    expect(m.G.ending).toEqual({ kind: 'conflict', winner: 'us', by: 'china' });
    const joint = at()
      .tension(numbers.conflict - 2)
      .jump({ step: 'dialogue' })
      .us.dialogue('exploit')
      .china.dialogue('exploit');
    expect(joint.G.ending).toEqual({ kind: 'conflict', winner: null, by: 'both' });
  });

  it('16.8 concession: at any time', () => {
    for (const bloc of BLOCS) {
      const m = at()[bloc].concede();
      expect(m.G.ending).toMatchObject({ kind: 'concession', winner: bloc === 'us' ? 'china' : 'us' });
    }
  });

  it('16.9 commons grade: files, connections, Debris, Tension, Requests', () => {
    const start = () =>
      match().edit((G) => {
        G.unmet = 0;
      });
    const points = (arrange: (m: Match) => Match) => commonsGrade(arrange(start()).G).points;
    const { opening } = SCENARIOS.standard;
    expect(points((m) => m)).toBe(0);
    expect(points((m) => m.files({ traffic: 2, rescue: 1 }))).toBe(3);
    expect(points((m) => m.debris({ us: opening.debris.us + 2 }))).toBe(-2);
    expect(points((m) => m.debris({ us: opening.debris.us - 1 }))).toBe(1);
    expect(points((m) => m.tension(opening.tension + 3))).toBe(-3);
    expect(points((m) => m.tension(opening.tension - 2))).toBe(2);
    for (const [connected, want] of [
      [1, 0],
      [2, 1],
      [5, 2],
    ])
      expect(
        points((m) =>
          m.edit((G) => {
            const open = board.ids.map((_, i) => i).filter((i) => board.traits[i].has('unconnected'));
            for (const i of open.slice(0, connected)) G.connected[i] = 1;
          }),
        ),
      ).toBe(want);
    for (const [unmet, want] of [
      [2, 0],
      [3, -1],
      [7, -2],
    ])
      expect(
        points((m) =>
          m.edit((G) => {
            G.unmet = unmet;
          }),
        ) + 0,
      ).toBe(want);
    const grade = (arrange: (m: Match) => Match) => commonsGrade(arrange(start()).G).grade;
    expect(grade((m) => m.files({ traffic: 3, rescue: 3 }))).toBe(GRADES[GRADE_LINES.findIndex((line) => 6 >= line)]);
    const ruin = at()
      .tension(numbers.conflict - 1)
      .files({ traffic: 3, rescue: 3, framework: 3 });
    expect(commonsGrade(ruin.effects({ do: 'tension', n: 1 }).G).grade).toBe('F');
  });

  it('16.10 legacy: Standing by the grade, never below nothing', () => {
    const m = at().standing({ us: 11, china: -4 });
    expect(legacyOf(m.G, 'us')).toBe(Math.round(11 * LEGACY[commonsGrade(m.G).grade]));
    expect(legacyOf(m.G, 'china')).toBe(0);
  });
});

describe('17 at the table', () => {
  it('17.1 taking back: until chance, a hidden card, the rival or a secret choice', () => {
    const m = at()
      .influence('KEN', { us: 1 })
      .with({ us: ['artemis-accords', 'spd-1'] });
    const open = () => m.G.moves - m.G.sealed;
    m.us.outreach('artemis-accords').place('diplomacy', 'KEN').place('diplomacy', 'KEN');
    expect(open()).toBe(3);
    expect([whyNotUndo(m.G, 'us'), whyNotUndo(m.G, 'china')?.code]).toEqual([null, 'not-your-decision']);
    m.us.done();
    if (m.G.ask?.ask === 'sign') m.us.done();
    expect(open()).toBe(0);
    const launch = at()
      .with({ us: ['spd-1', 'artemis-accords'] })
      .bloc('us', { paid: 9, mission: 5, flown: missions.us.slice(0, 5).map((x) => x.id) });
    launch.tokens({ us: {} }).us.mission('spd-1');
    expect(launch.G.moves - launch.G.sealed).toBe(1);
    launch.us.launch();
    expect(launch.G.moves - launch.G.sealed).toBe(0);
    const secret = at().jump({ step: 'dialogue' }).us.dialogue('abstain');
    expect(secret.G.moves - secret.G.sealed).toBe(0);
    expect(BLOCS.map((bloc) => whyNotUndo(secret.G, bloc)?.code)).toEqual(['not-your-decision', 'undo-sealed']);
  });

  it('17.2 refusals: nothing changes, and the reason is given', () => {
    at()
      .with({ us: ['apsco'] })
      .expectRefused('not-in-hand', { type: 'play', card: 'spd-1', use: 'summit' })
      .expectRefused('rival-event', { type: 'play', card: 'apsco', use: 'event' })
      .expectRefused('not-your-decision', { type: 'play', card: 'apsco', use: 'summit' }, 'china')
      .expectRefused('bad-move', 'launch');
  });

  it('17.3 what if: Wolf repealed, and no war-linked cards', () => {
    expect(match('standard', { wolfRepealed: true }).G.wolf).toBe(false);
    const war = CARD_LIST.filter((card) => card.war).map((card) => card.id);
    expect(war.length).toBeGreaterThan(0);
    const { secret } = match('standard', { noWar: true }).G;
    for (const id of [...secret.deck, ...secret.hands.us, ...secret.hands.china]) expect(war).not.toContain(id);
    for (const id of SCENARIO_IDS) {
      const plain = boardOf(id);
      const { G } = match(id, { noCorridor: true, debrisTreaty: true, moonTreaty: true, dualForAll: true });
      const board = boardOf(G);
      expect(board.traits.some((traits) => traits.has('corridor-node'))).toBe(false);
      expect(G.policies.filter((p) => p.card === 'debris-treaty').map((p) => p.bloc)).toEqual(['us', 'china']);
      expect(board.scenario.opening.law).toBe(Math.max(-5, plain.scenario.opening.law - 3));
      expect(board.lean).not.toContain(null);
      board.dual.forEach((dual, i) => {
        expect(dual || board.founder[i] !== null).toBe(true);
      });
    }
    const nations = boardOf('standard').ids.slice(0, FEWEST_NATIONS);
    expect(boardOf(match('standard', { nations }).G).ids).toEqual(nations);
    expect(readOptions({ nations: nations.slice(1) })).toMatchObject({ ok: false, error: { code: 'too-few-nations' } });
  });

  it('17.5 scenarios: what is told of each, and the same rules in all', () => {
    const { standard, short, founding, today } = SCENARIOS;
    const { standing, debris, tokens } = short.opening;
    expect(short.opening).toEqual({ ...standard.opening, standing, debris, tokens });
    expect(debris.us + debris.china).toBeGreaterThan(standard.opening.debris.us + standard.opening.debris.china);
    expect(short.rounds).toBeLessThan(standard.rounds);
    expect(founding.cards.some((id) => CARDS[id].era === 'base')).toBe(false);
    expect([founding.counter.date, standard.counter.date.slice(0, 7)]).toEqual(['2020-10-31', '2025-01']);
    expect(today.counter.date.slice(0, 7)).toBe('2026-09');
    const { debrisCrowds } = today.numbers;
    expect(today.numbers).toEqual({ ...standard.numbers, debrisCrowds });
    // Founding's projects bring a token, too (3.6).
    expect(founding.numbers.project.token).toBe(1);
    for (const { numbers } of [short, founding]) {
      const { placeRival, summitSteps, enterpriseCost } = numbers;
      expect(numbers).toEqual({
        ...standard.numbers,
        placeRival,
        summitSteps,
        enterpriseCost,
        project: numbers.project,
      });
      expect(summitSteps).toBeGreaterThan(standard.numbers.summitSteps);
      for (const [kind, cost] of Object.entries(standard.numbers.enterpriseCost))
        expect(enterpriseCost[kind as keyof typeof enterpriseCost]).toBeLessThanOrEqual(cost);
    }
    expect(short.numbers.project).toEqual(standard.numbers.project);
    // Each number that is not Standard's has a row in the table.
    const flat = (value: unknown, path = ''): [string, unknown][] =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, inner]) => flat(inner, `${path}.${key}`))
        : [[path, value]];
    const base = new Map(flat(standard.numbers));
    for (const { id, numbers } of [short, founding, today]) {
      const differs = flat(numbers).filter(([path, value]) => JSON.stringify(base.get(path)) !== JSON.stringify(value));
      const rows = Object.values(OWN_NUMBERS).filter((of) => of(numbers) !== of(standard.numbers));
      expect(rows.length, `${id}: ${differs.map(([path]) => path)}`).toBe(differs.length);
    }
  });

  it('17.4 records: a finished match replays exactly, a changed file is refused', () => {
    const start = { scenario: 'lesson', options: {}, seed: 'record' } as const;
    const G = setup('lesson', {}, 'record');
    const rng = seeded('record');
    const turns: Turn[] = [];
    while (!G.ending) {
      const by = G.awaiting[0];
      const moves = legal(G, by);
      const move = moves[below(rng, moves.length)];
      turns.push({ by, move });
      step(G, by, move);
    }
    const record = toRecord(start, turns);
    const loaded = fromRecord(writeRecord(record));
    expect(loaded.ok && loaded.state).toEqual(G);
    const altered = fromRecord(writeRecord({ ...record, seed: 'another' }));
    expect(altered.ok === false && altered.error.code).toBe('file-altered');
  });
});
