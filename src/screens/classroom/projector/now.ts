/** Where the room stands: the round and phase of most tables, whose decision it is there, and what is scored next. Pure. */
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import { blocOf } from '../../../../rules/players.ts';
import type { Bloc, Region } from '../../../../rules/terms.ts';
import type { ProjectorView } from '../../../wire/classroom.ts';
import { type Played, played } from '../room.ts';
import { planOf } from '../stages.ts';

/** What is said of most tables. */
export interface Most<T> {
  is: T;
  /** At so many tables, of so many. */
  n: number;
  of: number;
}

export interface Now {
  /** Null where no match is under way. */
  phase: Most<{ round: number; rounds: number; phase: string }> | null;
  /** Null where nobody has to decide. */
  decides: Most<Bloc | 'both'> | null;
  /** The regions that are scored at the end of that round; none once all matches are over. */
  scores: readonly Region[];
}

/** What is said of the most tables; of two that are as many, what came first. Null of no table. */
function most<T>(tables: readonly Played[], of: (table: Played) => T): Most<T> | null {
  const groups = new Map<string, { is: T; n: number }>();
  for (const table of tables) {
    const is = of(table);
    const group = groups.get(JSON.stringify(is)) ?? { is, n: 0 };
    group.n++;
    groups.set(JSON.stringify(is), group);
  }
  const [first] = [...groups.values()].sort((a, b) => b.n - a.n);
  return first ? { ...first, of: tables.length } : null;
}

export function nowOf(view: Pick<ProjectorView, 'tables' | 'settings'>): Now {
  const under = played(view.tables).filter(({ status, figures }) => status === 'playing' && !figures.ending);
  // Those that have come to the end of the stage wait for the others.
  const moving = under.filter(({ paused }) => !paused);
  const phase = most(moving.length > 0 ? moving : under, ({ figures: { round, rounds, phase } }) => ({
    round,
    rounds,
    phase,
  }));
  const decides = most(
    moving.filter(({ awaiting }) => awaiting.length > 0),
    ({ awaiting }) => (awaiting.length > 1 ? 'both' : (blocOf(awaiting[0]) ?? 'both')),
  );
  // Before the first turn it is the first round's.
  const round = phase?.is.round ?? (played(view.tables).length === 0 ? 1 : null);
  const scores = round === null ? [] : (SCENARIOS[planOf(view).scenario].regions[round - 1] ?? []);
  return { phase, decides, scores };
}
