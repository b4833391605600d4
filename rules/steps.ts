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

type Steps = { [S in Step['step']]: (x: Ctx, step: Extract<Step, { step: S }>) => void };

const STEPS: Steps = {
  briefing,
  requests: makeRequests,
  'world-event': startWorldEvent,
  dialogue: startDialogue,
  actions: startActions,
  turn: nextTurn,
  session: startSession,
  'lunar-order': lunarOrder,
  'orbit-check': checkOrbit,
  wavering,
  'signings-due': signingsDue,
  scoring,
  drift,
  keep: startKeep,
  'round-end': roundEnd,
  effects: runEffects,
  event: (x, s) => runEvent(x, s.card, s.cause),
  outreach: (x, s) => startOutreach(x, s.bloc, s.card),
  mission: (x, s) => startMission(x, s.bloc, s.card),
  contributors: (x, s) => askContributors(x, s.bloc),
  launch: (x, s) => askLaunch(x, s.bloc),
  enterprise: (x, s) => startEnterprise(x, s.bloc, s.card),
  summit: (x, s) => startSummit(x, s.bloc, s.card),
  signing: startSigning,
  discard: (x, s) => discardPlayed(x, s.card),
  distress: (x, s) => startDistress(x, s.bloc),
  'turn-law': (x, s) => await_(x, { ask: 'turn-law', bloc: s.bloc }),
};

/** Does one step. */
export function perform(x: Ctx, step: Step): void {
  (STEPS[step.step] as (x: Ctx, step: Step) => void)(x, step);
}
