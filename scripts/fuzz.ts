/**
 * `npm run fuzz -- [--seconds 30] [--seed text] [--json]`: uniformly random legal matches of every scenario under
 * `invariants` after each move; each must end, its record must replay to the same state, and no view may hold what is
 * hidden. A failure prints the seed and the move that show it again.
 */
import { step } from '../rules/apply.ts';
import { RESOLUTIONS, WORLD_EVENTS } from '../rules/content/catalogue.ts';
import { NATIONS } from '../rules/content/nations/nations.ts';
import { FEWEST_NATIONS, SCENARIO_IDS, SCENARIOS, WHAT_IFS } from '../rules/content/scenarios/index.ts';
import { hashOf } from '../rules/hash.ts';
import { invariants } from '../rules/invariants.ts';
import { legal } from '../rules/legal.ts';
import { below, seeded, shuffle } from '../rules/random.ts';
import { fromRecord, type Turn, toRecord, writeRecord } from '../rules/record.ts';
import { setup } from '../rules/setup.ts';
import type { Options, State } from '../rules/state.ts';
import { BLOCS } from '../rules/terms.ts';
import { view } from '../rules/view.ts';
import { numberOf, readArguments, report } from './measure/cli.ts';

const usage = 'npm run fuzz -- [--seconds 30] [--seed text] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage, ['seconds', 'seed']);
const seconds = numberOf(values, 'seconds', 30, 1, 7200);
const seed = values.seed ?? 'fuzz';
const ALL = NATIONS.map((n) => n.id);
/** No match of six rounds comes near this many decisions. */
const TOO_LONG = 2000;

const out = { matches: 0, actions: 0, violations: 0, crashes: 0, unfinished: 0, endings: {} as Record<string, number> };

/** Missions, world events and resolutions are public; some have the name of a card. */
const NAMESAKES = new Set([
  ...Object.keys(WORLD_EVENTS),
  ...Object.keys(RESOLUTIONS),
  ...Object.values(SCENARIOS).flatMap((s) => BLOCS.flatMap((b) => s.missions[b].map((m) => m.id))),
]);

/** Card ids that nobody but a bloc may know must not stand in the other's or a spectator's view. */
function leaks(G: State): string | null {
  for (const viewer of [...BLOCS, 'spectator'] as const) {
    const text = JSON.stringify(view(G, viewer));
    const hidden = [
      ...G.secret.deck,
      ...BLOCS.filter((b) => b !== viewer).flatMap((b) =>
        G.secret.hands[b].filter((c) => viewer === 'spectator' || !G.secret.seen[viewer].includes(c)),
      ),
    ];
    for (const id of hidden) if (!NAMESAKES.has(id) && text.includes(`"${id}"`)) return `${viewer} can read ${id}`;
    if (text.includes('"rng"') || text.includes('"deck":[')) return `${viewer} can read generator or deck`;
  }
  return null;
}

function once(name: string): void {
  const rng = seeded(name);
  const scenario = SCENARIO_IDS[below(rng, SCENARIO_IDS.length)];
  const options: Options = {};
  for (const switchedOn of WHAT_IFS) if (below(rng, 4) === 0) options[switchedOn] = true;
  if (below(rng, 4) === 0) {
    const set = shuffle(rng, [...ALL]).slice(0, FEWEST_NATIONS + below(rng, ALL.length - FEWEST_NATIONS));
    options.nations = ALL.filter((id) => set.includes(id));
  }
  const G = setup(scenario, options, name);
  const turns: Turn[] = [];
  let where = 'setup';
  try {
    invariants(G);
    while (!G.ending && turns.length < TOO_LONG) {
      const by = G.awaiting[below(rng, G.awaiting.length)];
      const moves = legal(G, by);
      const move = moves[below(rng, moves.length)];
      where = `move ${turns.length + 1}: ${by} ${JSON.stringify(move)}`;
      step(G, by, move);
      turns.push({ by, move });
      invariants(G);
      if (turns.length % 37 === 0) {
        const leak = leaks(G);
        if (leak) throw new Error(leak);
      }
    }
    if (!G.ending) out.unfinished++;
    else out.endings[G.ending.kind] = (out.endings[G.ending.kind] ?? 0) + 1;
    if (out.matches % 10 === 0 && G.ending) {
      where = 'its record';
      const loaded = fromRecord(writeRecord(toRecord({ scenario, options, seed: name }, turns)));
      if (!loaded.ok || hashOf(loaded.state) !== hashOf(G)) throw new Error('the record replays to another state');
    }
  } catch (error) {
    const broken = error instanceof Error && 'law' in error;
    if (broken) out.violations++;
    else out.crashes++;
    process.stderr.write(
      `${name} (${scenario} ${JSON.stringify(options)}), ${where}: ${error instanceof Error ? error.message : error}\n`,
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
report(out, json, [
  ['no violations', out.violations === 0],
  ['no crashes', out.crashes === 0],
  ['every match ends', out.unfinished === 0],
]);
