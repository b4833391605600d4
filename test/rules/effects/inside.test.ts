/** What effects may come to: whether they may raise Tension or Debris, and whether they let nations sign. */
import { expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { endangers } from '../../../rules/effects/inside.ts';
import type { Effect } from '../../../rules/effects/types.ts';
import { legal } from '../../../rules/legal.ts';
import type { LogEntry } from '../../../rules/log.ts';
import { whenSigns } from '../../../rules/plays/when-signs.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import type { Cause, Step } from '../../../rules/state.ts';
import type { CardId } from '../../../rules/terms.ts';

it('what raises Tension or Debris endangers, at any depth; what lowers them does not', () => {
  const rises: Effect[][] = [
    [{ do: 'tension', n: 1 }],
    [
      { do: 'home', who: 'us', n: 1 },
      { do: 'debris', who: 'rival', n: 2 },
    ],
    [{ do: 'orbit-check' }],
    [{ do: 'roll', p: 50, then: [], else: [{ do: 'choose', who: 'actor', options: [[], [{ do: 'tension', n: 1 }]] }] }],
  ];
  for (const list of rises) expect(endangers(list), JSON.stringify(list)).toBe(true);
  const falls: Effect[] = [
    { do: 'tension', n: -1 },
    { do: 'roll', p: 50, then: [{ do: 'debris', who: 'both', n: -1 }] },
  ];
  expect(endangers(falls)).toBe(false);
});

it('an event that raised either in a match is one that endangers', () => {
  const raised = new Set<CardId>();
  const rng = seeded('inside');
  for (let i = 0; i < 120; i++) {
    const G = setup('standard', {}, `inside${i}`);
    while (!G.ending) {
      const [bloc] = G.awaiting;
      const moves = legal(G, bloc);
      const log: LogEntry[] = [];
      step(G, bloc, moves[below(rng, moves.length)], log);
      let event: CardId | null = null;
      for (const e of log) {
        if (e.is === 'event') event = e.card;
        else if (e.is === 'play' || e.is === 'phase' || e.is === 'launch') event = null;
        else if (event && (e.is === 'tension' || e.is === 'debris') && e.n > 0) raised.add(event);
      }
    }
  }
  expect(raised.size).toBeGreaterThan(5);
  for (const id of raised) expect(endangers(CARDS[id].event), id).toBe(true);
});

it('a signature that an event may bring is one of this play, for whom it is and at any depth', () => {
  const G = setup('standard', {}, 'when');
  const cause: Cause = { actor: 'china', serves: 'china', capped: false, id: 'x', kind: 'card' };
  const sign: Effect = { do: 'roll', p: 50, then: [{ do: 'sign', who: 'actor', in: {} }] };
  const queued = (list: Effect[], at = 0): Step[] => [{ step: 'effects', list, at, cause }];
  expect(whenSigns({ ...G, queue: queued([sign]) }, 'china')).toBe('now');
  expect(whenSigns({ ...G, queue: queued([sign]) }, 'us')).not.toBe('now');
  expect(whenSigns({ ...G, queue: queued([sign], 1) }, 'china')).not.toBe('now');
});
