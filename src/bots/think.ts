/** Thinking: one entry for every level, in a page's worker, a worker thread or a test. */
import { determinize } from '../../rules/determinize.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { seeded } from '../../rules/random.ts';
import type { State, View } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { attache } from './attache.ts';
import { answered, envoy, keeping, open } from './envoy.ts';
import { evaluate } from './evaluate.ts';
import { byInstinct } from './imagine.ts';
import { reasons } from './reasons.ts';
import { careful, inDanger } from './safety.ts';
import { Search } from './search.ts';
import type { Level, Line, Question, Thought, Tried } from './types.ts';

/** The levels that search: nodes for a card play, and the share of them for each decision on how it goes on. */
export const SEARCHERS: Partial<Record<Level, { nodes: number; onward: number }>> = {
  minister: { nodes: 48, onward: 0.1 },
  architect: { nodes: 600, onward: 1 },
};

/** Nodes between two reports of progress. */
const SLICE = 8;
const MOST_LINES = 8;

const only = (move: Move): Thought => ({ move, lines: [{ move, worth: 0, nodes: 0 }], nodes: 0 });

function answer(lines: Line[], nodes: number): Thought {
  return { move: lines[0].move, lines: lines.slice(0, MOST_LINES), nodes };
}

/** Moves that were tried: each is a node. */
const tested = (tried: Tried[]): Thought =>
  answer(
    tried.map((t) => ({ ...t, nodes: 1 })),
    tried.length,
  );
/** Moves that were only looked at: a rule of thumb spends no node. */
const thumb = (tried: Tried[]): Thought =>
  answer(
    tried.map((t) => ({ ...t, nodes: 0 })),
    0,
  );

/** What is settled at a glance, by what the bloc sees alone; null where more is needed. */
function atAGlance(level: Level, seen: View, bloc: Bloc, moves: readonly Move[], rng: number[]): Thought | null {
  if (level === 'attache') return thumb(attache(seen, bloc, moves, rng));
  const { ask } = seen;
  if (ask?.ask === 'keep') return thumb(keeping(bloc, moves, evaluate(seen, bloc)));
  // How a play goes on the Envoy leaves to instinct.
  if (SEARCHERS[level] || ask?.ask === 'play' || ask?.bloc === null) return null;
  return thumb([{ move: byInstinct(seen, bloc, moves, rng), worth: evaluate(seen, bloc) }]);
}

/** A state that the bloc can't tell from the true one. */
function thoughtUp(seen: View, rng: number[]): State {
  const G = determinize(seen, rng);
  open(G);
  return G;
}

/** The same thought with its reasons, where they were asked for: for a secret choice what each answer makes of it. */
function explained(question: Question, G: State, thought: Thought, way: (move: Move) => Move[]): Thought {
  const { view, level, seed, why } = question;
  if (!why) return thought;
  const { move } = thought;
  const bloc = view.viewer as Bloc;
  const rng = seeded(`why/${level}/${seed}`);
  if (view.ask?.bloc === null) return { ...thought, against: answered(G, bloc, move, rng) };
  return { ...thought, why: reasons(G, bloc, [move, ...way(move)], rng) };
}

/**
 * Thinks in slices: gives the nodes spent so far now and then, and in the end the thought. Whoever iterates may stop at
 * any time: `next(true)` asks for the best found so far. Throws where the view's bloc has no decision to make.
 */
export function* thinking(question: Question): Generator<number, Thought, boolean | undefined> {
  const { view, level, seed } = question;
  const bloc = view.viewer as Bloc;
  const moves = legal(view, bloc);
  if (moves.length === 0) throw new Error('a bot was asked for a move while none of its decisions is awaited');
  if (moves.length === 1) return only(moves[0]);
  const rng = seeded(`${level}/${seed}`);
  yield 0;
  const glanced = atAGlance(level, view, bloc, moves, rng);
  if (glanced) return inDanger(view) ? careful(thoughtUp(view, rng), bloc, moves, glanced, rng) : glanced;
  const G = thoughtUp(view, rng);
  const searcher = SEARCHERS[level];
  if (!searcher || G.ask?.bloc === null) {
    const thought = careful(G, bloc, moves, tested(envoy(G, bloc, moves, rng)), rng);
    return explained(question, G, thought, () => []);
  }
  const budget = question.nodes ?? searcher.nodes;
  const nodes = Math.max(1, Math.round(G.ask?.ask === 'play' ? budget : budget * searcher.onward));
  const search = new Search(G, bloc, moves, rng);
  while (search.nodes < nodes && search.grow()) if (search.nodes % SLICE === 0 && (yield search.nodes)) break;
  const thought = careful(G, bloc, moves, answer(search.lines(), search.nodes), rng);
  return explained(question, G, thought, (move) => search.onward(move));
}

/** Thinks to the end at once. */
export function think(question: Question): Thought {
  const steps = thinking(question);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
