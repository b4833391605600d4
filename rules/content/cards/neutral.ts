/**
 * Neutral cards: `actor` is the bloc that plays them. Each can serve either; tests, cyber attacks and transfers are open
 * to both, and the note names who really did it. Comments give an event's worth in points for its player (a point is a
 * token, an influence or 0.7 Standing); the aim is the card's value and 2 more.
 */
import type { Card } from '../../effects/types.ts';
import { NEUTRAL_BASE } from './neutral/base.ts';
import { NEUTRAL_FOUNDING } from './neutral/founding.ts';
import { NEUTRAL_RETURN } from './neutral/return.ts';

export const NEUTRAL_CARDS: Card[] = [...NEUTRAL_FOUNDING, ...NEUTRAL_RETURN, ...NEUTRAL_BASE];
