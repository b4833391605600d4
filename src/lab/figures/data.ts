/** What the balance figures are made from: results of matches, in groups that share a seed. */
import type { ScenarioId } from '../../../rules/terms.ts';
import type { Skill } from '../../continuations/players.ts';
import type { Result } from '../../continuations/tally.ts';
import { type Estimate, meanOf, type Share, shareOf } from '../../stats/shares.ts';
import type { Contrast } from '../../studies/compare.ts';

export interface Data {
  scenario: ScenarioId;
  skill: Skill;
  /** For each seed the matches played on it: two, the players' sides swapped. */
  seeds: readonly (readonly Result[])[];
  /** The other bloc opens. */
  opener: readonly Contrast[];
  /** The Wolf Amendment is repealed. */
  wolf: readonly Contrast[];
  /** From the middle scoring on, whoever is behind wrecks. */
  wreck: readonly Contrast[];
}

export const matchesOf = (d: Data): Result[] => d.seeds.flat();

/** A share over all matches, with the spread between seeds minded. `count`: how many of how many in one match. */
export const share = (d: Data, count: (r: Result) => readonly [k: number, n: number]): Share =>
  shareOf(
    d.seeds.map((group) => {
      let k = 0;
      let n = 0;
      for (const r of group) {
        const [a, b] = count(r);
        k += a;
        n += b;
      }
      return [k, n];
    }),
  );

/** A mean over all matches; those of one seed give one value together. */
export const mean = (d: Data, of: (r: Result) => number): Estimate => ({
  ...meanOf(d.seeds.map((group) => group.reduce((sum, r) => sum + of(r), 0) / group.length)),
  n: matchesOf(d).length,
});

/** Whether something is so in a match, as a count. */
export const yes = (so: boolean): readonly [number, number] => [so ? 1 : 0, 1];
export const NOTHING: readonly [number, number] = [0, 0];
