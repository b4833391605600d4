/** A page on paper for each table: how it went and ended, beside the class, and what to talk about; seen before it is printed. */
import { useEffect, useRef } from 'preact/hooks';
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import { playerOf } from '../../../../rules/players.ts';
import { BLOCS } from '../../../../rules/terms.ts';
import { language, t } from '../../../text/text.ts';
import type { LeadView, StudentInfo } from '../../../wire/classroom.ts';
import { aside, blocName, figure, handicapText, labelled, list, sentences } from '../../words.ts';
import { counted, type Played, type RoomStory, ranking, storyOf } from '../room.ts';
import { planOf } from '../stages.ts';
import { dayText } from '../time.ts';
import type { MatchStory } from './match-story.ts';
import { MatchStoryView } from './match-story-view.tsx';
import { roleName, studentName } from './people.tsx';
import type { Stories } from './use-stories.ts';

/** What is talked about once the matches are over. */
export const QUESTIONS_TO_TALK = ['one', 'two', 'three'] as const;

/** One after the point. */
const average = (n: number) => figure(Math.round(n * 10) / 10);

const sitter = (view: LeadView, student: StudentInfo): string => {
  const role = roleName(view, student);
  return role ? labelled(role, studentName(student)) : studentName(student);
};

function Sheet(props: { view: LeadView; table: Played; room: RoomStory; story: MatchStory | undefined }) {
  const { view, table, room, story } = props;
  const { figures } = table;
  const places = ranking(view.tables);
  const place = (bloc: (typeof BLOCS)[number]) => places.find((one) => one.table.id === table.id && one.bloc === bloc);
  const rows = [
    ...(['standing', 'partners'] as const).map((what) => ({
      what,
      cells: BLOCS.map((bloc) => figure(figures[what][bloc])),
      means: BLOCS.map((bloc) => average(room.mean[what][bloc])),
    })),
    { what: 'legacy' as const, cells: BLOCS.map((bloc) => figure(figures.legacy[bloc])), means: ['', ''] },
    { what: 'place' as const, cells: BLOCS.map((bloc) => String(place(bloc)?.place ?? '')), means: ['', ''] },
  ];
  return (
    <article class="sheet">
      <p class="small">{t('lead:sheet.head', { code: view.code, day: dayText(Date.now(), language.value) })}</p>
      <h1>{t('lead:table.n', { n: table.n })}</h1>
      <p>
        {figures.ending
          ? t(`log:end.kind.${figures.ending.kind}`)
          : t('lead:sheet.unfinished', { round: figures.round, of: figures.rounds })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lead:sheet.figure')}</th>
            {BLOCS.map((bloc) => (
              <th key={bloc} scope="col">
                {blocName(bloc)}
              </th>
            ))}
            <th scope="col">
              {t('lead:sheet.mean')} {aside(BLOCS.map(blocName).join(' / '))}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ what, cells, means }) => (
            <tr key={what}>
              <th scope="row">{t(`lead:figure.${what}`)}</th>
              {cells.map((cell, at) => (
                <td key={BLOCS[at]}>{cell}</td>
              ))}
              <td>{means.filter(Boolean).join(' / ')}</td>
            </tr>
          ))}
          {(['tension', 'debris'] as const).map((what) => (
            <tr key={what}>
              <th scope="row">{t(`lead:figure.${what}`)}</th>
              <td colSpan={2}>{figures[what]}</td>
              <td>{average(room.mean[what])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('lead:figure.grade')}</th>
            <td colSpan={2}>{figures.grade}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <p class="small">{sentences([t('log:end.legacyWhat'), handicapText(SCENARIOS[planOf(view).scenario])])}</p>
      {BLOCS.map((bloc) => {
        const side = view.students.filter((one) => one.table === table.id && one.player === playerOf(bloc));
        return (
          <p key={bloc}>
            {labelled(
              blocName(bloc),
              side.length > 0 ? list(side.map((one) => sitter(view, one))) : t('lead:table.noOne'),
            )}
          </p>
        );
      })}
      {story && <MatchStoryView story={story} />}
      <h2>{t('lead:sheet.talk')}</h2>
      <ol>
        {QUESTIONS_TO_TALK.map((question) => (
          <li key={question}>{t(`lead:sheet.questions.${question}`)}</li>
        ))}
      </ol>
    </article>
  );
}

interface Props {
  view: LeadView;
  stories: Stories | null;
  /** On the screen too, as they will be on paper. */
  shown: boolean;
  onClose: () => void;
}

export function Sheets({ view, stories, shown, onClose }: Props) {
  const room = storyOf(view.tables);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!shown) return;
    head.current?.scrollIntoView();
    head.current?.focus();
  }, [shown]);
  return (
    <div class={`sheets ${shown ? 'shown' : ''}`}>
      <header>
        <h2 ref={head} tabIndex={-1}>
          {t('lead:sheet.preview')}
        </h2>
        <p class="row">
          <button type="button" class="primary" onClick={() => print()}>
            {t('lead:sheet.print')}
          </button>
          <button type="button" onClick={onClose}>
            {t('lead:sheet.close')}
          </button>
        </p>
      </header>
      {counted(view.tables).map((table) => (
        <Sheet key={table.id} view={view} table={table} room={room} story={stories?.get(table.n)} />
      ))}
    </div>
  );
}
