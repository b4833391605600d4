/** Reading a view: orbit, programmes, Session, Dialogue, stock. Nothing here adds a rule. */
import { boardOf } from '../../../rules/board.ts';
import { RESOLUTIONS } from '../../../rules/content/catalogue.ts';
import type { DialogueCell } from '../../../rules/content/dialogue.ts';
import type { Mission } from '../../../rules/content/missions/types.ts';
import { cellNow, cooperationCost, fileOf } from '../../../rules/phases/dialogue.ts';
import { type Caucus, caucusOf, riseOf, supportOf } from '../../../rules/phases/session.ts';
import { helpChance } from '../../../rules/plays/distress.ts';
import { enterpriseCost } from '../../../rules/plays/enterprise.ts';
import { flight } from '../../../rules/preview.ts';
import type { Known, Shared } from '../../../rules/state.ts';
import {
  BLOCS,
  type Bloc,
  DIALOGUE_CHOICES,
  type DialogueChoice,
  ENTERPRISES,
  type EnterpriseKind,
  type FileId,
  type ResolutionId,
  rivalOf,
  SUITS,
  type Suit,
} from '../../../rules/terms.ts';
import { fileLimit } from '../../../rules/tracks/cooperation.ts';
import { type Income, incomeOf } from '../../../rules/tracks/income.ts';
import { collisionChance, congestionOf, crowdingDebris, totalDebris } from '../../../rules/tracks/orbit.ts';
import { modOf } from '../../../rules/tracks/policies.ts';
import {
  contributorCount,
  contributorsOf,
  firstsOpen,
  launchOdds,
  launchPrice,
  mayLaunch,
} from '../../../rules/tracks/programme.ts';

export interface OrbitInfo {
  debris: Record<Bloc, number>;
  total: number;
  /** Pips at which Kessler ends the match, and how many are left. */
  kessler: number;
  left: number;
  congestion: Record<Bloc, number>;
  /** Chance of a collision at the next check, in percent, and what it is made of (before limits). */
  chance: number;
  parts: { what: 'crowd-us' | 'crowd-china' | 'crowd-debris' | 'traffic' | 'orbit-policies'; n: number }[];
}

/** From this share of what ends the match on, Tension and Debris are shown as alarming. */
export const NEAR_END = 0.7;

export function orbitInfo(view: Shared): OrbitInfo {
  const { kessler, orbitPercent } = boardOf(view).scenario.numbers;
  const total = totalDebris(view);
  const congestion = { us: congestionOf(view, 'us'), china: congestionOf(view, 'china') };
  const parts: OrbitInfo['parts'] = [
    { what: 'crowd-us', n: congestion.us * orbitPercent },
    { what: 'crowd-china', n: congestion.china * orbitPercent },
    { what: 'crowd-debris', n: crowdingDebris(view) * orbitPercent },
    { what: 'traffic', n: -2 * view.files.traffic * orbitPercent },
    { what: 'orbit-policies', n: -modOf(view, 'us', 'orbitSafety') - modOf(view, 'china', 'orbitSafety') },
  ];
  return {
    debris: { ...view.debris },
    total,
    kessler,
    left: kessler - total,
    congestion,
    chance: collisionChance(view),
    parts: parts.filter((p) => p.n !== 0),
  };
}

export interface MissionInfo {
  mission: Mission;
  state: 'flown' | 'skipped' | 'next' | 'ahead';
  /** What it could still be the first of all to do. */
  firsts: Mission['firsts'];
}

export interface ProgrammeInfo {
  missions: MissionInfo[];
  next: Mission | null;
  paid: number;
  /** Points to be paid before a launch now, the surcharge of a second launch included. */
  price: number;
  mayLaunch: boolean;
  /** Chance of success in percent, with its parts. */
  odds: { chance: number; parts: { what: string; n: number }[] };
  contributors: { have: number; want: number; couldBe: string[] };
  /**
   * Standing that success would give: where first at the milestone, and now (the rival may have been), with its firsts,
   * each worth `perFirst`.
   */
  standing: { first: number; now: number; withFirsts: number; perFirst: number };
  /** What it would be the first of all to do. */
  firsts: Mission['firsts'];
  launches: number;
}

export function programmeInfo(view: Shared, bloc: Bloc): ProgrammeInfo {
  const board = boardOf(view);
  const { sharedFirst } = board.scenario.numbers;
  const me = view.blocs[bloc];
  const list = board.scenario.missions[bloc];
  const next = list[me.mission] ?? null;
  const rival = view.blocs[rivalOf(bloc)];
  const beaten =
    next !== null &&
    (me.noFirst ||
      board.scenario.missions[rivalOf(bloc)].some((m) => m.milestone === next.milestone && rival.flown.includes(m.id)));
  const now = next?.standing[beaten ? 1 : 0] ?? 0;
  const firsts = next ? firstsOpen(view, next) : [];
  return {
    missions: list.map((mission, i) => ({
      mission,
      state: me.flown.includes(mission.id) ? 'flown' : i < me.mission ? 'skipped' : i === me.mission ? 'next' : 'ahead',
      firsts: i < me.mission ? [] : firstsOpen(view, mission),
    })),
    next,
    paid: me.paid,
    price: launchPrice(view, bloc),
    mayLaunch: mayLaunch(view, bloc),
    odds: launchOdds(view, bloc),
    contributors: {
      have: contributorCount(view, bloc),
      want: next?.contributors ?? 0,
      couldBe: contributorsOf(view, bloc).map((i) => board.ids[i]),
    },
    standing: {
      first: next?.standing[0] ?? 0,
      now,
      withFirsts: now + firsts.length * sharedFirst,
      perFirst: sharedFirst,
    },
    firsts,
    launches: me.launches,
  };
}

/** Requests that the next mission of a bloc would meet if it flew now: of which nations, and what Standing they give. */
export function metByFlight(view: Known, bloc: Bloc): { nations: string[]; standing: number } {
  const met = { nations: [] as string[], standing: 0 };
  for (const e of flight(view, bloc)) {
    if (e.is === 'request-met') met.nations.push(e.nation);
    if (e.is === 'standing' && e.source === 'requests') met.standing += e.n;
  }
  return met;
}

/** The chances that stand now, in percent. */
export function odds(view: Shared): { collision: number; launch: Record<Bloc, number>; help: number } {
  return {
    collision: collisionChance(view),
    launch: { us: launchOdds(view, 'us').chance, china: launchOdds(view, 'china').chance },
    help: helpChance(view),
  };
}

export interface SessionInfo {
  resolution: ResolutionId;
  next: ResolutionId | null;
  lean: 'shared' | 'licence' | null;
  /** The side that the caucus takes, and what it adds to the rise of each bloc that backs it; null without one. */
  caucus: Caucus | null;
  /** Rise of support since the last Session, before the caucus and bids. */
  rise: Record<Bloc, number>;
  /** The votes behind each bloc now: more of them win a match that ends with equal Standing. */
  support: Record<Bloc, number>;
  bidMax: Record<Bloc, number>;
  votesPerToken: number;
}

export function sessionInfo(view: Shared): SessionInfo {
  const { on, numbers } = boardOf(view).scenario;
  const both = <T>(of: (b: Bloc) => T) => ({ us: of('us'), china: of('china') });
  return {
    resolution: view.resolution,
    next: view.nextResolution,
    lean: RESOLUTIONS[view.resolution]?.lean ?? null,
    caucus: caucusOf(view),
    rise: both((b) => riseOf(view, b)),
    support: both((b) => supportOf(view, b)),
    bidMax: both((b) => (on.bids ? Math.min(numbers.bidMax, view.blocs[b].tokens.diplomacy) : 0)),
    votesPerToken: numbers.bidVotes,
  };
}

export interface DialogueInfo {
  file: FileId;
  level: number;
  /** The highest level now: the Wolf Amendment holds files down. */
  limit: number;
  nextFile: FileId | null;
  cost: Record<Bloc, 'home' | 'technology' | null>;
  /** Choices forbidden by an event. */
  noExploit: Bloc[];
  /** A choice that had to be shown first, and by whom. */
  first: Bloc | null;
  shown: DialogueChoice | null;
  /** From a bloc's own choice (row) and its rival's (column), in that order. */
  table: { own: DialogueChoice; rival: DialogueChoice; cell: DialogueCell }[];
}

export function dialogueInfo(view: Shared): DialogueInfo {
  const file = fileOf(view) ?? 'traffic';
  return {
    file,
    level: view.files[file],
    limit: fileLimit(view),
    nextFile: fileOf(view, 1),
    cost: { us: cooperationCost(view, 'us'), china: cooperationCost(view, 'china') },
    noExploit: [...view.dialogue.noExploit],
    first: view.dialogue.first,
    shown: view.dialogue.shown,
    table: DIALOGUE_CHOICES.flatMap((own) =>
      DIALOGUE_CHOICES.map((rival) => ({ own, rival, cell: cellNow(view, own, rival) })),
    ),
  };
}

export interface StockInfo {
  tokens: Record<Suit, number>;
  limit: number;
  /** What the next Briefing would give, before the limit, with where it comes from. */
  income: Income[];
  incomeOf: Record<Suit, number>;
  /** Points that each enterprise costs. */
  enterprises: Record<EnterpriseKind, number>;
}

export function stockInfo(view: Shared, bloc: Bloc): StockInfo {
  const { numbers } = boardOf(view).scenario;
  const income = incomeOf(view, bloc);
  return {
    tokens: { ...view.blocs[bloc].tokens },
    limit: numbers.tokenLimit + modOf(view, bloc, 'stock'),
    income,
    incomeOf: Object.fromEntries(
      SUITS.map((s) => [s, income.reduce((sum, i) => sum + (i.suit === s ? i.n : 0), 0)]),
    ) as Record<Suit, number>,
    enterprises: Object.fromEntries(ENTERPRISES.map((k) => [k, enterpriseCost(view, bloc, k)])) as Record<
      EnterpriseKind,
      number
    >,
  };
}

export interface TurnInfo {
  round: number;
  rounds: number;
  /** Card plays left in this round. */
  playsLeft: Record<Bloc, number>;
  plays: number;
  first: Bloc;
  /** Who leads in Standing, and by how much. */
  leader: Bloc | null;
  lead: number;
}

export function turnInfo(view: Shared): TurnInfo {
  const { rounds, plays } = boardOf(view).scenario;
  const gap = view.blocs.us.standing - view.blocs.china.standing;
  const [us, china] = BLOCS.map((b) => Math.max(0, plays - view.plays[b]));
  return {
    round: view.round,
    rounds,
    playsLeft: { us, china },
    plays,
    first: view.first,
    leader: gap > 0 ? 'us' : gap < 0 ? 'china' : null,
    lead: Math.abs(gap),
  };
}
