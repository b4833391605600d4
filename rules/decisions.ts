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
import { table } from './table.ts';

/** Everything that a kind of decision has. What is listed, and why others are refused, is the same in secret. */
type Entry = Decision<never> & SecretDecision<never>;

/** One form for all entries: engines read a table of them several times quicker. */
function entry<K extends AskKind>(open: Decision<K> | null, secret: SecretDecision<K> | null = null): Entry {
  const { legal, why } = (secret ?? open) as Decision<K>;
  return { legal, why, apply: open?.apply, pick: secret?.pick, resolve: secret?.resolve } as unknown as Entry;
}

const ENTRIES = table<Record<AskKind, Entry>>({
  play: entry<'play'>(play),
  place: entry<'place'>(outreach),
  sign: entry<'sign'>(signing),
  target: entry<'target'>(target),
  option: entry<'option'>(option),
  pay: entry<'pay'>(pay),
  contributor: entry<'contributor'>(contributor),
  launch: entry<'launch'>(launching),
  found: entry<'found'>(enterprise),
  offer: entry<'offer'>(summit),
  match: entry<'match'>(match),
  help: entry<'help'>(help),
  'turn-law': entry<'turn-law'>(turnLaw),
  plan: entry<'plan'>(plan),
  // Both at once, in secret; in the open where an event has one of them choose first.
  dialogue: entry<'dialogue'>(openDialogue, dialogue),
  'world-event': entry<'world-event'>(null, worldEvent),
  session: entry<'session'>(null, session),
  keep: entry<'keep'>(null, keep),
});

/** The ask that was looked up last. Asks are values: what was found to list moves stands when one of them is made. */
let last: { ask: Ask | null; entry: Entry; secret: boolean } = { ask: null, entry: ENTRIES.play, secret: false };

function lookUp(ask: Ask) {
  if (last.ask !== ask) {
    const entry = ENTRIES[ask.ask];
    last = { ask, entry, secret: entry.pick !== undefined && ask.bloc === null };
  }
  return last;
}

/** The decision behind an ask. */
export const decisionOf = (ask: Ask): Decision<never> => lookUp(ask).entry;

/** The same of an ask that both decide at once. */
export const secretDecisionOf = (ask: Ask): SecretDecision<never> => lookUp(ask).entry;

/** Do both decide at once, in secret? */
export const isSecret = (ask: Ask): boolean => lookUp(ask).secret;
