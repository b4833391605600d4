/** The board's place on the screen: the drawn board or, for whoever prefers it and wherever it can't be drawn, tables. */
import { type ComponentChildren, Fragment } from 'preact';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { lazily } from '../parts/lazily.tsx';
import { settings } from '../settings.ts';
import { BoardView } from './board-view.tsx';
import { type Seat, undrawn } from './ui.ts';

/** Are tables shown, and no board? */
export const tabular = (): boolean => undrawn.value || settings.value.board === 'table';

interface Props {
  state: TableState;
  seat: Seat | null;
  /** What is decided now is answered on the map: then nations come first, whatever position is shown. */
  nationsFirst?: boolean;
}

const Tables = lazily<Props>(
  () => import('../tabular/tabular.tsx').then((m) => m.Tables),
  'tabular',
  ({ failed }) => (
    <p class="board-wait soft" role={failed ? 'alert' : undefined}>
      {t(failed ? 'app:failed.title' : 'app:home.loading')}
    </p>
  ),
);

/** @param children what stands over the board, and above the tables */
export function Place({ children, ...props }: Props & { children?: ComponentChildren }) {
  const tables = tabular();
  return (
    <section class="board-place" aria-label={t('match:board.label')}>
      {tables && children}
      <Fragment key={tables ? 'table' : 'map'}>{tables ? <Tables {...props} /> : <BoardView {...props} />}</Fragment>
      {!tables && children}
    </section>
  );
}
