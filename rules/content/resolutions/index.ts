import type { ResolutionId } from '../../terms.ts';
import { RESOLUTION_LIST } from './resolutions.ts';
import type { Resolution } from './types.ts';

/** Every motion by id. */
export const RESOLUTIONS: Readonly<Record<ResolutionId, Resolution>> = Object.fromEntries(
  RESOLUTION_LIST.map((r) => [r.id, r]),
);

/** Motions whose outcomes still matter where tokens, networks and Home swings are switched off. */
export const LESSON_RESOLUTIONS: readonly ResolutionId[] = [
  'debris-standard',
  'site-notices',
  'crew-assistance',
  'safety-zones',
];
