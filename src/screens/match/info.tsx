/** The panel "Info": what is pointed at, explained; else what is coming and what each side has. */
import type { BoardTarget } from '../../board/types.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { CardInfo } from '../info/card.tsx';
import { NationCard } from '../info/nation.tsx';
import { Overview } from '../info/overview.tsx';
import { TrackInfo } from '../info/track.tsx';
import { Icon } from '../parts/marks.tsx';
import { hovered, selected } from './ui.ts';

function Explained({ state, target }: { state: TableState; target: BoardTarget }) {
  if (target.kind === 'nation') return <NationCard state={state} id={target.id} />;
  if (target.kind === 'card') return <CardInfo view={state.view} id={target.id} />;
  return <TrackInfo view={state.view} id={target.id} />;
}

export function Info({ state }: { state: TableState }) {
  // What is pointed at comes first; when the pointer leaves, what was chosen is back.
  const target = hovered.value ?? selected.value;
  if (!target) return <Overview state={state} />;
  return (
    <>
      <button
        type="button"
        class="quiet small back"
        onClick={() => {
          selected.value = null;
          hovered.value = null;
        }}
      >
        <Icon name="previous" /> {t('match:info.back')}
      </button>
      <Explained state={state} target={target} />
    </>
  );
}
