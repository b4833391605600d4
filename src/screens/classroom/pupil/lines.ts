/** The lines of a student's page, to the class and to the table there: kept while pages lie over the match. */
import { attendClass, type ClassLine } from '../../../table/classroom/line.ts';
import { type Attendance, attend } from '../../../table/online/line.ts';
import { t } from '../../../text/text.ts';

interface Open {
  /** The class's id. */
  id: string;
  secret: string;
  line: ClassLine<'student'>;
}

let open: Open | null = null;
/** `seat`: table and side, for whoever is moved to another gets another line. */
let sits: { seat: string; attendance: Attendance } | null = null;

/** The class's id while a line to one is open; '' otherwise. */
export const openClass = (): string => open?.id ?? '';

/** The line to a class by a student's secret; the one that is open where it is the same. */
export function classLine(id: string, secret: string): ClassLine<'student'> {
  if (open?.id === id && open.secret === secret && !open.line.problem.value) return open.line;
  leaveClass();
  const line = attendClass({ base: document.baseURI, class: id, as: 'student', secret });
  open = { id, secret, line };
  return line;
}

/** The line to one's own table in the class that is open. The student's secret opens the seat there. */
export function tableLine(table: string, player: string | null): Attendance | null {
  if (!open) return null;
  const seat = `${table}/${player}`;
  if (sits?.seat === seat && !sits.attendance.problem.value) return sits.attendance;
  leaveTable();
  const attendance = attend({
    base: document.baseURI,
    table,
    secret: open.secret,
    // A class knows its students by numbers at the table; the page has other words for them.
    named: false,
    nameBot: (level) => t(`app:new.level.${level}.name`),
  });
  sits = { seat, attendance };
  return attendance;
}

export function leaveTable(): void {
  sits?.attendance.close();
  sits = null;
}

/** Gives up the lines; the place stays the student's own. */
export function leaveClass(): void {
  leaveTable();
  open?.line.close();
  open = null;
}
