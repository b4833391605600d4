/** Reading a view: nations, partners and regions. Nothing here adds a rule; it only gathers what the rules export. */
import { boardOf } from '../../../rules/board.ts';
import { counterAt } from '../../../rules/calendar.ts';
import type { LawLean } from '../../../rules/content/nations/types.ts';
import { signLimit } from '../../../rules/plays/outreach.ts';
import { signable } from '../../../rules/plays/signing.ts';
import type { Offer, Request, Shared } from '../../../rules/state.ts';
import {
  BLOCS,
  type Bloc,
  DUAL,
  type FileId,
  type NationId,
  type NetworkKind,
  NONE,
  REGIONS,
  type Region,
  SUITS,
  type Suit,
} from '../../../rules/terms.ts';
import { isCommitted, isPartner, marginOf, placeCost, reachOf } from '../../../rules/tracks/influence.ts';
import { countPartners, forecast, tooLow, votesOf, waverLine } from '../../../rules/tracks/partners.ts';

/** How a bloc stands in a nation. */
export interface Stand {
  /** 0-6. */
  influence: number;
  /** Own influence minus the rival's. */
  margin: number;
  partner: boolean;
  committed: boolean;
  /** Influence still missing for it to sign: 0 = may sign now; null = is a partner already, or never will be. */
  need: number | null;
  /** In its scenario nations sign with the bloc at the Reckoning alone, events apart. */
  late: boolean;
  /** Within reach now. (During an Outreach reach was measured before the play: see the ask.) */
  reach: boolean;
  /** Points that one influence costs in each suit. */
  cost: Record<Suit, number>;
  /** Votes that it would cast for the bloc, were its law lean not in the way. */
  votes: number;
  networks: NetworkKind[];
  /** A promised part in the bloc's next mission. */
  promise: { mission: string; due: number } | null;
}

export interface NationInfo {
  id: NationId;
  region: Region;
  /** 1-3. */
  weight: number;
  /** 1-4: the margin needed to sign, and to be Committed. */
  autonomy: number;
  /** Suits that it wants, the first more. */
  wants: Suit[];
  lean: LawLean;
  /** Without `unconnected` once it is connected. */
  traits: string[];
  /** Linked nations of this board; homes apart. */
  links: NationId[];
  /** Homes that it is linked to. */
  homes: Bloc[];
  /** Regions' nations that a bloc reaches once this hub is Committed to it. */
  opens: NationId[];
  founder: Bloc | null;
  /** A partner of whom. */
  status: Bloc | 'dual' | null;
  wavering: boolean;
  /** Wavers, or leaves, at the next Reckoning unless its margin rises. */
  atRisk: boolean;
  /** Margin below which it wavers. */
  waverLine: number;
  connected: boolean;
  request: Request | null;
  /** What it offers this round, taken up or not. */
  offer: Offer | null;
  us: Stand;
  china: Stand;
}

const reached = new WeakMap<Shared, Record<Bloc, Set<number>>>();

/** Positions within each bloc's reach; remembered for a view (views are never changed). */
function reach(view: Shared): Record<Bloc, Set<number>> {
  let known = reached.get(view);
  if (!known) {
    known = { us: new Set(reachOf(view, 'us')), china: new Set(reachOf(view, 'china')) };
    reached.set(view, known);
  }
  return known;
}

function standOf(view: Shared, bloc: Bloc, at: number): Stand {
  const board = boardOf(view);
  const id = board.ids[at];
  const margin = marginOf(view, bloc, at);
  const partner = isPartner(view, bloc, at);
  const never = partner || (board.founder[at] !== null && board.founder[at] !== bloc);
  const promise = view.blocs[bloc].promises.find((p) => p.nation === id);
  return {
    influence: view.influence[bloc][at],
    margin,
    partner,
    committed: isCommitted(view, board, bloc, at),
    need: never ? null : Math.max(0, board.autonomy[at] - margin),
    late: signLimit(view, bloc) === 0,
    reach: reach(view)[bloc].has(at),
    cost: Object.fromEntries(SUITS.map((s) => [s, placeCost(view, board, bloc, at, s)])) as Record<Suit, number>,
    votes: votesOf(view, board, bloc, at),
    networks: view.blocs[bloc].networks.filter((n) => n.nation === id).map((n) => n.kind),
    promise: promise ? { mission: promise.mission, due: promise.due } : null,
  };
}

/** What was asked for of a state, for as long as no move is made in it. */
const remembered = new WeakMap<Shared, { moves: number; infos: Map<NationId, NationInfo> }>();

/** Everything there is to know of a nation; null where this board has none of that id. */
export function nationInfo(view: Shared, id: NationId): NationInfo | null {
  let kept = remembered.get(view);
  if (kept?.moves !== view.moves) {
    kept = { moves: view.moves, infos: new Map() };
    remembered.set(view, kept);
  }
  const info = kept.infos.get(id) ?? infoOf(view, id);
  if (info) kept.infos.set(id, info);
  return info;
}

function infoOf(view: Shared, id: NationId): NationInfo | null {
  const board = boardOf(view);
  const at = board.index[id];
  if (at === undefined) return null;
  const status = view.status[at];
  const connected = view.connected[at] > 0;
  return {
    id,
    region: board.region[at],
    weight: board.weight[at],
    autonomy: board.autonomy[at],
    wants: board.interests[at],
    lean: board.lean[at],
    traits: [...board.traits[at]].filter((trait) => !(connected && trait === 'unconnected')),
    links: board.links[at].map((i) => board.ids[i]),
    homes: BLOCS.filter((b) => board.home[b][at]),
    opens: board.hub[at].map((i) => board.ids[i]),
    founder: board.founder[at],
    status: status === NONE ? null : status === DUAL ? 'dual' : status === 1 ? 'us' : 'china',
    wavering: view.wavering[at] > 0,
    atRisk: tooLow(view, board, at) !== null,
    waverLine: waverLine(board, at),
    connected,
    request: view.requests.find((r) => r.nation === id) ?? null,
    offer: view.offer?.nation === id ? view.offer : null,
    us: standOf(view, 'us', at),
    china: standOf(view, 'china', at),
  };
}

/** All nations of the board, in its order. */
export function nationsInfo(view: Shared): NationInfo[] {
  return boardOf(view).ids.map((id) => nationInfo(view, id) as NationInfo);
}

/** Nations that would sign with a bloc at once, if it were asked. */
export function readyToSign(view: Shared, bloc: Bloc): NationId[] {
  const { ids } = boardOf(view);
  return signable(view, bloc, null, 0).map((i) => ids[i]);
}

export interface PartnerCounts {
  us: { signed: number; committed: number };
  china: { signed: number; committed: number };
  /** Nations that hold both, counted in both. */
  dual: number;
  /** The real count, off-board signatories included, on the scenario's date; where rounds stand for known years, on the day that this position stands for. */
  real: { date: string; accords: number; ilrs: number };
}

export function partnerCounts(view: Shared): PartnerCounts {
  const { date, real } = counterAt(view);
  return {
    us: countPartners(view, 'us'),
    china: countPartners(view, 'china'),
    dual: view.status.filter((s) => s === DUAL).length,
    real: { date, ...real },
  };
}

export interface RegionInfo {
  region: Region;
  /** Balance (seen from the US) when last scored, and now. */
  before: number;
  now: number;
  /** Whom scoring it now would give Standing, and how much. */
  bloc: Bloc | null;
  n: number;
  /** Rounds in which it is still scored. */
  rounds: number[];
}

/** The round that is scored next: this one, until its regions are scored and cards are kept. */
export const roundToScore = (view: Shared): number =>
  view.round + (view.ask?.ask === 'keep' || view.ending?.kind === 'order' ? 1 : 0);

export function regionInfo(view: Shared, region: Region): RegionInfo {
  const { regions } = boardOf(view).scenario;
  const next = roundToScore(view);
  const rounds = regions.flatMap((pair, i) => (pair.includes(region) && i + 1 >= next ? [i + 1] : []));
  return { region, ...forecast(view, region), rounds };
}

export function regionsInfo(view: Shared): RegionInfo[] {
  return REGIONS.map((r) => regionInfo(view, r));
}

/** The regions that are scored next, as they would score now; none once the last round's are scored. */
export function scoringNow(view: Shared): RegionInfo[] {
  return (boardOf(view).scenario.regions[roundToScore(view) - 1] ?? []).map((r) => regionInfo(view, r));
}

/** The known timetable: by round, the Dialogue's file and the regions scored. */
export function timetable(view: Shared): { round: number; file: FileId; regions: [Region, Region] }[] {
  const { rounds, files, regions } = boardOf(view).scenario;
  return Array.from({ length: rounds }, (_, i) => ({ round: i + 1, file: files[i], regions: regions[i] }));
}
