import type { Bloc, CardId, ScenarioId } from '../../../rules/terms.ts';
import { type Match, match } from '../../support/match.ts';

/**
 * A table for one card: nobody has influence anywhere, only founders are partners, nobody has tokens, and the bloc is
 * to play with this card alone in hand. For the rest see `plain`.
 */
export function holding(bloc: Bloc, card: CardId, scenario: ScenarioId = 'standard'): Match {
  return match(scenario)
    .plain()
    .with({ [bloc]: [card] })
    .actions(bloc);
}

export const us = (card: CardId) => holding('us', card);
export const china = (card: CardId) => holding('china', card);
/** In the Lesson, where the card may have a simpler event. */
export const lesson = (bloc: Bloc, card: CardId) => holding(bloc, card, 'lesson');
