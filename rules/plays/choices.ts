/** The choices that an event asks for: targets, options, the Plan's new suit. */
import { boardOf } from '../board.ts';
import { hit, noTarget, targetsOf } from '../effects/run.ts';
import { await_, enqueue } from '../engine.ts';
import { DRAFT, type Move, share } from '../moves.ts';
import { its, SUITS } from '../terms.ts';
import { as, type Decision, refuse, unexpected } from './decision.ts';

export const target: Decision<'target'> = {
  legal(G, _bloc, a) {
    const board = boardOf(G);
    const { taken } = a;
    const able = targetsOf({ G: G as never, board }, a);
    let n = 0;
    for (let i = 0; i < able.length; i++)
      if (taken.length === 0 || !taken.includes(able[i])) DRAFT[n++] = board.target[able[i]];
    return DRAFT.slice(0, n);
  },

  apply(x, _bloc, move, a) {
    const { effect, cause } = a;
    if (move.type !== 'target') throw unexpected(move, 'target');
    const at = x.board.index[move.nation];
    const left = a.left - 1;
    if (left > 0) {
      const taken = [...a.taken, at];
      const more = targetsOf(x, a).some((i) => !taken.includes(i));
      if (more) await_(x, { ask: 'target', bloc: a.bloc, effect, left, taken, cause });
    }
    hit(x, effect, at, cause);
  },

  why(G, _bloc, move, a) {
    if (move.type !== 'target') return undefined;
    const { nation } = move;
    const at = boardOf(G).index[nation];
    if (at === undefined) return refuse('unknown-nation', `There is no nation ${nation} on this board.`, { nation });
    const out = a.taken.includes(at) ? { because: 'taken' } : noTarget(G, a.effect, a.cause, at);
    const because = out ? ` (${out.because})` : '';
    return refuse('not-a-target', `This event cannot choose ${nation} now${because}.`, { nation, ...out });
  },
};

const OPTIONS: Move[] = [0, 1, 2, 3, 4, 5].map((option) => share({ type: 'option', option }));

export const option: Decision<'option'> = {
  legal: (_G, _bloc, a) => OPTIONS.slice(0, a.options.length),
  apply(x, _bloc, move, a) {
    const list = a.options[as(move, 'option').option];
    if (list.length > 0) enqueue(x, { step: 'effects', list, at: 0, cause: a.cause });
  },
};

const PLAN: Record<string, Move> = Object.fromEntries(SUITS.map((suit) => [suit, share({ type: 'plan', suit })]));

export const plan: Decision<'plan'> = {
  legal: (G, bloc) => SUITS.filter((s) => s !== its(bloc, G.blocs).plan).map((s) => PLAN[s]),
  apply(x, bloc, move) {
    const { suit } = as(move, 'plan');
    its(bloc, x.G.blocs).plan = suit;
    x.log?.push({ is: 'plan', suit });
  },
};
