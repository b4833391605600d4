/** `daily`: the position of a day, as the page makes it; or of many days, to see whether each is a good one. */

import { dayLater } from '../../studies/daily/days.ts';
import { positionOf } from '../../studies/daily/position.ts';
import { type Puzzle, planOf } from '../../studies/daily/puzzle.ts';
import { inlineEngine } from '../../studies/perform.ts';
import type { Outcome } from './common.ts';

const one = (n: number): string => n.toFixed(1);

/** A day's plans with their figures, the solution marked. */
function told({ day, match, by, round, options, solution, tempting, n, players }: Puzzle): string {
  const lines = options.map(({ move, lead, wins, behind }, i) => {
    const mark = i === solution ? '*' : i === tempting ? '?' : ' ';
    const off = behind ? `, behind ${one(behind.value)} (${one(behind.lo)} to ${one(behind.hi)})` : '';
    const led = `lead ${one(lead.value)} (${one(lead.lo)} to ${one(lead.hi)})`;
    return `${mark} ${planOf(move).padEnd(36)} ${led}, wins ${Math.round(wins.value * 100)}%${off}`;
  });
  const head = `${day}, ${match.scenario}, round ${round}, ${by} to play; ${n} continuations of each plan by ${players}s`;
  return `${[head, ...lines, '* the solution, ? what looks best at a glance'].join('\n')}\n`;
}

/** The least by which another plan is behind, and how many are surely. */
function rowOf({ day, match, by, options, solution, gap }: Puzzle, seconds: number): (string | number)[] {
  const others = options.flatMap(({ behind }) => behind ?? []);
  const sure = others.filter(({ lo }) => lo > 0).length;
  const least = Math.min(...others.map(({ value }) => value));
  return [
    day,
    match.scenario,
    by,
    options[solution].move.use,
    options.length,
    one(gap),
    one(least),
    `${sure} of ${others.length}`,
    one(seconds),
  ];
}
const HEAD = ['day', 'scenario', 'to play', 'solution', 'plans', 'gap', 'least behind', 'surely behind', 'seconds'];

/**
 * Makes the positions of days in a row, one after another on one processor.
 * @param from the first day; @param n how many: for one its plans are told, for more a table
 */
export async function daily(from: string, n: number): Promise<Outcome> {
  const made: Puzzle[] = [];
  const rows: (string | number)[][] = [];
  for (let i = 0; i < n; i++) {
    const since = process.cpuUsage().user;
    const puzzle = await positionOf(dayLater(from, i), inlineEngine());
    made.push(puzzle);
    rows.push(rowOf(puzzle, (process.cpuUsage().user - since) / 1e6));
  }
  if (n === 1) return { text: told(made[0]), json: made[0] };
  const lines = [HEAD, HEAD.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return { text: `${lines.join('\n')}\n`, json: made };
}
