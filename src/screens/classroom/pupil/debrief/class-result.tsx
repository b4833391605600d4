/** The class's tables by Legacy, one's own lit. */
import { BLOCS } from '../../../../../rules/terms.ts';
import { t } from '../../../../text/text.ts';
import type { StudentView } from '../../../../wire/classroom.ts';
import { BlocMark } from '../../../parts/marks.tsx';
import { blocName } from '../../../words.ts';
import { averageLegacy, rankedByLegacy } from './ranking.ts';

export function ClassResult({ view }: { view: StudentView }) {
  const ranked = rankedByLegacy(view.tables);
  const average = averageLegacy(ranked);
  if (ranked.length === 0) return null;
  return (
    <section aria-labelledby="debrief-class">
      <h2 id="debrief-class">{t('pupil:debrief.class')}</h2>
      <p class="small soft">{t('pupil:debrief.classNote')}</p>
      <div class="scroll">
        <table class="ranking">
          <thead>
            <tr>
              <th scope="col">{t('pupil:debrief.place')}</th>
              <th scope="col">{t('pupil:team.talkTable')}</th>
              {BLOCS.map((bloc) => (
                <th key={bloc} scope="col" class={bloc}>
                  <BlocMark bloc={bloc} /> {blocName(bloc)}
                </th>
              ))}
              <th scope="col">{t('pupil:debrief.gradeHead')}</th>
              <th scope="col">{t('pupil:debrief.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ table, figures, sum, place }) => {
              const mine = table.id === view.table;
              return (
                <tr key={table.id} class={mine ? 'mine' : ''}>
                  <td class="num">{place ?? <span class="soft">{t('pupil:debrief.unfinished')}</span>}</td>
                  <th scope="row">
                    {t('pupil:debrief.table', { n: table.n })} {mine && <b class="caps">{t('pupil:debrief.yours')}</b>}
                  </th>
                  {BLOCS.map((bloc) => (
                    <td key={bloc} class="num">
                      {figures.legacy[bloc]}
                    </td>
                  ))}
                  <td>{figures.grade}</td>
                  <td class="num">
                    <b>{sum}</b>
                  </td>
                </tr>
              );
            })}
          </tbody>
          {average !== null && (
            <tfoot>
              <tr>
                <th scope="row" colSpan={5}>
                  {t('pupil:debrief.average')}
                </th>
                <td class="num">{average.toFixed(1)}</td>
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}
