import { beforeAll, describe, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { boardOf } from '../../../rules/board.ts';
import { legal, whyNot } from '../../../rules/legal.ts';
import { seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { changesBetween } from '../../../src/screens/match/changes.ts';
import type { Seat } from '../../../src/screens/match/ui.ts';
import { whyNotNation, whyNotTarget, whyNotUse } from '../../../src/screens/why-not.ts';
import { refusalText } from '../../../src/screens/words.ts';
import { loadTexts, loadTextsOf, MATCH_TEXTS, reading } from '../../../src/text/text.ts';
import { anyTurn } from '../table/play.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

/** A seat as panels get it, over the bare rules. */
function seatOf(G: ReturnType<typeof setup>, me: 'us' | 'china'): Seat {
  const seen = view(G, me);
  return {
    state: { legal: legal(seen, me) },
    view: seen,
    me,
    whyNot: (move: unknown) => whyNot(seen, me, move),
  } as unknown as Seat;
}

describe('why not', () => {
  it('has a sentence for each nation that can’t be chosen, and none for those that can', () => {
    const G = setup('standard', {}, 'why');
    const rng = seeded('why');
    const met: Record<string, number> = {};
    for (let turn = anyTurn(G, rng), n = 0; turn && n < 160; turn = anyTurn(G, rng), n++) {
      const { ask } = G;
      if (ask && ['place', 'sign', 'target', 'contributor'].includes(ask.ask) && (met[ask.ask] ?? 0) < 5) {
        met[ask.ask] = (met[ask.ask] ?? 0) + 1;
        const seat = seatOf(G, turn.by);
        for (const id of boardOf(G).ids) {
          const open = seat.state.legal.some((m) => 'nation' in m && m.nation === id);
          const reason = whyNotNation(seat, id);
          expect(reason === null, `${ask.ask} ${id}`).toBe(open);
          if (reason !== null) expect(reason).toMatch(/^[^{}]{12,}\.$/);
        }
      }
      step(G, turn.by, turn.move);
    }
    expect(Object.keys(met)).toEqual(expect.arrayContaining(['place', 'sign', 'target']));
  });

  it('names the condition that leaves a nation out of an event’s choice, in both languages, wherever one is asked for', async () => {
    await loadTextsOf('zh-CN', ...MATCH_TEXTS);
    const told = new Map<string, string>();
    for (const seed of ['left-1', 'left-2', 'left-3', 'left-4', 'left-5', 'left-6']) {
      const G = setup('standard', {}, seed);
      const rng = seeded(seed);
      for (let turn = anyTurn(G, rng); turn; turn = anyTurn(G, rng)) {
        if (G.ask?.ask === 'target') {
          const seat = seatOf(G, turn.by);
          for (const id of boardOf(G).ids) {
            const refusal = seat.whyNot({ type: 'target', nation: id });
            if (!refusal) continue;
            const because = String(refusal.params?.because);
            expect(because, `${G.ask.cause.id} ${id}`).not.toBe('undefined');
            if (told.has(because)) continue;
            const said = refusalText(refusal, turn.by);
            expect(said, because).not.toBe(refusalText({ code: refusal.code, message: '', params: { nation: id } }));
            reading.value = 'zh-CN';
            expect(refusalText(refusal, turn.by), because).toMatch(/^[^{}]+。$/);
            reading.value = null;
            told.set(because, said);
          }
        }
        step(G, turn.by, turn.move);
      }
    }
    for (const one of ['region', 'trait', 'interest', 'partner', 'influence', 'taken'])
      expect([...told.keys()]).toContain(one);
    for (const said of told.values()) expect(said).toMatch(/^[A-Z][^{}]+\.$/);
  });

  it('says of a card what comes first, and of an enterprise what it lacks', () => {
    const G = setup('standard', {}, 'uses');
    const rng = seeded('uses');
    let first = 0;
    for (let turn = anyTurn(G, rng), n = 0; turn && n < 120; turn = anyTurn(G, rng), n++) {
      const seat = seatOf(G, turn.by);
      const [card] = G.secret.hands[turn.by];
      if (card && G.ask?.ask === 'place') {
        expect(whyNotTarget(seat, { kind: 'card', id: card })).toBe('Not now: first comes the placing of influence.');
        first++;
      }
      if (card && G.ask?.ask === 'play')
        for (const use of ['event', 'outreach', 'mission', 'enterprise', 'summit'] as const) {
          const open = seat.state.legal.some((m) => m.type === 'play' && m.card === card && m.use === use);
          expect(whyNotUse(seat, card, use) === null).toBe(open);
        }
      step(G, turn.by, turn.move);
    }
    expect(first).toBeGreaterThan(0);
  });
});

describe('what changed', () => {
  it('names each bloc’s Standing, partners and Debris where they differ, and nothing where nothing does', () => {
    const before = setup('standard', {}, 'changes');
    expect(changesBetween(before, before)).toEqual([]);
    const after = setup('standard', {}, 'changes');
    after.blocs.us.standing += 3;
    after.tension += 1;
    after.blocs.us.tokens.finance += 1;
    after.blocs.us.tokens.science -= 1;
    after.blocs.china.votes += 2;
    after.blocs.china.home -= 1;
    after.debris.china += 2;
    const free = after.status.indexOf(0);
    after.status[free] = 2;
    for (const [id, by] of [
      ['KEN', 2],
      ['THA', -1],
    ] as const)
      after.influence.us[boardOf(after).index[id]] += by;
    for (let at = 0; at < 6; at++) after.influence.china[at]++;
    const texts = changesBetween(before, after).map((c) => `${c.side} ${c.text}`);
    expect(texts).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^us Standing \+3, now/),
        expect.stringMatching(/^china new partner: /),
        expect.stringMatching(/^us Influence: (Kenya \+2, Thailand −1|Thailand −1, Kenya \+2)$/),
        expect.stringMatching(/^china Influence: .*\+1, 2 more$/),
        expect.stringMatching(/^china Debris \+2, /),
        expect.stringMatching(/^us tokens: (Finance \+1, Science −1|Science −1, Finance \+1)$/),
        expect.stringMatching(/^china votes in the coming Session \+2$/),
        expect.stringMatching(/^china Home −1, now \d$/),
        expect.stringMatching(/^null Tension \d+ → \d+$/),
      ]),
    );
    // A Session that is over used them up: nobody lost any.
    const counted = { ...before, blocs: after.blocs };
    const over = { ...before, phase: 'reckoning' as const };
    expect(changesBetween(counted, over).map((c) => c.text)).not.toContainEqual(expect.stringContaining('votes'));
    const later = { ...before, round: before.round + 1 };
    expect(changesBetween(counted, later).map((c) => c.text)).not.toContainEqual(expect.stringContaining('votes'));
    expect(BLOCS.filter((b) => texts.some((x) => x.startsWith(`${b} lost`)))).toEqual([]);
  });
});
