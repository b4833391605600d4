/** The decisions by what is asked. A new kind of decision is added here, in `state.ts` (Ask) and in its own file. */
import { worldEvent } from './phases/briefing.ts';
import { dialogue, openDialogue } from './phases/dialogue.ts';
import { keep } from './phases/reckoning.ts';
import { session, turnLaw } from './phases/session.ts';
import { option, plan, target } from './plays/choices.ts';
import type { Decision, SecretDecision } from './plays/decision.ts';
import { help } from './plays/distress.ts';
import { enterprise } from './plays/enterprise.ts';
import { contributor, launching, pay } from './plays/mission.ts';
import { outreach } from './plays/outreach.ts';
import { play } from './plays/play.ts';
import { signing } from './plays/signing.ts';
import { match, summit } from './plays/summit.ts';
import type { Ask, AskKind } from './state.ts';

type Any = Decision<never> & Partial<SecretDecision<never>>;

/** Decisions of one bloc. */
const OPEN = {
  play,
  place: outreach,
  sign: signing,
  target,
  option,
  pay,
  contributor,
  launch: launching,
  found: enterprise,
  offer: summit,
  match,
  help,
  'turn-law': turnLaw,
  plan,
  dialogue: openDialogue,
} satisfies { [K in AskKind]?: Decision<K> };

/** Decisions of both at once. */
const SECRET = {
  'world-event': worldEvent,
  dialogue,
  session,
  keep,
} satisfies { [K in AskKind]?: SecretDecision<K> };

/** The decision behind an ask. */
export function decisionOf(ask: Ask): Decision<never> {
  return OPEN[ask.ask as keyof typeof OPEN] as unknown as Any;
}

export function secretDecisionOf(ask: Ask): SecretDecision<never> {
  return SECRET[ask.ask as keyof typeof SECRET] as unknown as SecretDecision<never>;
}
