/**
 * Instinct: how good each legal move looks at a glance, without trying it. Points of Standing, roughly; only
 * differences within one decision mean anything. It finishes plays, steers what is imagined in a search, and is all
 * that an Attaché has.
 */
import { type Board, boardOf } from '../../rules/board.ts';
import { CARDS, RESOLUTIONS } from '../../rules/content/catalogue.ts';
import type { Mission } from '../../rules/content/missions/types.ts';
import { blocOf } from '../../rules/effects/select.ts';
import type { Effect } from '../../rules/effects/types.ts';
import type { Move } from '../../rules/moves.ts';
import { caucusOf, riseOf } from '../../rules/phases/session.ts';
import { enterpriseCost } from '../../rules/plays/enterprise.ts';
import { purse } from '../../rules/plays/outreach.ts';
import type { Ask, Cause, Known } from '../../rules/state.ts';
import { type Bloc, rivalOf, type Suit } from '../../rules/terms.ts';
import { marginOf, placeCost } from '../../rules/tracks/influence.ts';
import { SIDE } from '../../rules/tracks/law.ts';
import { LEAD } from '../../rules/tracks/offers.ts';
import { failureMayRuin } from '../../rules/tracks/orbit.ts';
import { launchOdds, launchPrice, nextMission } from '../../rules/tracks/programme.ts';
import { marginWorth, pointWorth, type Stakes, signWorth, stakesOf } from './nations.ts';
import { offerWorth } from './offers.ts';
import { PAYLOAD } from './worths.ts';

interface Look {
  G: Known;
  board: Board;
  bloc: Bloc;
  stakes: Stakes;
  /** Rounds after this one. */
  left: number;
}

type Glance<M extends Move['type']> = (look: Look, move: Extract<Move, { type: M }>, ask: Ask) => number;

/** Worth of an effect's hit on one nation. */
function hitWorth(look: Look, effect: Effect, at: number, cause: Cause): number {
  const { G, board, bloc, stakes } = look;
  const who = 'who' in effect && effect.who !== 'drawn' ? (blocOf(G, effect.who, cause) ?? bloc) : bloc;
  switch (effect.do) {
    case 'influence':
      return marginWorth(stakes, at, who === bloc ? effect.n : -effect.n);
    case 'status':
      return (who === bloc ? -1 : 1) * board.weight[at];
    default:
      return marginWorth(stakes, at, 1) + 0.1 * board.weight[at];
  }
}

/** What a mission is worth that flies, payloads with it. */
const flightWorth = (G: Known, bloc: Bloc, mission: Mission): number =>
  mission.standing[0] + 2 + PAYLOAD * G.blocs[bloc].companies;

/** What one more point in the mission is worth: the nearer the launch, the more. */
function missionWorth({ G, bloc, left }: Look, points: number): number {
  const mission = nextMission(G, bloc);
  if (!mission) return -5;
  const price = launchPrice(G, bloc);
  const before = Math.min(1, G.blocs[bloc].paid / price);
  const after = Math.min(1, (G.blocs[bloc].paid + points) / price);
  const worth = flightWorth(G, bloc, mission);
  const ready =
    after >= 1 ? (worth * launchOdds(G, bloc).chance) / 100 : worth * after * after * (left > 0 ? 0.65 : 0.3);
  return ready - worth * before * before * (left > 0 ? 0.65 : 0.3);
}

/** What a point in a nation is worth for its Offer, where as many as `most` more could go there now. */
function leadWorth({ G, board, bloc, left }: Look, at: number, most: number): number {
  if (G.offer?.nation !== board.ids[at]) return 0;
  const missing = LEAD - marginOf(G, bloc, at);
  if (missing > most) return 0;
  const worth = offerWorth(G, left);
  if (missing > 0) return (1.5 * worth) / (missing + 0.5);
  // Who leads may be overtaken: a lead of two or three is safer than one of one.
  return missing > -2 ? 0.15 * worth : 0;
}

const PLAY: Record<string, (look: Look, value: number) => number> = {
  event: (_look, value) => value * 0.75 + 1,
  outreach: (_look, value) => value * 0.75 + 0.6,
  mission: missionWorth,
  enterprise: ({ left }, value) => 0.5 + 0.3 * left + 0.1 * value,
  summit: ({ G }) => 1.5 + (G.tension >= 8 ? 1.5 : 0),
};

/** What a token spent is missed later. */
const TOKEN: Record<Suit, number> = { technology: 0.6, finance: 0.4, science: 0.25, diplomacy: 0.25 };

const YIELD = {
  company: 0.7,
  constellation: 0.35,
  'ground-station': 0.4,
  'launch-site': 0.3,
  'corridor-node': 0.4,
  navigation: 0.4,
};

const GLANCE: { [M in Move['type']]?: Glance<M> } = {
  play(look, { card: id, use, order }) {
    const card = CARDS[id];
    const base = PLAY[use](look, card.value);
    // A rival's event that comes along costs about what it is worth; one that is left out by a mission is a gain.
    if (order) return base - 0.6 * card.value - 0.8;
    return use === 'event'
      ? base + (card.owner === 'neutral' ? 0 : 0.3)
      : base - (card.owner === look.bloc ? 0.25 * card.value : 0);
  },
  place(look, { nation, pay }, ask) {
    const { G, board, bloc, stakes } = look;
    if (ask.ask !== 'place') return 0;
    const at = board.index[nation];
    const cost = placeCost(G, board, bloc, at, pay);
    const have = purse(G, ask, pay);
    const points = pay === ask.suit ? Math.min(ask.points, cost) : 0;
    const most = Math.floor(have / cost);
    const worth = pointWorth(stakes, at, most) + leadWorth(look, at, most);
    return (worth - TOKEN[pay] * (cost - points)) / cost;
  },
  sign: ({ stakes, board }, { nation }) =>
    0.2 + signWorth(stakes, board.index[nation]) + 0.1 * board.traits[board.index[nation]].size,
  target: (look, { nation }, ask) =>
    ask.ask === 'target' ? hitWorth(look, ask.effect, look.board.index[nation], ask.cause) : 0,
  pay: (look) => missionWorth(look, 1) - 0.35,
  skip: () => -0.6,
  contributor: (look, { nation }) => 0.8 + marginWorth(look.stakes, look.board.index[nation], 2),
  launch({ G, bloc, left }) {
    const mission = nextMission(G, bloc);
    // A failure may leave the last pip.
    if (failureMayRuin(G)) return -9;
    const { chance } = launchOdds(G, bloc);
    return mission ? (flightWorth(G, bloc, mission) * (chance - (left > 0 ? 52 : 5))) / 100 : 0;
  },
  found(look, { kind, nation }) {
    const { G, board, bloc, left, stakes } = look;
    const at = nation === undefined ? -1 : board.index[nation];
    const there = at < 0 ? 0 : marginWorth(stakes, at, 1) + (kind === 'constellation' ? 1 : 0);
    return YIELD[kind] * left + there - 0.05 * enterpriseCost(G, bloc, kind);
  },
  offer({ G, bloc, left }, { topic }, ask) {
    const steps = ask.ask === 'offer' ? ask.steps : 1;
    const me = G.blocs[bloc];
    switch (topic) {
      case 'tension':
        return G.tension >= 8 ? 1.6 : 0.5;
      case 'debris':
        return G.debris.us + G.debris.china >= 8 ? 1.5 * steps : 0.2;
      case 'home':
        return me.home <= 1 ? 0.9 * steps : 0.3 * steps * Math.min(1, left);
      case 'law-shared':
        return (SIDE[bloc] < 0 ? 0.55 : -0.8) * steps;
      case 'law-licence':
        return (SIDE[bloc] > 0 ? 0.55 : -0.8) * steps;
      case 'votes': {
        const gap = riseOf(G, bloc) - riseOf(G, rivalOf(bloc));
        return gap <= 0 && gap > -4 ? 0.9 : 0.2;
      }
      default:
        return 0.3 * left;
    }
  },
  answer: ({ G, bloc }, { yes }, ask) =>
    yes ? (ask.ask === 'match' ? 0.9 : G.blocs[bloc].tokens.technology > 1 ? 0.3 : -0.1) : 0,
  dialogue({ G, bloc }, { choice }) {
    if (choice === 'exploit') return G.tension >= 8 ? -1 : 0.2;
    if (choice === 'abstain') return 0.15;
    return 0.3 - (bloc === 'us' && G.wolf && G.blocs.us.home <= 1 ? 0.6 : 0);
  },
  vote({ G, bloc }, { side, bid }) {
    const asked = G.requests.some((r) => r.kind === 'vote' && !r.met && r.side === side) ? 1.2 : 0;
    const caucus = caucusOf(G);
    // The rival is as likely to stand with the caucus as not.
    const helped = caucus ? (caucus.side === side ? caucus.votes : -caucus.votes) / 2 : 0;
    const gap = riseOf(G, bloc) - riseOf(G, rivalOf(bloc)) + helped;
    // A bid, and the caucus, pay where the rises are close; else they are thrown away.
    const close = gap > -7 && gap <= 5;
    const pays = close ? Math.min(1.6, 0.55 * bid) : 0;
    const heard = close ? 0.15 * helped : 0;
    const lean = RESOLUTIONS[G.resolution]?.lean;
    const ours = lean ? ((lean === 'licence') === SIDE[bloc] > 0) === (side === 'for') : false;
    return asked + pays + heard - 0.4 * bid + (ours ? 0.4 : 0);
  },
  'world-event': (_look, { choice }) => (typeof choice === 'number' ? 0.25 * choice - 0.08 * choice * choice : 0),
  'turn-law': ({ bloc }, { toward }) => ((toward === 'licence') === SIDE[bloc] > 0 ? 0.8 : -0.8),
  plan: ({ G }, { suit }) => -0.1 * G.blocs.china.tokens[suit],
  keep({ bloc }, { card: id }) {
    const card = CARDS[id];
    return card.value + (card.owner === bloc ? 3 : card.owner === 'neutral' ? 1.5 : 0);
  },
  done: () => 0,
};

/** How good each of a bloc's legal moves looks, in the order given. */
export function glance(G: Known, bloc: Bloc, moves: readonly Move[]): number[] {
  const ask = G.ask as Ask;
  const board = boardOf(G);
  const look: Look = { G, board, bloc, stakes: stakesOf(G, bloc), left: board.scenario.rounds - G.round };
  return moves.map((move) => (GLANCE[move.type] as Glance<never> | undefined)?.(look, move as never, ask) ?? 0);
}

/** The position of the best-looking move. `blur`: points by which each may be misjudged, drawn for each. */
export function bestOf(worth: readonly number[], blur: () => number): number {
  let best = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < worth.length; i++) {
    const w = worth[i] + blur();
    if (w > top) {
      top = w;
      best = i;
    }
  }
  return best;
}
