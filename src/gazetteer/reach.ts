/** Which nations an entry's effects name, and which they can reach; and the other way round. */
import { boardOf } from '../../rules/board.ts';
import { CARDS, OFFERS, RESOLUTIONS, WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { inside } from '../../rules/effects/inside.ts';
import { poolOf } from '../../rules/effects/select.ts';
import type { Effect, Selector } from '../../rules/effects/types.ts';
import type { NationId } from '../../rules/terms.ts';
import { type Item, itemsOf, type Kind } from './items.ts';

export interface Reach {
  /** Nations that it names. */
  named: readonly NationId[];
  /** Others that fit what it asks for whatever happens in play: a region, a trait, an interest, a link, a lean. */
  reached: readonly NationId[];
  /** It can also be used in nations of which nothing is asked but how they stand at that moment. */
  anywhere: boolean;
}

/** The board of all nations. */
const BOARD = () => boardOf('standard');

function selectorsOf(list: readonly Effect[]): Selector[] {
  return list.flatMap((e) => [...('in' in e && e.in ? [e.in] : []), ...selectorsOf(inside(e))]);
}

/** Everything that an entry may do, in any scenario. Missions and enterprises have no effects of their own. */
export function effectsOf({ kind, id }: Pick<Item, 'kind' | 'id'>): readonly Effect[] {
  switch (kind) {
    case 'card': {
      const { event, lesson } = CARDS[id];
      return Array.isArray(lesson) ? [...event, ...lesson] : event;
    }
    case 'resolution':
      return [...RESOLUTIONS[id].pass, ...RESOLUTIONS[id].fail];
    case 'world-event': {
      const e = WORLD_EVENTS[id];
      return e.kind === 'bid' ? [...e.win, ...e.none] : Object.values(e.outcomes).flat();
    }
    case 'offer':
      return OFFERS[id].gives;
    default:
      return [];
  }
}

/** Whom an entry names and reaches, in board order. */
export function reachOfItem(item: Pick<Item, 'kind' | 'id'>): Reach {
  const board = BOARD();
  const named = new Set<NationId>(item.kind === 'offer' ? [OFFERS[item.id].nation] : []);
  const reached = new Set<NationId>();
  let anywhere = false;
  for (const s of selectorsOf(effectsOf(item))) {
    const pool = poolOf(board, s);
    if (pool.length === board.size) anywhere = true;
    else for (const at of pool) (s.only ? named : reached).add(board.ids[at]);
  }
  return {
    named: board.ids.filter((id) => named.has(id)),
    reached: board.ids.filter((id) => reached.has(id) && !named.has(id)),
    anywhere,
  };
}

/** Kinds of entries that have effects. */
const ACTING = ['card', 'offer', 'resolution', 'world-event'] as const satisfies readonly Kind[];

export interface Reachers {
  named: readonly Item[];
  reached: readonly Item[];
}

let byNation: Map<NationId, { named: Item[]; reached: Item[] }> | null = null;

/** The entries that name a nation, and those that reach it among others. */
export function reachersOf(nation: NationId): Reachers {
  if (!byNation) {
    byNation = new Map(BOARD().ids.map((id) => [id, { named: [], reached: [] }]));
    for (const item of ACTING.flatMap((kind) => itemsOf(kind))) {
      const { named, reached } = reachOfItem(item);
      for (const id of named) byNation.get(id)?.named.push(item);
      for (const id of reached) byNation.get(id)?.reached.push(item);
    }
  }
  return byNation.get(nation) ?? { named: [], reached: [] };
}
