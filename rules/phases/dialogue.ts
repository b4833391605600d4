/** Dialogue on the round's file: secret, then revealed. */
import { boardOf } from '../board.ts';
import { DIALOGUE, type DialogueCell } from '../content/dialogue.ts';
import { await_, type Ctx, defer } from '../engine.ts';
import { type Move, share } from '../moves.ts';
import { as, type Decision, picked, refuse, type SecretDecision } from '../plays/decision.ts';
import type { Known, Shared } from '../state.ts';
import { BLOCS, type Bloc, DIALOGUE_CHOICES, type DialogueChoice, type FileId, its, rivalOf } from '../terms.ts';
import { changeFile, levelAfter } from '../tracks/cooperation.ts';
import { cleanDebris } from '../tracks/orbit.ts';
import { modsOf } from '../tracks/policies.ts';
import { meet } from '../tracks/requests.ts';
import { gainStanding } from '../tracks/standing.ts';
import { changeHome, gainTokens } from '../tracks/stock.ts';
import { changeTension } from '../tracks/tension.ts';

/** The round's file; `ahead` rounds later (null after the last). */
export function fileOf(G: Shared, ahead = 0): FileId | null {
  return boardOf(G).scenario.files[G.round - 1 + ahead] ?? null;
}

export function startDialogue(x: Ctx): void {
  const { G } = x;
  G.phase = 'dialogue';
  defer(x, { step: 'actions' });
  await_(x, { ask: 'dialogue', bloc: G.dialogue.first });
}

/**
 * What cooperating costs a bloc now: Home for the US while Wolf stands, a Technology token for China, or nothing (by a
 * policy, or under widely shared rules).
 */
export function cooperationCost(G: Shared, bloc: Bloc): 'home' | 'technology' | null {
  const { on, numbers } = boardOf(G).scenario;
  if (modsOf(G, bloc).freeCooperation > 0 || G.law <= numbers.lawShared) return null;
  if (bloc === 'us') return G.wolf && on.homeSwings ? 'home' : null;
  return on.tokens ? 'technology' : null;
}

function canCooperate(G: Shared, bloc: Bloc): boolean {
  const cost = cooperationCost(G, bloc);
  if (cost === 'home') return its(bloc, G.blocs).home > 0;
  if (cost === 'technology') return its(bloc, G.blocs).tokens.technology > 0;
  return true;
}

const MOVES = Object.fromEntries(DIALOGUE_CHOICES.map((c) => [c, share({ type: 'dialogue', choice: c })])) as Record<
  DialogueChoice,
  Move
>;

function choices(G: Known, bloc: Bloc): Move[] {
  const list: Move[] = [];
  if (canCooperate(G, bloc)) list.push(MOVES.cooperate);
  if (!G.dialogue.noExploit.includes(bloc)) list.push(MOVES.exploit);
  list.push(MOVES.abstain);
  return list;
}

function why(G: Known, bloc: Bloc, move: Move) {
  if (move.type !== 'dialogue') return undefined;
  if (move.choice === 'cooperate' && !canCooperate(G, bloc))
    return bloc === 'us'
      ? refuse('cannot-pay', 'Cooperating costs 1 Home while the Wolf Amendment stands, and you have none.')
      : refuse('cannot-pay', 'Cooperating costs 1 Technology token, and you have none.');
  if (move.choice === 'exploit') return refuse('no-exploit', 'An event forbids you to Exploit in this Dialogue.');
  return undefined;
}

/** Both choose in secret. */
export const dialogue: SecretDecision<'dialogue'> = {
  legal: choices,
  pick: (move) => ({ pick: 'dialogue', choice: as(move, 'dialogue').choice }),
  resolve: (x, _a, us, china) => reveal(x, picked(us, 'dialogue').choice, picked(china, 'dialogue').choice),
  why,
};

/** One bloc must show its choice first; then the other answers. */
export const openDialogue: Decision<'dialogue'> = {
  legal: choices,
  why,
  apply(x, bloc, move) {
    const { choice } = as(move, 'dialogue');
    const { G } = x;
    const { shown } = G.dialogue;
    if (!shown) {
      G.dialogue.shown = choice;
      x.log?.push({ is: 'dialogue-shown', bloc, choice });
      await_(x, { ask: 'dialogue', bloc: rivalOf(bloc) });
    } else if (bloc === 'us') reveal(x, choice, shown);
    else reveal(x, shown, choice);
  },
};

function payFor(x: Ctx, bloc: Bloc): void {
  const cost = cooperationCost(x.G, bloc);
  if (cost === 'home') changeHome(x, bloc, -1);
  else if (cost === 'technology') gainTokens(x, bloc, 'technology', -1);
}

const DEED = { cooperate: 'cooperated', exploit: 'exploited', abstain: 'abstained' } as const;

function reveal(x: Ctx, us: DialogueChoice, china: DialogueChoice): void {
  const { G } = x;
  const file = fileOf(G) ?? 'traffic';
  const { multiply } = G.dialogue;
  G.dialogue = { first: null, shown: null, multiply: 1, noExploit: [] };
  x.log?.push({ is: 'dialogue', file, us, china });
  const choice = { us, china };
  for (const bloc of BLOCS) {
    its(bloc, G.blocs).deeds[DEED[its(bloc, choice)]]++;
    if (its(bloc, choice) === 'cooperate') payFor(x, bloc);
  }
  const c = DIALOGUE[us][china];
  if (c.transfer !== 0) {
    const taker: Bloc = c.transfer > 0 ? 'us' : 'china';
    const taken = -gainTokens(x, rivalOf(taker), 'technology', -Math.abs(c.transfer));
    gainTokens(x, taker, 'technology', taken);
  }
  BLOCS.forEach((bloc, i) => {
    gainStanding(x, bloc, c.standing[i], 'dialogue');
    gainTokens(x, bloc, 'diplomacy', c.token[i]);
  });
  const by = us === 'exploit' ? (china === 'exploit' ? 'both' : 'us') : china === 'exploit' ? 'china' : 'both';
  if (c.tension !== 0) changeTension(x, c.tension, by);
  if (c.file > 0 && !G.ending) cooperateOn(x, file, c.file * multiply);
}

/** What each gains in Standing by a joint Cooperate on a file that can't rise. */
const INSTEAD = 1;

/**
 * What a pair of choices would bring as the round's file stands now: how far it would rise, and what comes instead
 * where it can't.
 */
export function cellNow(G: Shared, own: DialogueChoice, rival: DialogueChoice): DialogueCell {
  const c = DIALOGUE[own][rival];
  if (c.file <= 0) return c;
  const its = fileOf(G) ?? 'traffic';
  const file = levelAfter(G, its, c.file * G.dialogue.multiply) - G.files[its];
  return file > 0 ? { ...c, file } : { ...c, file, standing: [c.standing[0] + INSTEAD, c.standing[1] + INSTEAD] };
}

/** A joint Cooperate: the file rises and makes the commons safer; a file that can't rise gives Standing instead. */
function cooperateOn(x: Ctx, file: FileId, n: number): void {
  const raised = changeFile(x, file, n);
  if (raised === 0) for (const bloc of BLOCS) gainStanding(x, bloc, INSTEAD, 'dialogue');
  // Both clean at once: a Request for it is met by both, and neither is first.
  if (file === 'traffic' && x.G.debris.us > 0 && x.G.debris.china > 0)
    x.G.requests.forEach((r, i) => {
      if (r.kind === 'cleaner-orbit' && !r.met) meet(x, i, 'both');
    });
  for (const bloc of BLOCS) {
    if (file === 'traffic') cleanDebris(x, bloc, 1);
    else if (file === 'rescue') its(bloc, x.G.blocs).odds += 5;
    else gainTokens(x, bloc, 'science', 1);
  }
}
