/** `#/class/lead/<id>`: all that whoever leads a class sees of it, and does there. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { t } from '../../../text/text.ts';
import type { LeadAsk, LeadView } from '../../../wire/classroom.ts';
import { useTitle } from '../../online/title.ts';
import { Page } from '../../parts/page.tsx';
import { go } from '../../route.ts';
import { sentence } from '../../session.ts';
import { list } from '../../words.ts';
import { dropClass, holdClass } from '../held.ts';
import { doneText, nowName } from '../stages.ts';
import { useClass } from '../use-class.ts';
import { Answers } from './answers.tsx';
import { Debrief } from './debrief.tsx';
import { Gather } from './gather.tsx';
import { People, studentName } from './people.tsx';
import { Results } from './results.tsx';
import { Discard } from './second.tsx';
import { Strip } from './strip.tsx';
import { StudentCard } from './student-card.tsx';
import { TableCard } from './table-card.tsx';
import { TablesNow } from './tables-now.tsx';
import { ToDocument } from './to-document.tsx';
import { TopBar } from './top-bar.tsx';

/** Asks for something; gives the sentence of a refusal, '' where it is done. */
export type Asks = (message: LeadAsk) => Promise<string>;

/** What lies open over the console. */
export type Opens = { table: string } | { student: string } | null;

/** A class that is there no more, or to which this device has no key. */
function NoClass({ title, text }: { title: string; text: string }) {
  return (
    <Page title={title}>
      <p role="status">{text}</p>
      <p class="row on">
        <button type="button" class="primary" onClick={() => go('class')}>
          {t('lead:gone.toNew')}
        </button>
      </p>
    </Page>
  );
}

function Body({
  view,
  line,
  asks,
  open,
}: {
  view: LeadView;
  line: ClassLine<'lead'>;
  asks: Asks;
  open: (what: Opens) => void;
}) {
  const { kind } = view.stage;
  if (kind === 'debrief')
    return (
      <>
        <Debrief view={view} asks={asks} open={open} />
        <People view={view} asks={asks} open={open} folded />
      </>
    );
  const done = doneText(view, view.students.length);
  // Whoever has no seat has no match to foresee.
  const missing = kind === 'forecast' ? view.students.filter(({ foresaw, table }) => !foresaw && table !== null) : [];
  const begun = view.tables.length > 0 || kind === 'play' || kind === 'forecast';
  return (
    <>
      {done && (
        <p class="class-progress">
          <b role="status">{done}</b>
          {kind === 'brief' && <ToDocument id="student-brief" />}
          {missing.length > 0 && <span>{t('lead:progress.missing', { names: list(missing.map(studentName)) })}</span>}
        </p>
      )}
      {kind === 'brief' && <Answers view={view} />}
      {begun ? (
        <>
          <Discard view={view} asks={asks} />
          <TablesNow view={view} line={line} asks={asks} open={open} />
          <People view={view} asks={asks} open={open} folded />
          <Gather view={view} folded />
        </>
      ) : (
        <div class="before-play">
          <Gather view={view} />
          <People view={view} asks={asks} open={open} />
        </div>
      )}
      <Results view={view} asks={asks} folded />
    </>
  );
}

export function Console() {
  const { line, none, id } = useClass('lead');
  const [problem, setProblem] = useState('');
  const [opened, setOpened] = useState<Opens>(null);
  const view = line?.view.value ?? null;
  const refused = line?.problem.value ?? null;
  const [gone, setGone] = useState<{ title: string; text: string } | null>(null);
  useEffect(() => {
    if (!refused) return;
    if (refused.code === 'class-unknown' || refused.code === 'class-erased') dropClass(id);
    const title = t(refused.code === 'class-erased' ? 'lead:gone.erased' : 'lead:gone.title');
    void sentence(refused).then((text) => setGone({ title, text }));
  }, [refused]);
  useEffect(() => {
    if (view) holdClass({ id, code: view.code, plan: view.settings.plan });
  }, [view?.code]);
  useTitle(view && nowName(view));
  const asks: Asks = useCallback(
    async (message) => {
      const error = line ? await line.ask(message) : null;
      const said = error ? await sentence(error) : '';
      setProblem(said);
      return said;
    },
    [line],
  );
  if (gone) return <NoClass {...gone} />;
  if (none) return <NoClass title={t('lead:gone.noKey')} text={t('lead:gone.noKeyWhat')} />;
  if (!line || !view) return <Page title={t('app:home.loading')}>{null}</Page>;
  const close = () => {
    setOpened(null);
    setProblem('');
  };
  const table = opened && 'table' in opened ? view.tables.find((one) => one.id === opened.table) : undefined;
  const student = opened && 'student' in opened ? view.students.find((one) => one.id === opened.student) : undefined;
  return (
    <main class="page console">
      <TopBar view={view} line={line} asks={asks} />
      <Strip view={view} asks={asks} />
      {!line.here.value && (
        <p class="alert" role="status">
          {t('lead:away')}
        </p>
      )}
      {problem && !table && !student && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
      <Body view={view} line={line} asks={asks} open={setOpened} />
      {table && (
        <TableCard
          key={table.id}
          view={view}
          table={table}
          line={line}
          asks={asks}
          problem={problem}
          open={setOpened}
          onClose={close}
        />
      )}
      {student && (
        <StudentCard
          key={student.id}
          view={view}
          student={student}
          asks={asks}
          problem={problem}
          open={setOpened}
          onClose={close}
        />
      )}
    </main>
  );
}
