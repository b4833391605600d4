/** How fast the bots think, beside boardgame.io's MCTSBot on the same position. */
import { copy } from '../../rules/copy.ts';
import type { State } from '../../rules/state.ts';
import { view } from '../../rules/view.ts';
import { think } from '../../src/bots/think.ts';
import { LEVELS, type Level } from '../../src/bots/types.ts';
import { median } from './cli.ts';
import { table } from './mcts.ts';
import { spent } from './random.ts';

/** Decisions that each level makes in a run. */
const TIMES: Record<Level, number> = { attache: 400, envoy: 100, minister: 100, architect: 12 };
const MCTS = 60;
const RUNS = 3;

/** A first card play of a Standard match: what everybody is asked. */
function position() {
  const { state: opening, play } = table('standard', 'bench');
  let state = opening;
  while (state.G.ask?.ask !== 'play') state = play(state, state.G.awaiting[0], 'attache');
  return state;
}

function pace(G: State, level: Level) {
  const bloc = G.awaiting[0];
  const from = spent();
  let nodes = 0;
  for (let i = 0; i < TIMES[level]; i++) nodes += think({ view: view(copy(G), bloc), level, seed: String(i) }).nodes;
  const seconds = spent() - from;
  return { decisions: TIMES[level] / seconds, nodes: nodes / seconds };
}

export async function benchBots() {
  const state = position();
  const bloc = state.G.awaiting[0];
  const { choose } = table('standard', 'bench');
  const mcts = async () => {
    const from = spent();
    await choose(state, bloc, MCTS, 0);
    return MCTS / (spent() - from);
  };
  process.stderr.write('warming up\n');
  for (const level of LEVELS) pace(state.G, level);
  await mcts();
  const runs: { levels: ReturnType<typeof pace>[]; mcts: number }[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push({ levels: LEVELS.map((level) => pace(state.G, level)), mcts: await mcts() });
    process.stderr.write(`run ${run + 1} of ${RUNS}\n`);
  }
  const levels = LEVELS.map((level, i) => [
    level,
    {
      decisionsPerSecond: Math.round(median(runs.map((r) => r.levels[i].decisions)) * 10) / 10,
      nodesPerSecond: Math.round(median(runs.map((r) => r.levels[i].nodes))),
    },
  ]);
  return { ...Object.fromEntries(levels), mctsBotIterationsPerSecond: Math.round(median(runs.map((r) => r.mcts))) };
}
