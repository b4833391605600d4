/** Tempers to try against a bot: named ones that a player would think of, and drawn ones. */
import { below, seeded } from '../../../rules/random.ts';
import { DIALOGUE_CHOICES } from '../../../rules/terms.ts';
import { EVEN, PARTS, type Temper } from '../../bots/temper.ts';

export interface Candidate {
  name: string;
  temper: Temper;
}

/** Each part doubled and halved, and each answer always given in the Dialogue. */
const NAMED: readonly Candidate[] = [
  ...PARTS.flatMap((part) => [
    { name: `${part} x2`, temper: { ...EVEN, [part]: 2 } },
    { name: `${part} x0.5`, temper: { ...EVEN, [part]: 0.5 } },
  ]),
  ...DIALOGUE_CHOICES.map((dialogue) => ({ name: `always ${dialogue}`, temper: { ...EVEN, dialogue } })),
];

/** Between a third and three times, as likely on either side of 1. */
const drawn = (rng: number[]): number => Math.round(100 * 3 ** (below(rng, 2001) / 1000 - 1)) / 100;

/** So many candidates: the named ones first, then ones with every part drawn. Equal arguments, equal candidates. */
export function candidates(n: number, seed: string): Candidate[] {
  const rng = seeded(`tempers/${seed}`);
  const list = NAMED.slice(0, n);
  while (list.length < n) {
    const temper = { ...EVEN };
    for (const part of PARTS) temper[part] = drawn(rng);
    if (below(rng, 4) === 0) temper.dialogue = DIALOGUE_CHOICES[below(rng, DIALOGUE_CHOICES.length)];
    list.push({ name: `drawn ${list.length - NAMED.length + 1}`, temper });
  }
  return list;
}
