/** What a move would do, in sentences: certain effects, then chance or choice, then warnings. */
import { Fragment } from 'preact';
import type { Preview } from '../../../rules/preview.ts';
import { t } from '../../text/text.ts';
import { logText, sideOf, telling } from '../log-words.ts';
import { BlocMark, Icon } from './marks.tsx';

const MOST = 9;

/** Tells what the move itself does from what comes of something else: said where it does nothing, and before the rest. */
export interface Apart {
  none: string;
  rest: string;
}

interface Props {
  preview: Preview;
  quiet?: boolean;
  apart?: Apart;
}

/** What the next roll is about, where the round goes on to it. */
const toOrbit = ({ happens, odds }: Preview) =>
  odds === null && happens.some((e) => e.is === 'phase' && e.phase === 'reckoning');

export function Consequences({ preview, quiet, apart }: Props) {
  const entries = telling(preview.happens);
  const shown = entries.slice(0, MOST);
  const own = telling(preview.happens.slice(0, preview.own)).length;
  const { now, after } = preview.collision;
  const then =
    preview.odds !== null && preview.stops === 'chance'
      ? t('match:preview.then.chanceAt', { odds: preview.odds })
      : preview.stops === 'choice'
        ? // Where the other side decides next, or the next card is due, there is nothing more to this one.
          preview.next && preview.next !== 'play'
          ? t(`match:preview.then.next.${preview.next}`)
          : ''
        : preview.stops
          ? t(`match:preview.then.${preview.stops === 'chance' && toOrbit(preview) ? 'orbit' : preview.stops}`)
          : '';
  const rest = apart && shown.length > own && <li class="then">{apart.rest}</li>;
  return (
    <div class="consequences">
      {!quiet && entries.length > 0 && <h4>{t('match:preview.costs')}</h4>}
      <ul class="sentences">
        {apart && own === 0 && <li>{apart.none}</li>}
        {shown.map((e, i) => {
          const side = sideOf(e);
          return (
            <Fragment key={i}>
              {i === own && rest}
              <li>
                {side && <BlocMark bloc={side} />} {logText(e)}
              </li>
            </Fragment>
          );
        })}
        {entries.length > MOST && <li class="soft">{t('match:preview.more', { n: entries.length - MOST })}</li>}
        {entries.length === 0 && preview.stops === null && <li class="soft">{t('match:preview.nothing')}</li>}
        {then && <li class="then">{then}</li>}
        {after !== now && <li>{t('match:preview.collision', { now, after })}</li>}
      </ul>
      {preview.loses && (
        <p class="alert">
          <Icon name="warning" /> {t('match:preview.loses')}
        </p>
      )}
    </div>
  );
}
