/** A card in words: as a row to pick, and in full. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { afterOf, eventOf } from '../../../rules/plays/play.ts';
import type { View } from '../../../rules/state.ts';
import { type CardId, rivalOf } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { hovered } from '../match/ui.ts';
import { Worded } from '../terms/term.tsx';
import { blocMid, cardName, eventText, list, suitName } from '../words.ts';
import { BlocMark, Icon, SuitMark } from './marks.tsx';

/** Do the eras of the scenario come into the deck at different times? Where all come at once, they tell nothing. */
const erasMatter = (view: View | null): boolean =>
  view === null || new Set(Object.values(boardOf(view).scenario.eras)).size > 1;

/** Owner, suit, value and era in a line. */
export function CardFacts({ id, view }: { id: CardId; view: View | null }) {
  const card = CARDS[id];
  return (
    <p class="card-facts small">
      {card.owner !== 'neutral' && <BlocMark bloc={card.owner} />} <SuitMark suit={card.suit} />{' '}
      {t('match:card.facts', {
        owner: t(`match:terms.owner.${card.owner}`),
        suit: suitName(card.suit),
        value: card.value,
        era: t(`match:terms.era.${card.era}`),
        context: erasMatter(view) ? '' : 'timeless',
      })}
    </p>
  );
}

/** A card as a button on one line; its text stands on the card in the hand. */
export function CardRow(props: { id: CardId; pressed?: boolean; onClick: () => void }) {
  const { id } = props;
  const card = CARDS[id];
  return (
    <button
      type="button"
      class={`card-row ${card.owner}`}
      data-card={id}
      aria-pressed={props.pressed}
      onClick={props.onClick}
      onFocus={() => {
        hovered.value = { kind: 'card', id };
      }}
      onBlur={() => {
        hovered.value = null;
      }}
    >
      <span class="card-value" style={{ color: `var(--${card.suit})` }}>
        <Icon name={card.suit} />
        <b class="num">{card.value}</b>
      </span>
      <span class="card-name">
        <b>{cardName(id)}</b>
      </span>
      {card.owner !== 'neutral' && <BlocMark bloc={card.owner} />}
      <span class="hidden">
        {list([suitName(card.suit), t('match:card.value', { n: card.value }), t(`match:terms.owner.${card.owner}`)])}
      </span>
    </button>
  );
}

/** What makes the card hard to use well: no rule, so it does not look like one. */
export function Dilemma({ id, view }: { id: CardId; view: View | null }) {
  // It speaks of the whole event: beside the Lesson's simpler one it would mislead.
  if (view && eventOf(view, CARDS[id]) !== CARDS[id].event) return null;
  const { owner } = CARDS[id];
  // It speaks to the bloc whose event it is.
  const rivals = (view?.viewer === 'us' || view?.viewer === 'china') && owner === rivalOf(view.viewer);
  return (
    <p class="small dilemma">
      {rivals ? t('match:card.dilemmaOf', { bloc: blocMid(owner) }) : t('match:card.dilemma')}
      {t('app:join.sentences')}
      {t(`cards:${id}.dilemma`)}
    </p>
  );
}

/** The event, its catch, and what it does with itself afterwards. */
export function CardText({ id, view, full }: { id: CardId; view: View | null; full?: boolean }) {
  const card = CARDS[id];
  const after = view ? afterOf(view, card) : card.after;
  return (
    <div class="card-text">
      <CardFacts id={id} view={view} />
      <p>
        <Worded text={eventText(view, id)} />
      </p>
      {after !== 'discard' && <p class="small soft">{t(`match:card.${after}`)}</p>}
      <Dilemma id={id} view={view} />
      {full && (
        <p class="small">
          <span class="caps">{t('match:card.note')}</span> {t(`cards:${id}.note`)}
        </p>
      )}
    </div>
  );
}
