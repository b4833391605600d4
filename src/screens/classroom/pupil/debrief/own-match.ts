/** The match that a student's debrief tells of: at the class's table, or the one that this device has handed in. */
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { View } from '../../../../../rules/state.ts';
import { BLOCS } from '../../../../../rules/terms.ts';
import type { Attendance } from '../../../../table/online/line.ts';
import type { Table } from '../../../../table/types.ts';
import type { Figures, OwnMatch, StudentView } from '../../../../wire/classroom.ts';
import { keptRecord } from '../record.ts';

/** The table of one's own matches that is looked at, by its id; '': the first. */
export const looked = signal('');

/** The seat whose table is shown: in the debrief that of the match that is looked at. */
export function seatShown(
  view: Pick<StudentView, 'table' | 'me' | 'matches'>,
): Pick<OwnMatch, 'table' | 'player'> | null {
  const { table, me, matches } = view;
  const match = matches.find((one) => one.table === looked.value) ?? matches[0];
  return match ?? (table === null ? null : { table, player: me.player });
}

/** Does a match that is kept here end as the one that was handed in? */
export const endsAlike = (view: Pick<View, 'blocs' | 'round'>, figures: Figures): boolean =>
  view.round === figures.round && BLOCS.every((bloc) => view.blocs[bloc].standing === figures.standing[bloc]);

/** The finished match on this device at its end; null where it is another than the one that was handed in. */
async function handedIn(figures: Figures): Promise<Table | null> {
  const text = await keptRecord();
  if (text === null) return null;
  const { openReplay } = await import('../../../../table/replay.ts');
  const opened = openReplay(text);
  if (!opened.ok) return null;
  opened.table.go(opened.table.length);
  return endsAlike(opened.table.state.value.view, figures) ? opened.table : null;
}

export function useOwnMatch(view: StudentView, at: Attendance | null): Table | null {
  const [kept, setKept] = useState<Table | null>(null);
  const own = view.tables.find(({ id }) => id === seatShown(view)?.table);
  const figures = own?.island ? own.figures : null;
  useEffect(() => {
    if (figures) void handedIn(figures).then(setKept);
  }, [own?.id, figures !== null]);
  return at?.table.value ?? kept;
}

/** The address of the whole debrief of a match that this device keeps; null for one at the class's table. */
export function useWhole(own: Table | null, at: Attendance | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const kept = at ? null : own;
  useEffect(() => {
    setAddress(null);
    if (kept)
      void import('../../../../table/link.ts').then(({ packMatch }) =>
        setAddress(`#/debrief/${packMatch(kept.save())}`),
      );
  }, [kept]);
  return address;
}
