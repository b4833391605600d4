/** Spite: a bloc that is behind does what harms the commons most. Does the game reward it? */
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { preview } from '../../rules/preview.ts';
import type { View } from '../../rules/state.ts';
import { type Bloc, rivalOf } from '../../rules/terms.ts';

/** Pips of Debris and points of Tension that a move surely brings; nothing where the bloc itself would lose by it. */
function harm(view: View, bloc: Bloc, move: Move): number {
  if (move.type === 'dialogue') return move.choice === 'exploit' && view.tension < 8 ? 1 : 0;
  const { happens, loses } = preview(view, bloc, move);
  if (loses) return 0;
  let sum = 0;
  for (const e of happens) if (e.is === 'tension' || e.is === 'debris') sum += e.n;
  return sum;
}

/** The most harmful move of a bloc that is behind, after a round; null where it isn't, or nothing harms. */
export function wreck(view: View, after: number): Move | null {
  const bloc = view.viewer as Bloc;
  if (view.round <= after || view.blocs[bloc].standing >= view.blocs[rivalOf(bloc)].standing) return null;
  let worst: Move | null = null;
  let most = 0;
  for (const move of legal(view, bloc)) {
    const n = harm(view, bloc, move);
    if (n > most) {
      most = n;
      worst = move;
    }
  }
  return worst;
}
