import type { WorldEventId } from '../../terms.ts';
import type { WorldEvent } from './types.ts';
import { WORLD_EVENT_LIST } from './world-events.ts';

/** Every world event by id. */
export const WORLD_EVENTS: Readonly<Record<WorldEventId, WorldEvent>> = Object.fromEntries(
  WORLD_EVENT_LIST.map((e) => [e.id, e]),
);
