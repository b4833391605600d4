import { beforeAll, expect, it } from 'vitest';
import { leadStory } from '../../../../src/screens/debrief/parts/result.tsx';
import type { Account } from '../../../../src/studies/account.ts';
import { loadTextsOf } from '../../../../src/text/text.ts';

beforeAll(() => loadTextsOf('en', 'app', 'debrief', 'match'));

/** Three rounds of ten moves: the lead of the United States at the end of each. */
const told = (...leads: number[]) => {
  const us = leads.map((n, i) => ({ moves: 10 * i + 5, n }));
  const standing = { us: [{ moves: 0, n: 0 }, ...us], china: [{ moves: 0, n: 0 }] };
  return leadStory({ course: { standing, rounds: [0, 10, 20], moves: 30 } } as unknown as Account);
};

it('says from when on a bloc led, and nothing of going on where the match ended', () => {
  expect(told(2, 1, 3)).toMatch(/led at the end of every round/);
  expect(told(-2, 1, 3)).toMatch(/led from the end of round 2 on/);
  expect(told(-2, -1, 3)).toMatch(/took the lead only in the last round/);
  expect(told(2, 1, 0)).toMatch(/equal Standing/);
});
