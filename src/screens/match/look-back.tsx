/** Looking back: the board as it was after a move, with a banner that says so and leads on, back, and to now. */
import { useEffect } from 'preact/hooks';
import type { Table, TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { Icon } from '../parts/marks.tsx';
import { came, rewound } from './ui.ts';

/** The position looked at last: it is asked for at every turn of the screen, and played anew only when it is another. */
let looked: { now: TableState; at: number; past: TableState } | null = null;

/** What the board shows: what is, or what was. */
export function shownOf(table: Table, now: TableState): TableState {
  const at = rewound.value;
  if (at === null || at >= table.past.moves()) {
    looked = null;
    return now;
  }
  if (looked?.now !== now || looked.at !== at) looked = { now, at, past: table.past.look(at) };
  return looked.past;
}

/** Goes to the position after so many moves; the newest of all is now. */
export function lookAt(table: Table, moves: number): void {
  rewound.value = moves >= table.past.moves() ? null : Math.max(0, moves);
}

/** Where in the match a position stands, in words. */
export function whenText({ view }: TableState): string {
  const { round, phase, plays, play } = view;
  const n = plays.us + plays.china;
  if (phase !== 'actions') return t('aid:back.phase', { round, phase: t(`match:terms.phase.${phase}`) });
  if (n === 0) return t('aid:back.first', { round });
  return t(play ? 'aid:back.during' : 'aid:back.after', { round, n });
}

/** The same as a sentence. */
export const atText = (past: TableState): string => t('aid:back.at', { when: whenText(past) });

/** Escape leads back to now, wherever the focus is; a dialog and what a table has explained are left before. */
function useEscape(table: Table): void {
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.key !== 'Escape' || e.defaultPrevented || came.value || document.querySelector('dialog[open]')) return;
      e.preventDefault();
      lookAt(table, table.past.moves());
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [table]);
}

export function LookBack({ table, past }: { table: Table; past: TableState }) {
  const at = rewound.value ?? 0;
  useEscape(table);
  return (
    <section class="look-back" aria-label={t('aid:back.label')}>
      <button
        type="button"
        aria-label={t('aid:back.earlier')}
        title={t('aid:back.earlier')}
        aria-disabled={at === 0}
        onClick={() => lookAt(table, at - 1)}
      >
        <Icon name="previous" />
      </button>
      <p>
        <span class="caps">{t('aid:back.label')}</span> {atText(past)}
      </p>
      <button
        type="button"
        aria-label={t('aid:back.later')}
        title={t('aid:back.later')}
        onClick={() => lookAt(table, at + 1)}
      >
        <Icon name="next" />
      </button>
      <button type="button" class="primary" onClick={() => lookAt(table, table.past.moves())}>
        {t('aid:back.now')}
      </button>
    </section>
  );
}

/** In the place of the decision, which waits. */
export function Waits({ table }: { table: Table }) {
  return (
    <>
      <h2>{t('aid:back.waits')}</h2>
      <p>{t('aid:back.waitsWhy')}</p>
      <div class="foot">
        <button type="button" class="primary" onClick={() => lookAt(table, table.past.moves())}>
          {t('aid:back.now')}
        </button>
      </div>
    </>
  );
}
