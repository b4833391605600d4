/** What the bloc that decides sees: where the match stands, what matters now, its cards, and the board. */
import { useState } from 'preact/hooks';
import { BLOCS } from '../../../rules/terms.ts';
import { turnInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { Info } from '../match/info.tsx';
import { Place } from '../match/place.tsx';
import type { Seat } from '../match/ui.ts';
import { CardText } from '../parts/card.tsx';
import { BlocMark } from '../parts/marks.tsx';
import { Now } from '../parts/now.tsx';
import { blocName, cardName, figure, lawPosition } from '../words.ts';

function Facts({ seat: { view } }: { seat: Seat }) {
  const { round, rounds } = turnInfo(view);
  const { debris, tension, law } = view;
  return (
    <dl class="daily-facts">
      {BLOCS.map((bloc) => (
        <div key={bloc}>
          <dt>
            <BlocMark bloc={bloc} /> {t('daily:standing', { bloc: blocName(bloc) })}
          </dt>
          <dd>{figure(view.blocs[bloc].standing)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('daily:round')}</dt>
        <dd>{t('daily:roundOf', { round, rounds })}</dd>
      </div>
      <div>
        <dt>{t('daily:tension')}</dt>
        <dd>{tension}</dd>
      </div>
      <div>
        <dt>{t('daily:debris')}</dt>
        <dd>{debris.us + debris.china}</dd>
      </div>
      <div>
        <dt>{t('daily:law')}</dt>
        <dd class="small">{lawPosition(law)}</dd>
      </div>
    </dl>
  );
}

function Board({ seat: { state } }: { seat: Seat }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="daily-board" onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('daily:board')}</summary>
      {open && (
        <div class="daily-board-in">
          <Place state={state} seat={null} />
          <section aria-label={t('daily:about')}>
            <Info state={state} seat={null} />
          </section>
        </div>
      )}
    </details>
  );
}

export function Situation({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  return (
    <>
      <Facts seat={seat} />
      <Now seat={seat} />
      <h2>{t('daily:hand', { count: view.secret.hands[me]?.length ?? 0 })}</h2>
      <ul class="daily-hand">
        {(view.secret.hands[me] ?? []).map((id) => (
          <li key={id}>
            <h3>{cardName(id)}</h3>
            <CardText id={id} view={view} />
          </li>
        ))}
      </ul>
      <Board seat={seat} />
    </>
  );
}
