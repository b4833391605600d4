import type { Effect } from '../../effects/types.ts';
import type { Era, NationId, OfferId } from '../../terms.ts';

/** What a nation has to give. Its name, text and note are locale keys `offers:<id>`. */
export interface Offer {
  id: OfferId;
  nation: NationId;
  /** Era of the event that it follows. */
  era: Era;
  /** For the bloc that takes it up: `actor`. About two points' worth. */
  gives: Effect[];
  source: string[];
}
