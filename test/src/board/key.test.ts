import { expect, it } from 'vitest';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { keyParts } from '../../../src/board/key.ts';

it('the key leaves out what the scenario does not have', () => {
  const lesson = keyParts(SCENARIOS.lesson);
  expect(['dual', 'home', 'signed'].map(lesson.gone)).toEqual([true, true, false]);
  expect(['suits', 'request', 'network', 'works', 'price'].map(lesson.bare)).toEqual([true, true, true, true, false]);
  const standard = keyParts(SCENARIOS.standard);
  for (const name of ['dual', 'home', 'suits', 'request', 'network', 'works'])
    expect(standard.gone(name) || standard.bare(name)).toBe(false);
});
