/** The texts that a debrief needs besides those that every page has. */
import { MATCH_TEXTS } from '../../text/text.ts';

export const DEBRIEF_TEXTS = [...MATCH_TEXTS, 'sources', 'studies', 'debrief'] as const;
