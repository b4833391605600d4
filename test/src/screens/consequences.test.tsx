/** What a play of an event would do: what is certain of it, or else its text, never only that it happens. */
import { render } from 'preact-render-to-string';
import { beforeAll, expect, it } from 'vitest';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { preview } from '../../../rules/preview.ts';
import { setup } from '../../../rules/setup.ts';
import type { CardId } from '../../../rules/terms.ts';
import { Consequences } from '../../../src/screens/parts/consequences.tsx';
import { eventText } from '../../../src/screens/words.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

beforeAll(() => loadTexts(...MATCH_TEXTS));

/** What is said of a card's event, played by China in a Lesson. */
function said(card: CardId): string {
  const G = setup('lesson', {}, 'said');
  Object.assign(G, { phase: 'actions', ask: { ask: 'play', bloc: 'china' }, awaiting: ['china'], queue: [] });
  G.secret.hands.china = [card];
  const of = preview(G, 'china', { type: 'play', card, use: 'event' });
  expect(of.refusal).toBeNull();
  const html = render(<Consequences preview={of} event={{ card, text: eventText(G, card) }} />);
  return html
    .replace(/<h4>.*?<\/h4>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

it('says what is known of every event that may be played', () => {
  const cards = Object.values(CARDS).filter((card) => card.lesson && card.owner === 'china');
  const all = cards.map((card) => ({ card, words: said(card.id) }));
  for (const { words } of all) expect(words).not.toMatch(/happens\.|chance of success|^Then |^$/);
  // Of some nothing is certain yet: their text stands there.
  const told = all.filter(({ card, words }) => words.startsWith(eventText(setup('lesson', {}, 'said'), card.id)));
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(all.length);
});
