/** A card, explained: its text, its catch, what is on the record, and where it is now. */
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { View } from '../../../rules/state.ts';
import { deckTracker, handOf } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { CardText } from '../parts/card.tsx';
import { cardName } from '../words.ts';

function whereIs(view: View, id: string): string {
  const tracker = deckTracker(view);
  if (handOf(view).includes(id)) return 'hand';
  if (tracker.discards.includes(id)) return 'discards';
  if (tracker.policies.includes(id)) return 'policy';
  if (tracker.removed.includes(id)) return 'removed';
  return tracker.unseen.includes(id) ? 'unseen' : 'later';
}

export function CardInfo({ view, id }: { view: View; id: string }) {
  if (!CARDS[id]) return null;
  return (
    <article>
      <h2>{cardName(id)}</h2>
      <CardText id={id} view={view} full />
      <p class="small soft">
        {t(`match:card.where.${whereIs(view, id)}`)} · <a href={`#/gazetteer/card/${id}`}>{t('match:card.source')}</a>
      </p>
    </article>
  );
}
