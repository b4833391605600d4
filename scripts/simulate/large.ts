/** Soft Landing itself, as it is simulated: a short scenario, any legal moves. */
import { argsOf, blocOf } from '../../rules/game.ts';
import { legal } from '../../rules/legal.ts';
import type { View } from '../../rules/state.ts';
import type { Hosting } from '../../src/server/authority/hosting.ts';
import { softLanding } from '../../src/server/soft-landing.ts';
import type { Subject } from './subject.ts';

/** The deck and the generator, another's hand, an entry that is another's: as JSON and patches write them. */
const hiddenFrom = (blocs: string) =>
  new RegExp(
    String.raw`"(deck|rng)":\[|/(deck|rng)/|"only":"(${blocs})"|"hands":\{[^{}]*"(${blocs})":\[|/secret/hands/(${blocs})`,
  );
const HIDDEN: Record<string, RegExp> = { '0': hiddenFrom('china'), '1': hiddenFrom('us'), '': hiddenFrom('us|china') };

export const large: Subject = {
  hosting: softLanding as unknown as Hosting,
  most: 60_000,
  chosen: () => ({ scenario: 'lesson' }),
  pick(seen, player, _token, chance) {
    const bloc = blocOf(player);
    const view = seen as View;
    if (!bloc || view.ending || !view.awaiting.includes(bloc)) return null;
    const moves = legal(view, bloc).filter((move) => move.type !== 'concede');
    if (moves.length === 0) return null;
    const move = chance.one(moves);
    return { type: move.type, args: argsOf(move) };
  },
  over: (seen) => (seen as View).ending !== null,
  leak: (text, player) => HIDDEN[player ?? ''].exec(text)?.[0] ?? null,
  tokenOf: () => null,
};
