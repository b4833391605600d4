/** A card, explained: its text, its catch, what is on the record, and where it is now. */
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { View } from '../../../rules/state.ts';
import { placesOf } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { CardText } from '../parts/card.tsx';
import { cardName } from '../words.ts';

export function CardInfo({ view, id }: { view: View; id: string }) {
  if (!CARDS[id]) return null;
  return (
    <article>
      <h2>{cardName(id)}</h2>
      <CardText id={id} view={view} full />
      <p class="small soft">
        {t(`match:card.where.${placesOf(view)(id)}`)} · <a href={`#/gazetteer/card/${id}`}>{t('match:card.source')}</a>
      </p>
    </article>
  );
}
