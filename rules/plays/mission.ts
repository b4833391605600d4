/** Mission: points and tokens pay for the next mission; contributors are promised a part; it may launch. */
import { boardOf } from '../board.ts';
import { CARDS } from '../content/catalogue.ts';
import { await_, type Ctx, enqueue } from '../engine.ts';
import { DONE, type Move, share } from '../moves.ts';
import { type Bloc, type CardId, inSuit, its, SUITS, type Suit } from '../terms.ts';
import {
  contributorCount,
  contributorsOf,
  launch,
  launchPrice,
  makePromise,
  mayLaunch,
  nextMission,
} from '../tracks/programme.ts';
import { as, type Decision } from './decision.ts';

const PAY = Object.fromEntries(SUITS.map((suit) => [suit, share({ type: 'pay', suit })])) as Record<Suit, Move>;
const SKIP = share({ type: 'skip' });
const LAUNCH = share({ type: 'launch' });

/** Pays the card's value into the next mission, then asks for tokens. */
export function startMission(x: Ctx, bloc: Bloc, id: CardId): void {
  const mission = nextMission(x.G, bloc);
  if (!mission) return;
  const me = its(bloc, x.G.blocs);
  me.paid += CARDS[id].value;
  x.log?.push({
    is: 'paid',
    bloc,
    mission: mission.id,
    n: CARDS[id].value,
    total: me.paid,
    cost: launchPrice(x.G, bloc),
  });
  enqueue(x, { step: 'launch', bloc, card: id });
  enqueue(x, { step: 'contributors', bloc, card: id });
  askTokens(x, bloc);
}

function canPay(x: Pick<Ctx, 'G' | 'board'>, bloc: Bloc): boolean {
  const me = its(bloc, x.G.blocs);
  if (!x.board.scenario.on.tokens || me.paid >= launchPrice(x.G, bloc)) return false;
  const { diplomacy, finance, technology, science } = me.tokens;
  return diplomacy + finance + technology + science > 0;
}

function askTokens(x: Ctx, bloc: Bloc): void {
  const mission = nextMission(x.G, bloc);
  if (mission && (canPay(x, bloc) || mission.skippable)) await_(x, { ask: 'pay', bloc });
}

export const pay: Decision<'pay'> = {
  legal(G, bloc) {
    const board = boardOf(G);
    const me = its(bloc, G.blocs);
    const moves: Move[] = [];
    if (canPay({ G: G as never, board }, bloc))
      for (const s of SUITS) if (inSuit(s, me.tokens) > 0) moves.push(inSuit(s, PAY));
    if (nextMission(G, bloc)?.skippable) moves.push(SKIP);
    moves.push(DONE);
    return moves;
  },

  apply(x, bloc, move) {
    const me = its(bloc, x.G.blocs);
    const mission = nextMission(x.G, bloc);
    if (move.type === 'done' || !mission) return;
    if (move.type === 'skip') {
      me.mission++;
      me.odds -= 15;
      x.log?.push({ is: 'skipped', bloc, mission: mission.id });
    } else {
      const { suit } = as(move, 'pay');
      me.tokens[suit]--;
      me.paid++;
      x.log?.push({ is: 'token', bloc, suit, n: -1 });
      x.log?.push({ is: 'paid', bloc, mission: mission.id, n: 1, total: me.paid, cost: launchPrice(x.G, bloc) });
    }
    askTokens(x, bloc);
  },
};

/** Once paid: Committed partners may be promised a part, up to the number the mission needs. */
export function askContributors(x: Ctx, bloc: Bloc): void {
  const mission = nextMission(x.G, bloc);
  if (!mission || !x.board.scenario.on.promises || !mayLaunch(x.G, bloc)) return;
  const left = mission.contributors - contributorCount(x.G, bloc);
  if (left > 0 && contributorsOf(x.G, bloc, 1).length > 0) await_(x, { ask: 'contributor', bloc, left });
}

export const contributor: Decision<'contributor'> = {
  legal(G, bloc) {
    const board = boardOf(G);
    const moves = contributorsOf(G, bloc).map((i) => board.contributor[i]);
    moves.push(DONE);
    return moves;
  },

  apply(x, bloc, move) {
    if (move.type === 'done') return;
    makePromise(x, bloc, as(move, 'contributor').nation);
    askContributors(x, bloc);
  },
};

export function askLaunch(x: Ctx, bloc: Bloc): void {
  if (mayLaunch(x.G, bloc)) await_(x, { ask: 'launch', bloc });
}

const LAUNCH_MOVES: Move[] = [LAUNCH, DONE];

export const launching: Decision<'launch'> = {
  legal: () => [...LAUNCH_MOVES],
  apply(x, bloc, move) {
    if (move.type === 'launch') launch(x, bloc);
  },
};
