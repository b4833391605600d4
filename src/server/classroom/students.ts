/** What students do: they come, and ask. Each gives what is to be written down, or why not. */
import { ANSWERS, CLASS_MOST, type Forecast, QUESTIONS, type Question } from '../../classroom/terms.ts';
import type { EnrolBody, StudentAsk } from '../../wire/classroom.ts';
import type { Done } from '../authority/refusals.ts';
import { no } from '../authority/world.ts';
import { cameOut } from './forecasts.ts';
import { type HandedIn, handIn } from './islands.ts';
import type { LogEntry } from './log.ts';
import { type Draw, placeLate, roleTaken } from './seating.ts';
import { enrolled, type Session, type Student, studentOf } from './session.ts';
import { closed, type Look, stageOf } from './stages.ts';

/** What is to be written down; null: it is so already. */
export type Decided = Done<{ entry: LogEntry | null }>;

const FULL = no('class-full', 'This class is full.');
const SHUT = no('class-shut', 'Nobody else joins this class: ask whoever leads it.');
const KNOWN = no('forecast-late', 'Your match is over: how it ends is known.');
const REMOVED = no('student-removed', 'Whoever leads the class has taken you out of it.');
const CHECKED = no('checked-already', 'You have answered these questions already.');
const NO_STOP = no('forecast-closed', 'A forecast is made, and changed, while the matches are paused for it.');
const NO_SEAT = no('no-seat-yet', 'There are no tables yet: they come with the roles, or with the first turn.');
const ROLES_FIXED = no('roles-fixed', 'Roles are taken before the first turn.');

/** Letters of a name at most. */
const LONGEST = 24;

/** What two names must not share. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, ' ');

/** The name, or, where somebody else has it, the name with the first number that is free. */
export function freeName(session: Session, wished: string, but?: string): string {
  const taken = new Set(enrolled(session).flatMap(({ id, name }) => (id === but ? [] : [plain(name)])));
  const name = wished.trim();
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` ${n}`;
    const tried = `${cut(name, LONGEST - end.length)}${end}`;
    if (!taken.has(plain(tried))) return tried;
  }
}

/** At most so many UTF-16 units, and no half letters. */
function cut(text: string, most: number): string {
  let kept = '';
  for (const letter of text) {
    if (kept.length + letter.length > most) break;
    kept += letter;
  }
  return kept.trim();
}

/** @param secret SHA-256 of the page's own: whoever comes again with it is the same student */
export function enrol(
  session: Session,
  { name }: Pick<EnrolBody, 'name'>,
  secret: string,
  draw: Draw,
): Done<{ student: string; entry: LogEntry | null }> {
  const known = session.students.find((student) => student.secret === secret);
  if (known) return known.removed ? REMOVED : { ok: true, student: known.id, entry: null };
  if (session.shut) return SHUT;
  if (enrolled(session).length >= CLASS_MOST || session.students.length >= 2 * CLASS_MOST) return FULL;
  const student = draw.id();
  // Where there are tables already, or in the debrief, whoever comes is late.
  const late = session.tables.some(({ island }) => !island) && !closed(session);
  const seating = late ? placeLate(session, student, draw) : {};
  return { ok: true, student, entry: { what: 'enrol', student, name: freeName(session, name), secret, ...seating } };
}

export const rightOf = (answers: Readonly<Record<Question, number>>): Record<Question, boolean> =>
  Object.fromEntries(QUESTIONS.map((one) => [one, answers[one] === ANSWERS[one]])) as Record<Question, boolean>;

/** Right answers; null where none were given. */
export const checkedOf = ({ answers }: Pick<Student, 'answers'>): number | null =>
  answers && Object.values(rightOf(answers)).filter(Boolean).length;

const isSame = (made: Forecast & { table: string }, now: Forecast & { table: string }): boolean =>
  made.winner === now.winner && made.grade === now.grade && made.sure === now.sure && made.table === now.table;

/** @param moves those that stand at the student's table */
export function studentAsks(session: Session, id: string, ask: StudentAsk, facts: HandedIn & { look: Look }): Decided {
  const student = studentOf(session, id);
  if (!student) return REMOVED;
  switch (ask.what) {
    case 'answers':
      return student.answers ? CHECKED : { ok: true, entry: { what: 'answers', student: id, answers: ask.answers } };
    case 'role': {
      if (student.table !== null && facts.moves(student.table) > 0) return ROLES_FIXED;
      const taken = roleTaken(session, student, ask.role);
      return taken.ok ? { ok: true, entry: { what: 'seat', by: id, seats: taken.seats } } : taken;
    }
    case 'forecast': {
      const stage = session.stage.at;
      if (stageOf(session).kind !== 'forecast') return NO_STOP;
      if (student.table === null) return NO_SEAT;
      if (cameOut(session, student.table, facts.look)) return KNOWN;
      const { winner, grade, sure } = ask;
      const forecast = { winner, grade, sure };
      // Until the stage ends it may be changed: the last one counts.
      const made = student.forecasts[stage];
      const { table } = student;
      if (made && isSame(made, { ...forecast, table })) return { ok: true, entry: null };
      return { ok: true, entry: { what: 'forecast', student: id, stage, table, forecast } };
    }
    case 'hand-in':
      return handIn(session, ask.text, student, facts);
    case 'help':
      return { ok: true, entry: student.help === ask.on ? null : { what: 'help', student: id, on: ask.on } };
  }
}
