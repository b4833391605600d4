/** What nations asked for, and who met it. From what was told. */
import type { Bloc } from '../../../rules/terms.ts';
import type { RequestHeard, Told } from '../account.ts';

/** Requests by who met them. */
export function requestsMet(told: readonly Told[]): Record<Bloc | 'both' | 'none', number> {
  const met = { us: 0, china: 0, both: 0, none: 0 };
  for (const { entry } of told) {
    if (entry.is === 'request-met') met[entry.bloc]++;
    if (entry.is === 'request-unmet') met.none++;
  }
  return met;
}

/** Every Request, in the order in which they were made. */
export function requestsOf(told: readonly Told[]): RequestHeard[] {
  const heard: RequestHeard[] = [];
  let round = 0;
  for (const { moves, entry } of told) {
    if (entry.is === 'round') round = entry.round;
    if (entry.is === 'request')
      heard.push({ round, moves, nation: entry.nation, kind: entry.kind, side: entry.side, met: null, closed: false });
    if (entry.is !== 'request-met' && entry.is !== 'request-unmet') continue;
    // No two nations' Requests of a round are of one nation: who is meant is clear.
    const of = heard.findLast((r) => r.nation === entry.nation && r.kind === entry.kind && !r.closed);
    if (!of) continue;
    of.closed = true;
    if (entry.is === 'request-met') of.met = entry.bloc;
  }
  return heard;
}
