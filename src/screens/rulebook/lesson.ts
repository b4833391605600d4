/** Where the sheet of the Lesson, which is a part of the rulebook, tells of the game's terms. */
import { anchorOf, TERM_IDS, type TermId } from '../terms/terms.ts';
import type { Book } from './book.ts';

/** By the number of the heading there, from 0, which is the sheet's own: the same in every language. */
const IN_LESSON: Readonly<Record<number, readonly TermId[]>> = {
  2: [
    'influence',
    'margin',
    'autonomy',
    'weight',
    'law-lean',
    'sign',
    'committed',
    'founder',
    'project',
    'tension',
    'debris',
    'law',
    'file',
    'wolf',
  ],
  3: [
    'request',
    'briefing',
    'dialogue',
    'traffic',
    'session',
    'support',
    'congestion',
    'collision',
    'reckoning',
    'waver',
  ],
  4: [
    'interest',
    'reach',
    'hub',
    'rescue',
    'event',
    'rival-event',
    'outreach',
    'mission',
    'odds',
    'enterprise',
    'constellation',
    'summit',
  ],
  5: ['standing', 'balance'],
  6: ['kessler', 'conflict', 'grade', 'legacy'],
  7: ['token', 'home', 'dual', 'world-event', 'caucus'],
};

/** The id of the part, heading or rule that an address names. What the sheet does not speak of has its rule. */
export function placeIn({ sections }: Pick<Book, 'sections'>, place: string): string {
  const begins = sections.find(({ part }) => part === place);
  if (begins) return begins.id;
  const term = TERM_IDS.find((id) => place === anchorOf(id, true));
  if (!term) return place;
  const heading = Object.entries(IN_LESSON).find(([, terms]) => terms.includes(term))?.[0];
  const sheet = sections.filter(({ part }) => part === 'lesson');
  return sheet[Number(heading)]?.id ?? anchorOf(term);
}
