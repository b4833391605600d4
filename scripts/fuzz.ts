/**
 * `npm run fuzz -- [--hostile] [--seconds 30] [--seed text] [--json]`: uniformly random legal matches of every scenario
 * under `invariants` after each move; each must end, its record must replay to the same state, and no view may hold what
 * is hidden. With `--hostile` also, on the way, what nobody should send: everything must be refused with a code and a
 * sentence, and nothing may change. A failure prints the seed and the move that show it again.
 */
import { step } from '../rules/apply.ts';
import { hashOf } from '../rules/hash.ts';
import { invariants } from '../rules/invariants.ts';
import { legal } from '../rules/legal.ts';
import type { Move } from '../rules/moves.ts';
import { below, seeded } from '../rules/random.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../rules/record.ts';
import { setup } from '../rules/setup.ts';
import { Door, noCounts, throwAtPosition, throwFiles, throwStarts } from './fuzz/hostile.ts';
import { leaks } from './fuzz/leaks.ts';
import { anyStart } from './fuzz/start.ts';
import { numberOf, readArguments, report } from './measure/cli.ts';

const usage = 'npm run fuzz -- [--hostile] [--seconds 30] [--seed text] [--json]';
const { values, flags, json } = readArguments(process.argv.slice(2), [], usage);
const seconds = numberOf(values, 'seconds', 30, 1, 7200);
const seed = values.seed ?? 'fuzz';
const hostile = flags.has('hostile');
/** No match of six rounds comes near this many decisions. */
const TOO_LONG = 2000;
/** In hostile mode: one position in so many has things thrown at it. */
const THROWN_AT = 8;

const out = { matches: 0, actions: 0, violations: 0, crashes: 0, unfinished: 0, endings: {} as Record<string, number> };
const counts = noCounts();

function once(name: string): void {
  const { start, rng } = anyStart(name);
  // A generator of its own, so that a match is the same with and without hostility.
  const wild = seeded(`hostile/${name}`);
  const G = setup(start.scenario, start.options, name);
  const door = hostile && out.matches % 4 === 0 ? new Door(start) : null;
  const turns: Turn[] = [];
  const earlier: Move[] = [];
  let where = 'setup';
  const tell = (finding: string) => process.stderr.write(`${name}, ${where}: ${finding}\n`);
  try {
    invariants(G);
    while (!G.ending && turns.length < TOO_LONG) {
      const by = G.awaiting[below(rng, G.awaiting.length)];
      const moves = legal(G, by);
      const move = moves[below(rng, moves.length)];
      where = `move ${turns.length + 1}: ${by} ${JSON.stringify(move)}`;
      if (hostile && below(wild, THROWN_AT) === 0) throwAtPosition(G, earlier, door, wild, counts, tell);
      if (hostile) earlier.push(moves[below(wild, moves.length)]);
      step(G, by, move);
      door?.play({ by, move });
      turns.push({ by, move });
      invariants(G);
      if (turns.length % 37 === 0) {
        const leak = leaks(G);
        if (leak) throw new Error(leak);
      }
    }
    if (!G.ending) out.unfinished++;
    else out.endings[G.ending.kind] = (out.endings[G.ending.kind] ?? 0) + 1;
    if (hostile) {
      where = 'after the match';
      throwAtPosition(G, earlier, door, wild, counts, tell);
      if (door && door.hash() !== hashOf(G)) throw new Error('boardgame.io has come to another state');
      throwStarts(wild, counts, tell);
    }
    if (out.matches % (hostile ? 3 : 10) === 0 && G.ending) {
      where = 'its record';
      const record = toRecord(start, turns);
      const loaded = fromRecord(writeRecord(record));
      if (!loaded.ok || hashOf(loaded.state) !== hashOf(G)) throw new Error('the record replays to another state');
      if (hostile) throwFiles(record, 60, wild, counts, tell);
    }
  } catch (error) {
    const broken = error instanceof Error && 'law' in error;
    if (broken) out.violations++;
    else out.crashes++;
    process.stderr.write(
      `${name} (${start.scenario} ${JSON.stringify(start.options)}), ${where}: ${error instanceof Error ? error.message : error}\n`,
    );
  }
  out.matches++;
  out.actions += turns.length;
}

const end = performance.now() + seconds * 1000;
let told = performance.now();
for (let i = 0; performance.now() < end; i++) {
  once(`${seed}/${i}`);
  if (performance.now() - told > 5000) {
    told = performance.now();
    process.stderr.write(`${out.matches} matches\n`);
  }
}
report(hostile ? { ...out, ...counts } : out, json, [
  ['no violations', out.violations === 0],
  ['no crashes', out.crashes === 0],
  ['every match ends', out.unfinished === 0],
  ['nothing hostile is accepted', counts.accepted === 0],
  ['nothing hostile changes anything', counts.changed === 0],
  ['every refusal has a code and a sentence', counts.uncoded === 0],
]);
