/** Partners of a match beside the real record: how many by when, and who signed with whom. */
import { type Board, boardOf } from '../../../rules/board.ts';
import { lastDayOf } from '../../../rules/calendar.ts';
import { alignmentOn } from '../../../rules/content/nations/alignment.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import type { State } from '../../../rules/state.ts';
import { BLOCS, type Bloc, type NationId } from '../../../rules/terms.ts';
import { isPartner } from '../../../rules/tracks/influence.ts';
import { countPartners } from '../../../rules/tracks/partners.ts';
import type { Timeline } from '../account.ts';
import { endOf, type Played } from './played.ts';

/** The day up to which the record is known: the latest that a scenario opens on. */
const AS_OF = Object.values(SCENARIOS)
  .map(({ counter }) => counter.date)
  .reduce((a, b) => (a > b ? a : b));
/** The first year's end of the record. */
const FIRST_YEAR = 2020;

function realOn(day: string, board: Board): Timeline['real'][number] {
  const { accords, ilrs, counters } = alignmentOn(day);
  const here = (ids: readonly NationId[]) => ids.filter((id) => id in board.index).length;
  return { day, ...counters, onBoard: { us: here(accords), china: here(ilrs) } };
}

function realOf(board: Board): Timeline['real'] {
  const last = Number(AS_OF.slice(0, 4));
  const ends = Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => `${FIRST_YEAR + i}-12-31`);
  return ends.map((day) => realOn(day < AS_OF ? day : AS_OF, board));
}

/** Where each round ended, with the opening as round 0. */
function matchOf({ states }: Played): Timeline['match'] {
  const at = (G: State, round: number, day: string | null) => ({
    round,
    day,
    us: countPartners(G, 'us').signed,
    china: countPartners(G, 'china').signed,
  });
  const { scenario } = states[0];
  const list = [at(states[0], 0, boardOf(states[0]).scenario.counter.date)];
  states.forEach((G, i) => {
    const next = states[i + 1];
    if (!next || next.round > G.round) list.push(at(next ?? G, G.round, lastDayOf(scenario, G.round)));
  });
  return list;
}

type Partners = Record<Bloc, boolean>;
const same = (a: Partners, b: Partners): boolean => BLOCS.every((bloc) => a[bloc] === b[bloc]);
/** What came to what was. */
const joined = (now: Partners, before: Partners): Partners => ({
  us: now.us && !before.us,
  china: now.china && !before.china,
});
const any = (a: Partners): boolean => a.us || a.china;

/** Whom nations joined after the opening, by the end of the match, against the record of a day: who only stayed or left is in no list. */
function comparedOf({ states }: Played, end: State, day: string): Timeline['compared'] {
  const board = boardOf(end);
  const { accords, ilrs } = alignmentOn(day);
  const compared: Timeline['compared'] = { day, same: [], other: [], onlyHere: [], onlyThere: [] };
  board.ids.forEach((id, at) => {
    const partners = (G: State): Partners => ({ us: isPartner(G, 'us', at), china: isPartner(G, 'china', at) });
    const opening = partners(states[0]);
    const here = partners(end);
    const there = { us: accords.includes(id), china: ilrs.includes(id) };
    const newHere = joined(here, opening);
    const newThere = joined(there, opening);
    // A partner of both is on either side.
    const shared = same(here, there) || BLOCS.some((bloc) => newHere[bloc] && there[bloc]);
    if (any(newHere) && any(there)) compared[shared ? 'same' : 'other'].push(id);
    else if (any(newHere)) compared.onlyHere.push(id);
    else if (any(newThere)) compared.onlyThere.push(id);
  });
  return compared;
}

export function timelineOf(match: Played): Timeline {
  const end = endOf(match);
  const day = lastDayOf(end.scenario, end.round) ?? AS_OF;
  return {
    match: matchOf(match),
    real: realOf(boardOf(end)),
    asOf: AS_OF,
    compared: comparedOf(match, end, day),
  };
}
