/** What each step of the queue does. A new step is named in `state.ts` and done here, in its own file. */
import { runEffects } from './effects/run.ts';
import { await_, type Ctx } from './engine.ts';
import { nextTurn, startActions } from './phases/actions.ts';
import { briefing, makeRequests, startWorldEvent } from './phases/briefing.ts';
import { startDialogue } from './phases/dialogue.ts';
import { checkOrbit, drift, roundEnd, scoring, signingsDue, startKeep, wavering } from './phases/reckoning.ts';
import { lunarOrder, startSession } from './phases/session.ts';
import { startDistress } from './plays/distress.ts';
import { startEnterprise } from './plays/enterprise.ts';
import { askContributors, askLaunch, startMission } from './plays/mission.ts';
import { startOutreach } from './plays/outreach.ts';
import { discardPlayed, runEvent } from './plays/play.ts';
import { startSigning } from './plays/signing.ts';
import { startSummit } from './plays/summit.ts';
import type { Step } from './state.ts';
import { table } from './table.ts';

type Frequent = 'effects' | 'turn' | 'discard' | 'event' | 'signing';
type Others = { [S in Exclude<Step['step'], Frequent>]: (x: Ctx, step: Extract<Step, { step: S }>) => void };

const OTHERS = table<Others>({
  briefing,
  requests: makeRequests,
  'world-event': startWorldEvent,
  dialogue: startDialogue,
  actions: startActions,
  session: startSession,
  'lunar-order': lunarOrder,
  'orbit-check': checkOrbit,
  wavering,
  'signings-due': signingsDue,
  scoring,
  drift,
  keep: startKeep,
  'round-end': roundEnd,
  outreach: (x, s) => startOutreach(x, s.bloc, s.card),
  mission: (x, s) => startMission(x, s.bloc, s.card),
  contributors: (x, s) => askContributors(x, s.bloc),
  launch: (x, s) => askLaunch(x, s.bloc),
  enterprise: (x, s) => startEnterprise(x, s.bloc, s.card),
  summit: (x, s) => startSummit(x, s.bloc, s.card),
  distress: (x, s) => startDistress(x, s.bloc),
  'turn-law': (x, s) => await_(x, { ask: 'turn-law', bloc: s.bloc }),
});

/** Does one step. Those that most steps are stand by name, so that engines need not look them up. */
export function perform(x: Ctx, step: Step): void {
  const { step: kind } = step;
  if (kind === 'effects') runEffects(x, step);
  else if (kind === 'turn') nextTurn(x);
  else if (kind === 'discard') discardPlayed(x, step.card);
  else if (kind === 'event') runEvent(x, step.card, step.cause);
  else if (kind === 'signing') startSigning(x, step);
  else (OTHERS[kind] as (x: Ctx, step: Step) => void)(x, step);
}
