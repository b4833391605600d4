/** What the record of October 2020 to January 2025 asks of a match of Founding 2020: derived from the facts. */
import { boardOf } from '../../rules/board.ts';
import { roundOf } from '../../rules/calendar.ts';
import { FLIGHTS } from '../../rules/content/history/flights.ts';
import { ACCORDS_SIGNATORIES, ILRS_SIGNATORIES } from '../../rules/content/history/signatories.ts';
import type { Flight, Signatory } from '../../rules/content/history/types.ts';
import { BLOCS, type Bloc, type NationId } from '../../rules/terms.ts';

export const SCENARIO = 'founding' as const;
const RECORD = { us: ACCORDS_SIGNATORIES, china: ILRS_SIGNATORIES };

/** A nation of the board that really signed with a bloc, and the round that the day falls in. */
export interface SigningGoal {
  bloc: Bloc;
  nation: NationId;
  /** Position on the board. */
  at: number;
  round: number;
  date: string;
}

export interface FlightGoal extends Flight {
  round: number;
}

const board = boardOf(SCENARIO);
const opening = new Set(BLOCS.flatMap((bloc) => board.scenario.opening.signed[bloc].map((id) => `${bloc} ${id}`)));

function goalOf(bloc: Bloc, { id, date, place }: Signatory): SigningGoal[] {
  const round = roundOf(SCENARIO, date);
  if (place !== 'space' || round === null || opening.has(`${bloc} ${id}`)) return [];
  return [{ bloc, nation: id, at: board.index[id], round, date }];
}

/** Every signing that the match has to bring about, by date and, within a day, by the order of the record. */
export const SIGNINGS: readonly SigningGoal[] = BLOCS.flatMap((bloc) =>
  RECORD[bloc].flatMap((one) => goalOf(bloc, one)),
).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** Partners from the opening on who really signed later, in one of the rounds. */
export const EARLY: readonly SigningGoal[] = BLOCS.flatMap((bloc) =>
  RECORD[bloc].flatMap(({ id, date, place }) => {
    const round = roundOf(SCENARIO, date);
    const held = place === 'space' && opening.has(`${bloc} ${id}`);
    return held && round !== null ? [{ bloc, nation: id, at: board.index[id], round, date }] : [];
  }),
);

/** Every mission that it has to fly. */
export const FLIGHT_GOALS: readonly FlightGoal[] = FLIGHTS.map((flight) => {
  const round = roundOf(SCENARIO, flight.date);
  if (round === null) throw new Error(`${flight.mission} was flown outside the years of ${SCENARIO}`);
  return { ...flight, round };
});

/** Positions by bloc: the goal there, or none. */
export const GOAL_AT: Record<Bloc, (SigningGoal | undefined)[]> = {
  us: board.ids.map((_, at) => SIGNINGS.find((g) => g.bloc === 'us' && g.at === at)),
  china: board.ids.map((_, at) => SIGNINGS.find((g) => g.bloc === 'china' && g.at === at)),
};

/** Missions that a bloc should have flown by the end of a round. */
export const flownBy = (bloc: Bloc, round: number): number =>
  FLIGHT_GOALS.filter((f) => f.bloc === bloc && f.round <= round).length;
