/**
 * `npm run coverage -- [--matches 2000] [--json]`: which content entries golden matches and random matches exercise,
 * and how many rows of the source have live tests. Names what is missing, and fails while anything is.
 */
import { SCENARIO_IDS } from '../rules/content/scenarios/index.ts';
import type { EntryRef } from '../rules/content/source-rows/index.ts';
import { entries } from './docs/entries.ts';
import { liveTests } from './docs/live-tests.ts';
import { carriedRows, lacks } from './docs/rows.ts';
import { numberOf, readArguments, report } from './measure/cli.ts';
import { addExercised, type Share, share, sharesOf } from './measure/exercised.ts';
import { goldens, logOf } from './measure/golden.ts';
import { PLAYERS, playOut } from './measure/matches.ts';

const usage = 'npm run coverage -- [--matches 2000] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage);
/** Of each scenario. The last missions of a programme are flown in few random matches. */
const matches = numberOf(values, 'matches', 2000, 0, 100_000);

const golden = goldens();
const byGolden = new Set<EntryRef>();
for (const { record } of golden) addExercised(byGolden, logOf(record));

const byRandom = new Set<EntryRef>();
for (const scenario of SCENARIO_IDS)
  for (let i = 0; i < matches; i++)
    addExercised(byRandom, playOut(scenario, `coverage/${i}`, PLAYERS.random, PLAYERS.random).log);

const all = entries();
const byEither = new Set([...byGolden, ...byRandom]);
const unexercised = all.filter((e) => !byEither.has(e.ref));
const rows = carriedRows(liveTests());
const lacking = rows.flatMap((r) => lacks(r).map((what) => `${r.row.id}: ${what}`));

/** For readers `84/84 (100%)`; --json has the numbers. */
const words = ({ done, of, percent }: Share) => `${done}/${of} (${percent}%)`;
const shown = (shares: Record<string, Share>) =>
  json
    ? shares
    : Object.entries(shares)
        .map(([kind, one]) => `${kind} ${words(one)}`)
        .join(', ');
const tested = share(rows.filter((r) => lacks(r).length === 0).length, rows.length);

report(
  {
    goldenMatches: golden.length,
    golden: shown(sharesOf(all, byGolden)),
    randomMatches: matches * SCENARIO_IDS.length,
    random: shown(sharesOf(all, byRandom)),
    both: shown(sharesOf(all, byEither)),
    unexercised: unexercised.filter((e) => e.scenarios.length > 0).map((e) => e.ref),
    // Exercised by no match whatever is played: no scenario has the mission, or gives the name out.
    inNoScenario: unexercised.filter((e) => e.scenarios.length === 0).map((e) => e.ref),
    sourceRows: json ? tested : words(tested),
    rowsLacking: lacking,
  },
  json,
  [
    ['every content entry is exercised', unexercised.length === 0],
    ['every row of the source has live tests', lacking.length === 0],
  ],
);
