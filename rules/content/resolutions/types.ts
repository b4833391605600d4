import type { Effect } from '../../effects/types.ts';
import type { ResolutionId } from '../../terms.ts';

/**
 * A motion before COPUOS. Its name, motion and effect texts are locale keys `resolutions:<id>`. Nobody is `actor` in
 * its effects; the United States chooses before China.
 */
export interface Resolution {
  id: ResolutionId;
  /** The end of Lunar law that passing it points to; partners who lean the other way abstain. Null: neither. */
  lean: 'shared' | 'licence' | null;
  pass: Effect[];
  fail: Effect[];
  /** Ids of ../shared/facts events. */
  source: string[];
}
