/** What a move would do, in sentences: certain effects, then chance or choice, then warnings. */
import type { LogEntry } from '../../../rules/log.ts';
import type { Preview } from '../../../rules/preview.ts';
import type { CardId } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { logText, sideOf, telling } from '../log-words.ts';
import { BlocMark, Icon } from './marks.tsx';

const MOST = 9;

interface Props {
  preview: Preview;
  quiet?: boolean;
  /** Said where the move itself does nothing, and before what comes of something else. */
  apart?: [none: string, rest: string];
  /** The text of the event that is played: said where nothing of it is certain yet, for “it happens” says nothing. */
  event?: { card: CardId; text: string };
}

function line(e: LogEntry, i: number) {
  const side = sideOf(e);
  return (
    <li key={i}>
      {side && <BlocMark bloc={side} />} {logText(e)}
    </li>
  );
}

/** What happens for certain, and no more. */
export const Certain = ({ entries }: { entries: readonly LogEntry[] }) => (
  <div class="consequences">
    <ul class="sentences">{telling(entries).slice(0, MOST).map(line)}</ul>
  </div>
);

export function Consequences({ preview, quiet, apart, event }: Props) {
  const entries = telling(preview.happens).filter((e) => e.is !== 'event' || e.card !== event?.card);
  const shown = entries.slice(0, MOST);
  const own = telling(preview.happens.slice(0, preview.own)).length;
  const { now, after } = preview.collision;
  // The first roll of the Reckoning is the orbit's.
  const settles = preview.happens.some((e) => e.is === 'phase' && e.phase === 'reckoning');
  const then =
    preview.odds !== null && preview.stops === 'chance'
      ? t('match:preview.then.chanceAt', { odds: preview.odds })
      : preview.stops === 'choice'
        ? // Where the other side decides next, or the next card is due, there is nothing more to this one.
          preview.next && preview.next !== 'play'
          ? t(`match:preview.then.next.${preview.next}`)
          : ''
        : preview.stops
          ? t(`match:preview.then.${settles && preview.stops === 'chance' ? 'orbit' : preview.stops}`)
          : '';
  return (
    <div class="consequences">
      {!quiet && (entries.length > 0 || event) && <h4>{t('match:preview.costs')}</h4>}
      <ul class="sentences">
        {event && entries.length === 0 && <li>{event.text}</li>}
        {apart && own === 0 && <li>{apart[0]}</li>}
        {shown.slice(0, own).map(line)}
        {apart && shown.length > own && <li class="then">{apart[1]}</li>}
        {shown.slice(own).map(line)}
        {entries.length > MOST && <li class="soft">{t('match:preview.more', { n: entries.length - MOST })}</li>}
        {entries.length === 0 && !event && preview.stops === null && <li class="soft">{t('match:preview.nothing')}</li>}
        {then && <li class="then">{then}</li>}
        {event && entries.length > 0 && preview.unfinished && <li class="soft">{t('match:preview.rest')}</li>}
        {after !== now && <li>{t('match:preview.collision', { now, after })}</li>}
      </ul>
      {(preview.loses || preview.mayLose) && (
        <p class="alert">
          <Icon name="warning" /> {t(preview.loses ? 'match:preview.loses' : 'match:preview.mayLose')}
        </p>
      )}
    </div>
  );
}
