/** Where a match between bots offers a good position: its card plays, each judged by a bot that searches. */
import { copy } from '../../../rules/copy.ts';
import { determinize } from '../../../rules/determinize.ts';
import { legal } from '../../../rules/legal.ts';
import { seeded } from '../../../rules/random.ts';
import type { Turn } from '../../../rules/record.ts';
import { setup } from '../../../rules/setup.ts';
import type { State, View } from '../../../rules/state.ts';
import type { Bloc } from '../../../rules/terms.ts';
import { view } from '../../../rules/view.ts';
import { glance } from '../../bots/instinct.ts';
import { reasons } from '../../bots/reasons.ts';
import { think } from '../../bots/think.ts';
import type { Line, Why } from '../../bots/types.ts';
import { playing } from '../../continuations/match.ts';
import { choose } from '../../continuations/players.ts';
import { blocOfDay, SCENARIO } from './days.ts';
import { both, GLANCED, JUDGE, PLAYERS } from './measure.ts';
import { type Candidate, type Offered, type PlayMove, planOf, type Weighed } from './puzzle.ts';

/** The best plan beats the next by so much, in points of Standing as the bot reckons. */
export const GAP = 1;
/** At a first look an outreach does so by as much, for there are plenty; of what is rare everything is looked at closer. */
const FIRST_GAP = 2;
/** Nobody leads by more. */
const SPAN = 8;
/** Beyond it a worth stands for the match being won or lost. */
const DECIDED = 60;
/** How many plans are offered, how many of them with one card or for one use, and for how many uses if there are. */
const FEWEST = 4;
const MOST = 6;
const ALIKE = 2;
const USES = 3;

interface Decision {
  at: number;
  bloc: Bloc;
  G: State;
}

/** Plays the match and keeps the decisions about a card that may do. */
function played(day: string, number: number): { match: Offered['match']; decisions: Decision[] } {
  const seed = `daily/${day}/${number}`;
  const own = blocOfDay(day);
  const G = setup(SCENARIO, {}, seed);
  const turns: Turn[] = [];
  const decisions: Decision[] = [];
  const match = playing(G, { players: both(PLAYERS), seed });
  for (let next = match.next(); !next.done; ) {
    const { bloc, player, view: seen, seed: from } = next.value;
    if (G.ask?.ask === 'play' && bloc === own) decisions.push({ at: turns.length, bloc, G: copy(G) });
    const move = choose(player, seen, from);
    turns.push({ by: bloc, move });
    next = match.next(move);
  }
  // Further from the end, what one play is worth drowns in what follows.
  const fits = ({ G: { round, blocs } }: Decision) =>
    round === G.round && Math.abs(blocs.us.standing - blocs.china.standing) <= SPAN;
  return { match: { scenario: SCENARIO, seed, turns }, decisions: decisions.filter(fits) };
}

/** The best line of each plan, the best first. */
function plansOf(lines: readonly Line[]): (Line & { move: PlayMove })[] {
  const best = new Map<string, Line & { move: PlayMove }>();
  for (const line of lines) {
    const { move } = line;
    if (move.type === 'play' && !best.has(planOf(move))) best.set(planOf(move), { ...line, move });
  }
  return [...best.values()];
}

/** What looks best at a glance. */
function atAGlance(seen: View, bloc: Bloc): string {
  const moves = legal(seen, bloc);
  const looks = glance(seen, bloc, moves);
  const most = looks.indexOf(Math.max(...looks));
  return planOf(moves[most] as PlayMove);
}

/** Those that are offered: the best, the tempting one, the best for further uses, then the next best, not too many of a kind. */
function offered(plans: readonly (Line & { move: PlayMove })[], tempting: string): (Line & { move: PlayMove })[] {
  const taken = plans.filter(({ move }, i) => i === 0 || planOf(move) === tempting);
  for (const plan of plans) {
    const uses = new Set(taken.map(({ move }) => move.use));
    if (uses.size < USES && !uses.has(plan.move.use)) taken.push(plan);
  }
  for (const plan of plans) {
    if (taken.length === MOST || taken.includes(plan)) continue;
    const alike = (of: 'card' | 'use') => taken.filter(({ move }) => move[of] === plan.move[of]).length;
    if (alike('card') < ALIKE && alike('use') < ALIKE) taken.push(plan);
  }
  return plans.filter((plan) => taken.includes(plan));
}

/** Why, for a plan that is not the best: as the bot itself would say it. */
function whyOf(seen: View, bloc: Bloc, move: PlayMove, seed: string): Why {
  return reasons(determinize(seen, seeded(`hidden/${seed}`)), bloc, [move], seeded(`why/${seed}`));
}

function candidateOf({ at, bloc, G }: Decision, seed: string): Candidate | null {
  const seen = view(G, bloc);
  const moves = legal(seen, bloc);
  if (new Set(moves.map((move) => planOf(move as PlayMove))).size < FEWEST) return null;
  const glanced = atAGlance(seen, bloc);
  const first = plansOf(think({ view: seen, ...GLANCED, seed: `${seed}/${at}` }).lines);
  if (planOf(first[0].move) === glanced) return null;
  if (first[0].move.use === 'outreach' && first[0].worth - first[1].worth < FIRST_GAP) return null;
  const { lines, why } = think({ view: seen, ...JUDGE, seed: `${seed}/${at}`, why: true });
  const plans = plansOf(lines);
  const tempts = plans.findIndex(({ move }) => planOf(move) === glanced);
  if (!why || tempts < 1 || plans.some(({ worth }) => Math.abs(worth) > DECIDED)) return null;
  const gap = plans[0].worth - plans[1].worth;
  const shown = offered(plans, glanced);
  if (gap < GAP || shown.length < FEWEST) return null;
  const weighed = shown.map(
    ({ move, worth }, i): Weighed => ({ move, worth, why: i === 0 ? why : whyOf(seen, bloc, move, `${seed}/${at}`) }),
  );
  const tempting = shown.findIndex(({ move }) => planOf(move) === glanced);
  return { at, by: bloc, round: G.round, gap, plans: weighed, tempting };
}

/**
 * Plays one of a day's matches and looks for positions in it, none or a few. Equal arguments, equal answers, everywhere.
 * @param number which of the day's matches, from 0: there are as many as are asked for
 */
export function candidatesOf(day: string, number: number): Offered {
  const { match, decisions } = played(day, number);
  const candidates = decisions.flatMap((decision) => candidateOf(decision, match.seed) ?? []);
  return { match, candidates };
}
