import { describe, expect, it } from 'vitest';
import { step } from '../../rules/apply.ts';
import { CARDS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { copy } from '../../rules/copy.ts';
import { determinize } from '../../rules/determinize.ts';
import { invariants } from '../../rules/invariants.ts';
import { legal, whyNot } from '../../rules/legal.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import type { Move } from '../../rules/moves.ts';
import { preview } from '../../rules/preview.ts';
import { below, seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { State, Viewer } from '../../rules/state.ts';
import { BLOCS } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';

import { check, playOut, sometimes } from './playouts.ts';

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
