/** Why a region scores as it does, and what one partner more would change: from the rules' own forecast. */
import { boardOf } from '../../../rules/board.ts';
import { dueAtReckoning, regionsOf } from '../../../rules/phases/reckoning.ts';
import { signature } from '../../../rules/preview.ts';
import type { Known, Shared } from '../../../rules/state.ts';
import { BLOCS, type Bloc, type NationId, type Region, rivalOf } from '../../../rules/terms.ts';
import { forecast, onceSigned } from '../../../rules/tracks/partners.ts';
import { nationInfo } from './nations.ts';

/** A partner's share of the balance: its weight, twice while Committed; a dual one counts for nobody. */
export interface Share {
  nation: NationId;
  bloc: Bloc | 'dual';
  committed: boolean;
  n: number;
}

/** A nation that a bloc could win next, and what the region would score then. */
export interface NextPartner {
  nation: NationId;
  /** Influence still missing. */
  need: number;
  then: { bloc: Bloc | null; n: number };
}

export interface RegionReasons {
  shares: Share[];
  /** What each bloc's partners add up to. */
  sum: Record<Bloc, number>;
  /** Of the nations nearest to signing, the one that would change the most. */
  next: Record<Bloc, NextPartner | null>;
  /** The most that a region gives at once. */
  cap: number;
}

export function regionReasons(view: Shared, region: Region): RegionReasons {
  const board = boardOf(view);
  const nations = board.inRegion[region].map((at) => ({ at, info: nationInfo(view, board.ids[at])! }));
  const shares = nations.flatMap(({ info }): Share[] => {
    if (info.status === null) return [];
    if (info.status === 'dual') return [{ nation: info.id, bloc: 'dual', committed: false, n: 0 }];
    const stand = info[info.status];
    return [{ nation: info.id, bloc: info.status, committed: stand.committed, n: stand.votes }];
  });
  const sum = { us: 0, china: 0 };
  for (const { bloc, n } of shares) if (bloc !== 'dual') sum[bloc] += n;
  const next = (bloc: Bloc): NextPartner | null => {
    const open = nations.filter(({ info }) => info[bloc].need !== null);
    const least = Math.min(...open.map(({ info }) => info[bloc].need as number));
    const tries = open
      .filter(({ info }) => info[bloc].need === least)
      .map(({ at, info }) => ({
        nation: info.id,
        need: least,
        then: forecast(signedBy(view, bloc, at, least), region),
      }));
    const gain = ({ then }: NextPartner) => (then.bloc === bloc ? then.n : then.bloc ? -then.n : 0);
    const [best] = tries.sort((a, b) => gain(b) - gain(a));
    return best ? { ...best, then: { bloc: best.then.bloc, n: best.then.n } } : null;
  };
  return { shares, sum, next: { us: next('us'), china: next('china') }, cap: board.scenario.numbers.regionCap };
}

/** Who may still sign with a bloc at this round's Reckoning, before the regions score: how many at most, and which. */
export interface Late {
  bloc: Bloc;
  most: number;
  nations: NationId[];
}

/** In the regions that this round scores, and as margins stand now. */
export function lateSigners(view: Shared): Late[] {
  const board = boardOf(view);
  const ids = (regionsOf(view) ?? []).flatMap((region) => board.inRegion[region].map((at) => board.ids[at]));
  return BLOCS.map((bloc) => ({
    bloc,
    most: dueAtReckoning(view, bloc),
    nations: ids.filter((id) => nationInfo(view, id)?.[bloc].need === 0),
  })).filter(({ most, nations }) => most > 0 && nations.length > 0);
}

/** What a nation's region would come to, if it signed with a bloc as it stands. */
export interface OnceSigned {
  region: Region;
  /** How far the balance moves toward the bloc. */
  moved: number;
  /** What the region scores as it stands, and then. */
  now: { bloc: Bloc | null; n: number };
  then: { bloc: Bloc | null; n: number };
}

export function onceItSigns(view: Known, bloc: Bloc, id: NationId): OnceSigned {
  const board = boardOf(view);
  const at = board.index[id];
  const region = board.region[at];
  const now = forecast(view, region);
  const then = forecast(signature(view, bloc, at), region);
  const moved = then.now - now.now;
  return { region, moved: bloc === 'us' ? moved : -moved, now, then };
}

/** The same position with a nation signed: its margin just enough. */
function signedBy(view: Shared, bloc: Bloc, at: number, need: number): Shared {
  const influence = { us: [...view.influence.us], china: [...view.influence.china] };
  const most = boardOf(view).scenario.numbers.maxInfluence;
  const placed = Math.min(need, most - influence[bloc][at]);
  influence[bloc][at] += placed;
  // What can't be placed any more must go on the other side.
  influence[rivalOf(bloc)][at] -= need - placed;
  const status = [...view.status];
  status[at] = onceSigned(view, boardOf(view), bloc, at);
  return { ...view, influence, status };
}
