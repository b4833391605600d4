/** A proposal as a move, and in words. */
import { MOVE_TYPES, moveOf } from '../../../../rules/game.ts';
import type { Move, MoveType } from '../../../../rules/moves.ts';
import type { View } from '../../../../rules/state.ts';
import type { Proposal } from '../../../wire/teams.ts';
import { moveText } from '../../move-words.ts';

/** The move that is proposed; null where this page knows none of that name. */
export function proposedMove({ type, args }: Pick<Proposal, 'type' | 'args'>): Move | null {
  return (MOVE_TYPES as string[]).includes(type) ? moveOf(type as MoveType, args) : null;
}

/** A proposal as a sentence without its full stop. */
export function proposalText(view: View, proposal: Pick<Proposal, 'type' | 'args'>): string {
  const move = proposedMove(proposal);
  return move ? moveText(view, move) : proposal.type;
}
