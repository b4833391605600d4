/** The debrief, which starts by itself: the result, the ledger, how it went, the class by Legacy, forecasts, questions. */
import { boardOf } from '../../../../../rules/board.ts';
import { blocOf } from '../../../../../rules/players.ts';
import type { View } from '../../../../../rules/state.ts';
import { BLOCS, type Bloc } from '../../../../../rules/terms.ts';
import { commonsGrade, GRADE_LINES, LEGACY } from '../../../../../rules/tracks/commons.ts';
import { courseOf } from '../../../../studies/account/course.ts';
import type { Told } from '../../../../studies/account.ts';
import type { Attendance } from '../../../../table/online/line.ts';
import type { Table, TableState } from '../../../../table/types.ts';
import { t } from '../../../../text/text.ts';
import type { StudentView } from '../../../../wire/classroom.ts';
import { legacyText, partText, reason, widest } from '../../../ending/account.ts';
import { BlocMark } from '../../../parts/marks.tsx';
import { blocMid, blocName, blocStart, figure, signed } from '../../../words.ts';
import { SideFigures } from '../../figures.tsx';
import { forecasts } from '../stage.ts';
import { Chart } from './chart.tsx';
import { ClassResult } from './class-result.tsx';
import { OwnForecasts } from './forecasts.tsx';
import { Ledger } from './ledger.tsx';
import { looked, seatShown, useOwnMatch, useWhole } from './own-match.ts';

/** Questions to talk about. */
export const DISCUSSED = ['commons', 'trust', 'real'] as const;

/** The outcome in words: who has won, or who was ahead where the class ended the match. */
export function headline({ view, ending }: Pick<TableState, 'view' | 'ending'>): { winner: Bloc | null; text: string } {
  const { us, china } = view.blocs;
  const scores = {
    high: figure(Math.max(us.standing, china.standing)),
    low: figure(Math.min(us.standing, china.standing)),
  };
  if (!ending) {
    const ahead = us.standing === china.standing ? null : us.standing > china.standing ? 'us' : 'china';
    const text = ahead
      ? t('pupil:debrief.ahead', { bloc: blocStart(ahead), ...scores })
      : t('pupil:debrief.level', { n: scores.high });
    return { winner: ahead, text };
  }
  const { winner, kind } = ending;
  if (!winner) return { winner, text: t(kind === 'order' ? 'pupil:debrief.tie' : 'pupil:debrief.nobody') };
  // Where ruin or a concession has decided, the figures have not.
  const by = kind === 'order' && scores.high !== scores.low;
  return {
    winner,
    text: t(by ? 'pupil:debrief.winsBy' : 'pupil:debrief.wins', { bloc: blocStart(winner), ...scores }),
  };
}

/** A bloc's Legacy as a sum, and what about the sum needs a word. */
export function legacyLine(view: View, bloc: Bloc): string {
  const { standing } = view.blocs[bloc];
  const exact = Math.max(0, standing) * LEGACY[commonsGrade(view).grade];
  const notes = [
    ...(standing < 0 ? [t('pupil:debrief.belowZero', { n: figure(standing) })] : []),
    ...(Number.isInteger(exact) ? [] : [t('pupil:debrief.rounded')]),
  ];
  return [legacyText(view, bloc), ...notes].join(' ');
}

function Result({ table, late }: { table: Table; late: string | null }) {
  const { view, ending } = table.state.value;
  const { grade } = commonsGrade(view);
  const { winner, text } = headline(table.state.value);
  return (
    <section aria-labelledby="debrief-result" class="debrief-result">
      <h2 id="debrief-result">{t('pupil:debrief.result')}</h2>
      <p class={`who-won ${winner ?? ''}`}>
        {winner && <BlocMark bloc={winner} />} {text}
      </p>
      <p>
        {ending
          ? `${reason(view, blocOf(late))} ${widest(view)}`
          : t('pupil:debrief.stopped', { round: view.round, of: boardOf(view).scenario.rounds })}
      </p>
      <dl class="result-figures">
        {BLOCS.map((bloc) => (
          <div key={bloc} class={bloc}>
            <dt>
              <BlocMark bloc={bloc} /> {blocName(bloc)}
            </dt>
            <dd class="num">{figure(view.blocs[bloc].standing)}</dd>
            <dd class="small soft">
              {view.blocs[bloc].from.opening === 0
                ? t('pupil:debrief.chart.standing')
                : t('pupil:debrief.ofOpening', { n: figure(view.blocs[bloc].from.opening) })}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('pupil:debrief.grade')}</dt>
          <dd class={`grade-${grade}`}>{grade}</dd>
          <dd class="small soft">{t(`match:ending.gradeWhat.${grade}`)}</dd>
        </div>
      </dl>
      <Commons view={view} />
      <h3>{t('pupil:debrief.legacy')}</h3>
      <p class="small soft">{t('pupil:debrief.decides')}</p>
      {BLOCS.map((bloc) => (
        <p key={bloc}>
          <BlocMark bloc={bloc} /> {legacyLine(view, bloc)}
        </p>
      ))}
    </section>
  );
}

/** What the grade of the commons is made of. */
function Commons({ view }: { view: View }) {
  const { grade, parts, points } = commonsGrade(view);
  const [A, B, C, D, E] = GRADE_LINES.map(signed);
  const ruined = view.ending?.kind === 'kessler' || view.ending?.kind === 'conflict';
  return (
    <details class="grade-why">
      <summary>{t('pupil:debrief.why', { grade })}</summary>
      {ruined && <p class="small">{t('log:end.ruined')}</p>}
      <table class="sums small">
        <tbody>
          {parts.map((part) => (
            <tr key={part.what}>
              <th scope="row">{partText(view, part)}</th>
              <td class="num">{signed(part.n)}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row">{t('log:end.points')}</th>
            <td class="num">{signed(points)}</td>
          </tr>
        </tbody>
      </table>
      <p class="small soft">{t('pupil:debrief.lines', { A, B, C, D, E })}</p>
    </details>
  );
}

/** One's own matches, where there are several: a press shows another. */
function Matches({ view }: { view: StudentView }) {
  const shown = seatShown(view)?.table;
  if (view.matches.length < 2) return null;
  return (
    <section aria-labelledby="debrief-matches">
      <h2 id="debrief-matches">{t('pupil:debrief.matches')}</h2>
      <ul class="own-matches">
        {view.matches.map(({ table, player, counts }) => {
          const there = view.tables.find(({ id }) => id === table);
          const bloc = blocOf(player);
          if (!there || !bloc) return null;
          const { figures, n } = there;
          return (
            <li key={table}>
              <button
                type="button"
                aria-pressed={table === shown}
                onClick={() => {
                  looked.value = table;
                }}
              >
                <BlocMark bloc={bloc} /> {t('pupil:debrief.match', { n, bloc: blocMid(bloc) })}
              </button>{' '}
              {!counts && <span class="soft">{t('pupil:debrief.uncounted')}</span>}
              {counts && figures && <SideFigures of={figures.standing} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Charts({ table, told }: { table: Table; told: readonly Told[] }) {
  const { view } = table.state.value;
  const course = courseOf(view, told, table.past.moves());
  const { conflict, kessler } = boardOf(view).scenario.numbers;
  const both = (steps: typeof course.standing) =>
    BLOCS.map((bloc) => ({ bloc, name: blocName(bloc), steps: steps[bloc] }));
  const one = (track: 'tension' | 'debris') => [
    { bloc: null, name: t(`pupil:debrief.chart.${track}`), steps: course[track] },
  ];
  return (
    <section aria-labelledby="debrief-course">
      <h2 id="debrief-course">{t('pupil:debrief.course')}</h2>
      <p class="small soft">{t('pupil:debrief.axis')}</p>
      <div class="charts">
        <Chart title={t('pupil:debrief.chart.standing')} lines={both(course.standing)} course={course} />
        <Chart title={t('pupil:debrief.chart.partners')} lines={both(course.partners)} course={course} />
        <Chart title={t('pupil:debrief.chart.tension')} lines={one('tension')} course={course} edge={conflict} />
        <Chart title={t('pupil:debrief.chart.debris')} lines={one('debris')} course={course} edge={kessler} />
      </div>
    </section>
  );
}

export function Debrief({ view, at }: { view: StudentView; at: Attendance | null }) {
  const own = useOwnMatch(view, at);
  const seat = seatShown(view);
  const uncounted = view.matches.some(({ table, counts }) => table === seat?.table && !counts);
  // What the class does not count has no result.
  const table = uncounted ? null : own;
  const failed = at?.problem.value ?? null;
  const whole = useWhole(table, at);
  const told = table ? table.state.value.log.map((entry, i): Told => ({ entry, moves: table.past.movesOf(i) })) : [];
  return (
    <>
      <Matches view={view} />
      {seat === null && <p class="lead">{t('pupil:debrief.noTable')}</p>}
      {uncounted && <p class="lead">{t('pupil:debrief.uncountedWhat')}</p>}
      {seat !== null && !own && <p role="status">{t(failed ? 'pupil:debrief.noMatch' : 'pupil:debrief.loading')}</p>}
      {table && <Result table={table} late={at?.info.value?.outOfTime ?? null} />}
      {whole && (
        <p>
          <a href={whole}>{t('pupil:debrief.whole')}</a>
        </p>
      )}
      {forecasts(view.settings.plan) && <OwnForecasts view={view} />}
      {table && (
        <>
          <Ledger view={table.state.value.view} told={told} />
          <Charts table={table} told={told} />
        </>
      )}
      <ClassResult view={view} />
      <section aria-labelledby="debrief-discuss">
        <h2 id="debrief-discuss">{t('pupil:debrief.discuss')}</h2>
        <ol class="discuss">
          {DISCUSSED.map((question) => (
            <li key={question}>{t(`pupil:debrief.ask.${question}`)}</li>
          ))}
        </ol>
      </section>
    </>
  );
}
