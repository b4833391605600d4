/** What the bloc that decides sees: where the match stands in a few figures, and all of it on the board. */
import { useEffect } from 'preact/hooks';
import { boardOf } from '../../../rules/board.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { Scores } from '../match/header.tsx';
import { Place, tabular } from '../match/place.tsx';
import { type Seat, selected } from '../match/ui.ts';
import { BlocMark } from '../parts/marks.tsx';
import { go } from '../route.ts';
import { blocName, figure, lawPosition } from '../words.ts';

/** Where the match stands, in a few figures. */
export function Facts({ seat: { state, view } }: { seat: Seat }) {
  const { rounds } = boardOf(view).scenario;
  const { round, debris, tension, law } = view;
  return (
    <>
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
      <Scores state={state} still />
    </>
  );
}

/** A nation that is pressed is told of in the gazetteer; back returns here. */
function useNations(): void {
  const target = selected.value;
  useEffect(() => {
    selected.value = null;
    if (target?.kind === 'nation') go(`gazetteer/nation/${target.id}`);
  }, [target]);
}

/** The board, or tables for whoever prefers them. The hand stands beside the question, so it is nobody's here. */
export function Situation({ seat: { state } }: { seat: Seat }) {
  useNations();
  return (
    <div class={tabular() ? 'daily-tables' : 'daily-board'}>
      <Place state={{ ...state, viewer: null }} seat={null} />
    </div>
  );
}
