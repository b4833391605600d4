/** The class's matches one by one in the debrief: each can be opened again, and is told in short. */
import { BLOCS } from '../../../../rules/terms.ts';
import { t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { blocName } from '../../words.ts';
import { GradeMark, SideFigures } from '../figures.tsx';
import { Chart } from '../pupil/debrief/chart.tsx';
import { counted, played } from '../room.ts';
import { MatchStoryView } from './match-story-view.tsx';
import type { Stories } from './use-stories.ts';

export function TableByTable({ view, stories }: { view: LeadView; stories: Stories | null }) {
  const counts = new Set(counted(view.tables).map(({ id }) => id));
  const tables = [...played(view.tables)].sort((a, b) => a.n - b.n);
  if (tables.length === 0) return null;
  return (
    <section aria-labelledby="class-matches" class="class-matches">
      <h2 id="class-matches">{t('lead:match.title')}</h2>
      <p class="small soft">{t('lead:match.what')}</p>
      <ul>
        {tables.map(({ id, n, island, figures }) => {
          const story = stories?.get(n);
          return (
            <li key={id}>
              <p class="row">
                <b>{t('lead:table.n', { n })}</b>
                {counts.has(id) ? (
                  <>
                    <SideFigures of={figures.standing} /> <GradeMark grade={figures.grade} />
                  </>
                ) : (
                  <span class="soft">{t('lead:match.uncounted')}</span>
                )}
                {!island && (
                  <a class="button" href={`#/table/${id}/of/${view.id}`} target="_blank" rel="noreferrer">
                    {t('lead:match.open', { n })}
                  </a>
                )}
              </p>
              {story && (
                <details>
                  <summary>{t('lead:match.how', { n })}</summary>
                  <Chart
                    title={t('lead:figure.standing')}
                    lines={BLOCS.map((bloc) => ({ bloc, name: blocName(bloc), steps: story.course.standing[bloc] }))}
                    course={story.course}
                  />
                  <MatchStoryView story={story} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
