/** Matches as a device keeps them. */
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import { below, seeded } from '../../rules/random.ts';
import { type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { Phase } from '../../rules/terms.ts';

/** A saved Standard match played to its end, or only so many moves, or until a phase is reached. */
export function saved(most: number, until?: Phase): string {
  const setting = { scenario: 'standard', options: {}, seed: 'narrow' } as const;
  const rng = seeded('narrow/player');
  const G = setup(setting.scenario, setting.options, setting.seed);
  const turns: Turn[] = [];
  while (!G.ending && turns.length < most && G.phase !== until) {
    const by = G.awaiting[0];
    const moves = legal(G, by);
    const move = moves[below(rng, moves.length)];
    turns.push({ by, move });
    step(G, by, move);
  }
  return writeRecord(toRecord({ ...setting, names: { us: 'Anna Wintergartner', china: 'Li Wei' } }, turns));
}
