/**
 * What day it is, where a scenario's rounds stand for years of which the real record is known (Founding 2020), and who
 * had really signed by then. Rounds are equally long. Nothing in play depends on it: it is a counter beside the board.
 */
import { boardOf } from './board.ts';
import { alignmentOn } from './content/nations/alignment.ts';
import { SCENARIOS } from './content/scenarios/index.ts';
import type { Shared } from './state.ts';
import type { ScenarioId } from './terms.ts';
import { countPartners } from './tracks/partners.ts';

const DAY = 86_400_000;

/** The day after so many rounds and parts of rounds; null where the scenario stands for no known years. */
function dayAfter(id: ScenarioId, rounds: number): string | null {
  const { counter, until, rounds: all } = SCENARIOS[id];
  if (!until) return null;
  const from = Date.parse(counter.date);
  const days = Math.floor(((Date.parse(until) - from) / DAY) * (rounds / all));
  return new Date(from + days * DAY).toISOString().slice(0, 10);
}

/** The last day of a round, from 1; null where the scenario stands for no known years. */
export const lastDayOf = (id: ScenarioId, round: number): string | null => dayAfter(id, round);

/** The round that an ISO day falls in; null before the first, after the last, or where no years are known. */
export function roundOf(id: ScenarioId, day: string): number | null {
  const { counter, rounds } = SCENARIOS[id];
  if (day <= counter.date) return null;
  for (let round = 1; round <= rounds; round++) if (day <= (lastDayOf(id, round) ?? '')) return round;
  return null;
}

/**
 * The day that a position of a match stands for: card plays move it on through the round, which is over with its
 * Session. ISO; null where the scenario stands for no known years.
 */
export function dayOf(G: Shared): string | null {
  const { plays } = boardOf(G).scenario;
  const done =
    G.phase === 'briefing' || G.phase === 'dialogue'
      ? 0
      : G.phase === 'actions'
        ? (G.plays.us + G.plays.china) / (2 * plays)
        : 1;
  return dayAfter(G.scenario, Math.max(0, G.round - 1) + done);
}

/** The counter beside the board. */
export interface Counter {
  /** ISO day that the real figures are of. */
  date: string;
  /** Real signatories by then, homes and those off the board included. */
  real: { accords: number; ilrs: number };
  /** Partners in this match: its spaces only, dual ones in both. */
  here: { accords: number; ilrs: number };
}

/**
 * How many had really signed by the day that this position stands for, and how many partners there are on this board.
 * Where a scenario stands for no known years the day is that of its opening.
 */
export function counterAt(G: Shared): Counter {
  const { counter } = boardOf(G).scenario;
  const day = dayOf(G);
  return {
    date: day ?? counter.date,
    real: day ? alignmentOn(day).counters : { accords: counter.accords, ilrs: counter.ilrs },
    here: { accords: countPartners(G, 'us').signed, ilrs: countPartners(G, 'china').signed },
  };
}
