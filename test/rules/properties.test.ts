/**
 * What holds in every match: played at random by the thousand. The runs are the same each time, so that a red test
 * means a change and not bad luck; `PROPERTY_SEED=7 npx vitest run test/rules/properties.test.ts` plays others, and
 * `npm run fuzz` plays on for as long as one likes.
 */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { apply, step } from '../../rules/apply.ts';
import { CARDS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { FEWEST_NATIONS, SCENARIO_IDS, SCENARIOS, WHAT_IFS } from '../../rules/content/scenarios/index.ts';
import { copy } from '../../rules/copy.ts';
import { determinize } from '../../rules/determinize.ts';
import { hashOf } from '../../rules/hash.ts';
import { invariants } from '../../rules/invariants.ts';
import { legal, whyNot } from '../../rules/legal.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import { type Move, sameMove } from '../../rules/moves.ts';
import { preview } from '../../rules/preview.ts';
import { below, seeded } from '../../rules/random.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { Options, State, Viewer } from '../../rules/state.ts';
import { BLOCS, rivalOf, type ScenarioId } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';

const seed = Number(process.env.PROPERTY_SEED ?? 20250131);
// Thousands of matches take longer than one test usually may, more so on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** No match comes near this many moves. */
const TOO_LONG = 2000;

interface Start {
  scenario: ScenarioId;
  options: Options;
  seed: string;
}

/** Any switches; now and then a set of nations of one's own. */
const options = (): fc.Arbitrary<Options> =>
  fc
    .record({
      on: fc.subarray([...WHAT_IFS], { minLength: 0 }),
      plain: fc.boolean(),
      own: fc.option(
        fc.subarray(
          NATIONS.map((n) => n.id),
          { minLength: FEWEST_NATIONS },
        ),
        { freq: 3 },
      ),
    })
    .map(({ on, plain, own }) =>
      plain ? {} : { ...Object.fromEntries(on.map((w) => [w, true])), ...(own && { nations: own }) },
    );

const starts = (scenarios: readonly ScenarioId[] = SCENARIO_IDS) =>
  fc.record({
    scenario: fc.constantFrom(...scenarios),
    options: options(),
    seed: fc.nat().map((n) => `p${n}`),
  });

/** Plays a match to its end, at random; half of the matches hasten, so that all lengths and stocks come up. */
function playOut(
  start: Start,
  look: (G: State, rng: number[]) => void,
  done: (G: State, turns: Turn[]) => void = () => {},
) {
  const G = setup(start.scenario, { ...start.options }, start.seed);
  const rng = seeded(`play/${start.seed}`);
  const hasty = below(rng, 2) === 0;
  const turns: Turn[] = [];
  while (!G.ending) {
    look(G, rng);
    const by = G.awaiting[below(rng, G.awaiting.length)];
    const moves = legal(G, by);
    const move = moves[hasty && below(rng, 3) === 0 ? moves.length - 1 : below(rng, moves.length)];
    turns.push({ by, move });
    step(G, by, move);
    if (turns.length > TOO_LONG) throw new Error('the match does not end');
  }
  look(G, rng);
  done(G, turns);
}

/** Looks now and then. */
const sometimes = (one: number, look: (G: State, rng: number[]) => void) => (G: State, rng: number[]) => {
  if (below(rng, one) === 0 && !G.ending) look(G, rng);
};

function check(runs: number, property: (start: Start) => void, scenarios?: readonly ScenarioId[]): void {
  fc.assert(fc.property(starts(scenarios), property), { numRuns: runs, seed });
}

const key = (move: Move) => JSON.stringify(move);

describe('whole matches', () => {
  const more: Partial<Record<ScenarioId, number>> = { standard: 250, lesson: 1200 };
  for (const scenario of SCENARIO_IDS) {
    const runs = more[scenario] ?? 140;
    it(`${scenario}: each state keeps the laws, each list is without doubles, each match ends`, () => {
      check(
        runs,
        (start) =>
          playOut(start, (G, rng) => {
            invariants(G);
            for (const bloc of G.awaiting) {
              const moves = legal(G, bloc);
              const kinds = below(rng, 20) === 0 ? new Set(moves.map(key)) : new Set(moves);
              if (kinds.size !== moves.length) throw new Error(`a move is listed twice: ${moves.map(key)}`);
            }
          }),
        [scenario],
      );
    });
  }
});

/** Moves that are legal elsewhere, legal ones with a field changed, and things that are no moves at all. */
function wrongMoves(G: State, rng: number[], earlier: Move[]): unknown[] {
  const out: unknown[] = [...earlier];
  for (const bloc of G.awaiting) {
    const moves = legal(G, bloc);
    for (let i = 0; i < 3; i++) {
      const move = moves[below(rng, moves.length)] as Record<string, unknown> & Move;
      for (const field of Object.keys(move)) {
        const junk = [
          'KEN',
          'RUS',
          'XYZ',
          '__proto__',
          'constructor',
          -1,
          99,
          1.5,
          null,
          true,
          {},
          [],
          'spd-1',
          'before',
        ];
        out.push({ ...move, [field]: junk[below(rng, junk.length)] });
        const { [field]: _gone, ...rest } = move;
        out.push(rest);
      }
      out.push({ ...move, extra: 1 }, [move], JSON.stringify(move));
    }
  }
  return out;
}

describe('refusals', () => {
  it('have a code and a sentence, and leave the state as it was', () => {
    const codes = new Set<string>();
    check(40, (start) => {
      const earlier: Move[] = [];
      playOut(
        start,
        sometimes(14, (G, rng) => {
          const before = JSON.stringify(G);
          const wrong = wrongMoves(G, rng, earlier);
          for (const bloc of BLOCS) {
            const right = legal(G, bloc);
            const others = G.awaiting.includes(bloc) ? [] : legal(G, rivalOf(bloc)).slice(0, 40);
            for (const move of [...wrong, ...others]) {
              if (typeof move === 'object' && move && right.some((m) => sameMove(m, move as Move))) continue;
              const done = apply(G, bloc, move);
              if (done.ok) throw new Error(`${bloc} may ${JSON.stringify(move)}, which is not listed`);
              expect(done.error.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
              expect(done.error.message).toMatch(/^[A-Z].*\.$/s);
              codes.add(done.error.code);
            }
          }
          expect(JSON.stringify(G)).toBe(before);
          earlier.splice(0, Math.max(0, earlier.length - 30));
          for (const bloc of G.awaiting) earlier.push(...legal(G, bloc).slice(-4));
        }),
        (G) => {
          for (const move of earlier)
            expect(apply(G, 'us', move)).toMatchObject({ ok: false, error: { code: 'match-over' } });
        },
      );
    });
    expect(codes.size).toBeGreaterThan(8);
  });

  it('meet anything at all', () => {
    const G = setup('standard', {}, 'anything');
    const before = hashOf(G);
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...BLOCS), (move, bloc) => {
        const done = apply(G, bloc, move);
        expect(done.ok).toBe(false);
      }),
      { numRuns: 2000, seed },
    );
    expect(hashOf(G)).toBe(before);
  });
});

/** Names that stand for more than one thing: a card and a mission, an event or a resolution. */
const MISSIONS = SCENARIO_IDS.flatMap((s) => BLOCS.flatMap((b) => SCENARIOS[s].missions[b].map((m) => m.id)));
const NAMES = [
  ...Object.keys(CARDS),
  ...new Set([...Object.keys(WORLD_EVENTS), ...Object.keys(RESOLUTIONS), ...MISSIONS]),
];
const NAMESAKES = new Set(NAMES.filter((id, i) => NAMES.indexOf(id) !== i));

/** What nobody but somebody else may know: ids that stand only where the viewer must not look. */
function hiddenFrom(G: State, viewer: Viewer): string[] {
  const { deck, hands, seen, worldEvents, resolutions, offers } = G.secret;
  const others = BLOCS.filter((b) => b !== viewer).flatMap((b) => hands[b]);
  const shown = viewer === 'us' || viewer === 'china' ? seen[viewer] : [];
  return [...deck, ...others, ...worldEvents, ...resolutions, ...offers].filter(
    (id) => !shown.includes(id) && !NAMESAKES.has(id),
  );
}
const VIEWERS = ['us', 'china', 'spectator'] as const;

function expectNoneOf(ids: string[], text: string, what: string): void {
  for (const id of ids) if (text.includes(`"${id}"`)) throw new Error(`${what} shows ${id}`);
}

describe('what is hidden', () => {
  it('stands in no view: hands, deck, generator, picks, what was seen, what comes', () => {
    check(70, (start) =>
      playOut(start, (G, rng) => {
        if (below(rng, 6) > 0) return;
        for (const viewer of VIEWERS) {
          const shown = view(G, viewer);
          const text = JSON.stringify(shown);
          expectNoneOf(hiddenFrom(G, viewer), text, `the view of ${viewer}`);
          for (const n of G.secret.rng) if (n > 99_999 && text.includes(`${n}`)) throw new Error('the generator shows');
          for (const part of ['hands', 'picks', 'seen'] as const)
            expect(Object.keys(shown.secret[part])).toEqual(viewer === 'spectator' ? [] : [viewer]);
          expect(Object.keys(shown.secret).sort()).toEqual(['hands', 'picks', 'seen']);
        }
      }),
    );
  });

  it('stands in no preview and no refusal: from the view they say the same as from the whole truth', () => {
    check(60, (start) =>
      playOut(
        start,
        sometimes(15, (G, rng) => {
          for (const bloc of G.awaiting) {
            const mine = view(G, bloc);
            const hidden = hiddenFrom(G, bloc);
            const moves = legal(G, bloc);
            expect(legal(mine, bloc)).toEqual(moves);
            const before = JSON.stringify([G, mine]);
            for (let i = 0; i < 8; i++) {
              const move = moves[below(rng, moves.length)];
              const seen = preview(mine, bloc, move);
              expect(seen.refusal).toBeNull();
              expect(seen).toEqual(preview(G, bloc, move));
              expectNoneOf(hidden, JSON.stringify(seen), 'a preview');
              // What was called certain does happen, in that order.
              const log: LogEntry[] = [];
              step(copy(G), bloc, move, log);
              expect(logFor(log, bloc).slice(0, seen.happens.length)).toEqual(seen.happens);
            }
            for (const card of hidden.filter((id) => CARDS[id]).slice(0, 12)) {
              const move: Move = { type: 'play', card, use: 'summit' };
              const why = whyNot(mine, bloc, move);
              expect(why).toEqual(whyNot(G, bloc, move));
              expectNoneOf(hidden, JSON.stringify(why), 'a refusal');
              expect(JSON.stringify(why)).not.toContain(card);
            }
            expect(JSON.stringify([G, mine])).toBe(before);
          }
        }),
      ),
    );
  });

  it('stands in no entry of the log that others read', () => {
    check(80, (start) => {
      const G = setup(start.scenario, { ...start.options }, start.seed);
      const rng = seeded(start.seed);
      while (!G.ending) {
        const by = G.awaiting[below(rng, G.awaiting.length)];
        const moves = legal(G, by);
        const log: LogEntry[] = [];
        const before = Object.fromEntries(VIEWERS.map((v) => [v, hiddenFrom(G, v)]));
        step(G, by, moves[below(rng, moves.length)], log);
        // A card discarded openly may be shuffled back within the same move.
        if (log.some((e) => e.is === 'reshuffled')) continue;
        for (const viewer of VIEWERS) {
          const after = new Set(hiddenFrom(G, viewer));
          const both = before[viewer].filter((id) => after.has(id));
          expectNoneOf(both, JSON.stringify(logFor(log, viewer)), `the log of ${viewer}`);
        }
      }
    });
  });
});

describe('a determinized view', () => {
  it('is a lawful state that its viewer cannot tell from the true one, and can be played on', () => {
    check(60, (start) =>
      playOut(
        start,
        sometimes(20, (G, rng) => {
          for (const viewer of VIEWERS) {
            const known = view(G, viewer);
            const text = JSON.stringify(known);
            const guess = determinize(known, rng);
            invariants(guess);
            expect(view(guess, viewer)).toEqual(known);
            for (let i = 0; i < 25 && !guess.ending; i++) {
              const by = guess.awaiting[below(rng, guess.awaiting.length)];
              const moves = legal(guess, by);
              step(guess, by, moves[below(rng, moves.length)]);
            }
            invariants(guess);
            expect(JSON.stringify(known)).toBe(text);
          }
        }),
      ),
    );
  });
});

describe('a copy', () => {
  it('is played on without a trace in the original', () => {
    check(60, (start) =>
      playOut(
        start,
        sometimes(25, (G, rng) => {
          const before = JSON.stringify(G);
          const other = copy(G);
          expect(other).toEqual(G);
          for (let i = 0; i < 120 && !other.ending; i++) {
            const by = other.awaiting[below(rng, other.awaiting.length)];
            const moves = legal(other, by);
            step(other, by, moves[below(rng, moves.length)]);
          }
          expect(JSON.stringify(G)).toBe(before);
        }),
      ),
    );
  });

  it('shares no figure and no list with the original', () => {
    // Steps, asks, requests, policies, picks, networks and promises are values: replaced, never changed in place.
    const VALUES = new Set([
      'queue',
      'ask',
      'requests',
      'offer',
      'policies',
      'picks',
      'networks',
      'promises',
      'play',
      'options',
      'ending',
    ]);
    const spoil = (value: Record<string, unknown>) => {
      for (const [k, v] of Object.entries(value)) {
        if (Array.isArray(v)) {
          if (!VALUES.has(k)) v.fill('spoilt');
          v.push('spoilt');
        } else if (v && typeof v === 'object' && !VALUES.has(k)) spoil(v as Record<string, unknown>);
        else value[k] = 'spoilt';
      }
    };
    check(40, (start) =>
      playOut(
        start,
        sometimes(10, (G) => {
          const before = JSON.stringify(G);
          spoil(copy(G) as unknown as Record<string, unknown>);
          spoil(view(G, 'us') as unknown as Record<string, unknown>);
          expect(JSON.stringify(G)).toBe(before);
        }),
      ),
    );
  });
});

describe('records', () => {
  const codeOf = (text: string) => {
    const loaded = fromRecord(text);
    return loaded.ok ? 'loaded' : loaded.error.code;
  };

  it('replay to the same state; damaged, foreign, altered and future ones are refused', () => {
    check(60, (start) =>
      playOut(
        start,
        () => {},
        (G, turns) => {
          const rng = seeded(start.seed);
          const record = toRecord(start, turns);
          const text = writeRecord(record);
          const loaded = fromRecord(text);
          if (!loaded.ok) throw new Error(loaded.error.message);
          expect(loaded.record).toEqual(record);
          expect(writeRecord(loaded.record)).toBe(text);
          expect(hashOf(loaded.state)).toBe(hashOf(G));

          const lines = text.trimEnd().split('\n');
          const cut = lines.slice(0, 1 + below(rng, lines.length - 1)).join('\n');
          expect(codeOf(cut)).toBe('file-cut-off');
          const swapped = (a: string | RegExp, b: string) => codeOf(text.replace(a, b));
          expect(swapped('Soft Landing', 'Chess')).toBe('file-foreign');
          expect(swapped('format 2', 'format 3')).toBe('file-future');
          expect(swapped(/^rules: .*/m, 'rules: 999')).toBe('file-future');
          expect(swapped(/^rules: .*/m, 'rules: 1')).toBe('file-past');
          for (const [from, to] of [
            ['The match ends', 'The match goes on'],
            [/^seed: /m, 'what-if: cheat\nseed: '],
            [/^seed: /m, 'what-if: __proto__\nseed: '],
            [/^seed: .*$/m, 'seed: 7'],
            [/^seed: /m, 'extra: 1\nseed: '],
            [/^rules: .*/m, 'rules: 0'],
            [/^rules: .*/m, 'rules: 1.5'],
            ['== Round 1 ==\n', ''],
            [/^us: /m, 'eu: '],
            [/^us: .*$/m, 'us: wins'],
            [/$/, 'us: is done'],
          ] as const)
            expect([to, swapped(from, to)]).toEqual([to, 'file-malformed']);
          const at = below(rng, turns.length);
          const [first, ...others] = record.rounds;
          for (const altered of [
            { seed: `${record.seed}x` },
            { moves: turns.filter((_, i) => i !== at) },
            { moves: [...turns.slice(0, at), turns[at], ...turns.slice(at)] },
            { moves: turns.slice(0, -1) },
            { rounds: [{ ...first, hash: first.hash.replace(/.$/, (c) => (c === '0' ? '1' : '0')) }, ...others] },
            { rounds: [{ ...first, moves: first.moves - 1 }, ...others] },
            { rounds: others },
          ])
            expect(['file-altered', 'file-malformed', 'file-cut-off']).toContain(
              codeOf(writeRecord({ ...record, ...altered })),
            );
        },
      ),
    );
  });

  it('read anything at all without falling over', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((v) => JSON.stringify({ format: 'soft-landing', moves: v })),
          fc.string().map((s) => `Soft Landing match, format 2\nrules: 2\n${s}`),
          fc.string().map((s) => `Soft Landing match, format 2\nseed: "x"\n== Round 1 ==\nus: ${s}`),
        ),
        (text) => {
          expect(codeOf(text)).toMatch(/^file-/);
        },
      ),
      { numRuns: 500, seed },
    );
  });
});
