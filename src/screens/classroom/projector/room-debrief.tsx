/** What the room has come to: the tournament, the tables drawn, and what to talk about. */
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import { t } from '../../../text/text.ts';
import type { ProjectorView } from '../../../wire/classroom.ts';
import { handicapText, sentences } from '../../words.ts';
import { Charts } from '../charts.tsx';
import { QUESTIONS_TO_TALK } from '../lead/sheets.tsx';
import { Ranking } from '../ranking.tsx';
import { planOf } from '../stages.ts';
import { Lines } from './lines.tsx';

/** So many places of the tournament are read from the last row. */
const PLACES = 6;

/** What to talk about, and how well the class foresaw how its matches would end. */
function Talk({ view }: { view: ProjectorView }) {
  return (
    <section class="room-talk" aria-labelledby="room-talk">
      <h2 id="room-talk">{t('lead:screen.talk')}</h2>
      <ol class="questions">
        {QUESTIONS_TO_TALK.map((question) => (
          <li key={question}>{t(`lead:sheet.questions.${question}`)}</li>
        ))}
      </ol>
      {view.scored !== null && <p>{t('lead:forecast.score', { mean: Math.round(view.scored) })}</p>}
    </section>
  );
}

export function RoomDebrief({ view }: { view: ProjectorView }) {
  return (
    <div class="room-debrief">
      <section aria-labelledby="room-rank">
        <h2 id="room-rank">{t('lead:rank.title')}</h2>
        <Ranking tables={view.tables} most={PLACES} />
        <p class="small">{sentences([t('lead:rank.what'), handicapText(SCENARIOS[planOf(view).scenario])])}</p>
      </section>
      <div>
        <Lines view={view} most={2} />
        <Charts tables={view.tables} large />
      </div>
      <Talk view={view} />
    </div>
  );
}
