/** The panel "Info": what is pointed at, explained; else what is coming and what each side has. */
import type { BoardTarget } from '../../board/types.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { CardInfo } from '../info/card.tsx';
import { DeckPanel } from '../info/deck.tsx';
import { NationCard } from '../info/nation.tsx';
import { Overview } from '../info/overview.tsx';
import { TrackInfo } from '../info/track.tsx';
import { Icon } from '../parts/marks.tsx';
import { whyNotTarget } from '../why-not.ts';
import { toHeading } from './focus.ts';
import { came, deckOpen, hovered, type Seat, selected, tab } from './ui.ts';

function Explained({ state, target }: { state: TableState; target: BoardTarget }) {
  if (target.kind === 'nation') return <NationCard state={state} id={target.id} />;
  if (target.kind === 'card') return <CardInfo view={state.view} id={target.id} />;
  return <TrackInfo view={state.view} id={target.id} />;
}

function WhyNot({ seat, target }: { seat: Seat | null; target: BoardTarget }) {
  const reason = whyNotTarget(seat, target);
  return reason ? (
    <p class="why-not">
      <b>{t('aid:why.title')}</b> {reason}
    </p>
  ) : null;
}

/** From what was looked up in the deck back to the deck; else to the overview or, from a table, to one's place in it. */
export function leave(): void {
  const looksUp = deckOpen.value && (hovered.value ?? selected.value) !== null;
  selected.value = null;
  hovered.value = null;
  if (looksUp) {
    toHeading();
    return;
  }
  const place = came.value;
  deckOpen.value = false;
  came.value = null;
  if (!place?.isConnected) {
    toHeading();
    return;
  }
  tab.value = 'act';
  place.focus();
}

/** @param seat whoever may decide on what is shown: what can't be chosen says why */
export function Info({ state, seat }: { state: TableState; seat: Seat | null }) {
  // What is pointed at comes first; when the pointer leaves, what was chosen is back.
  const target = hovered.value ?? selected.value;
  if (!target && !deckOpen.value) return <Overview state={state} />;
  return (
    <>
      <button type="button" class="quiet small back" onClick={leave}>
        <Icon name="previous" />{' '}
        {t(target && deckOpen.value ? 'aid:deck.title' : came.value ? 'match:info.backThere' : 'match:info.back')}
      </button>
      {target && <WhyNot seat={seat} target={target} />}
      {target ? <Explained state={state} target={target} /> : <DeckPanel view={state.view} />}
    </>
  );
}
