/** What a match of Founding 2020 has in common with the real record, and where it departs from it. */

import { boardOf } from '../../rules/board.ts';
import type { LogEntry } from '../../rules/log.ts';
import { type RecordStart, replay, type Turn } from '../../rules/record.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, type Bloc, type CardId, type MissionId, type NationId, SIGNED } from '../../rules/terms.ts';
import { roundOfCard } from './dated.ts';
import { FLIGHT_GOALS, isOrdered, SCENARIO, SIGNINGS, type SigningGoal } from './goals.ts';

export interface Signing {
  bloc: Bloc;
  nation: NationId;
  round: number;
}

export interface Account {
  state: State;
  log: LogEntry[];
  /** Every signing in the order of the match; a nation that became a partner of both counts when it did. */
  signings: Signing[];
  /** Nations that left a bloc. */
  left: Signing[];
  launches: { bloc: Bloc; mission: MissionId; round: number; ok: boolean }[];
  /** Dated events seen in the round in which they happened, and in another. */
  events: { inRound: CardId[]; elsewhere: CardId[] };
  /** Goals that were not met in their round: when they were met, null for never. */
  offRound: { goal: SigningGoal; round: number | null }[];
  /** Pairs that signed in the other order than they really did, within the same real round. */
  swapped: { really: SigningGoal; before: SigningGoal }[];
  /** Partners at the end that are none in the record. */
  tooMany: { bloc: Bloc; nation: NationId }[];
}

const board = boardOf(SCENARIO);

/** Replays a match. Throws where its turns are not legal. */
export function accountOf(start: Pick<RecordStart, 'options' | 'seed'>, turns: readonly Turn[]): Account {
  const log: LogEntry[] = [];
  const played = replay({ scenario: SCENARIO, ...start }, turns, log);
  if ('refusal' in played) throw new Error(`turn ${played.at} is not legal: ${played.refusal.message}`);
  const { state } = played;
  const account: Account = {
    state,
    log,
    signings: [],
    left: [],
    launches: [],
    events: { inRound: [], elsewhere: [] },
    offRound: [],
    swapped: [],
    tooMany: [],
  };
  let round = 0;
  for (const e of log) {
    if (e.is === 'round') round = e.round;
    else if (e.is === 'signed') account.signings.push({ bloc: e.bloc, nation: e.nation, round });
    else if (e.is === 'dual')
      account.signings.push({ bloc: newcomer(account.signings, e.nation), nation: e.nation, round });
    else if (e.is === 'left') account.left.push({ bloc: e.bloc, nation: e.nation, round });
    else if (e.is === 'launch') account.launches.push({ bloc: e.bloc, mission: e.mission, round, ok: e.ok });
    else if (e.is === 'event') {
      const real = roundOfCard(e.card);
      if (real !== undefined) account.events[real === round ? 'inRound' : 'elsewhere'].push(e.card);
    }
  }
  compare(account);
  return account;
}

/** Whom a nation came to that became a partner of both: the bloc that it had not signed with. */
const newcomer = (signings: readonly Signing[], nation: NationId): Bloc =>
  signings.some((s) => s.nation === nation && s.bloc === 'us') ? 'china' : 'us';

function compare(account: Account): void {
  const { signings, state } = account;
  const when = (goal: SigningGoal) => signings.findIndex((s) => s.bloc === goal.bloc && s.nation === goal.nation);
  SIGNINGS.forEach((goal, i) => {
    const at = when(goal);
    const round = at < 0 ? null : signings[at].round;
    if (round !== goal.round) account.offRound.push({ goal, round });
    for (const later of SIGNINGS.slice(i + 1))
      if (
        later.round === goal.round &&
        later.date > goal.date &&
        isOrdered(goal, later) &&
        when(later) < at &&
        when(later) >= 0
      )
        account.swapped.push({ really: goal, before: later });
  });
  const opening = board.scenario.opening.signed;
  for (const bloc of BLOCS)
    board.ids.forEach((nation, at) => {
      if ((state.status[at] & SIGNED[bloc]) === 0 || opening[bloc].includes(nation)) return;
      if (!SIGNINGS.some((g) => g.bloc === bloc && g.at === at)) account.tooMany.push({ bloc, nation });
    });
}

/** Is it the real record: the very partners, each in its round, and each mission in its own, at the first try? */
export const isTrue = ({ offRound, tooMany, left, launches, state }: Account): boolean =>
  state.ending?.kind === 'order' &&
  offRound.length + tooMany.length + left.length === 0 &&
  launches.length === FLIGHT_GOALS.length &&
  FLIGHT_GOALS.every((f) => launches.some((l) => l.mission === f.mission && l.ok && l.round === f.round));
