import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { legal } from '../../../rules/legal.ts';
import { type LogEntry, logFor } from '../../../rules/log.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { bringBack, had, wasRead } from '../../../src/screens/tips/kept.ts';
import { brinksOf, type Moment, newsOf, nextShown, type Shown, TIPS, tipFor } from '../../../src/screens/tips/tips.ts';
import { blocStart, nationName } from '../../../src/screens/words.ts';
import { orbitInfo } from '../../../src/table/read.ts';
import type { TableState } from '../../../src/table/types.ts';
import { loadTextsOf, MATCH_TEXTS, reading, t } from '../../../src/text/text.ts';

/** A match played at random, as each bloc sees it whenever it decides. */
function* moments(seed: string): Generator<Moment> {
  const rng = seeded(`tips/${seed}`);
  const log: LogEntry[] = [];
  const G = setup('standard', {}, seed, log);
  const handed: Record<Bloc, number> = { us: 0, china: 0 };
  while (!G.ending) {
    const by = G.awaiting[0];
    const seen = view(G, by);
    const moves = legal(seen, by);
    const since = logFor(log.slice(0, handed[by]), by).length;
    const state = { view: seen, viewer: by, legal: moves, log: logFor(log, by), since } as unknown as TableState;
    yield { state, news: newsOf(state), me: by };
    const from = log.length;
    step(G, by, moves[below(rng, moves.length)], log);
    if (!G.awaiting.includes(by)) handed[by] = from;
  }
}

const SEEDS = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('tips', () => {
  it('each come due in some match, in the texts of both languages', async () => {
    const came = new Map<string, Moment>();
    for (const seed of SEEDS)
      for (const now of moments(seed))
        for (const tip of TIPS) if (!came.has(tip.id) && tip.due(now)) came.set(tip.id, now);
    expect([...came.keys()].sort()).toEqual(TIPS.map((tip) => tip.id).sort());
    for (const tag of ['en', 'zh-CN']) {
      await loadTextsOf(tag, ...MATCH_TEXTS, 'app');
      reading.value = tag;
      for (const tip of TIPS) {
        const text = t(`tips:${tip.id}`, tip.say?.(came.get(tip.id) as Moment));
        expect(text).not.toMatch(/\{\{|tips:|undefined|NaN/);
        expect(text.length).toBeGreaterThan(20);
      }
    }
    reading.value = null;
  });

  it('come one at a time, and not again once put away', () => {
    const [first] = moments('once');
    const tip = tipFor(first, []);
    expect(tip).not.toBeNull();
    expect(tipFor(first, [tip?.id ?? ''])?.id).not.toBe(tip?.id);
    expect(
      tipFor(
        first,
        TIPS.map((x) => x.id),
      ),
    ).toBeNull();
  });

  it('stay while they are read, and go with their phase, or when they are true no more', () => {
    const [first] = moments('stay');
    const at = (more: object): Moment => ({
      ...first,
      state: { ...first.state, view: { ...first.state.view, ...more } },
    });
    const of = (id: string, now: Moment): Shown => {
      const all = TIPS.filter((x) => x.id !== id).map((x) => x.id);
      const shown = nextShown(null, now, all);
      expect(shown?.tip.id).toBe(id);
      return shown as Shown;
    };
    const tense = of('tension', at({ tension: 8 }));
    const more = nextShown(tense, at({ tension: 9 }), []);
    expect([more?.tip.id, more?.figures.tension]).toEqual(['tension', 9]);
    const later = { tension: 3, round: first.state.view.round + 1 };
    expect(nextShown(tense, at(later), [])?.tip.id).not.toBe('tension');

    const news: LogEntry[] = [{ is: 'scored' } as LogEntry];
    const scored = of('scored', { ...first, news });
    expect(nextShown(scored, first, [])).toEqual(scored);
    const next = first.state.view.phase === 'actions' ? 'session' : 'actions';
    expect(nextShown(scored, at({ phase: next }), [])?.tip.id).not.toBe('scored');
  });

  it('come one to a decision: put away or no longer due, the next waits for another question', () => {
    const all = [...moments('apart')];
    const due = (now: Moment) => TIPS.filter((tip) => tip.due(now)).length;
    const crowded = all.filter((now) => due(now) > 1);
    expect(crowded.length).toBeGreaterThan(3);
    for (const now of crowded.slice(0, 20)) {
      const shown = nextShown(null, now, []) as Shown;
      expect(nextShown(shown, now, [shown.tip.id])).toBeNull();
      const asks = now.state.view.ask?.ask === 'play' ? 'place' : 'play';
      const view = { ...now.state.view, ask: { ...now.state.view.ask, ask: asks } };
      const other = { ...now, state: { ...now.state, view } } as Moment;
      const next = nextShown(shown, other, [shown.tip.id]);
      expect(next?.tip.id).toBe(tipFor(other, [shown.tip.id])?.id);
    }
    // Shown as a page shows them, each put away at once: no decision has two.
    let last: Shown | null = null;
    const had: string[] = [];
    const beside: string[] = [];
    for (const now of all)
      for (let shown = nextShown(last, now, had); shown; shown = nextShown(last, now, had)) {
        beside.push(shown.beside);
        last = shown;
        had.push(shown.tip.id);
      }
    expect(new Set(beside).size).toBe(beside.length);
    expect(had.length).toBeGreaterThan(8);
  });

  it('tell of one’s own partners alone', () => {
    const [first] = moments('own');
    const tip = TIPS.find((x) => x.id === 'wavers');
    const wavers = (bloc: Bloc): LogEntry => ({ is: 'wavers', bloc, nation: 'KEN' });
    expect(tip?.due({ ...first, news: [wavers(first.me)] })).toBe(true);
    expect(tip?.due({ ...first, news: [wavers(first.me === 'us' ? 'china' : 'us')] })).toBe(false);
  });

  it('count the rival’s cards as they are held now', () => {
    const [first] = moments('held');
    const rival = first.me === 'us' ? 'china' : 'us';
    const theirs = Object.values(CARDS).filter((card) => card.owner === rival);
    const own = Object.values(CARDS).find((card) => card.owner === first.me);
    const holding = (n: number): Moment => {
      const hand = [...theirs.slice(0, n), ...(own ? [own] : [])].map((card) => card.id);
      const secret = { ...first.state.view.secret, hands: { [first.me]: hand } };
      const view = { ...first.state.view, ask: { ask: 'play', bloc: first.me }, secret };
      return { ...first, state: { ...first.state, view } as unknown as TableState };
    };
    const others = TIPS.filter((x) => x.id !== 'rival-event').map((x) => x.id);
    const two = nextShown(null, holding(2), others);
    expect(two?.figures).toEqual({ n: 2 });
    expect(nextShown(two, holding(1), others)?.figures).toEqual({ n: 1 });
    expect(nextShown(two, holding(0), others)).toBeNull();
  });

  it('give the chance of the orbit check that was made, not of the orbit since', () => {
    const [first] = moments('checked');
    const news: LogEntry[] = [{ is: 'orbit-check', chance: 5, roll: 17, hit: false }];
    const others = TIPS.filter((x) => x.id !== 'orbit-check').map((x) => x.id);
    expect(orbitInfo(first.state.view).chance).not.toBe(5);
    expect(nextShown(null, { ...first, news }, others)?.figures).toEqual({ chance: 5 });
  });

  it('leave when the request or the offer that they speak of is over', () => {
    const all = [...moments('over'), ...moments('a')];
    for (const [id, gone] of [
      ['request', { requests: [] }],
      ['offer', { offer: null }],
    ] as const) {
      const others = TIPS.filter((x) => x.id !== id).map((x) => x.id);
      const now = all.find((m) => nextShown(null, m, others)) as Moment;
      const shown = nextShown(null, now, others);
      expect(shown?.tip.id).toBe(id);
      expect(nextShown(shown, now, others)).toEqual(shown);
      const after = { ...now, state: { ...now.state, view: { ...now.state.view, ...gone } } } as Moment;
      expect(nextShown(shown, after, others)).toBeNull();
    }
    const two = all.find(
      (m) => m.state.view.ask?.ask === 'play' && m.state.view.requests.filter((r) => !r.met).length > 1,
    ) as Moment;
    const [first, second] = two.state.view.requests.filter((r) => !r.met);
    const others = TIPS.filter((x) => x.id !== 'request').map((x) => x.id);
    const shown = nextShown(null, two, others);
    expect(shown?.figures.nation).toBe(nationName(first.nation));
    const requests = two.state.view.requests.map((r) => (r === first ? { ...r, met: two.me } : r));
    const met = { ...two, state: { ...two.state, view: { ...two.state.view, requests } } } as Moment;
    expect(nextShown(shown, met, others)?.figures.nation).toBe(nationName(second.nation));
  });

  it('say at the start why one side opens ahead, by the scenario’s own figure, until Standing moves', () => {
    const others = TIPS.filter((x) => x.id !== 'opening').map((x) => x.id);
    for (const id of SCENARIO_IDS) {
      const G = setup(id, {}, 'opening');
      const by = G.awaiting[0];
      const seen = view(G, by);
      const now = { state: { view: seen, legal: legal(seen, by) }, news: [], me: by } as unknown as Moment;
      const shown = nextShown(null, now, others);
      const ahead = seen.blocs.us.standing - seen.blocs.china.standing;
      expect(shown?.figures ?? {}).toEqual(
        ahead ? { bloc: blocStart(ahead > 0 ? 'us' : 'china'), n: Math.abs(ahead) } : {},
      );
      const blocs = { ...seen.blocs, china: { ...seen.blocs.china, standing: seen.blocs.china.standing + 1 } };
      const moved = { ...now, state: { ...now.state, view: { ...seen, blocs } } } as Moment;
      expect(nextShown(shown, moved, others)).toBeNull();
    }
  });

  it('have a text each, and there is none without a tip', () => {
    for (const tag of ['en', 'zh-CN']) {
      const texts = JSON.parse(readFileSync(`assets/locales/${tag}/tips.json`, 'utf8'));
      expect(Object.keys(texts).sort()).toEqual(TIPS.map((tip) => tip.id).sort());
    }
  });
});

describe('a gauge one step from the match’s end', () => {
  it('is warned of, and none before', () => {
    const G = setup('standard', {}, 'brink');
    const { conflict, kessler } = boardOf(G).scenario.numbers;
    const at = (tension: number, total: number) =>
      brinksOf({ ...view(G, 'us'), tension, debris: { us: total, china: 0 } }).map(({ what, at, end }) => [
        what,
        at,
        end,
      ]);
    expect(at(conflict - 2, kessler - 2)).toEqual([]);
    expect(at(conflict - 1, 0)).toEqual([['tension', conflict - 1, conflict]]);
    expect(at(0, kessler - 1)).toEqual([['debris', kessler - 1, kessler]]);
    expect(at(conflict - 1, kessler - 1)).toHaveLength(2);
  });
});

describe('tips that were read', () => {
  it('come no more once all who play here have had them, and again when they are asked for', () => {
    bringBack();
    wasRead('tension', 'us', ['us', 'china']);
    expect(had.value).toEqual([]);
    wasRead('tension', 'china', ['us', 'china']);
    expect(had.value).toEqual(['tension']);
    wasRead('sign', 'china', ['china']);
    expect(had.value).toEqual(['tension', 'sign']);
    bringBack();
    wasRead('tension', 'us', ['us', 'china']);
    expect(had.value).toEqual([]);
  });
});
