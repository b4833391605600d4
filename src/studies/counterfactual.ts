/** What if: a position is played on as it was and with one thing changed, by the same bots and from the same seeds. */
import { boardOf } from '../../rules/board.ts';
import { legal } from '../../rules/legal.ts';
import { type Move, sameMove } from '../../rules/moves.ts';
import type { Turn } from '../../rules/record.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { bare } from '../../rules/world.ts';
import { ABLATIONS, scenarioWithout } from '../continuations/ablation.ts';
import type { Change } from '../continuations/changes.ts';
import { type Position, stateAt } from '../continuations/position.ts';
import type { Engine } from './engine.ts';
import type { Changeable, Counterfactual, CounterfactualAsk } from './kinds.ts';
import { equals } from './luck.ts';
import { comparedOf } from './outcomes.ts';

/** The turns of the decision that is awaited, among those that came after: one, or both blocs' where they choose in secret. */
function decided(G: State, after: readonly Turn[]): Turn[] {
  return after.slice(0, G.awaiting.length).filter(({ by, move }) => G.awaiting.includes(by) && move.type !== 'concede');
}

const madeBy = (turns: readonly Turn[], by: Bloc): Move | null => {
  const turn = turns.find((t) => t.by === by);
  return turn ? bare(turn.move) : null;
};

/**
 * What can be changed in a position: another legal move of each bloc that is awaited, whether the Wolf Amendment stands,
 * and each mechanism that its scenario has. Empty where the match is over.
 * @param after turns that came after it in the match; what was done is marked
 */
export function changesAt(position: Position, after: readonly Turn[] = []): Changeable[] {
  const G = stateAt(position);
  if (G.ending) return [];
  const turns = decided(G, after);
  const moves = G.awaiting.flatMap((by) => {
    const own = madeBy(turns, by);
    return legal(G, by).map((move) => ({
      change: { of: 'move', move, by } as const,
      made: own !== null && sameMove(own, move),
    }));
  });
  const { scenario } = boardOf(position);
  return [
    ...moves,
    { change: { of: 'wolf', stands: !G.wolf }, made: false },
    ...ABLATIONS.filter((off) => scenarioWithout(off, scenario)).map((off) => ({
      change: { of: 'rule', off } as const,
      made: false,
    })),
  ];
}

/** Whose move a change is; null where it is none. */
const moverOf = (G: State, change: Change): Bloc | null =>
  change.of === 'move' ? (change.by ?? G.awaiting[0] ?? null) : null;

/** What the rival does in a secret choice: what it did where it has chosen already, or is known to have chosen. */
const rivalIn = (G: State, mover: Bloc, follow: readonly Turn[]): 'as-it-was' | 'bot' =>
  G.awaiting.length === 1 || follow.some(({ by }) => by !== mover) ? 'as-it-was' : 'bot';

/**
 * Asks it. Where a move is changed, the other arm makes the one that was made, as far as it is known; where both choose in
 * secret, the rival makes its own in both arms.
 * @param after turns that came after the position in the match
 * @throws where the match is over, or the changed move is not legal there
 */
export async function counterfactual(
  position: Position,
  ask: CounterfactualAsk,
  engine: Engine,
  after: readonly Turn[] = [],
): Promise<Counterfactual> {
  const { change, skill, n, chance, seed } = ask;
  const G = stateAt(position);
  if (G.ending) throw new Error('nothing can be changed in a match that is over');
  const mover = moverOf(G, change);
  if (change.of === 'move' && !(mover && legal(G, mover).some((m) => sameMove(m, change.move))))
    throw new Error(`the changed move is not legal there: ${JSON.stringify(change.move)}`);
  const follow = change.of === 'move' ? decided(G, after) : [];
  const players = equals(skill);
  const arm = (changes: Change[]) => engine.continuations(position, { players, chance, follow, changes }, n, seed);
  const [before, changed] = await Promise.all([arm([]), arm([change])]);
  return {
    ...comparedOf(before, changed),
    ask,
    at: position.turns.length,
    round: G.round,
    by: G.awaiting.length === 1 ? G.awaiting[0] : null,
    made: mover && madeBy(follow, mover),
    assumes: {
      players: skill,
      chance,
      hands: 'as-they-were',
      rival: mover && G.ask?.bloc === null ? rivalIn(G, mover, follow) : null,
      pairs: n,
    },
  };
}
