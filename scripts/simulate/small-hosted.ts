/** The small game as the authority hosts it, and as it is played. */
import type { Hosting } from '../../src/server/authority/hosting.ts';
import { no } from '../../src/server/authority/world.ts';
import {
  allowed,
  begin,
  make,
  PLAYERS,
  type Player,
  Small,
  type SmallEntry,
  type SmallSeen,
  type SmallStart,
  type SmallState,
  seenOf,
} from './small.ts';
import type { Subject } from './subject.ts';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const ILLEGAL = no('not-legal', 'This move is not possible now.');

export const smallHosting: Hosting<SmallState> = {
  game: Small,
  version: 'small-1',
  check: ({ rounds, ...rest }) =>
    Number.isInteger(rounds) && Object.keys(rest).length === 0
      ? { ok: true, kind: 'small' }
      : no('choice-unknown', 'Only rounds can be chosen.'),
  start: ({ rounds }, seed): SmallStart => ({ rounds: rounds as number, seed }),
  record: (start, moves, names) => JSON.stringify({ start, moves, names }),
  opening(start) {
    const log: SmallEntry[] = [];
    begin(start as SmallStart, log);
    return log;
  },
  mayRead: (entry, player) => (entry as SmallEntry).only === undefined || (entry as SmallEntry).only === player,
  seen: seenOf,
  // The Game's own moves make it: boardgame.io plays them.
  make(before, player, type, args) {
    if (!allowed(before, player, type, args)) return ILLEGAL;
    const told: SmallEntry[] = [];
    make(copy(before), player as Player, type, args, told);
    return { ok: true, args: [...args], told };
  },
  whyNotUndo: (G, player) =>
    G.open > 0 && G.last === player ? null : no('undo-nothing', 'There is nothing to take back.').error,
  undoable: (G) => G.open,
  over: (G) => G.over,
  awaited: (G) => (G.over ? [] : G.actor ? [G.actor] : PLAYERS.filter((player) => !G.bids[player])),
  forfeit: (player) => ({ player, type: 'yield', args: [] }),
  brought: () => no('brought-not', 'These matches are not taken from one place to another.'),
  phrases: ['hello', 'thanks'],
};

/** Marks of what is hidden: whoever watches may see none, a player those of its own. */
const HIDDEN: Record<string, RegExp> = { '0': /~[1n]:[^~]*~/, '1': /~[0n]:[^~]*~/, '': /~[01n]:[^~]*~/ };

export const small: Subject = {
  hosting: smallHosting as unknown as Hosting,
  most: 20_000,
  chosen: (chance) => ({ rounds: chance.between(2, 3) }),
  pick(given, player, token, chance) {
    const seen = given as SmallSeen;
    if (seen.over) return null;
    if (seen.actor === null) {
      if (seen.chosen[player as Player] || !seen.hand) return null;
      return { type: 'bid', args: [chance.below(seen.hand.length), token(player)] };
    }
    if (seen.actor !== player) return null;
    const mark = seen.marks.length < 3 && chance.odds(400);
    return { type: mark ? 'mark' : 'roll', args: [token()] };
  },
  over: (seen) => (seen as SmallSeen).over,
  leak: (text, player) => HIDDEN[player ?? ''].exec(text)?.[0] ?? null,
  tokenOf: (args) => (args.find((arg) => typeof arg === 'string' && /t\d/.test(arg)) as string | undefined) ?? null,
  again(start, moves) {
    const G = begin(start as SmallStart);
    for (const { player, type, args } of moves) make(G, player as Player, type, args);
    return G;
  },
};
