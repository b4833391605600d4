/**
 * `npm run best-plays -- [--matches 900] [--from 0] [--keep] [--write] [--json]`: looks through matches for each card's
 * best play and for a position in which another play is better. `--write` stores one of each in test/best-play/, instead
 * of what is there; with `--keep`, for the cards that lack one, beside what is there.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { CARD_LIST } from '../rules/content/catalogue.ts';
import { toRecord, writeRecord } from '../rules/record.ts';
import type { ScenarioId } from '../rules/terms.ts';
import { cover, Finds, look, PAIRS } from './best-play/find.ts';
import { FOLDER, INDEX, type Positions, readPositions } from './best-play/positions.ts';
import { numberOf, readArguments, report } from './measure/cli.ts';

const { values, flags, json } = readArguments(
  process.argv.slice(2),
  [],
  'npm run best-plays -- [--matches 900] [--from 0] [--keep] [--write] [--json]',
);
const most = numberOf(values, 'matches', 900, 1, 100_000);
const from = numberOf(values, 'from', 0, 0, 1_000_000);
const SCENARIOS: ScenarioId[] = ['standard', 'founding', 'today'];

const known: Positions = flags.has('keep') ? readPositions() : {};
const finds = new Finds(known);
let played = 0;
for (; played < most && finds.lacking('best').length + finds.lacking('other').length > 0; played++) {
  const pair = PAIRS[Math.floor(played / SCENARIOS.length) % PAIRS.length];
  look(finds, SCENARIOS[played % SCENARIOS.length], `best-play ${from + played}`, pair);
  process.stderr.write(
    `match ${played + 1}: best plays lacking ${finds.lacking('best').length}, others ${finds.lacking('other').length}\n`,
  );
}
const lacking = { best: finds.lacking('best'), other: finds.lacking('other') };
const chosen = cover(finds);
const positions: Positions = Object.fromEntries(CARD_LIST.map((c) => [c.id, known[c.id] ?? {}]));

if (flags.has('write')) {
  for (const file of flags.has('keep') ? [] : readdirSync(FOLDER))
    if (file.endsWith('.match')) rmSync(new URL(file, FOLDER));
  for (const { match, kept } of chosen) {
    const name = match.seed.replaceAll(' ', '-');
    for (const { card, kind, moves, better } of kept) positions[card][kind] = { match: name, moves, better };
    const { scenario, seed, players, turns } = match;
    const notes = [`Scripted players: ${players}. What it shows is listed in positions.json.`];
    const record = toRecord({ scenario, options: {}, seed, notes }, turns);
    writeFileSync(new URL(`${name}.match`, FOLDER), writeRecord(record));
  }
  writeFileSync(INDEX, `${JSON.stringify(positions, null, 2)}\n`);
}

report({ matchesPlayed: played, matchesKept: chosen.length, lacking }, json, [
  ['a position for every card in which its event is best', lacking.best.length === 0],
  ['a position for every card in which it is not', lacking.other.length === 0],
]);
