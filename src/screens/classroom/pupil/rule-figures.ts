/** The figures of the rules that the briefing and the rules check name. */
import { DIALOGUE } from '../../../../rules/content/dialogue.ts';
import { SCENARIOS } from '../../../../rules/content/scenarios/index.ts';
import type { Plan } from '../../../classroom/plans.ts';

/**
 * `gain`, `loss`: Standing that Exploit gains against Cooperate, and loses against Abstain, where Tension has a `rise`;
 * `clash`: its rise where both Exploit.
 */
export function figuresOf(scenario: Plan['scenario']): Record<string, number> {
  const { rounds, plays, numbers } = SCENARIOS[scenario];
  const { cooperate, exploit, abstain } = DIALOGUE.exploit;
  return {
    rounds,
    plays,
    kessler: numbers.kessler,
    conflict: numbers.conflict,
    gain: cooperate.standing[0],
    loss: -abstain.standing[0],
    rise: abstain.tension,
    clash: exploit.tension,
  };
}
