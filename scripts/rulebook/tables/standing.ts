/** Where Standing comes from, and the grade of the commons. */
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { GRADE_LINES, GRADES, LEGACY } from '../../../rules/tracks/commons.ts';
import { headOf, type Made, plus, table, worded } from '../markdown.ts';

const n = SCENARIOS.standard.numbers;

const grade: Made = (l) =>
  table(
    headOf(l, 'grade'),
    GRADES.map((g, i) => [
      g,
      i < GRADE_LINES.length ? l.w('orMore', { n: GRADE_LINES[i] }) : l.w('tables.grade.worst'),
      l.w('tables.grade.legacy', { n: LEGACY[g] }),
    ]),
  );

export const STANDING_TABLES: Record<string, Made> = {
  sources: worded('sources', {
    cap: n.regionCap,
    first: plus(n.sharedFirst),
    session: plus(n.sessionStanding),
    request: plus(n.request.standing),
    connect: plus(n.connectStanding),
  }),
  grade,
};
