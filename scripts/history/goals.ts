/** What the record of October 2020 to January 2025 asks of a match of Founding 2020: derived from the facts. */
import { boardOf } from '../../rules/board.ts';
import { roundOf } from '../../rules/calendar.ts';
import { FLIGHTS } from '../../rules/content/history/flights.ts';
import { ACCORDS_SIGNATORIES, ILRS_SIGNATORIES } from '../../rules/content/history/signatories.ts';
import type { Flight, Signatory } from '../../rules/content/history/types.ts';
import { BLOCS, type Bloc, type NationId, rivalOf } from '../../rules/terms.ts';

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

/** Is this signing one that no margin brings about: the nation is the rival's already, and stays so? */
export const byCard = (bloc: Bloc, at: number): boolean => {
  const goal = GOAL_AT[bloc][at];
  const other = GOAL_AT[rivalOf(bloc)][at];
  return !!goal && !!other && other.date < goal.date;
};

/** May nations sign after an Outreach? Else all sign at the Reckoning, one bloc after the other. */
const IN_TURNS = BLOCS.some((bloc) => board.scenario.signings[bloc].turn > 0);

/** Do the rules let players choose which of the two signs first? */
export const isOrdered = (a: SigningGoal, b: SigningGoal): boolean =>
  IN_TURNS || a.round !== b.round || (a.bloc === b.bloc && !byCard(a.bloc, a.at) && !byCard(b.bloc, b.at));

/** Missions that a bloc should have flown by the end of a round. */
export const flownBy = (bloc: Bloc, round: number): number =>
  FLIGHT_GOALS.filter((f) => f.bloc === bloc && f.round <= round).length;
