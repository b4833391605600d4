/** `#/pupil/<class>[/<secret>]`: a student's place in a class, from joining to the debrief. */
import '../../../styles/online.css';
import '../../../styles/pupil.css';
import { useEffect, useState } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import type { Attendance } from '../../../table/online/line.ts';
import { loadTexts, MATCH_TEXTS, t } from '../../../text/text.ts';
import { Page } from '../../parts/page.tsx';
import { go, route } from '../../route.ts';
import { closeMatch, table as onScreen, place } from '../../session.ts';
import { seatShown } from './debrief/own-match.ts';
import { LostPlace } from './gone.tsx';
import { dropPlace, holdPlace, placeIn } from './held.ts';
import { classLine, leaveClass, leaveTable, openClass, tableLine } from './lines.ts';
import { isOver, lostBy } from './lost.ts';
import { isNewHere } from './new-here.ts';
import { StagePage } from './pages.tsx';
import { Play } from './play.tsx';
import { shownOf } from './stage.ts';
import { Welcome } from './welcome.tsx';

/** What the address names. */
function named(): { id: string; secret: string | undefined } {
  const [, id = '', secret] = route.value.split('/');
  return { id, secret };
}

/** The address that opens the place on another device. */
export const returnLink = (id: string, secret: string): string =>
  new URL(`#/pupil/${id}/${secret}`, document.baseURI).href;

/** The line to the student's own table; null while there is none. Another seat gets another line. */
function useTable(line: ClassLine<'student'> | null, tries: number): Attendance | null {
  const [at, setAt] = useState<Attendance | null>(null);
  const view = line?.view.value;
  const { table = null, player = null } = (view && seatShown(view)) ?? {};
  useEffect(() => {
    if (table === null) leaveTable();
    setAt(table === null ? null : tableLine(table, player));
  }, [line, table, player, tries]);
  return at;
}

export function PupilPlace({ covered }: { covered: boolean }) {
  const [ready, setReady] = useState(false);
  const [line, setLine] = useState<ClassLine<'student'> | null>(null);
  const [tries, setTries] = useState(0);
  const { id, secret: given } = covered ? { id: openClass(), secret: undefined } : named();
  const held = placeIn(id);

  useEffect(() => void loadTexts('pupil', 'online', ...MATCH_TEXTS).then(() => setReady(true)), []);
  useEffect(() => {
    if (covered) return;
    if (given) {
      holdPlace({ ...held, class: id, code: held?.code ?? '', name: held?.name ?? '', secret: given });
      // The secret leaves the address: whoever looks over a shoulder, or at the history, gets no place.
      go(`pupil/${id}`, true);
    }
    const secret = given ?? held?.secret;
    setLine(secret ? classLine(id, secret) : null);
  }, [id, given, tries]);
  // A place that nobody looks at is left: else the student would be there, and not see what happens.
  useEffect(
    () => () => {
      if (place.value !== 'pupil') leaveClass();
    },
    [],
  );

  const at = useTable(line, tries);
  const view = line?.view.value ?? null;
  const refused = line?.problem.value ?? null;
  const lost = refused && lostBy(refused);
  useEffect(() => {
    if (lost && isOver(lost)) dropPlace(id);
    // What can't be gone on with is left: no page leads back to it.
    if (lost && !covered && onScreen.value) closeMatch();
  }, [lost, id, covered]);
  const name = view?.me.name;
  const code = view?.code;
  useEffect(() => {
    const mine = placeIn(id);
    if (mine && name !== undefined && code !== undefined) holdPlace({ ...mine, name, code });
  }, [id, name, code]);

  const again = () => {
    leaveClass();
    setTries(tries + 1);
  };
  if (!ready) return <Page title={t('app:home.loading')}>{null}</Page>;
  if (lost) return <LostPlace lost={lost} refusal={refused} onAgain={again} />;
  if (!covered && !line && !held && !given) return <LostPlace lost="no-seat" onAgain={again} />;
  if (!line || !view) return <Page title={t('app:home.loading')}>{null}</Page>;
  const link = returnLink(id, held?.secret ?? '');
  const isMatch = shownOf(view) === 'match' && at;
  if (isMatch && isNewHere(view))
    return (
      <div inert={covered}>
        <Welcome line={line} view={view} />
      </div>
    );
  if (isMatch) return <Play line={line} view={view} at={at} link={link} covered={covered} onAgain={again} />;
  return (
    <div inert={covered}>
      <StagePage line={line} view={view} at={at} link={link} />
    </div>
  );
}
