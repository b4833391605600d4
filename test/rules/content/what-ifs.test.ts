import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { readOptions, WHAT_IFS, type WhatIf } from '../../../rules/content/scenarios/what-if.ts';
import { setup } from '../../../rules/setup.ts';
import type { Options } from '../../../rules/state.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { match } from '../../support/match.ts';

const NATIONS = SCENARIOS.standard.nations;
const start = (options: Options) => setup('standard', options, 'what-if');
const deckOf = (options: Options) => [...boardOf(start(options)).scenario.cards].sort();
const plainDeck = deckOf({});
const without = (...ids: string[]) => plainDeck.filter((id) => !ids.includes(id));

describe('what if Wolf had been repealed', () => {
  it('opens without the Amendment, so that cooperating costs the United States nothing', () => {
    expect(start({}).wolf).toBe(true);
    expect(start({ wolfRepealed: true }).wolf).toBe(false);
    const talk = (options: Options) => {
      const m = match('standard', options).plain();
      if (options.wolfRepealed) m.wolf(false);
      return m.jump({ step: 'dialogue' }).us.dialogue('cooperate').china.dialogue('abstain').changes()['us home'];
    };
    expect(talk({})).toBe(-1);
    expect(talk({ wolfRepealed: true })).toBeUndefined();
  });
});

describe('what if nobody had a Spatial Information Corridor', () => {
  it('takes the card from the deck, the trait from nations and the node from what may be founded', () => {
    const on = { noCorridor: true };
    expect(deckOf(on)).toEqual(without('spatial-information-corridor'));
    const nodes = (options: Options) => boardOf(start(options)).traits.filter((t) => t.has('corridor-node')).length;
    expect(nodes({})).toBeGreaterThan(0);
    expect(nodes(on)).toBe(0);
    const kinds = (options: Options) => {
      const m = match('standard', options)
        .plain()
        .with({ china: ['open-to-all', 'apsco'] })
        .influence('KEN', { china: 1 })
        .tokens({ china: { finance: 2 } })
        .actions('china');
      m.china.enterprise('open-to-all');
      return new Set(m.legal().flatMap((x) => (x.type === 'found' ? [x.kind] : [])));
    };
    expect(kinds({})).toContain('corridor-node');
    expect(kinds(on)).not.toContain('corridor-node');
    expect(kinds(on)).toContain('ground-station');
  });
});

describe('what if a treaty bound the makers of debris', () => {
  it('lets no bloc’s own event raise Debris', () => {
    const test = (options: Options) =>
      match('standard', options)
        .debris({ us: 1, china: 1 })
        .actions('us')
        .effects({ do: 'debris', who: 'us', n: 1 })
        .changes();
    expect(test({})).toEqual({ 'debris us': 1 });
    expect(test({ debrisTreaty: true })).toEqual({});
  });

  it('removes a pip of both at every Briefing', () => {
    const briefed = (options: Options) =>
      match('standard', options)
        .debris({ us: 3, china: 3 })
        .edit((G) => {
          G.round = 2;
        })
        .jump({ step: 'briefing' });
    expect(briefed({}).G.debris).toEqual({ us: 3, china: 3 });
    const m = briefed({ debrisTreaty: true });
    expect(m.G.debris).toEqual({ us: 2, china: 2 });
    for (const bloc of BLOCS) expect(m.G.policies.filter((p) => p.bloc === bloc)).toHaveLength(1);
  });
});

describe('what if the Moon Treaty were revived', () => {
  it('opens nearer to shared rules, the framework a level higher, and without the cards of national licence', () => {
    const [plain, revived] = [start({}), start({ moonTreaty: true })];
    expect(revived.law).toBe(plain.law - 3);
    expect(revived.files.framework).toBe(plain.files.framework + 1);
    expect(deckOf({ moonTreaty: true })).toEqual(without('us-resource-law', 'luxembourg-law', 'eo-13914'));
  });

  it('gives every nation without a lean one to shared rules, and changes no other', () => {
    const [plain, revived] = [boardOf(start({})), boardOf(start({ moonTreaty: true }))];
    plain.lean.forEach((lean, i) => {
      expect(revived.lean[i], plain.ids[i]).toBe(lean ?? 'shared');
    });
    expect(plain.lean).toContain(null);
  });
});

describe('what if every nation might be a partner of both', () => {
  it('makes every nation dual but the founders, in the Lesson too', () => {
    for (const scenario of ['standard', 'lesson'] as const) {
      const board = boardOf(setup(scenario, { dualForAll: true }, 'what-if'));
      expect(board.scenario.on.dual).toBe(true);
      board.ids.forEach((id, i) => {
        expect(board.traits[i].has('dual') || board.founder[i] !== null, id).toBe(true);
        if (board.founder[i]) expect(board.traits[i].has('dual'), id).toBe(false);
      });
    }
    expect(boardOf('lesson').scenario.on.dual).toBe(false);
  });

  it('lets the rival’s partner sign without leaving the rival', () => {
    const signed = (options: Options) =>
      match('standard', options)
        .plain()
        .partner('CHL', 'china')
        .influence('CHL', { us: 6, china: 0 })
        .actions('us')
        .effects({ do: 'sign', who: 'us', in: { only: ['CHL'] } })
        .us.sign('CHL').G;
    const at = boardOf('standard').index.CHL;
    expect(signed({}).status[at]).toBe(1);
    expect(signed({ dualForAll: true }).status[at]).toBe(3);
  });
});

describe('what if the cards of the war were left out', () => {
  it('takes exactly those from the deck', () => {
    const war = plainDeck.filter((id) => CARDS[id].war);
    expect(war.length).toBeGreaterThan(0);
    expect(deckOf({ noWar: true })).toEqual(without(...war));
  });
});

describe('a set of nations of one’s own', () => {
  it('is the board, with the partners and Offers of these nations alone', () => {
    const nations = NATIONS.filter((_, i) => i % 3 === 0);
    const G = start({ nations });
    const board = boardOf(G);
    expect(board.ids).toEqual(nations);
    expect(G.influence.us).toHaveLength(nations.length);
    const { signed, dual } = board.scenario.opening;
    for (const id of [...signed.us, ...signed.china, ...dual]) expect(nations).toContain(id);
    expect(board.scenario.offers.length).toBeLessThan(SCENARIOS.standard.offers.length);
  });

  it.each([
    ['too-few-nations', { nations: NATIONS.slice(0, 11) }],
    ['unknown-nation', { nations: [...NATIONS.slice(0, 20), 'ATL'] }],
    ['unknown-nation', { nations: [7] }],
    ['bad-options', { nations: [...NATIONS, NATIONS[0]] }],
    ['bad-options', { nations: 'KEN' }],
    ['bad-options', { wolfRepealed: 1 }],
    ['bad-options', { anotherWorld: true }],
    ['bad-options', null],
    ['bad-options', []],
  ])('refused: %s for %j', (code, data) => {
    const read = readOptions(data);
    expect(read.ok ? null : read.error.code).toBe(code);
  });
});

describe('the switches', () => {
  const one = (w: WhatIf): Options => ({ [w]: true });
  it.each(WHAT_IFS)('%s changes something in a scenario, and nothing where it is off', (w) => {
    const read = readOptions({ [w]: false });
    expect(read).toEqual({ ok: true, options: {} });
    // Every nation of another board has other positions: compare what a match is made of.
    const made = (options: Options) => {
      const { scenario, lean, traits } = boardOf(start(options));
      return JSON.stringify([{ ...scenario, id: '' }, lean, traits.map((t) => [...t])]);
    };
    expect(made(one(w))).not.toBe(made({}));
  });

  it('combine, in every scenario', () => {
    const all = Object.fromEntries(WHAT_IFS.map((w) => [w, true])) as Options;
    for (const scenario of SCENARIO_IDS) {
      const m = match(scenario, all);
      expect(m.G.ask, scenario).not.toBeNull();
      expect(m.G.wolf).toBe(false);
    }
  });
});
