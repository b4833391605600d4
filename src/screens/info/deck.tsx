/** The ways to the deck tracker, which loads when somebody asks for it. */
import type { View } from '../../../rules/state.ts';
import { t } from '../../text/text.ts';
import { toHeading } from '../match/focus.ts';
import { deckOpen, selected, tab } from '../match/ui.ts';
import { lazily } from '../parts/lazily.tsx';
import { Icon } from '../parts/marks.tsx';

/** Where each card of the match is. */
export const DeckPanel = lazily<{ view: View }>(
  () => import('./deck-panel.tsx').then((m) => m.DeckPanel),
  'aid',
  ({ failed }) => (failed ? <p>{t('app:failed.title')}</p> : null),
);

/** Opens the tracker, and takes a reader there: the button that was pressed may be gone. */
export function openDeck(): void {
  selected.value = null;
  deckOpen.value = true;
  tab.value = 'info';
  toHeading();
}

/** The way to the tracker, from wherever cards are weighed. */
export function DeckButton({ onOpened }: { onOpened?: (from: HTMLElement) => void }) {
  return (
    <button
      type="button"
      class="quiet small marks-link"
      onClick={({ currentTarget }) => {
        openDeck();
        onOpened?.(currentTarget);
      }}
    >
      <Icon name="log" /> {t('aid:deck.open')}
    </button>
  );
}
