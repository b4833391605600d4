/**
 * Watches a random match for what taking back would give away. `seal` says which moves stand: the engine's own rule, or
 * a faulty one, to see that it is caught.
 */
import { apply, step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { determinize } from '../../rules/determinize.ts';
import { legal } from '../../rules/legal.ts';
import { type LogEntry, logFor } from '../../rules/log.ts';
import { below } from '../../rules/random.ts';
import type { Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State, Viewer } from '../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { anyStart, type Start } from '../../scripts/fuzz/start.ts';

/** Does this move stand, once made? */
export type Seal = (before: State, after: State, by: Bloc) => boolean;

export const ruleSeal: Seal = (_before, after) => after.sealed === after.moves;

export interface Open {
  start: Start;
  /** All turns so far; the last `open` of them may be taken back. */
  turns: Turn[];
  open: number;
  /** The states before each of the open moves, the oldest first. */
  before: State[];
  G: State;
  rng: number[];
}

/** What `watch` looks for: hidden things that moved, and what anybody could tell from the outcome. */
export type Looks = ('touched' | 'learned')[];

/** What hidden things a move touched, other than the mover's playing a card of its own and taking open discards. */
export function uncovered(before: State, after: State, by: Bloc): string[] {
  const was = before.secret;
  const is = after.secret;
  const out: string[] = [];
  for (const part of ['rng', 'deck', 'worldEvents', 'offers', 'resolutions', 'picks'] as const)
    if (JSON.stringify(was[part]) !== JSON.stringify(is[part])) out.push(part);
  if (is.hands[rivalOf(by)].join() !== was.hands[rivalOf(by)].join()) out.push('hand of the rival');
  if (is.hands[by].some((c) => !was.hands[by].includes(c) && !before.discards.includes(c))) out.push('a new card');
  if (BLOCS.some((b) => is.seen[b].some((c) => !was.seen[b].includes(c)))) out.push('a card seen');
  return out;
}

/** A state in which the mover may have made this move: what a viewer guesses once it has seen the move. */
function knowing(guess: State, by: Bloc, turn: Turn, viewer: Viewer): State {
  const { hands, deck, seen } = guess.secret;
  if (turn.move.type !== 'play' || hands[by].includes(turn.move.card)) return guess;
  const known = viewer === 'us' || viewer === 'china' ? seen[viewer] : [];
  const out = hands[by].findIndex((c) => !known.includes(c));
  const at = deck.indexOf(turn.move.card);
  // A spectator's guess may have dealt the card to the rival.
  const other = hands[rivalOf(by)].indexOf(turn.move.card);
  const swapped = hands[by][out];
  hands[by][out] = turn.move.card;
  if (at >= 0) deck[at] = swapped;
  else hands[rivalOf(by)][other] = swapped;
  return guess;
}

const seenBy = (G: State, viewer: Viewer) => {
  const { moves: _, sealed: __, ...rest } = view(G, viewer);
  return JSON.stringify(rest);
};

/**
 * Plays a random match and throws where a move that may be taken back uncovers a hidden thing, shows its mover anything
 * that two guesses of what is hidden would not have shown, shows others more than the move itself, or is followed by
 * somebody else's decision.
 * @param look called at every position where a move may be taken back
 */
export function watch(
  name: string,
  seal: Seal,
  look: (at: Open) => void = () => {},
  looks: Looks = ['touched', 'learned'],
): { open: number; stand: number } {
  const { start, rng } = anyStart(name);
  const viewers = ['us', 'china', 'spectator'] as const;
  const G = setup(start.scenario, start.options, start.seed);
  const turns: Turn[] = [];
  let before: State[] = [];
  let guesses: { viewer: Viewer; guess: State }[] = [];
  const count = { open: 0, stand: 0 };
  const hasty = below(rng, 2) === 0;
  while (!G.ending) {
    const by = G.awaiting[below(rng, G.awaiting.length)];
    const moves = legal(G, by);
    const move = moves[hasty && below(rng, 3) === 0 ? moves.length - 1 : below(rng, moves.length)];
    const turn = { by, move };
    const fail = (what: string) => {
      throw new Error(`${name}, move ${turns.length}: ${by} ${JSON.stringify(move)}: ${what}`);
    };
    if (before.length === 0)
      guesses = viewers.flatMap((viewer) => [0, 1].map(() => ({ viewer, guess: determinize(view(G, viewer), rng) })));
    const was = copy(G);
    const log: LogEntry[] = [];
    step(G, by, move, log);
    turns.push(turn);
    if (seal(was, G, by)) {
      before = [];
      count.stand++;
      continue;
    }
    count.open++;
    before.push(was);
    if (G.ending || G.awaiting.length !== 1 || G.awaiting[0] !== by) fail('it has passed on and may be taken back');
    const touched = uncovered(was, G, by);
    if (looks.includes('touched') && touched.length > 0)
      fail(`may be taken back and has touched ${touched.join(', ')}`);
    for (const { viewer, guess } of looks.includes('learned') ? guesses : []) {
      const done = apply(knowing(guess, by, turn, viewer), by, move);
      if (!done.ok) fail(`${viewer} learns that it is legal`);
      else if (JSON.stringify(logFor(done.log, viewer)) !== JSON.stringify(logFor(log, viewer)))
        fail(`${viewer} learns from the log`);
      if (seenBy(guess, viewer) !== seenBy(G, viewer)) fail(`${viewer} learns from what it sees`);
    }
    look({ start, turns, open: before.length, before, G, rng });
  }
  return count;
}
