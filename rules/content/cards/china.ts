/**
 * China's cards. Names, event texts, dilemmas and notes: `assets/locales/en/cards-china.json`. Values are starting
 * values for the balance lab; the aim is an event worth about the card's value and 2 points.
 */
import type { Card } from '../../effects/types.ts';
import { CHINA_BASE } from './china/base.ts';
import { CHINA_FOUNDING } from './china/founding.ts';
import { CHINA_RETURN } from './china/return.ts';

export const CHINA_CARDS: Card[] = [...CHINA_FOUNDING, ...CHINA_RETURN, ...CHINA_BASE];
