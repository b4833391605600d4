import type { Effect } from '../../effects/types.ts';
import type { ResolutionId } from '../../terms.ts';

/**
 * A motion before COPUOS. Its name, motion and effect texts are locale keys `resolutions:<id>`. Nobody is `actor` in
 * its effects; the United States chooses before China.
 */
export interface Resolution {
  id: ResolutionId;
  /** The end of Lunar law that passing it points to: the caucus backs or opposes it by that. Null: neither. */
  lean: 'shared' | 'licence' | null;
  pass: Effect[];
  fail: Effect[];
  /** Ids of ../shared/facts events. */
  source: string[];
}
