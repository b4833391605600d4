/** The match as tables: everything the board shows, in words and figures, and the same things to press. No canvas. */
import '../../styles/tabular.css';
import type { ComponentChildren } from 'preact';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { type Seat, undrawn } from '../match/ui.ts';
import { CardsInFull } from './cards.tsx';
import { Nations } from './nations.tsx';
import { Programmes } from './programmes.tsx';
import { Shared, Sides } from './stands.tsx';

/** A part of the page, under a heading that one can jump to. */
function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class={`part part-${id}`} aria-labelledby={`part-${id}`}>
      <h2 id={`part-${id}`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

interface Props {
  state: TableState;
  seat: Seat | null;
  /** The decision is about nations. */
  nationsFirst?: boolean;
}

export function Tables({ state, seat, nationsFirst }: Props) {
  const { viewer, view } = state;
  const nations = (
    <Part key="nations" id="nations" title={t('tabular:part.nations')}>
      {/* Each who takes the seat begins with all of them. */}
      <Nations key={viewer} state={state} seat={seat} />
    </Part>
  );
  return (
    <div class="tabular-tables">
      {undrawn.value && <p class="small soft">{t('match:board.failed')}</p>}
      {/* What the decision is about comes first. */}
      {nationsFirst && nations}
      {(viewer === 'us' || viewer === 'china' || (viewer === 'spectator' && view.viewer === 'instructor')) && (
        <Part key="hand" id="hand" title={t('tabular:part.hand')}>
          <CardsInFull state={state} seat={seat} />
        </Part>
      )}
      <Part key="state" id="state" title={t('tabular:part.state')}>
        <div class="stands">
          <Sides state={state} />
          <Shared view={view} />
        </div>
      </Part>
      {!nationsFirst && nations}
      <Part key="programmes" id="programmes" title={t('tabular:part.programmes')}>
        <Programmes view={view} />
      </Part>
    </div>
  );
}
