/** The hand with every card's full text, each a button where it may be picked. */
import { Fragment } from 'preact';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { BLOCS } from '../../../rules/terms.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { DeckButton } from '../info/deck.tsx';
import { toHeading } from '../match/focus.ts';
import { activate, litOf } from '../match/lit.ts';
import { came, card, type Seat, weighed } from '../match/ui.ts';
import { CardText } from '../parts/card.tsx';
import { blocName, cardName } from '../words.ts';
import { explain } from './explain.ts';
import { isPointed } from './pointed.ts';

export function CardsInFull({ state, seat }: { state: TableState; seat: Seat | null }) {
  const { hands } = state.view.secret;
  const held = BLOCS.filter((bloc) => hands[bloc]?.length);
  const { cards: open } = litOf(seat);
  const deck = (
    <DeckButton
      onOpened={(from) => {
        came.value = from;
      }}
    />
  );
  if (held.length === 0)
    return (
      <>
        <p class="soft small">{t('tabular:noCards')}</p>
        {deck}
      </>
    );
  return (
    <>
      {deck}
      {held.map((bloc) => (
        <Fragment key={bloc}>
          {held.length > 1 && <h3>{blocName(bloc)}</h3>}
          <ul class="cards-full" aria-label={held.length > 1 ? blocName(bloc) : t('board:group.hand')}>
            {hands[bloc]?.map((id) => (
              <li key={id} class={`card-full ${CARDS[id].owner} ${isPointed('card', id) ? 'pointed' : ''}`}>
                <h3>
                  <button
                    type="button"
                    class="quiet"
                    data-target={`card:${id}`}
                    aria-pressed={open.includes(id) ? card.value === id || weighed.value === id : undefined}
                    onClick={(e) => {
                      const target = { kind: 'card', id } as const;
                      if (!open.includes(id)) {
                        explain(target, e.currentTarget, seat);
                        return;
                      }
                      activate(seat, target);
                      toHeading();
                    }}
                  >
                    {cardName(id)}
                  </button>
                </h3>
                <CardText id={id} view={state.view} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
}
