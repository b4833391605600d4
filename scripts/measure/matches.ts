/** Many matches between scripted players, and what came of them. */

import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { Move } from '../../rules/moves.ts';
import { below, seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, type Bloc, type ScenarioId, SOURCES, USES } from '../../rules/terms.ts';
import { commonsGrade } from '../../rules/tracks/commons.ts';
import { view } from '../../rules/view.ts';
import { simple } from './simple.ts';

export type Player = (G: State, bloc: Bloc, rng: number[]) => Move;

export const PLAYERS: Record<string, Player> = {
  random: (G, bloc, rng) => {
    const moves = legal(G, bloc);
    return moves[below(rng, moves.length)];
  },
  simple: (G, bloc, rng) => simple(view(G, bloc), rng),
};

export interface Played {
  G: State;
  actions: number;
  log: LogEntry[];
  /** Standing gap (US minus China) at the end of each round. */
  gaps: number[];
}

/** Plays one match to its end. */
export function playOut(scenario: ScenarioId, seed: string, us: Player, china: Player, options = {}): Played {
  const log: LogEntry[] = [];
  const G = setup(scenario, options, seed, log);
  const rng = seeded(`players/${seed}`);
  const gaps: number[] = [];
  let actions = 0;
  while (!G.ending) {
    const { round } = G;
    const bloc = G.awaiting[0];
    step(G, bloc, (bloc === 'us' ? us : china)(G, bloc, rng), log);
    actions++;
    if (G.round !== round) gaps.push(G.blocs.us.standing - G.blocs.china.standing);
  }
  return { G, actions, log, gaps };
}

const add = (o: Record<string, number>, k: string, n = 1) => {
  o[k] = (o[k] ?? 0) + n;
};

/** Figures of many matches: shares, endings, Standing by source, uses, Dialogue cells, what single sources decide. */
export function figuresOf(scenario: ScenarioId, matches: number, us: Player, china: Player, seed = 'numbers') {
  const wins = { us: 0, china: 0, nobody: 0 };
  const endings: Record<string, number> = {};
  const grades: Record<string, number> = {};
  const bySource: Record<Bloc, Record<string, number>> = { us: {}, china: {} };
  const uses: Record<Bloc, Record<string, number>> = { us: {}, china: {} };
  const cells: Record<string, number> = {};
  const flips: Record<string, number> = {};
  const partners: Record<string, number> = {};
  let actions = 0;
  let firstWins = 0;
  for (let i = 0; i < matches; i++) {
    const { G, actions: n, log } = playOut(scenario, `${seed}/${i}`, us, china);
    actions += n;
    add(wins as Record<string, number>, G.ending?.winner ?? 'nobody');
    add(endings, G.ending?.kind ?? '?');
    add(grades, commonsGrade(G).grade);
    const gap = G.blocs.us.standing - G.blocs.china.standing;
    for (const bloc of BLOCS) for (const s of SOURCES) add(bySource[bloc], s, G.blocs[bloc].from[s] / matches);
    if (G.ending?.kind === 'order')
      for (const s of SOURCES) {
        const without = gap - (G.blocs.us.from[s] - G.blocs.china.from[s]);
        if (Math.sign(without) !== Math.sign(gap)) add(flips, s);
      }
    for (const e of log) {
      if (e.is === 'play') add(uses[e.bloc], e.use);
      else if (e.is === 'dialogue') add(cells, `${e.us}/${e.china}`);
      else if (e.is === 'signed') add(partners, `${e.bloc} signed`, 1 / matches);
      else if (e.is === 'left') add(partners, `${e.bloc} left`, 1 / matches);
      else if (e.is === 'flown') add(partners, `${e.bloc} flown`, 1 / matches);
      else if (e.is === 'failed') add(partners, `${e.bloc} failed`, 1 / matches);
      else if (e.is === 'founded') add(partners, `${e.bloc} ${e.kind}`, 1 / matches);
      else if (e.is === 'request-met') add(partners, 'request met', 1 / matches);
      else if (e.is === 'request-unmet') add(partners, 'request unmet', 1 / matches);
      else if (e.is === 'distress') add(partners, 'distress', 1 / matches);
      else if (e.is === 'ending' && e.winner === G.first) firstWins++;
    }
  }
  const share = (o: Record<string, number>) => {
    const sum = Object.values(o).reduce((a, b) => a + b, 0) || 1;
    return Object.fromEntries(Object.entries(o).map(([k, v]) => [k, Math.round((v / sum) * 1000) / 10]));
  };
  const tidy = (o: Record<string, number>) =>
    Object.fromEntries(Object.entries(o).map(([k, v]) => [k, Math.round(v * 100) / 100]));
  const decided = wins.us + wins.china;
  return {
    scenario,
    matches,
    usShare: decided ? Math.round((wins.us / decided) * 1000) / 10 : null,
    ...wins,
    actionsPerMatch: Math.round(actions / matches),
    firstOfLastRoundWins: Math.round((firstWins / matches) * 1000) / 10,
    endings: share(endings),
    grades: share(grades),
    standing: { us: tidy(bySource.us), china: tidy(bySource.china) },
    uses: { us: share(Object.fromEntries(USES.map((u) => [u, uses.us[u] ?? 0]))), china: share(uses.china) },
    dialogue: share(cells),
    flippedWithout: Object.fromEntries(SOURCES.map((s) => [s, Math.round(((flips[s] ?? 0) / matches) * 1000) / 10])),
    perMatch: tidy(partners),
  };
}
