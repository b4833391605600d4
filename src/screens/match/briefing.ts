/** How a match is won and lost: who is told it when, and the dialog, which loads with its words when it is shown. */
import { useEffect } from 'preact/hooks';
import { BLOCS } from '../../../rules/terms.ts';
import type { Table, TableState } from '../../table/types.ts';
import type { BriefingProps } from '../learn/briefing.tsx';
import { lazily } from '../parts/lazily.tsx';
import { begun } from '../session.ts';
import { hadBy, wasRead } from '../tips/kept.ts';
import type { Seat } from './ui.ts';

const idOf = ({ view }: TableState) => `match-${view.scenario}`;

/** A match has just begun, and whoever sits here has not been told how its scenario is won on this device. */
export const isDue = (table: Table, seat: Seat | null): boolean =>
  begun.value === table && seat !== null && seat.view.round === 1 && !hadBy(idOf(seat.state), seat.me);

/** Whoever sits here was told. */
export function wasTold({ state, me }: Seat): void {
  const people = BLOCS.filter((b) => state.players[b] === 'person');
  wasRead(idOf(state), me, people);
}

export const Briefing = lazily<BriefingProps>(
  () => import('../learn/briefing.tsx').then((m) => m.Briefing),
  'learn',
  // A match goes on without it.
  function Instead({ failed, onClose }) {
    useEffect(() => {
      if (failed) onClose();
    }, [failed]);
    return null;
  },
);
