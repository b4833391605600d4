/** Matches played at random to their end, for what holds in every match. */
import fc from 'fast-check';
import { vi } from 'vitest';
import { step } from '../../rules/apply.ts';
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { FEWEST_NATIONS, SCENARIO_IDS, WHAT_IFS } from '../../rules/content/scenarios/index.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { below, seeded } from '../../rules/random.ts';
import type { Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { Options, State } from '../../rules/state.ts';
import type { ScenarioId } from '../../rules/terms.ts';

export const seed = Number(process.env.PROPERTY_SEED ?? 20250131);
// Thousands of matches take longer than one test usually may, more so on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** No match comes near this many moves. */
export const TOO_LONG = 2000;

export interface Start {
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

export const starts = (scenarios: readonly ScenarioId[] = SCENARIO_IDS) =>
  fc.record({
    scenario: fc.constantFrom(...scenarios),
    options: options(),
    seed: fc.nat().map((n) => `p${n}`),
  });

/** Plays a match to its end, at random; half of the matches hasten, so that all lengths and stocks come up. */
export function playOut(
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
export const sometimes = (one: number, look: (G: State, rng: number[]) => void) => (G: State, rng: number[]) => {
  if (below(rng, one) === 0 && !G.ending) look(G, rng);
};

export function check(runs: number, property: (start: Start) => void, scenarios?: readonly ScenarioId[]): void {
  fc.assert(fc.property(starts(scenarios), property), { numRuns: runs, seed });
}

export const key = (move: Move) => JSON.stringify(move);
