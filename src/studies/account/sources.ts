/** The events of a match with where they come from in the world, how sure that is, and where model and record differ. */
import { CARDS, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { type Confidence, confidenceOf } from '../../../rules/content/source-confidence.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { ScenarioId } from '../../../rules/terms.ts';
import type { Sourced, Told } from '../account.ts';
import { differsOf } from './differs.ts';

const FROM_LEAST_SURE: readonly Confidence[] = ['low', 'medium', 'high'];

/** What of an entry happened in the world too; null for what is of the game alone. */
function whatOf(entry: LogEntry): Sourced['what'] | null {
  switch (entry.is) {
    case 'event':
      return { kind: 'card', id: entry.card };
    case 'world-event':
      return { kind: 'world-event', id: entry.id };
    case 'session':
      return { kind: 'resolution', id: entry.resolution };
    case 'flown':
    case 'failed':
      return { kind: 'mission', id: entry.mission };
    case 'offer-taken':
      return { kind: 'offer', id: entry.id };
    default:
      return null;
  }
}

function sourcesOf(scenario: ScenarioId, { kind, id }: Sourced['what']): readonly string[] {
  const { us, china } = SCENARIOS[scenario].missions;
  const entry = {
    card: () => CARDS[id],
    'world-event': () => WORLD_EVENTS[id],
    resolution: () => RESOLUTIONS[id],
    offer: () => OFFERS[id],
    mission: () => [...us, ...china].find((m) => m.id === id),
  }[kind]();
  return entry?.source ?? [];
}

export function eventsOf(scenario: ScenarioId, told: readonly Told[]): Sourced[] {
  const events: Sourced[] = [];
  let round = 0;
  for (const { moves, entry } of told) {
    if (entry.is === 'round') round = entry.round;
    const what = whatOf(entry);
    if (!what) continue;
    const sources = [...sourcesOf(scenario, what)];
    const confidence = FROM_LEAST_SURE.find((sure) => sources.some((id) => confidenceOf(id) === sure)) ?? 'low';
    events.push({ round, moves, what, sources, confidence, differs: differsOf(what) });
  }
  return events;
}
