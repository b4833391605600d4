import { describe, expect, it } from 'vitest';
import board from '../../../assets/locales/en/board.json';
import missions from '../../../assets/locales/en/missions.json';
import { step } from '../../../rules/apply.ts';
import { legal } from '../../../rules/legal.ts';
import { type LogEntry, logFor } from '../../../rules/log.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { State, Viewer } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { cardLabel, nationLabel, nationTip, regionLine, trackLabel } from '../../../src/board/labels.ts';
import { layoutBoard, partsOf } from '../../../src/board/layout.ts';
import { boardModel, keepingNations } from '../../../src/board/model.ts';
import { trackRects } from '../../../src/board/tracks.ts';
import { nearest } from '../../../src/board/twins.ts';
import type { BoardInput } from '../../../src/board/types.ts';

/** The board's own texts; others answer with their key. */
function text(key: string, params: Record<string, unknown> = {}): string {
  const [space, path] = key.split(':');
  if (space !== 'board') return key;
  let found: unknown = board;
  for (const part of path.split('.')) found = (found as Record<string, unknown>)[part];
  if (typeof found !== 'string') throw new Error(`no text ${key}`);
  return found.replace(/{{(\w+)}}/g, (_, name: string) => {
    if (params[name] === undefined) throw new Error(`${key} lacks ${name}`);
    return String(params[name]);
  });
}

function played(steps: number, seed = 'a'): State {
  const G = setup('standard', {}, seed);
  const rng = seeded(seed);
  for (let i = 0; i < steps && !G.ending; i++) {
    const moves = legal(G, G.awaiting[0]);
    step(G, G.awaiting[0], moves[below(rng, moves.length)]);
  }
  return G;
}

function input(G: State, viewer: Bloc | 'spectator' | null, of: Viewer = viewer ?? 'spectator'): BoardInput {
  return {
    view: view(G, of),
    viewer,
    log: logFor([], of),
    fresh: 0,
    selected: null,
    lit: { nations: {}, cards: [] },
    dimOthers: false,
    text,
    lettering: 'en',
    reducedMotion: true,
  };
}

describe('what the board shows of hands', () => {
  const G = played(4);
  const { hands } = G.secret;

  it('is the hand of the bloc that looks', () => {
    expect(boardModel(input(G, 'us')).cards.map((c) => c.id)).toEqual(hands.us);
    expect(boardModel(input(G, 'china')).cards.map((c) => c.id)).toEqual(hands.china);
  });

  it.each([null, 'spectator'] as const)('is nothing for %s', (viewer) => {
    const model = boardModel(input(G, viewer));
    expect(model.cards).toEqual([]);
    expect(model.hand).toBeNull();
    const all = JSON.stringify(model);
    expect([...hands.us, ...hands.china].filter((id) => all.includes(`cards:${id}.`))).toEqual([]);
  });

  it("is nothing while the curtain is down, whatever the view holds, nor in another bloc's seat", () => {
    expect(boardModel(input(G, null, 'us')).cards).toEqual([]);
    expect(boardModel(input(G, null, 'instructor')).cards).toEqual([]);
    expect(boardModel(input(G, 'china', 'us')).cards).toEqual([]);
    const open = boardModel(input(G, 'spectator', 'instructor'));
    expect(open.cards.map((c) => c.id)).toEqual([...G.secret.hands.us, ...G.secret.hands.china]);
  });
});

describe('the model', () => {
  it('marks what may be chosen and dims the rest', () => {
    const G = played(4);
    const hand = G.secret.hands.us;
    const model = boardModel({
      ...input(G, 'us'),
      lit: { nations: { KEN: 'costs 1 Finance' }, cards: [hand[1]] },
      selected: { kind: 'card', id: hand[0] },
      dimOthers: true,
    });
    const of = (id: string) => model.nations.find((n) => n.id === id);
    expect(of('KEN')).toMatchObject({ lit: 'costs 1 Finance', dim: false });
    expect(of('BRA')).toMatchObject({ lit: null, dim: true });
    expect(model.cards.map((c) => [c.lit, c.dim]).slice(0, 3)).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  it('lets what brings more stand out where many may be chosen, and all of them where few may', () => {
    const G = played(4);
    const marked = (n: number) => {
      const ids = boardModel(input(G, 'us'))
        .nations.map((nation) => nation.id)
        .slice(0, n);
      const lit = {
        nations: Object.fromEntries(ids.map((id) => [id, '1'])),
        cards: [],
        brings: { [ids[0]]: 'this meets its Request' },
      };
      const { nations } = boardModel({ ...input(G, 'us'), lit, dimOthers: true });
      const [first] = nations;
      expect(nationLabel(first, text)).toMatch(/one influence costs 1 pt, this meets its Request$/);
      expect(nationTip(first, text).at(-1)).toBe('One influence costs 1 pt · this meets its Request');
      return nations.filter((nation) => nation.quiet).length;
    };
    expect([marked(40), marked(12)]).toEqual([39, 0]);
  });

  it('says which regions score at this round’s end', () => {
    const model = boardModel(input(played(4), 'us'));
    expect(model.regions.filter((r) => r.now).map((r) => r.id)).toEqual(['europe', 'africa']);
    for (const r of model.regions) expect(regionLine(r, text)).toMatch(r.now ? /^this round/ : /^round [2-5]/);
  });

  it('says of regions that score no more whom they last gave how much', () => {
    // Of random matches the first that comes to its last scoring, whatever cards and nations there are.
    const ended = (seed: string) => {
      const G = setup('standard', {}, seed);
      const log: LogEntry[] = [];
      const rng = seeded(seed);
      while (!G.ending) {
        const moves = legal(G, G.awaiting[0]);
        step(G, G.awaiting[0], moves[below(rng, moves.length)], log);
      }
      return { log, model: boardModel({ ...input(G, 'us'), log }) };
    };
    const over = Array.from({ length: 40 }, (_, n) => ended(`paid-${n}`)).find(({ model }) =>
      model.regions.some((r) => r.round === 0 && r.bloc),
    );
    if (!over) throw new Error('none of these matches comes to its last scoring');
    const { log, model } = over;
    const done = model.regions.filter((r) => r.round === 0);
    for (const r of done) {
      const entries = log.flatMap((e) => (e.is === 'scored' && e.region === r.id ? [e] : []));
      const { bloc, n } = entries[entries.length - 1];
      expect(r).toMatchObject({ now: false, bloc, n });
      expect(regionLine(r, text)).toBe(bloc ? `scored · ${board.bloc[bloc]} +${n}` : 'scored · ±0');
    }
    expect(done.some((r) => r.bloc)).toBe(true);
  });
});

it('nations that are as they were keep their objects, all others are new', () => {
  const G = played(4);
  const before = boardModel(input(G, 'us'));
  const now = boardModel({
    ...input(G, 'us'),
    selected: { kind: 'nation', id: 'KEN' },
    lit: { nations: { BRA: '2' }, cards: [] },
  });
  const kept = keepingNations(now, before);
  expect(kept).toEqual(now);
  const others = kept.nations.filter((n) => !before.nations.includes(n)).map((n) => n.id);
  expect(others.sort()).toEqual(['BRA', 'KEN']);
});

describe('tips', () => {
  const model = boardModel({ ...input(setup('standard'), 'us'), lit: { nations: { KEN: '2' }, cards: [] } });
  const of = (id: string, change = {}) => {
    const nation = model.nations.find((n) => n.id === id);
    if (!nation) throw new Error(`no ${id}`);
    return nationTip({ ...nation, ...change }, text);
  };

  it('say in plain words where a nation stands and what it costs', () => {
    expect(of('KEN')).toEqual([
      'Nobody’s partner',
      'US 1: margin 0 of 2 · signs at 2 more',
      'China 1: margin 0 of 2 · signs at 2 more',
      'Weight 1: adds 1 in match:terms.region.africa as a partner, 2 if Committed',
      expect.stringMatching(/^Wants /),
      'One influence costs 2 pts',
    ]);
    expect(of('JPN')[0]).toBe('Committed to the US');
    // A founder never signs with the other side: nothing is said to be missing.
    expect(of('JPN')[2]).toMatch(/^China \d: margin \S+ of \d$/);
    expect(of('KEN', { need: { us: 0, china: 4 } })[1]).toMatch(/would sign now$/);
    expect(of('KEN', { need: { us: 0, china: 4 }, late: ['us'] })[1]).toMatch(/would sign at the Reckoning$/);
  });

  it('explain the marks of wavering and of a Request', () => {
    const words = of('JPN', { committed: false, wavering: true, waverLine: 2, request: 'seat' });
    expect(words).toContain('Wavers: leaves at the next Reckoning unless its margin reaches 2');
    expect(words).toContain('match:nation.asks');
  });
});

describe('a card’s face', () => {
  it('marks an event of the rival of whoever looks', () => {
    const G = played(4);
    for (const bloc of ['us', 'china'] as const)
      for (const c of boardModel(input(G, bloc)).cards)
        expect(c.rivals).toBe(c.owner !== 'neutral' && c.owner !== bloc);
  });
});

describe('short names', () => {
  it('exist for every mission', () => {
    expect(Object.keys(missions).filter((id) => !(id in board.mission))).toEqual([]);
  });
});

describe('labels', () => {
  it('say what a nation’s marker shows', () => {
    const model = boardModel({
      ...input(setup('standard'), 'us'),
      lit: { nations: { KEN: 'costs 1 Finance' }, cards: [] },
    });
    const kenya = model.nations.find((n) => n.id === 'KEN');
    expect(kenya && nationLabel(kenya, text)).toMatch(
      /^nations:KEN\.name: United States 1, China 1, margin of US 0 of 2, unaligned.*, costs 1 Finance$/,
    );
  });

  it.each([0, 40, 90, 160])('exist for every target, after %i moves', (steps) => {
    const G = played(steps, `labels-${steps}`);
    const model = boardModel(input(G, 'us'));
    const layout = layoutBoard(1020, 710);
    for (const [id] of trackRects(layout, partsOf(layout), true)) expect(trackLabel(id, model, text)).not.toBe('');
    for (const r of model.regions) expect(trackLabel(`region-${r.id}`, model, text)).toContain(r.name);
    for (const n of model.nations) expect(nationLabel(n, text)).not.toMatch(/undefined|null/);
    for (const c of model.cards) expect(cardLabel(c, text)).toContain(`value ${c.value}`);
  });
});

describe('arrow keys', () => {
  const at = (x: number, y: number) => ({ twin: { rect: { x, y, w: 10, h: 10 } } });

  it('move to the nearest that way', () => {
    const [near, far, aside] = [at(40, 4), at(90, 0), at(30, 200)];
    const from = { x: 0, y: 0, w: 10, h: 10 };
    expect(nearest(from, [far, aside, near], [1, 0])).toBe(near);
    expect(nearest(from, [far, aside, near], [0, 1])).toBe(aside);
    expect(nearest(from, [far, aside, near], [-1, 0])).toBeNull();
  });
});
