/**
 * `npm run class-sim [-- --students 200] [--drop-seconds 30] [--think 600] [--seed class] [--most 900] [--json]`: a
 * simulated class on a server of its own. Students at real sockets sit two a side, propose, support and commit at random
 * through a whole Lesson and its stages; when half of the tables have come to the second round the server is killed
 * (SIGKILL) and started again; later half of the clients drop out. It fails where anything is lost that was acknowledged,
 * where somebody does not come back to their own seat, or a match is not played to its end.
 */
import { simulate } from './class-sim/run.ts';
import { numberOf, readArguments, report } from './measure/cli.ts';

const usage =
  'npm run class-sim -- [--students 200] [--drop-seconds 30] [--think 600] [--seed class] [--most 900] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage);
const students = numberOf(values, 'students', 200, 4, 240);
const figures = await simulate({
  students,
  drop: numberOf(values, 'drop-seconds', 30, 1, 600),
  think: numberOf(values, 'think', 600, 1, 60_000),
  most: numberOf(values, 'most', 900, 10, 36_000),
  seed: values.seed ?? 'class',
  tell: (what) => void process.stderr.write(`${what}\n`),
});
report(figures, json, [
  [`nothing acknowledged is lost (${figures.lost})`, figures.lost === 0],
  [`every match is played to its end (${figures.finished} of ${figures.tables})`, figures.finished === figures.tables],
  [`everybody is back at their seat (${figures.rejoined} of ${students})`, figures.rejoined === students],
]);
