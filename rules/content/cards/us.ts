/**
 * The United States' cards. Comments give an event's worth in points (a point is a token, an influence or 0.7
 * Standing); the aim is the card's value and 2 more. Figures are starting values for the balance lab.
 */
import type { Card } from '../../effects/types.ts';
import { US_BASE } from './us/base.ts';
import { US_FOUNDING } from './us/founding.ts';
import { US_RETURN } from './us/return.ts';

export const US_CARDS: Card[] = [...US_FOUNDING, ...US_RETURN, ...US_BASE];
