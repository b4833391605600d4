import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { CARD_LIST } from '../../../rules/content/catalogue.ts';
import { inside } from '../../../rules/effects/inside.ts';
import { noTarget } from '../../../rules/effects/run.ts';
import { leftOut, select } from '../../../rules/effects/select.ts';
import type { Effect, Selector } from '../../../rules/effects/types.ts';
import { causeOf } from '../../../rules/plays/play.ts';
import { setup } from '../../../rules/setup.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { playTo } from '../../src/table/play.ts';

const all = (list: readonly Effect[]): Effect[] => list.flatMap((e) => [e, ...all(inside(e))]);
const cause = { actor: 'us', serves: 'us', capped: false, id: 'x', kind: 'card' } as const;
const G = setup('standard', {}, 'left-out');
const board = boardOf(G);
const why = (s: Selector, id: string) => leftOut(G, s, cause, board.index[id]);

describe('what a selection leaves out', () => {
  it('is left out by a condition, and what it has in it by none: every selector of every card', () => {
    let out = 0;
    for (const state of [G, playTo('standard', 'left-out', 60)])
      for (const card of CARD_LIST)
        for (const effect of all(card.event)) {
          if (!('in' in effect) || !effect.in) continue;
          for (const actor of BLOCS) {
            const by = causeOf(card, actor, 'event');
            const chosen = select(state, effect.in, by).slice();
            for (const at of board.all) {
              const said = leftOut(state, effect.in, by, at);
              expect(said === null, `${card.id} ${board.ids[at]}`).toBe(chosen.includes(at));
              if (said) out++;
            }
          }
        }
    expect(out).toBeGreaterThan(1000);
  });

  it('says what is asked for, of whom, and what there is', () => {
    expect(why({ region: ['africa', 'europe'] }, 'BRA')).toEqual({ because: 'region', wanted: 'africa,europe' });
    expect(why({ trait: ['astronauts'] }, 'KEN')).toEqual({ because: 'trait', wanted: 'astronauts' });
    expect(why({ weight: [1, 1] }, 'BRA')).toEqual({ because: 'weight', min: 1, max: 1, have: 3 });
    expect(why({ partner: 'rival' }, 'FRA')).toEqual({ because: 'partner', who: 'china' });
    expect(why({ partner: 'unaligned' }, 'FRA')).toEqual({ because: 'partner', wanted: 'unaligned' });
    expect(why({ committed: 'not' }, 'FRA')).toEqual({ because: 'committed', wanted: 'not' });
    expect(why({ influence: { who: 'actor', max: 0 } }, 'FRA')).toMatchObject({
      because: 'influence',
      who: 'us',
      max: 0,
    });
    expect(why({ region: ['europe'], partner: 'us' }, 'FRA')).toBeNull();
  });

  it('says what a verb can’t do where the selection is met', () => {
    const at = board.index.RUS;
    const takes: Effect = { do: 'influence', who: 'us', n: -1, in: {} };
    expect(noTarget(G, takes, cause, at)).toEqual({ because: 'empty', who: 'us' });
    const leaves: Effect = { do: 'status', who: 'china', in: {}, to: 'leave' };
    expect(noTarget(G, leaves, cause, at)).toEqual({ because: 'founder', who: 'china' });
    expect(noTarget(G, leaves, cause, board.index.FRA)).toEqual({ because: 'partner', who: 'china' });
  });
});
