/** What the bloc that decides sees: where the match stands in a few figures, and all of it in tables, its hand first. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { boardOf } from '../../../rules/board.ts';
import { BLOCS } from '../../../rules/terms.ts';
import type { TableState } from '../../table/types.ts';
import { loadTexts, t } from '../../text/text.ts';
import { type Seat, selected } from '../match/ui.ts';
import { BlocMark } from '../parts/marks.tsx';
import { go } from '../route.ts';
import { blocName, figure, lawPosition } from '../words.ts';

/** Where the match stands, in a few figures. */
export function Facts({ seat: { view } }: { seat: Seat }) {
  const { rounds } = boardOf(view).scenario;
  const { round, debris, tension, law } = view;
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

type Tables = ComponentType<{ state: TableState; seat: Seat | null }>;

/** A nation that is pressed in the tables is told of in the gazetteer; back returns here. */
function useNations(): void {
  const target = selected.value;
  useEffect(() => {
    selected.value = null;
    if (target?.kind === 'nation') go(`gazetteer/nation/${target.id}`);
  }, [target]);
}

export function Situation({ seat }: { seat: Seat }) {
  const { state } = seat;
  useNations();
  const [tables, setTables] = useState<{ Tables: Tables } | 'failed' | null>(null);
  useEffect(() => {
    Promise.all([import('../tabular/tabular.tsx'), loadTexts('tabular')]).then(
      ([loaded]) => setTables(loaded),
      () => setTables('failed'),
    );
  }, []);
  return (
    <>
      {tables === 'failed' && <p role="alert">{t('app:failed.title')}</p>}
      {tables !== null && tables !== 'failed' && <tables.Tables state={state} seat={null} />}
    </>
  );
}
