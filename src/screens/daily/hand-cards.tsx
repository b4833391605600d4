/** The hand of the bloc that decides, as cards: those first that the plans are about. */
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { Puzzle } from '../../studies/daily/puzzle.ts';
import { handOf } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { CardText } from '../parts/card.tsx';
import { cardName } from '../words.ts';

export function HandCards({ puzzle: { options }, seat: { view } }: { puzzle: Puzzle; seat: Seat }) {
  const asked = new Set(options.map(({ move }) => move.card));
  const hand = [...handOf(view)].sort((a, b) => Number(asked.has(b)) - Number(asked.has(a)));
  return (
    <section class="daily-hand" aria-labelledby="daily-hand">
      <h2 id="daily-hand">{t('board:group.hand')}</h2>
      <ul class="cards-full">
        {hand.map((id) => (
          <li key={id} class={`card-full ${CARDS[id].owner}`}>
            <h3>{cardName(id)}</h3>
            <CardText id={id} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}
