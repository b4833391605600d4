/** Who is whose partner, followed through a log: an event may make a partner of both without a signature. */
import { boardOf } from '../../../rules/board.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { Shared } from '../../../rules/state.ts';
import { BLOCS, type Bloc, type NationId, rivalOf } from '../../../rules/terms.ts';

export type Partners = Record<Bloc, Set<NationId>>;

/** Who was a partner of whom when the match began. */
export function openingPartners(G: Shared): Partners {
  const board = boardOf(G);
  const { signed, dual } = board.scenario.opening;
  const there = (ids: readonly NationId[]) => ids.filter((id) => board.ids.includes(id));
  const of = (bloc: Bloc) => new Set([...there(signed[bloc]), ...there(dual)]);
  return { us: of('us'), china: of('china') };
}

/** What one entry changes among them. */
export function follow(partners: Partners, entry: LogEntry): void {
  if (entry.is === 'signed') {
    partners[entry.bloc].add(entry.nation);
    if (entry.from) partners[rivalOf(entry.bloc)].delete(entry.nation);
  }
  if (entry.is === 'left') partners[entry.bloc].delete(entry.nation);
  if (entry.is === 'dual') for (const bloc of BLOCS) partners[bloc].add(entry.nation);
}
