/** The shared orbit: Debris pips in their makers' colours, Congestion, collisions, Kessler. */

import { boardOf } from '../board.ts';
import { type Ctx, draw, end, roll } from '../engine.ts';
import type { Author } from '../log.ts';
import type { Shared } from '../state.ts';
import { BLOCS, type Bloc, its, rivalOf } from '../terms.ts';
import { modsOf } from './policies.ts';
import { meetRequests } from './requests.ts';
import { changeTension } from './tension.ts';

export function totalDebris(G: Shared): number {
  return G.debris.us + G.debris.china;
}

/** Would the pip that a failed launch may leave be the last? */
export function failureMayRuin(G: Shared): boolean {
  const { kessler, failurePip } = boardOf(G).scenario.numbers;
  return failurePip > 0 && totalDebris(G) >= kessler - 1;
}

/** A bloc's Congestion: its constellations and this round's launches. */
export function congestionOf(G: Shared, bloc: Bloc): number {
  const { constellations, launches } = its(bloc, G.blocs);
  return constellations + launches;
}

/** Pips that crowd the orbit as a constellation does: debris breeds debris. */
export function crowdingDebris(G: Shared): number {
  return Math.max(0, totalDebris(G) - boardOf(G).scenario.numbers.debrisCrowds);
}

/** Chance of a collision at the next orbit check, in percent (0-95). */
export function collisionChance(G: Shared): number {
  const { orbitPercent } = boardOf(G).scenario.numbers;
  const crowd = congestionOf(G, 'us') + congestionOf(G, 'china') + crowdingDebris(G) - 2 * G.files.traffic;
  const safety = modsOf(G, 'us').orbitSafety + modsOf(G, 'china').orbitSafety;
  return Math.max(0, Math.min(95, Math.max(0, crowd) * orbitPercent - safety));
}

/**
 * Adds pips of a bloc's colour. The eleventh ends the match in Kessler: the bloc whose act placed it loses; by
 * chance the larger share loses, and both where the shares are within 2.
 */
export function addDebris(x: Ctx, bloc: Bloc, n: number, by: Author, capped = false): void {
  const { G, board } = x;
  const limit = board.scenario.numbers.kessler;
  const room = limit - totalDebris(G);
  const add = Math.min(n, capped ? room - 1 : room);
  if (add <= 0) return;
  G.debris[bloc] += add;
  if (by === 'us' || by === 'china') its(by, G.blocs).deeds.debris += add;
  const entry = { is: 'debris', bloc, n: add, total: its(bloc, G.debris), by } as const;
  x.log?.push(add < n && capped ? { ...entry, capped: true } : entry);
  if (totalDebris(G) < limit) return;
  let loser: Bloc | null = by === 'us' || by === 'china' ? by : null;
  if (!loser) {
    const gap = G.debris.us - G.debris.china;
    loser = Math.abs(gap) <= 2 ? null : gap > 0 ? 'us' : 'china';
  }
  end(x, { kind: 'kessler', winner: loser ? rivalOf(loser) : null, by });
}

/** Removes pips: `of` first, then, where `anyone`, the other bloc's. Returns how many. */
export function cleanDebris(x: Ctx, by: Bloc, n: number, of: Bloc = by): number {
  const { G } = x;
  const take = Math.min(n, its(of, G.debris));
  if (take <= 0) return 0;
  G.debris[of] -= take;
  its(by, G.blocs).deeds.cleaned += take;
  x.log?.push({ is: 'debris', bloc: of, n: -take, total: its(of, G.debris), by });
  meetRequests(x, by, 'cleaner-orbit', null);
  return take;
}

/**
 * The orbit check: a collision adds some pips, drawn by share of Congestion; low Traffic lets it be misread.
 * @param capped called by a rival's event that somebody had to set off: it stops at one short of Kessler
 */
export function orbitCheck(x: Ctx, capped = false): void {
  const { G, board } = x;
  const { collisionPips, misreadBelowTraffic } = board.scenario.numbers;
  const chance = collisionChance(G);
  if (chance <= 0) {
    x.log?.push({ is: 'orbit-check', chance: 0, roll: 0, hit: false });
    return;
  }
  // A preview stops here, but this chance is nobody's move: it is told as the risk of a collision.
  if (x.dry) {
    x.halt = 'chance';
    return;
  }
  const result = roll(x, chance);
  if (!result) return;
  x.log?.push({ is: 'orbit-check', chance, roll: result.roll, hit: result.ok });
  if (!result.ok) return;
  const pips = collisionPips[0] + draw(x, collisionPips[1] - collisionPips[0] + 1);
  const crowd = { us: congestionOf(G, 'us'), china: congestionOf(G, 'china') };
  for (let i = 0; i < pips && !G.ending; i++) {
    const at = draw(x, crowd.us + crowd.china || 2);
    addDebris(x, at < (crowd.us + crowd.china ? crowd.us : 1) ? 'us' : 'china', 1, 'chance', capped);
  }
  if (!G.ending && G.files.traffic < misreadBelowTraffic) {
    x.log?.push({ is: 'misread' });
    changeTension(x, 1, 'chance');
  }
}

/** Forgets this round's launches: by the next check the orbit has settled. */
export function settleOrbit(x: Ctx): void {
  for (const bloc of BLOCS) its(bloc, x.G.blocs).launches = 0;
}
