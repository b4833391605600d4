/**
 * A small game that has what is hard about a large one: secret choices of both at once, hidden cards, chance, moves that
 * may be taken back, and an end. Everything hidden is marked with whose it is (`~0:...~`; `~n:` is nobody's), so that
 * whatever is sent can be searched for what the receiver must not know.
 */
import type { Game } from 'boardgame.io';
import { INVALID_MOVE } from 'boardgame.io/core';
import { below, next, seeded, shuffle } from '../../rules/random.ts';

export type Player = '0' | '1';
export const PLAYERS = ['0', '1'] as const;
const other = (player: Player): Player => (player === '0' ? '1' : '0');

interface Card {
  rank: number;
  mark: string;
}
interface Bid {
  index: number;
  token: string;
}

export interface SmallState {
  hidden: string;
  rng: number[];
  deck: Card[];
  hands: Record<Player, Card[]>;
  bids: Record<Player, Bid | null>;
  shown: number[];
  /** Whoever has won the bids; null: both choose. */
  actor: Player | null;
  marks: string[];
  scores: Record<Player, number>;
  round: number;
  rounds: number;
  /** How many of the newest moves may be taken back, and by whom. */
  open: number;
  last: Player | null;
  over: boolean;
}

export interface SmallStart {
  seed: string;
  rounds: number;
}

export interface SmallEntry {
  only?: Player;
  what: string;
}

/** The log that a move fills. */
type Log = SmallEntry[];

function draw(G: SmallState, player: Player, log: Log): void {
  const card = G.deck.pop();
  if (!card) return;
  const mine = { rank: card.rank, mark: card.mark.replace('~n:', `~${player}:`) };
  G.hands[player].push(mine);
  log.push({ only: player, what: `drew ${mine.mark}` });
}

export function begin({ seed, rounds }: SmallStart, log: Log = []): SmallState {
  const rng = seeded(seed);
  const deck = [...Array(6 + 2 * rounds).keys()].map((n) => ({
    rank: 1 + (n % 3),
    mark: `~n:${next(rng).toString(36)}~`,
  }));
  const G: SmallState = {
    hidden: `~n:${seed}~`,
    rng,
    deck: shuffle(rng, deck),
    hands: { '0': [], '1': [] },
    bids: { '0': null, '1': null },
    shown: [],
    actor: null,
    marks: [],
    scores: { '0': 0, '1': 0 },
    round: 0,
    rounds,
    open: 0,
    last: null,
    over: false,
  };
  for (const player of PLAYERS) for (let n = 0; n < 2; n++) draw(G, player, log);
  return G;
}

function round(G: SmallState): void {
  G.round++;
  G.actor = null;
  G.marks = [];
  G.over = G.round >= G.rounds;
}

/** Both have chosen: the higher card acts; equal ones end the round, and the next secret choice follows at once. */
function reveal(G: SmallState, log: Log): void {
  const ranks = PLAYERS.map((player) => {
    const [card] = G.hands[player].splice((G.bids[player] as Bid).index, 1);
    G.bids[player] = null;
    return card.rank;
  });
  G.shown = ranks;
  log.push({ what: `shown ${ranks.join()}` });
  for (const player of PLAYERS) draw(G, player, log);
  G.open = 0;
  if (ranks[0] === ranks[1]) round(G);
  else G.actor = ranks[0] > ranks[1] ? '0' : '1';
}

const isToken = (token: unknown, start: string): token is string =>
  typeof token === 'string' && token.startsWith(start) && /^(~[01]:)?t\d{1,9}~?$/.test(token);

/** Is the move legal? */
export function allowed(G: SmallState, player: string, type: string, args: readonly unknown[]): boolean {
  if (G.over || (player !== '0' && player !== '1')) return false;
  if (type === 'bid') {
    const [index, token] = args;
    const hand = G.hands[player];
    const inHand = typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < hand.length;
    return G.actor === null && !G.bids[player] && args.length === 2 && inHand && isToken(token, `~${player}:`);
  }
  if (type === 'yield') return args.length === 0;
  if (G.actor !== player || args.length !== 1 || !isToken(args[0], 't')) return false;
  return type === 'roll' || (type === 'mark' && G.marks.length < 3);
}

/** Makes a legal move. */
export function make(G: SmallState, player: Player, type: string, args: readonly unknown[], log: Log = []): void {
  G.last = player;
  if (type === 'bid') {
    const [index, token] = args as [number, string];
    G.bids[player] = { index, token };
    G.open = 1;
    log.push({ what: `${player} chose` }, { only: player, what: `chose ${index} ${token}` });
    if (G.bids[other(player)]) reveal(G, log);
  } else if (type === 'mark') {
    G.marks.push(args[0] as string);
    G.open = G.marks.length;
    log.push({ what: `${player} marked ${args[0]}` });
  } else if (type === 'yield') {
    G.over = true;
    G.open = 0;
    log.push({ what: `${player} yielded` });
  } else {
    const die = 1 + below(G.rng, 6);
    G.scores[player] += die + G.marks.length;
    log.push({ what: `${player} rolled ${die} ${args[0]}` });
    G.open = 0;
    round(G);
  }
}

const hosted = (type: string, secret: boolean) => ({
  move: ({ G, playerID }: { G: SmallState; playerID: string }, ...args: unknown[]) => {
    if (!allowed(G, playerID, type, args)) return INVALID_MOVE;
    make(G, playerID as Player, type, args);
  },
  client: false,
  redact: secret,
  ignoreStaleStateID: secret,
});

export const Small: Game<SmallState> = {
  name: 'small',
  setup: (_context, start) => begin(start as SmallStart),
  minPlayers: 2,
  maxPlayers: 2,
  disableUndo: true,
  moves: {
    bid: hosted('bid', true),
    mark: hosted('mark', false),
    roll: hosted('roll', false),
    yield: hosted('yield', false),
  },
  turn: { activePlayers: { all: 'any' } },
};

/** What a player, or whoever watches, may see. */
export function seenOf(G: SmallState, player: string | null) {
  const mine = player === '0' || player === '1' ? player : null;
  return {
    round: G.round,
    rounds: G.rounds,
    actor: G.actor,
    shown: [...G.shown],
    marks: [...G.marks],
    scores: { ...G.scores },
    chosen: { '0': G.bids['0'] !== null, '1': G.bids['1'] !== null },
    deck: G.deck.length,
    hand: mine && G.hands[mine].map((card) => ({ ...card })),
    bid: mine && G.bids[mine] && { ...G.bids[mine] },
    over: G.over,
  };
}
export type SmallSeen = ReturnType<typeof seenOf>;
