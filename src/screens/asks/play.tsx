/** Playing a card: pick a card, weigh its five uses, confirm. */
import { CARDS } from '../../../rules/content/catalogue.ts';
import { setsOff } from '../../../rules/plays/play.ts';
import type { Preview } from '../../../rules/preview.ts';
import { type CardId, USES } from '../../../rules/terms.ts';
import { handOf, turnInfo, usesOf } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { DeckButton } from '../info/deck.tsx';
import { openKey } from '../match/key.ts';
import {
  called,
  card as chosenCard,
  use as chosenUse,
  commit,
  order,
  problem,
  type Seat,
  together,
} from '../match/ui.ts';
import { CardFacts, Dilemma } from '../parts/card.tsx';
import { Consequences } from '../parts/consequences.tsx';
import { Foot } from '../parts/foot.tsx';
import { Hand } from '../parts/hand.tsx';
import { Icon } from '../parts/marks.tsx';
import { Now } from '../parts/now.tsx';
import { permanenceText } from '../permanence.ts';
import { whyNotUse } from '../why-not.ts';
import { cardName, eventText, sentences } from '../words.ts';
import { Head } from './head.tsx';
import { type PlayMove, RivalWarning, UseFirst } from './rival-event.tsx';
import { UseNote } from './use-note.tsx';

export function Play({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  const { playsLeft, plays, round, rounds } = turnInfo(view);
  const hand = handOf(view);
  const id = chosenCard.value;
  if (id && hand.includes(id)) return <Uses key={id} seat={seat} id={id} />;
  return (
    <>
      <Head
        title={t('match:ask.play.title')}
        why={sentences([
          t('match:ask.play.why', { count: hand.length, left: playsLeft[me], plays }),
          round < rounds ? t('match:ask.play.keep') : '',
        ])}
      />
      <Hand
        ids={hand}
        onPick={(c) => {
          problem.value = null;
          chosenUse.value = null;
          chosenCard.value = c;
        }}
      />
      <DeckButton />
      {view.round === 1 && (
        <button type="button" class="quiet small marks-link for-map" onClick={openKey}>
          <Icon name="info" /> {t('match:ask.play.marks')}
        </button>
      )}
      <Now seat={seat} />
      <Foot seat={seat} />
    </>
  );
}

/** The mark of a use that loses the match, or may. */
function Losing({ loses, mayLose }: Preview) {
  if (!loses && !mayLose) return null;
  return (
    <span class="price bad">
      <Icon name="warning" /> {t(loses ? 'match:preview.losesShort' : 'match:preview.mayLoseShort')}
    </span>
  );
}

function Uses({ seat, id }: { seat: Seat; id: CardId }) {
  const { view, me } = seat;
  const card = CARDS[id];
  const uses = usesOf(seat.state.legal, id);
  const use = chosenUse.value;
  const rivals = setsOff(view, card, me);
  const warns = rivals && use && use !== 'mission';
  const move = use
    ? uses[use]?.find((m): m is PlayMove => m.type === 'play' && (!m.order || m.order === order.value))
    : undefined;
  return (
    <>
      <button
        type="button"
        class="quiet small back"
        onClick={() => {
          chosenCard.value = null;
          chosenUse.value = null;
        }}
      >
        <Icon name="previous" /> {t('match:ask.play.another')}
      </button>
      {/* It stays in sight while a use is weighed. */}
      <Head title={cardName(id)} why={use ? t('match:card.value', { n: card.value }) : ''} />
      {!use && <CardFacts id={id} view={view} />}
      <fieldset
        class={`choices uses ${use ? 'picked' : ''}`}
        aria-label={t('match:ask.play.uses', { card: cardName(id) })}
      >
        {USES.map((u) => {
          const first = uses[u]?.[0];
          const refused = first ? null : whyNotUse(seat, id, u);
          return (
            <button
              key={u}
              type="button"
              class="choice"
              data-use={u}
              aria-pressed={use === u}
              aria-disabled={!first}
              onClick={({ currentTarget }) => {
                if (!first) return;
                chosenUse.value = u;
                // What it does stands below: it comes into sight.
                setTimeout(() => currentTarget.scrollIntoView());
              }}
            >
              <span class="choice-name">
                <Icon name={u} /> {t(`match:terms.use.${u}`)}
                {first && <Losing {...seat.preview(first)} />}
              </span>
              <span class="choice-note">
                <UseNote seat={seat} id={id} use={u} refused={refused} />
              </span>
            </button>
          );
        })}
      </fieldset>
      {use && move && (
        <div class="commit">
          {warns ? (
            <UseFirst seat={seat} move={move} />
          ) : (
            <Consequences
              preview={seat.preview(move)}
              event={use === 'event' ? { card: id, text: eventText(view, id) } : undefined}
            />
          )}
          <p class="small soft">{permanenceText(seat.preview(move), seat.view.phase)}</p>
        </div>
      )}
      {/* The catch is the event's: beside another use it would mislead, or crowd what that use does. */}
      {(!use || use === 'event') && <Dilemma id={id} view={view} />}
      {/* Before a use is chosen there is nothing to confirm: all five have the room. */}
      {(use || together.value) && (
        <Foot seat={seat}>
          {move && warns && <RivalWarning seat={seat} move={move} />}
          {use && move && (
            <button type="button" class="primary" onClick={() => commit(seat, move)}>
              {called(t('match:ask.play.commit', { use: t(`match:terms.use.${use}`) }))}
            </button>
          )}
        </Foot>
      )}
    </>
  );
}
