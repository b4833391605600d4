/** The debrief: the tournament by Legacy, what the room has come to, forecasts, results to take away, and the end of it all. */
import { useState } from 'preact/hooks';
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import { t } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { handicapText, sentences } from '../../words.ts';
import { Charts } from '../charts.tsx';
import { Ranking } from '../ranking.tsx';
import { counted, storyOf } from '../room.ts';
import { planOf } from '../stages.ts';
import { storyLines } from '../story.ts';
import type { Asks, Opens } from './console.tsx';
import { Luck } from './luck.tsx';
import { Results } from './results.tsx';
import { Second } from './second.tsx';
import { QUESTIONS_TO_TALK, Sheets } from './sheets.tsx';
import { TableByTable } from './table-by-table.tsx';
import { ToDocument } from './to-document.tsx';
import { useStories } from './use-stories.ts';

/** So many places are shown at first. */
const FIRST_PLACES = 10;

function Tournament({ view, open }: { view: LeadView; open: (what: Opens) => void }) {
  const [all, setAll] = useState(false);
  const sides = counted(view.tables).length * 2;
  return (
    <section aria-labelledby="class-rank">
      <h2 id="class-rank">{t('lead:rank.title')}</h2>
      <p>{sentences([t('lead:rank.what'), handicapText(SCENARIOS[planOf(view).scenario])])}</p>
      <div class="scroll">
        <Ranking tables={view.tables} {...(all ? {} : { most: FIRST_PLACES })} onTable={(table) => open({ table })} />
      </div>
      {sides > FIRST_PLACES && (
        <button type="button" class="grow" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'lead:rank.fewer' : 'lead:rank.all', { count: sides })}
        </button>
      )}
    </section>
  );
}

/** How well the class foresaw how its matches would end. */
function Forecasts({ view: { students } }: { view: LeadView }) {
  const made = students.filter(({ forecasts }) => forecasts > 0).length;
  const scores = students.flatMap(({ scored }) => (typeof scored === 'number' ? [scored] : []));
  return (
    <section aria-labelledby="class-forecasts">
      <h2 id="class-forecasts">{t('lead:forecast.title')}</h2>
      <p>{t('lead:forecast.made', { count: made, of: students.length })}</p>
      {scores.length > 0 && (
        <p>
          {sentences([
            t('lead:forecast.score', { mean: Math.round(scores.reduce((sum, one) => sum + one, 0) / scores.length) }),
            t('lead:forecast.best', { best: Math.round(Math.max(...scores)) }),
          ])}
        </p>
      )}
      {students.some(({ forecasts }) => forecasts > 1) && <p>{t('lead:forecast.changed')}</p>}
      <p class="small soft">{t('lead:forecast.how')}</p>
    </section>
  );
}

export function Debrief({ view, asks, open }: { view: LeadView; asks: Asks; open: (what: Opens) => void }) {
  const stories = useStories(view);
  const [sheets, setSheets] = useState(false);
  const lines = storyLines(storyOf(view.tables));
  return (
    <>
      <div class="debrief-page">
        <Tournament view={view} open={open} />
        <div>
          {lines.length > 0 && (
            <section aria-labelledby="class-story">
              <h2 id="class-story">{t('lead:story.title')}</h2>
              <ul class="story">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
              <Charts tables={view.tables} />
            </section>
          )}
          <Forecasts view={view} />
        </div>
      </div>
      <TableByTable view={view} stories={stories} />
      <Luck view={view} />
      <section aria-labelledby="class-talk">
        <h2 id="class-talk">{t('lead:sheet.talk')}</h2>
        <ol class="questions">
          {QUESTIONS_TO_TALK.map((question) => (
            <li key={question}>{t(`lead:sheet.questions.${question}`)}</li>
          ))}
        </ol>
        <p>
          <ToDocument id="discussion" />
        </p>
      </section>
      <Second view={view} asks={asks} />
      <Results view={view} asks={asks} onSheets={() => setSheets(true)} />
      <Sheets view={view} stories={stories} shown={sheets} onClose={() => setSheets(false)} />
    </>
  );
}
