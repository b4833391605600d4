/** What a refusal means for a student's place in a class. */
import type { Refusal } from '../../../../rules/moves.ts';

/** What has become of the place: `taken`: it is open in another window. */
export type Lost = 'unknown' | 'no-seat' | 'removed' | 'erased' | 'taken' | 'trouble';

/** By the codes with which a server refuses. */
const LOST: Record<string, Lost> = {
  'class-unknown': 'unknown',
  'class-erased': 'erased',
  'student-removed': 'removed',
  'taken-over': 'taken',
};

export const lostBy = ({ code }: Refusal): Lost => LOST[code] ?? 'trouble';

/** Is there nothing to come back to? Then the device need not hold the place any more. */
export const isOver = (lost: Lost): boolean => lost === 'removed' || lost === 'erased' || lost === 'unknown';
