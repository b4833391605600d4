/** The small picture of an entry: a flag, a card's suit and value, a bloc's shape. The words beside it say the same. */
import { CARDS, OFFERS } from '../../../rules/content/catalogue.ts';
import type { Item } from '../../gazetteer/items.ts';
import { BlocMark, Flag, Icon } from '../parts/marks.tsx';

export function ItemMark({ item }: { item: Pick<Item, 'kind' | 'id' | 'owner'> }) {
  const { kind, id, owner } = item;
  if (kind === 'nation') return <Flag id={id} />;
  if (kind === 'offer') return <Flag id={OFFERS[id].nation} />;
  if (kind === 'card') {
    const { suit, value } = CARDS[id];
    return (
      <span class="gaz-mark" style={{ color: `var(--${suit})` }} aria-hidden="true">
        <Icon name={suit} />
        <b class="num">{value}</b>
      </span>
    );
  }
  return (
    <span class="gaz-mark">
      {owner && owner !== 'neutral' ? (
        <BlocMark bloc={owner} />
      ) : (
        <Icon name={kind === 'resolution' ? 'vote' : 'globe'} />
      )}
    </span>
  );
}
