/** All tables at a glance, each on a tile of its own, in the order of their numbers. */
import { t } from '../../../text/text.ts';
import type { ClassTable } from '../../../wire/classroom.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName } from '../../words.ts';
import { GradeMark, mostStanding, SideBars, Steps } from '../figures.tsx';
import { Key } from '../key.tsx';
import { played } from '../room.ts';

/** From here on a tile has no room for words beside its figures. */
const CROWDED = 24;

/** Who has won. Whoever is ahead while a match goes on has won nothing yet. */
function Verdict({ winner }: { winner: string | null }) {
  if (winner !== 'us' && winner !== 'china') return t('lead:screen.over');
  return (
    <b class="has-won">
      <BlocMark bloc={winner} /> <span class="hidden">{blocName(winner)}</span> {t('lead:screen.won')}
    </b>
  );
}

/** @param crowded the table's number alone, and the round in figures */
function Tile({ table, most, crowded }: { table: ClassTable; most: number; crowded: boolean }) {
  const { figures } = table;
  const round = () => {
    if (!figures) return t('lead:table.waiting');
    if (figures.ending) return <Verdict winner={figures.ending.winner} />;
    return t(crowded ? 'lead:screen.round' : 'lead:table.round', { round: figures.round, of: figures.rounds });
  };
  return (
    <li class={`tile ${table.status}`}>
      <div>
        <h2>
          <span>
            <span class={crowded ? 'hidden' : ''}>{t('lead:screen.table')}</span> {table.n}
          </span>
          <span class="small">{round()}</span>
        </h2>
        {figures && (
          <>
            <SideBars of={figures.standing} most={most} />
            <p class="tile-steps">
              <Steps what="tension" n={figures.tension} />
              <Steps what="debris" n={figures.debris} />
              <GradeMark grade={figures.grade} />
            </p>
          </>
        )}
      </div>
    </li>
  );
}

/** So many tiles in a row: as a screen is wider than high, and a tile wider than high by a little less. */
export const columnsOf = (tiles: number): number =>
  Math.max(2, Math.round(Math.sqrt(tiles * (tiles > CROWDED ? 1.6 : 1.2))));

export function Tiles({ tables }: { tables: readonly ClassTable[] }) {
  const crowded = tables.length > CROWDED;
  const columns = columnsOf(tables.length);
  const most = mostStanding(played(tables).map(({ figures }) => figures));
  return (
    <div class="tiles-and-legend">
      <ul
        class={`tiles ${crowded ? 'crowded' : ''}`}
        style={{ '--columns': columns, '--rows': Math.ceil(tables.length / columns) }}
      >
        {[...tables]
          .sort((a, b) => a.n - b.n)
          .map((table) => (
            <Tile key={table.id} table={table} most={most} crowded={crowded} />
          ))}
      </ul>
      <Key bars />
    </div>
  );
}
