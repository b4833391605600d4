/** Disabling anything must show: each verb and each entry is disabled in turn, and golden matches are played on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { addStretches, FAULTS, hiddenBy, type Stretches } from '../../scripts/golden/disabling.ts';
import { goldens } from '../../scripts/measure/golden.ts';

const HOW = 'npm run golden -- --write adds a match that does';
const stretches: Stretches = new Map();

beforeAll(() => {
  for (const { record } of goldens()) addStretches(stretches, record);
});

describe('disabling shows in a golden match:', () => {
  it.each(FAULTS)('$name', (fault) => expect(hiddenBy(stretches, fault), HOW).toBeNull());

  it('but disabling nothing does not', () => {
    const nothing = { ...FAULTS[0], disable: () => () => undefined };
    expect(hiddenBy(stretches, nothing)).toMatch(/no match shows it/);
  });
});
