/** What a record alone tells of its match. Pure: equal records give equal accounts, everywhere. */
import { boardOf } from '../../../rules/board.ts';
import type { MatchRecord } from '../../../rules/record.ts';
import { BLOCS, type Bloc, type StandingSource } from '../../../rules/terms.ts';
import { commonsGrade, legacyOf } from '../../../rules/tracks/commons.ts';
import type { Account, Told } from '../account.ts';
import { causedBy } from './causes.ts';
import { courseOf } from './course.ts';
import { dialoguesOf } from './dialogues.ts';
import { endOf, play } from './played.ts';
import { requestsOf } from './requests.ts';
import { eventsOf } from './sources.ts';
import { timelineOf } from './timeline.ts';
import { votesOf } from './votes.ts';
import { wolfOf } from './wolf.ts';

type Gains = Record<Bloc, Partial<Record<StandingSource, number>>>;

/** Standing by source within each round, from the first; what a bloc opened with is in none. */
function byRound(told: readonly Told[]): Gains[] {
  const rounds: Gains[] = [];
  for (const { entry } of told) {
    if (entry.is === 'round') rounds.push({ us: {}, china: {} });
    if (entry.is !== 'standing') continue;
    const gained = rounds[rounds.length - 1][entry.bloc];
    gained[entry.source] = (gained[entry.source] ?? 0) + entry.n;
  }
  return rounds;
}

/** @param record one that replays: `fromRecord` has checked it, or it was made here */
export function accountOf(record: MatchRecord): Account {
  const { scenario, options, names = {} } = record;
  const match = play(record);
  const end = endOf(match);
  const { told, turns } = match;
  const each = <T>(of: (bloc: Bloc) => T) => Object.fromEntries(BLOCS.map((b) => [b, of(b)])) as Record<Bloc, T>;
  const { grade, points } = commonsGrade(end);
  return {
    scenario,
    options,
    names,
    ending: end.ending,
    rounds: end.round,
    of: boardOf(end).scenario.rounds,
    standing: each((bloc) => end.blocs[bloc].standing),
    from: each((bloc) => end.blocs[bloc].from),
    byRound: byRound(told),
    grade,
    points,
    legacy: each((bloc) => legacyOf(end, bloc)),
    course: courseOf(end, told, turns.length),
    caused: causedBy(told),
    dialogues: dialoguesOf(match),
    requests: requestsOf(told),
    votes: votesOf(match),
    wolf: wolfOf(match),
    timeline: timelineOf(match),
    events: eventsOf(scenario, told),
  };
}
