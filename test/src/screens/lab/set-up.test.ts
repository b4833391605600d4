/** The form of the lab: whatever is chosen in it is a set-up that its link gives back, with nothing in it that acts nowhere. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksFor, EXAMPLES, exampleOf } from '../../../../src/screens/lab/examples.ts';
import {
  blank,
  dialsIn,
  isDifferent,
  mechanismsIn,
  PAIRS,
  SCENARIO_IDS,
  WHAT_IFS,
  withCommon,
  withDifferent,
} from '../../../../src/screens/lab/set-up.ts';
import { ABLATIONS, DIALS, type DialId, SKILLS } from '../../../../src/studies/choices.ts';
import { FIGURES, type LabSetup, WAYS } from '../../../../src/studies/kinds.ts';
import { readSetup, writeSetup } from '../../../../src/studies/lab/link.ts';

const again = (setup: LabSetup) => readSetup(writeSetup(setup), PAIRS.to);

describe('examples', () => {
  it.each(EXAMPLES)('%s differs in one thing, and its link gives it back', (id) => {
    const setup = exampleOf(id);
    expect(isDifferent(setup)).toBe(true);
    expect(again(setup)).toEqual({ ok: true, setup });
    // It is known again however it is played, and no other is taken for it.
    expect(EXAMPLES.filter((one) => asksFor({ ...setup, bots: { us: 'random', china: 'random' } }, one))).toEqual([id]);
    // The form has nothing to correct in it.
    expect(withDifferent(setup, setup.change)).toEqual(setup);
  });
});

/** Presses in the form, one after another. */
const press = fc.oneof(
  fc.record({ do: fc.constant('scenario' as const), to: fc.constantFrom(...SCENARIO_IDS) }),
  fc.record({ do: fc.constant('common' as const), id: fc.constantFrom(...WHAT_IFS) }),
  fc.record({ do: fc.constant('switch' as const), id: fc.constantFrom(...WHAT_IFS) }),
  fc.record({ do: fc.constant('off' as const), id: fc.constantFrom(...ABLATIONS) }),
  fc.record({
    do: fc.constant('dial' as const),
    id: fc.constantFrom(...(Object.keys(DIALS) as DialId[])),
    steps: fc.nat(20),
  }),
);
type Press = typeof press extends fc.Arbitrary<infer P> ? P : never;

function pressed(setup: LabSetup, p: Press): LabSetup {
  const { change } = setup;
  switch (p.do) {
    case 'scenario':
      return withCommon(setup, { scenario: p.to });
    case 'common':
      return withCommon(setup, { options: { ...setup.options, [p.id]: setup.options[p.id] ? undefined : true } });
    case 'switch':
      return withDifferent(setup, {
        ...change,
        options: { ...change.options, [p.id]: change.options?.[p.id] ? undefined : true },
      });
    case 'off':
      return mechanismsIn(setup).includes(p.id)
        ? withDifferent(setup, { ...change, off: [...(change.off ?? []), p.id] })
        : setup;
    case 'dial': {
      if (!dialsIn(setup).includes(p.id)) return setup;
      const { from, to, step } = DIALS[p.id];
      const value = Math.min(to, from + p.steps * step);
      return withDifferent(setup, { ...change, dials: { ...change.dials, [p.id]: value } });
    }
  }
}

describe('the form', () => {
  it('makes set-ups that their links give back, whatever is pressed in which order', () => {
    fc.assert(
      fc.property(
        fc.array(press, { maxLength: 12 }),
        fc.constantFrom(...SKILLS),
        fc.option(
          fc.record({
            text: fc.constant('Why not?'),
            figure: fc.constantFrom(...FIGURES),
            way: fc.constantFrom(...WAYS),
          }),
        ),
        (presses, skill, hypothesis) => {
          const bare = presses.reduce(pressed, { ...blank(), bots: { us: skill, china: 'random' } });
          const setup = hypothesis ? { ...bare, hypothesis } : bare;
          expect(again(setup)).toEqual({ ok: true, setup });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes out what another scenario does without', () => {
    const standard = withCommon(blank(), { scenario: 'standard' });
    const off = withDifferent(standard, { off: ['tokens', 'requests'] });
    expect(off.change.off).toEqual(['tokens', 'requests']);
    expect(withCommon(off, { scenario: 'lesson' }).change.off).toEqual(['requests']);
  });

  it('has nothing different where both arms have it', () => {
    const wolf = withDifferent(blank(), { options: { wolfRepealed: true } });
    expect(isDifferent(wolf)).toBe(true);
    expect(isDifferent(withCommon(wolf, { options: { wolfRepealed: true } }))).toBe(false);
  });

  it('leaves a dial out that stands where the game has it', () => {
    const setup = withDifferent(blank(), {
      dials: { 'orbit-percent': DIALS['orbit-percent'].own({ numbers: { orbitPercent: 5 } } as never) },
    });
    expect(isDifferent(setup)).toBe(false);
  });
});
