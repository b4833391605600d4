/** Secret choices of both as a game of two rows and columns: who always chose the same would be read. */

const TURNS = 400;

/**
 * The row player's mixed strategy, by fictitious play.
 * @param table worth to the row player: rows its choices, columns the other's
 * @returns `share`: how often each row; `worth`: what each row comes to against the other's strategy
 */
export function equilibrium(table: readonly (readonly number[])[]): { share: number[]; worth: number[] } {
  const rows = table.map(() => 0);
  const played = table.map(() => 0);
  const columns = table[0].map(() => 0);
  const met = table[0].map(() => 0);
  for (let turn = 0; turn < TURNS; turn++) {
    const row = rows.indexOf(Math.max(...rows));
    // The first half is only a settling in.
    if (turn >= TURNS / 2) played[row]++;
    for (let c = 0; c < columns.length; c++) columns[c] += table[row][c];
    const column = columns.indexOf(Math.min(...columns));
    if (turn >= TURNS / 2) met[column]++;
    for (let r = 0; r < rows.length; r++) rows[r] += table[r][column];
  }
  const n = TURNS / 2;
  return {
    share: played.map((p) => p / n),
    worth: table.map((row) => row.reduce((sum, w, c) => sum + (w * met[c]) / n, 0)),
  };
}

/** The position that a number in [0, 1) falls on, where each takes its share of the line. */
export function pickFrom(share: readonly number[], at: number): number {
  let left = at;
  for (let i = 0; i < share.length; i++) {
    left -= share[i];
    if (left < 0) return i;
  }
  return share.length - 1;
}
