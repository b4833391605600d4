/** The deck tracker: where each card of the match is, as far as this seat knows, and when the deck changes. */
import { useState } from 'preact/hooks';
import type { View } from '../../../rules/state.ts';
import {
  type CardPlace,
  type DeckState,
  deckState,
  GROUPINGS,
  type Grouping,
  groupedBy,
  PLACES,
  type TrackedCard,
} from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { toHeading } from '../match/focus.ts';
import { deckOpen, hovered, inspect, selected, tab } from '../match/ui.ts';
import { BlocMark, Icon, SuitMark } from '../parts/marks.tsx';
import { aside, cardName } from '../words.ts';

const groupName = (by: Grouping, group: string) => t(`match:terms.${by}.${group}`);

function Row({ card, tagged }: { card: TrackedCard; tagged: boolean }) {
  const { id, suit, value, owner, place } = card;
  const point = (on: boolean) => {
    hovered.value = on ? { kind: 'card', id } : null;
  };
  return (
    <li>
      <button
        type="button"
        class={`quiet tracked in-${place}`}
        onClick={() => {
          point(false);
          inspect({ kind: 'card', id });
        }}
      >
        <SuitMark suit={suit} /> <b class="num">{value}</b> <span>{cardName(id)}</span>
        <span class="hidden">{t(`match:terms.owner.${owner}`)}</span>
        {owner !== 'neutral' && <BlocMark bloc={owner} />}
        {tagged && <span class="soft tag">{t(`aid:deck.in.${place}`)}</span>}
      </button>
    </li>
  );
}

function Ahead({ deck }: { deck: DeckState }) {
  return (
    <ul class="sentences small">
      <li>{t('aid:deck.left', { count: deck.deck, deals: deck.deals })}</li>
      {deck.joins.map((j) => (
        <li key={j.era}>{t('aid:deck.joins', { era: t(`match:terms.era.${j.era}`), round: j.round, count: j.n })}</li>
      ))}
      <li>{deck.reshuffle ? t('aid:deck.reshuffle', { round: deck.reshuffle }) : t('aid:deck.reshuffleNone')}</li>
    </ul>
  );
}

type Shown = CardPlace | 'all';

export function DeckPanel({ view }: { view: View }) {
  const [by, setBy] = useState<Grouping>('era');
  const [shown, setShown] = useState<Shown>('unseen');
  const deck = deckState(view);
  const count = (place: Shown) => deck.cards.filter((c) => place === 'all' || c.place === place).length;
  const unseen = count('unseen');
  const cards = deck.cards.filter((c) => shown === 'all' || c.place === shown);
  return (
    <article class="deck">
      <h2>{t('aid:deck.title')}</h2>
      <Ahead deck={deck} />
      {deck.hands > 0 && unseen > 0 && (
        <p class="small">
          {t('aid:deck.unseen', { count: deck.hands, unseen, percent: Math.round((100 * deck.hands) / unseen) })}
        </p>
      )}
      <div class="filters">
        <label class="small">
          {t('aid:deck.show')}
          <select value={shown} onChange={(e) => setShown(e.currentTarget.value as Shown)}>
            {(['all', ...PLACES] as const)
              .filter((p) => p === 'unseen' || count(p) > 0)
              .map((p) => (
                <option key={p} value={p}>
                  {t(`aid:deck.place.${p}`) + aside(String(count(p)))}
                </option>
              ))}
          </select>
        </label>
        <label class="small">
          {t('aid:deck.by')}
          <select value={by} onChange={(e) => setBy(e.currentTarget.value as Grouping)}>
            {GROUPINGS.map((g) => (
              <option key={g} value={g}>
                {t(`aid:deck.group.${g}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {cards.length === 0 && <p class="soft small">{t('aid:deck.none')}</p>}
      {groupedBy(cards, by).map((g) => (
        <section key={g.group}>
          <h3>
            {groupName(by, g.group)} <span class="soft num">{g.cards.length}</span>
          </h3>
          <ul class="small card-list">
            {g.cards.map((card) => (
              <Row key={card.id} card={card} tagged={shown === 'all'} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

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
