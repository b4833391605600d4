/** Verbs that lead to other effects: by chance, by choice, by condition. */
import { await_, type Ctx, enqueue, roll } from '../../engine.ts';
import type { Cause } from '../../state.ts';
import { holds } from '../conditions.ts';
import type { Effect } from '../types.ts';
import { type Doing, toBloc } from './verb.ts';

function goOn(x: Ctx, list: Effect[] | undefined, cause: Cause): void {
  if (list?.length) enqueue(x, { step: 'effects', list, at: 0, cause });
}

export const rolled: Doing<'roll'> = {
  run(x, e, cause) {
    const result = roll(x, e.p);
    if (!result) return;
    x.log?.push({ is: 'roll', p: e.p, roll: result.roll, ok: result.ok });
    goOn(x, result.ok ? e.then : e.else, cause);
  },
};

export const choose: Doing<'choose'> = toBloc((x, who, { options }, cause) => {
  await_(x, { ask: 'option', bloc: who, options, cause });
});

export const when: Doing<'when'> = {
  run(x, e, cause) {
    goOn(x, holds(x.G, e.if, cause) ? e.then : e.else, cause);
  },
};
