/** A use that also sets off the rival's event: what comes of both, and whether the event comes before or after. */
import { CARDS } from '../../../rules/content/catalogue.ts';
import { endangers } from '../../../rules/effects/inside.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { Move } from '../../../rules/moves.ts';
import { eventOf } from '../../../rules/plays/play.ts';
import { rivalOf } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { telling } from '../log-words.ts';
import { order, type Seat } from '../match/ui.ts';
import { Certain, Consequences } from '../parts/consequences.tsx';
import { Icon } from '../parts/marks.tsx';
import { Worded } from '../terms/term.tsx';
import { blocMid, eventText, list, nationShort } from '../words.ts';

export type PlayMove = Extract<Move, { type: 'play' }>;

/**
 * What a use does that also sets off the rival's event: first what was chosen, then what is certain of the event. That it
 * happens, and its text, stand in the warning beside the button.
 */
export function UseFirst({ seat, move }: { seat: Seat; move: PlayMove }) {
  const alone = seat.preview({ ...move, order: 'after' });
  const { happens, loses, collision } = seat.preview(move);
  const eventAt = (list: readonly LogEntry[]) => list.findIndex((e) => e.is === 'event' || e.is === 'event-void');
  const [last, first] = [eventAt(alone.happens), eventAt(happens)];
  const use = last < 0 ? alone.happens : alone.happens.slice(0, last);
  const event = first < 0 ? [] : happens.slice(first).filter((e) => e.is !== 'event');
  return (
    <>
      <Consequences preview={{ ...alone, happens: use, collision, loses }} />
      {telling(event).length > 0 && (
        <>
          <h4>{t('match:ask.play.rivalBrings')}</h4>
          <Certain entries={event} />
        </>
      )}
    </>
  );
}

/** Of more nations the event's text says as much. */
const NAMED = 8;

/** Among which nations the rival would choose, if its event happened now. */
function RivalChooses({ seat, move }: { seat: Seat; move: PlayMove }) {
  const { among } = seat.preview({ ...move, order: 'before' });
  if (among.length === 0 || among.length > NAMED) return null;
  return (
    <>
      {t('app:join.sentences')}
      <b>
        {t('match:ask.play.rivalChooses', {
          ownerMid: blocMid(rivalOf(seat.me)),
          nations: list(among.map(nationShort)),
        })}
      </b>
    </>
  );
}

/** The event that comes along, and when it is to happen: beside the button, as nobody confirms what they have not seen. */
export function RivalWarning({ seat, move }: { seat: Seat; move: PlayMove }) {
  const { view, me } = seat;
  return (
    <fieldset class="warning small" aria-label={t('match:ask.play.when')}>
      <p>
        <Icon name="warning" /> <b>{t('match:ask.play.rivalWarning', { ownerMid: blocMid(rivalOf(me)) })}</b>
        {t('app:join.sentences')}
        <Worded text={eventText(view, move.card)} />
        {endangers(eventOf(view, CARDS[move.card])) && (
          <>
            {t('app:join.sentences')}
            {t('match:ask.play.rivalCapped')}
          </>
        )}
        <RivalChooses seat={seat} move={move} />
      </p>
      <div class="row">
        {t('match:ask.play.when')}
        {(['before', 'after'] as const).map((when) => (
          <button
            key={when}
            type="button"
            aria-pressed={order.value === when}
            onClick={() => {
              order.value = when;
            }}
          >
            {t(`match:ask.play.order.${when}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
