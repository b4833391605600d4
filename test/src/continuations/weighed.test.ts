/** How clear the choices of card plays were, as a match's search has it. */
import { expect, it } from 'vitest';
import { legal } from '../../../rules/legal.ts';
import { think } from '../../../src/bots/think.ts';
import { playMatch } from '../../../src/continuations/match.ts';
import { choose } from '../../../src/continuations/players.ts';

const spec = { scenario: 'lesson' as const, seed: 'weighed' };
const both = (skill: 'minister' | 'random') => {
  const [us, china] = ['a', 'b'].map((name) => ({ name, skill, nodes: 6 }));
  return { us, china };
};

it('counts plays that were chosen among several, and those that were ahead by a point of Standing', () => {
  const ahead: number[] = [];
  const { weighed } = playMatch(
    { ...spec, players: both('minister') },
    {
      choose(player, view, seed, told) {
        const by = view.viewer as 'us' | 'china';
        if (view.ask?.ask === 'play' && legal(view, by).length > 1) {
          const { lines } = think({ view, level: 'minister', seed, nodes: 6 });
          ahead.push(lines[0].worth - lines[1].worth);
        }
        return choose(player, view, seed, told);
      },
    },
  );
  expect(weighed).toEqual({ plays: ahead.length, clear: ahead.filter((n) => n >= 1).length });
  expect(weighed.clear).toBeGreaterThan(0);
  expect(weighed.plays).toBeGreaterThan(weighed.clear);
});

it('counts none where nobody searches', () => {
  expect(playMatch({ ...spec, players: both('random') }).weighed).toEqual({ plays: 0, clear: 0 });
});
