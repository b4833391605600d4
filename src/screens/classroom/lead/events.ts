/** Which world events a scenario takes: the rules come with it, and with nothing else of the console. */
import { setup } from '../../../../rules/setup.ts';
import type { ScenarioId, WorldEventId } from '../../../../rules/terms.ts';
import { bringable } from '../../../../rules/world.ts';

export const eventsOf = (scenario: ScenarioId): WorldEventId[] => bringable(setup(scenario));
