/** All tables at a glance, each on a tile of its own, in the order of their numbers. */
import { blocOf } from '../../../../rules/players.ts';
import { t } from '../../../text/text.ts';
import type { ClassTable, ProjectorView } from '../../../wire/classroom.ts';
import { logText } from '../../log-words.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName, blocStart } from '../../words.ts';
import { GradeMark, mostStanding, SideBars, Steps } from '../figures.tsx';
import { Key } from '../key.tsx';
import { played } from '../room.ts';

/** From here on a tile has no room for words beside its figures. */
const CROWDED = 24;
/** Up to so many, each tells its course as well. */
const ROOMY = 9;

/** Who has won. Whoever is ahead while a match goes on has won nothing yet. */
function Verdict({ winner }: { winner: string | null }) {
  if (winner !== 'us' && winner !== 'china') return t('lead:screen.over');
  return (
    <b class="has-won">
      <BlocMark bloc={winner} /> <span class="hidden">{blocName(winner)}</span> {t('lead:screen.won')}
    </b>
  );
}

/** Whose decision it is; '' where it is nobody's. */
function turnText({ awaiting, paused, status }: ClassTable): string {
  if (status !== 'playing') return '';
  if (paused) return t('lead:screen.waits');
  const blocs = awaiting.map(blocOf).filter((bloc) => bloc !== null);
  if (blocs.length > 1) return t('lead:screen.bothChoose');
  return blocs.length === 1 ? t('lead:screen.toMove', { bloc: blocStart(blocs[0]) }) : '';
}

/** Phase, whose decision it is, and the last thing that happened. */
function Course({ table, held }: { table: ClassTable; held: boolean }) {
  const { figures } = table;
  if (!figures) return null;
  const [turn] = table.awaiting;
  const bloc = table.awaiting.length === 1 && !table.paused ? blocOf(turn) : null;
  return (
    <>
      {!figures.ending && (
        <p class="tile-turn">
          <span>{t(`match:terms.phase.${figures.phase}`)}</span>
          {!held && (
            <b>
              {bloc && <BlocMark bloc={bloc} />} {turnText(table)}
            </b>
          )}
        </p>
      )}
      <p class="tile-news">{figures.news && logText(figures.news)}</p>
    </>
  );
}

/** @param crowded the table's number alone, and the round in figures @param roomy with its course */
function Tile(props: { table: ClassTable; most: number; crowded: boolean; roomy: boolean; held: boolean }) {
  const { table, most, crowded, roomy, held } = props;
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
            {roomy && <Course table={table} held={held} />}
          </>
        )}
      </div>
    </li>
  );
}

/** So many tiles in a row: as a screen is wider than high, and a tile wider than high by a little less. */
export const columnsOf = (tiles: number): number =>
  Math.max(2, Math.round(Math.sqrt(tiles * (tiles > CROWDED ? 1.6 : 1.2))));

export function Tiles({ view }: { view: ProjectorView }) {
  const { tables } = view;
  const roomy = tables.length <= ROOMY;
  const crowded = tables.length > CROWDED;
  const columns = columnsOf(tables.length);
  const most = mostStanding(played(tables).map(({ figures }) => figures));
  return (
    <div class="tiles-and-legend">
      <ul
        class={`tiles ${crowded ? 'crowded' : roomy ? 'roomy' : ''}`}
        style={{ '--columns': columns, '--rows': Math.ceil(tables.length / columns) }}
      >
        {[...tables]
          .sort((a, b) => a.n - b.n)
          .map((table) => (
            <Tile key={table.id} table={table} most={most} crowded={crowded} roomy={roomy} held={view.stage.paused} />
          ))}
      </ul>
      <Key bars of={view} />
    </div>
  );
}
