/** The attacks of some threats, each as a test: the server withstands it, and the one that is weakened for it does not. */
import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../../scripts/attack/attacks/all.ts';
import { alone, onReal, onWeakened } from '../../../../scripts/attack/run.ts';
import type { ThreatId } from '../../../../scripts/attack/threats.ts';

export function attacksOf(...threats: ThreatId[]): void {
  describe.each(threats)('%s', (threat) => {
    for (const attack of ATTACKS.filter((one) => one.threat === threat)) {
      const test = alone(attack) ? it : it.concurrent;
      test(`${attack.id}: ${attack.title}`, async () => {
        expect(await onReal(attack)).toEqual({ succeeded: false, crashed: null });
        expect(await onWeakened(attack)).toBe(true);
      });
    }
  });
}
