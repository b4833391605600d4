/** The seats that this device holds: how each table stands, and the way back to it. */
import { useEffect, useState } from 'preact/hooks';
import { blocOf } from '../../../rules/players.ts';
import { t } from '../../text/text.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { Dialog } from '../parts/dialog.tsx';
import { BlocMark } from '../parts/marks.tsx';
import { go } from '../route.ts';
import { blocName } from '../words.ts';
import { tableInfo } from './api.ts';
import { freeOf, scenarioName, sitterOf } from './chosen.ts';
import { dropSeat, type HeldSeat } from './seats.ts';

/** How a table stands: as the server says, or that it knows none. */
type Standing = TableInfo | 'gone';

/** So many are asked after, the newest; those that are played only every so many times. */
const ASKED = 8;
const SELDOM = 5;

/** What is said of a table in one's own list. */
export function standing(table: Standing | undefined, player: string): string {
  if (!table) return '';
  if (table === 'gone') return t('online:mine.gone');
  if (table.closed) return t('online:mine.closed');
  if (table.status === 'over') return t('online:mine.over');
  if (table.status === 'waiting') {
    if (freeOf(table).length > 0) return t('online:mine.waits');
    if (table.host !== player) return t('online:mine.hostBegins');
    const other = table.seats.find((seat) => seat.player !== player);
    return t('online:mine.begin', { name: other ? sitterOf(other) : '' });
  }
  if (table.deciding?.includes(player)) return t('online:mine.yours');
  return t('online:mine.playing');
}

const isOver = (table: Standing | undefined): boolean =>
  table !== undefined && (table === 'gone' || table.status === 'over');

const isPlayed = (table: Standing | undefined): boolean =>
  table !== undefined && table !== 'gone' && table.status === 'playing';

/** @param looked counts how often the lists were asked for: tables that wait are asked after as often. */
export function Held({
  seats,
  looked,
  onDrop,
}: {
  seats: HeldSeat[];
  looked: number;
  onDrop: (table: string) => void;
}) {
  const [known, setKnown] = useState<Record<string, Standing>>({});
  const [forgets, setForgets] = useState<HeldSeat | null>(null);
  useEffect(() => {
    let gone = false;
    const wanted = seats.slice(0, ASKED).filter(({ table: id }) => {
      const table = known[id];
      return !isOver(table) && (!isPlayed(table) || looked % SELDOM === 0);
    });
    void Promise.all(
      wanted.map(async ({ table }) => {
        const done = await tableInfo(table);
        if (!done.ok && done.error.code !== 'table-unknown') return [];
        const now: Standing = done.ok ? done.table : 'gone';
        // There is nothing to come back to.
        if (now === 'gone' || now.closed) dropSeat(table);
        return [[table, now] as const];
      }),
    ).then((found) => {
      if (!gone) setKnown((before) => ({ ...before, ...Object.fromEntries(found.flat()) }));
    });
    return () => {
      gone = true;
    };
  }, [looked]);
  const drop = ({ table }: HeldSeat) => {
    dropSeat(table);
    setForgets(null);
    onDrop(table);
  };
  return (
    <>
      <ul class="tables">
        {seats.map((seat) => {
          const table = known[seat.table];
          const bloc = blocOf(seat.player);
          const nothing = table === 'gone' || table?.closed;
          const rival = table && table !== 'gone' && table.seats.find(({ player }) => player !== seat.player);
          const other = rival ? sitterOf(rival) : null;
          return (
            <li key={seat.table}>
              <div class="what">
                <b>{scenarioName(seat.kind)}</b>
                <div>
                  {bloc && <BlocMark bloc={bloc} />} {bloc && blocName(bloc)}
                  {other && t('online:against') + t('online:mine.against', { name: other })}
                </div>
                <span class="small soft">{standing(table, seat.player)}</span>
              </div>
              {!nothing && (
                <button type="button" onClick={() => go(`table/${seat.table}`)}>
                  {t('online:mine.go')}
                </button>
              )}
              <button type="button" class="quiet" onClick={() => (isOver(table) ? drop(seat) : setForgets(seat))}>
                {t('online:mine.drop')}
              </button>
            </li>
          );
        })}
      </ul>
      {forgets && (
        <Dialog title={t('online:mine.dropTitle')} onClose={() => setForgets(null)}>
          <p>{t(isPlayed(known[forgets.table]) ? 'online:mine.dropPlayed' : 'online:mine.dropWaits')}</p>
          <div class="row">
            <button type="button" onClick={() => drop(forgets)}>
              {t('online:mine.drop')}
            </button>
            <button type="button" class="primary" onClick={() => setForgets(null)}>
              {t('online:mine.keep')}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}
