/** Why a move is thought good, in the judgement's own parts, and how its play would go on: for hints alone. */
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import { type Move, sameMove } from '../../rules/moves.ts';
import type { Shared, State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { evaluate } from './evaluate.ts';
import { byInstinct, dice, settled } from './imagine.ts';
import { EVEN, inTemper, PARTS, type Temper } from './temper.ts';
import type { Reason, Why } from './types.ts';

const FUTURES = 4;
/** Points of Standing below which a part says nothing. */
const LEAST = 0.05;

const NONE: Temper = { map: 0, rise: 0, law: 0, tokens: 0, holdings: 0, home: 0, mission: 0, fear: 0 };

/** A position's worth part by part; the parts are scaled and summed, so each is what is missing without it. */
function partsOf(G: Shared, bloc: Bloc): Reason[] {
  const whole = evaluate(G, bloc);
  return [
    { part: 'standing', n: inTemper(NONE, () => evaluate(G, bloc)) },
    ...PARTS.map((part) => ({ part, n: whole - inTemper({ ...EVEN, [part]: 0 }, () => evaluate(G, bloc)) })),
  ];
}

/** Makes the moves, then goes on by instinct to the end of the play; the bloc's own moves after the first. */
function playOut(G: State, bloc: Bloc, moves: readonly Move[], rng: number[]): Move[] {
  const own: Move[] = [];
  for (let n = 0; n < 60 && !G.ending && (n === 0 || !settled(G)); n++) {
    const by = G.awaiting[0];
    const open = legal(G, by);
    const planned = moves[n] && open.find((move) => sameMove(move, moves[n]));
    const move = planned ?? byInstinct(G, by, open, rng);
    if (n > 0 && by === bloc) own.push(move);
    step(G, by, move);
  }
  return own;
}

/**
 * @param G a state that the bloc can't tell from the true one; its decision is awaited, alone
 * @param moves the move, and how the best way that was found goes on
 */
export function reasons(G: State, bloc: Bloc, moves: readonly Move[], rng: number[]): Why {
  const before = partsOf(G, bloc);
  const gained = before.map(() => 0);
  let then: Move[] = [];
  let futures = 0;
  for (let fell = true; fell && futures < FUTURES; futures++) {
    const trial = copy(G);
    trial.secret.rng = dice(rng);
    const drawn = trial.secret.rng[3];
    const own = playOut(trial, bloc, moves, rng);
    if (futures === 0) then = own;
    // What the end of the match is worth is no sum of parts.
    if (trial.ending) return { parts: [], then };
    for (const [i, { n }] of partsOf(trial, bloc).entries()) gained[i] += n - before[i].n;
    // The generator's last word counts its draws: without any there is one future.
    fell = trial.secret.rng[3] !== drawn;
  }
  const parts = before.map(({ part }, i): Reason => ({ part, n: gained[i] / futures }));
  return { parts: parts.filter(({ n }) => Math.abs(n) >= LEAST).sort((a, b) => b.n - a.n), then };
}
