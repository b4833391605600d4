/**
 * A match that was played is followed: its decisions are made again where they still are what they were.
 *
 * With other chance the same moves come in another order, or not at all, so decisions are matched by what they are and
 * not by their number. A secret choice is the same where bloc, round and kind are, and what is voted on, reacted to or
 * answered. A card play is the same where it is the bloc's n-th of the round. What belongs to a play (each point,
 * signature, target, payment, launch, and the rival's answers to it) is the same where it is asked of the same bloc, for
 * the n-th time, within a play of the same card for the same use: of a play that can't be made again the rest is void, and
 * the next play is tried as if nothing were amiss. Whatever is not legal any more is for the players to decide.
 *
 * A concession is made again where its bloc stands no better than it did. A world event that was brought into the match is
 * brought again at the same stage of it, whatever the blocs decide there.
 */
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { legal, whyNot } from '../../rules/legal.ts';
import { CONCEDE, type Move, sameMove } from '../../rules/moves.ts';
import type { Turn } from '../../rules/record.ts';
import type { Ask, Shared, State } from '../../rules/state.ts';
import { type Bloc, PHASES, rivalOf, type WorldEventId } from '../../rules/terms.ts';
import { bare, bring, whyNotBring } from '../../rules/world.ts';

/** Gives the move that is made again where one is, and by whom; null: the players decide. Asked before every decision. */
export type Follower = (G: State) => Turn | null;

/** What was decided, by the names of the decisions. */
export interface Script {
  moves: Map<string, Move>;
  /** At which decision a bloc gave up, and how far it led then (below 0: it was behind). */
  conceded: (Turn & { at: string; lead: number })[];
  brought: { stage: number; id: WorldEventId }[];
}

/** What a decision within a play, or within what a phase does by itself, is about. */
function about(ask: Ask): string {
  if (ask.ask === 'target') return `${ask.cause.id} ${ask.effect.do}`;
  if (ask.ask === 'option') return `${ask.cause.id} ${ask.options.length}`;
  return ask.ask === 'sign' && ask.pool ? 'offered' : '';
}

/** What a decision of a bloc is, but for how often it was asked within its play. */
function kindOf({ ask, round, phase, play, plays, dialogue, resolution }: Shared, by: Bloc): string {
  if (!ask) return '';
  switch (ask.ask) {
    case 'play':
      return `${round}/play/${by}/${plays[by]}`;
    case 'dialogue':
      return `${round}/dialogue/${by}/${dialogue.shown ?? ''}`;
    case 'world-event':
      return `${round}/${ask.id}/${by}`;
    case 'session':
      return `${round}/${resolution}/${by}`;
    case 'keep':
      return `${round}/keep/${by}`;
    default:
      return `${round}/${play ? `${play.bloc} ${play.card} ${play.use}` : phase}/${ask.ask}/${by}/${about(ask)}`;
  }
}

/** Names decisions in the order in which they come: equal ones are counted. */
function naming(): (G: Shared, by: Bloc) => string {
  const times = new Map<string, number>();
  return (G, by) => {
    const kind = kindOf(G, by);
    const n = times.get(kind) ?? 0;
    times.set(kind, n + 1);
    return `${kind}/${n}`;
  };
}

const leadOf = ({ blocs }: Shared, bloc: Bloc): number => blocs[bloc].standing - blocs[rivalOf(bloc)].standing;

/** Grows with the match: rounds, phases within them, card plays within those. */
const stageOf = ({ round, phase, plays }: Shared): number =>
  (round * PHASES.length + PHASES.indexOf(phase)) * 100 + plays.us + plays.china;

/** Reads what was decided in a match from a state on. Throws where a turn is not legal. */
export function scriptOf(start: State, turns: readonly Turn[]): Script {
  const G = copy(start);
  const nameOf = naming();
  const script: Script = { moves: new Map(), conceded: [], brought: [] };
  turns.forEach(({ by, move }, at) => {
    const made = bare(move);
    const refusal = whyNot(G, by, made);
    if (refusal) throw new Error(`turn ${at} that is followed is not legal: ${refusal.message}`);
    if (move.brings !== undefined) script.brought.push({ stage: stageOf(G), id: move.brings });
    if (made.type === 'concede')
      script.conceded.push({ by, move: CONCEDE, at: nameOf(G, G.awaiting[0]), lead: leadOf(G, by) });
    else script.moves.set(nameOf(G, by), made);
    step(G, by, move);
  });
  return script;
}

/**
 * One that follows a script through one match. It brings into G what was brought.
 * @param changed the bloc whose first decision is made for it, and where
 */
export function following({ moves, conceded, brought }: Script, changed: readonly [Shared, Bloc][] = []): Follower {
  const nameOf = naming();
  for (const [G, by] of changed) nameOf(G, by);
  let next = 0;
  return (G) => {
    for (; next < brought.length && stageOf(G) >= brought[next].stage; next++)
      if (!whyNotBring(G, brought[next].id)) bring(G, brought[next].id);
    const [by] = G.awaiting;
    const name = nameOf(G, by);
    const gaveUp = conceded.find((c) => c.at === name && leadOf(G, c.by) <= c.lead);
    if (gaveUp) return { by: gaveUp.by, move: gaveUp.move };
    const move = moves.get(name);
    return move && legal(G, by).some((m) => sameMove(m, move)) ? { by, move } : null;
  };
}
