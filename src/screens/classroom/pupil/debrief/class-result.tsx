/** The class's tournament: all sides of all tables by Legacy, one's own table lit. */
import { useState } from 'preact/hooks';
import { blocOf } from '../../../../../rules/players.ts';
import { t } from '../../../../text/text.ts';
import type { OwnMatch, StudentView } from '../../../../wire/classroom.ts';
import { BlocMark } from '../../../parts/marks.tsx';
import { blocName, figure } from '../../../words.ts';
import { type Ranked, ranking } from '../../room.ts';

/** So many sides are shown at once, besides those of one's own table. */
export const FIRST = 10;

/** The first places, and wherever one's own tables stand. */
export const inSight = (all: readonly Ranked[], own: readonly string[]): Ranked[] =>
  all.filter(({ table }, i) => i < FIRST || own.includes(table.id));

/** @param mine one's own match at this table */
function Row({ row, mine }: { row: Ranked; mine: OwnMatch | undefined }) {
  const { table, bloc, place } = row;
  const { figures, n } = table;
  return (
    <tr class={mine ? 'mine' : ''}>
      <td>{place}</td>
      <th scope="row">
        {t('pupil:debrief.table', { n })} <BlocMark bloc={bloc} /> {blocName(bloc)}{' '}
        {mine && bloc === blocOf(mine.player) && <b class="yours">{t('pupil:debrief.yours')}</b>}{' '}
        {!figures.ending && <span class="small soft">{t('pupil:debrief.unfinished')}</span>}
      </th>
      <td class="num">{figure(figures.standing[bloc])}</td>
      <td>{figures.grade}</td>
      <td class="num">
        <b>{figure(figures.legacy[bloc])}</b>
      </td>
    </tr>
  );
}

export function ClassResult({ view }: { view: StudentView }) {
  const [whole, setWhole] = useState(false);
  const all = ranking(view.tables);
  const few = inSight(
    all,
    view.matches.map(({ table }) => table),
  );
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="debrief-class">
      <h2 id="debrief-class">{t('pupil:debrief.class')}</h2>
      <p class="small soft">{t('pupil:debrief.classNote')}</p>
      <div class="scroll">
        <table class="ranking">
          <thead>
            <tr>
              <th scope="col">{t('pupil:debrief.place')}</th>
              <th scope="col">{t('pupil:debrief.side')}</th>
              <th scope="col" class="num">
                {t('pupil:debrief.chart.standing')}
              </th>
              <th scope="col">{t('pupil:debrief.gradeHead')}</th>
              <th scope="col" class="num">
                {t('pupil:debrief.legacy')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(whole ? all : few).map((row) => (
              <Row
                key={`${row.table.id}${row.bloc}`}
                row={row}
                mine={view.matches.find(({ table }) => table === row.table.id)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {!whole && few.length < all.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {t('pupil:debrief.all', { count: all.length })}
        </button>
      )}
    </section>
  );
}
