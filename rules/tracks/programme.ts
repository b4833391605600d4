/** Programmes: the next mission, its odds, its contributors, flying and failing. */
import { boardOf } from '../board.ts';
import type { First, Mission } from '../content/missions/types.ts';
import { type Ctx, enqueue, roll } from '../engine.ts';
import type { PartnerPromise, Shared } from '../state.ts';
import { BLOCS, type Bloc, its, type NationId, rivalOf } from '../terms.ts';
import { changeInfluence, isCommitted } from './influence.ts';
import { addDebris } from './orbit.ts';
import { carryPayloads } from './payloads.ts';
import { modsOf } from './policies.ts';
import { meetRequests } from './requests.ts';
import { gainStanding } from './standing.ts';
import { changeHome } from './stock.ts';

export function nextMission(G: Shared, bloc: Bloc): Mission | null {
  return its(bloc, boardOf(G).scenario.missions)[its(bloc, G.blocs).mission] ?? null;
}

/** What must be paid to launch now: the cost, and 2 more where the bloc has launched this round. */
export function launchPrice(G: Shared, bloc: Bloc): number {
  const mission = nextMission(G, bloc);
  if (!mission) return 0;
  const { numbers, on } = boardOf(G).scenario;
  return mission.cost + (on.secondLaunch && its(bloc, G.blocs).launches > 0 ? numbers.secondLaunch : 0);
}

/** Paid, and within the round's launches? */
export function mayLaunch(G: Shared, bloc: Bloc): boolean {
  const { on } = boardOf(G).scenario;
  const me = its(bloc, G.blocs);
  if (!nextMission(G, bloc) || me.launches >= (on.secondLaunch ? 2 : 1)) return false;
  return me.paid >= launchPrice(G, bloc);
}

/** Positions of Committed partners that can contribute and hold no promise yet; at most so many of them. */
export function contributorsOf(G: Shared, bloc: Bloc, most = Number.POSITIVE_INFINITY): number[] {
  const board = boardOf(G);
  const held = its(bloc, G.blocs).promises;
  const list: number[] = [];
  for (let k = 0; k < board.contributors.length && list.length < most; k++) {
    const i = board.contributors[k];
    if (isCommitted(G, board, bloc, i) && !isPromised(held, board.ids[i])) list.push(i);
  }
  return list;
}

function isPromised(held: readonly PartnerPromise[], id: NationId): boolean {
  for (const { nation } of held) if (nation === id) return true;
  return false;
}

/** Contributors that count for the next launch: those promised a part; all who could, where promises are switched off. */
export function contributorCount(G: Shared, bloc: Bloc): number {
  const board = boardOf(G);
  if (!board.scenario.on.promises) return contributorsOf(G, bloc).length;
  let n = 0;
  for (const { nation } of its(bloc, G.blocs).promises) if (isCommitted(G, board, bloc, board.index[nation])) n++;
  return n;
}

/** The chance of the next launch in percent, with its parts, as shown before a commit. */
export function launchOdds(G: Shared, bloc: Bloc): { chance: number; parts: { what: string; n: number }[] } {
  const { numbers } = boardOf(G).scenario;
  const mission = nextMission(G, bloc);
  if (!mission) return { chance: 0, parts: [] };
  const me = its(bloc, G.blocs);
  const missing = Math.max(0, mission.contributors - contributorCount(G, bloc));
  const home =
    me.home <= numbers.homeLaunch.lowAt
      ? numbers.homeLaunch.low
      : me.home >= numbers.homeLaunch.highAt
        ? numbers.homeLaunch.high
        : 0;
  const sites = me.networks.filter((n) => n.kind === 'launch-site').length;
  const parts = [
    { what: 'reliability', n: mission.reliability },
    { what: 'contributors', n: -missing * numbers.missingContributor },
    { what: 'home', n: home },
    { what: 'earlier', n: me.odds },
    { what: 'launch-site', n: sites * numbers.launchSite },
    { what: 'policies', n: modsOf(G, bloc).launch },
  ].filter((p) => p.n !== 0);
  const sum = parts.reduce((s, p) => s + p.n, 0);
  return { chance: Math.max(numbers.launchMin, Math.min(numbers.launchMax, sum)), parts };
}

/** Launches the next mission: flown or failed. Assumes `mayLaunch`. */
export function launch(x: Ctx, bloc: Bloc): void {
  const { G, board } = x;
  const mission = nextMission(G, bloc);
  if (!mission) return;
  const { numbers } = board.scenario;
  const me = its(bloc, G.blocs);
  const { chance } = launchOdds(G, bloc);
  const result = roll(x, chance);
  if (!result) return;
  const price = launchPrice(G, bloc);
  me.launches++;
  x.log?.push({ is: 'launch', bloc, mission: mission.id, chance, roll: result.roll, ok: result.ok });
  if (result.ok) {
    fly(x, bloc, mission, price);
    return;
  }
  x.log?.push({ is: 'failed', bloc, mission: mission.id });
  me.paid -= Math.ceil(mission.cost / 2) + (price - mission.cost);
  me.odds += numbers.failureRetry;
  changeHome(x, bloc, -1);
  const pip = roll(x, numbers.failurePip);
  if (pip?.ok) addDebris(x, bloc, 1, bloc);
  if (mission.crewed && !G.ending) enqueue(x, { step: 'distress', bloc });
}

/** What a success brings. */
export function fly(x: Ctx, bloc: Bloc, mission: Mission, price: number): void {
  const { G, board } = x;
  const { numbers } = board.scenario;
  const me = its(bloc, G.blocs);
  const rival = its(rivalOf(bloc), G.blocs);
  const missions = its(rivalOf(bloc), board.scenario.missions);
  const second = me.noFirst || missions.some((m) => m.milestone === mission.milestone && rival.flown.includes(m.id));
  me.paid -= price;
  me.odds = 0;
  me.noFirst = false;
  me.mission++;
  const firsts = firstsOpen(G, mission);
  me.flown.push(mission.id);
  x.log?.push({ is: 'flown', bloc, mission: mission.id, first: !second });
  gainStanding(x, bloc, mission.standing[second ? 1 : 0], 'missions');
  for (const what of firsts) {
    x.log?.push({ is: 'shared-first', bloc, what });
    gainStanding(x, bloc, numbers.sharedFirst, 'missions');
  }
  for (const p of me.promises) {
    x.log?.push({ is: 'promise-kept', bloc, nation: p.nation });
    changeInfluence(x, bloc, board.index[p.nation], numbers.promiseKept);
  }
  me.promises = [];
  carryPayloads(x, bloc);
  if (!board.scenario.on.promises) meetRequests(x, bloc, 'seat', null);
}

/** What a mission would be the first of all to do. */
export function firstsOpen(G: Shared, mission: Mission): Mission['firsts'] {
  if (mission.firsts.length === 0) return mission.firsts;
  return mission.firsts.filter((what) => !BLOCS.some((b) => hasFlown(G, b, what)));
}

/** Has a bloc flown a mission that carries this first? */
function hasFlown(G: Shared, bloc: Bloc, what: First): boolean {
  const { flown } = its(bloc, G.blocs);
  const missions = its(bloc, boardOf(G).scenario.missions);
  return missions.some((m) => m.firsts.includes(what) && flown.includes(m.id));
}

/** Shared firsts among the missions that a bloc has flown. */
export function firstsFlown(G: Shared, bloc: Bloc): Set<string> {
  return new Set(flownBy(G, bloc).flatMap((m) => m.firsts));
}

function flownBy(G: Shared, bloc: Bloc): Mission[] {
  const { flown } = its(bloc, G.blocs);
  return its(bloc, boardOf(G).scenario.missions).filter((m) => flown.includes(m.id));
}

/** Has the bloc flown its working base? */
export function hasBase(G: Shared, bloc: Bloc): boolean {
  const { flown } = its(bloc, G.blocs);
  return its(bloc, boardOf(G).scenario.missions).some((m) => m.base && flown.includes(m.id));
}

/** Promises a nation a part in the next mission, to be flown by the end of the next round. A seat asked for is met by it. */
export function makePromise(x: Ctx, bloc: Bloc, nation: string): void {
  const mission = nextMission(x.G, bloc);
  if (!mission) return;
  const due = x.G.round + 1;
  its(bloc, x.G.blocs).promises.push({ nation, mission: mission.id, due });
  const open = due > x.board.scenario.rounds;
  x.log?.push({ is: 'promise', bloc, nation, mission: mission.id, due, ...(open && { open }) });
  meetRequests(x, bloc, 'seat', nation);
}

/** At the round's end: promises that came late break. */
export function latePromises(x: Ctx): void {
  const { G, board } = x;
  for (const bloc of ['us', 'china'] as const) {
    const me = its(bloc, G.blocs);
    if (me.promises.length === 0) continue;
    const late = me.promises.filter((p) => p.due <= G.round);
    if (late.length === 0) continue;
    me.promises = me.promises.filter((p) => p.due > G.round);
    for (const p of late) {
      x.log?.push({ is: 'promise-broken', bloc, nation: p.nation });
      changeInfluence(x, bloc, board.index[p.nation], -board.scenario.numbers.promiseBroken);
    }
  }
}
