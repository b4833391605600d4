/** A hand in words: the cards in their order, each a button on one line. */
import type { CardId } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { CardRow } from './card.tsx';

interface Props {
  ids: readonly CardId[];
  /** What the list is called, if it isn't the reader's own hand. */
  label?: string;
  onPick: (id: CardId) => void;
}

export function Hand({ ids, label, onPick }: Props) {
  return (
    <ul class="hand" aria-label={label ?? t('match:ask.play.hand')}>
      {ids.map((id) => (
        <li key={id}>
          <CardRow id={id} onClick={() => onPick(id)} />
        </li>
      ))}
    </ul>
  );
}
