/** Where Standing comes from, and the grade of the commons. */
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { GRADE_LINES, GRADES, LEGACY } from '../../../rules/tracks/commons.ts';
import { figure, type Made, plus, table, worded } from '../markdown.ts';

const n = SCENARIOS.standard.numbers;

const grade: Made = ({ w }) =>
  table(
    [w('tables.grade.grade'), ...GRADES],
    [
      [w('tables.grade.points'), ...GRADE_LINES.map((n) => w('orMore', { n: figure(n) })), w('tables.grade.fewer')],
      [w('tables.grade.legacy'), ...GRADES.map((g) => LEGACY[g])],
    ],
  );

const sources = worded('sources', {
  cap: n.regionCap,
  first: plus(n.sharedFirst),
  session: plus(n.sessionStanding),
  request: plus(n.request.standing),
  connect: plus(n.connectStanding),
});

export const STANDING_TABLES: Record<string, Made> = {
  sources,
  'sources-lesson': sources,
  grade,
  'grade-lesson': grade,
};
