/** A position played on many times: balance, what-if, luck, turning points and debrief are read from what comes of it. */
import { copy } from '../../rules/copy.ts';
import { seeded, shuffle } from '../../rules/random.ts';
import type { Turn } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { type Change, changeState, underChanges } from './changes.ts';
import { type Follower, following, type Script, scriptOf } from './follow.ts';
import { keeping } from './kept.ts';
import { type PlayOn, playOn } from './match.ts';
import type { Choose, Player } from './players.ts';
import { keyOf, type Position, stateAt } from './position.ts';
import type { Result } from './tally.ts';

/** How a position is played on. Plain data but for `choose`: without it, it crosses to a worker. */
export interface Variation {
  players: Record<Bloc, Player>;
  /**
   * What chance does from here: `same` as it did; other `dice` (launches, collisions, every roll and draw to come from
   * the generator); other dice and other `deals` (also the order of what has been shuffled: deck, world events,
   * Offers, resolutions after the announced one); or another one of all possible `worlds`, set up anew: only where no
   * turn was made. What anybody holds or knows stays, but for `worlds`.
   */
  chance: 'same' | 'dice' | 'deals' | 'worlds';
  /** The seed that the players' decisions are drawn from. Absent: another one each time. */
  decisions?: string;
  /** What is made different before it goes on. Absent: nothing. */
  changes?: readonly Change[];
  /**
   * Turns that were made from here on in a match that was played: each decision is made again where it still is the same
   * and legal (follow.ts says when); where it isn't, the players decide. Absent: they always decide.
   */
  follow?: readonly Turn[];
  choose?: Choose;
}

/** Which of the continuations: from the first of these numbers up to but without the second. */
export type Range = readonly [from: number, to: number];

/** Other chance from here on. */
export function reroll(G: State, chance: Variation['chance'], seed: string): void {
  if (chance === 'same' || chance === 'worlds') return;
  const { secret } = G;
  if (chance === 'deals') {
    const rng = seeded(`deals/${seed}`);
    for (const list of [secret.deck, secret.worldEvents, secret.offers, secret.resolutions]) shuffle<string>(rng, list);
  }
  secret.rng = seeded(`dice/${seed}`);
}

/** The state that the continuation of a seed begins with. */
function begun(from: Position | State, { chance, changes = [] }: Variation, seed: string): State {
  const { scenario, options } = from;
  const G = 'turns' in from ? setup(scenario, options, chance === 'worlds' ? seed : from.seed) : copy(from);
  reroll(G, chance, seed);
  for (const change of changes) changeState(G, change);
  return G;
}

/**
 * Plays a position on: gives what came of it each time, in order. Equal arguments give equal results, everywhere, and a
 * continuation is the same whichever others are asked for with it. A state that is given stays as it is. Throws where the
 * turns to follow are not legal from there as it is.
 * @param which how many, or which of them
 */
export function continuations(
  from: Position | State,
  variation: Variation,
  which: number | Range,
  seed: string,
): Result[] {
  const { players, decisions, changes = [], choose } = variation;
  const [first, end] = typeof which === 'number' ? [0, which] : which;
  if (variation.chance === 'worlds' && !('turns' in from && from.turns.length === 0))
    throw new Error('other worlds begin with the match: no turn may have been made');
  // Turns were made by the rules as they are; a match that is about to begin begins by those that the changes make.
  const start = 'turns' in from && from.turns.length > 0 ? stateAt(from) : from;
  const follow = variation.follow ? followers(from, variation.follow, changes) : null;
  return underChanges(from, changes, () =>
    Array.from({ length: end - first }, (_, at) => {
      const i = first + at;
      const G = begun(start, variation, `${seed}/${i}`);
      const on: PlayOn = { players, seed: decisions ?? `${seed}/decisions/${i}`, choose, follow: follow?.() };
      return playOn(G, on);
    }),
  );
}

const scripts = keeping<Script>(16);

/** Makes a follower for each match: of these turns, but for the decisions that are changed. */
function followers(from: Position | State, turns: readonly Turn[], changes: readonly Change[]): () => Follower {
  const start = 'turns' in from ? stateAt(from) : from;
  const read = () => scriptOf(start, turns);
  const script = 'turns' in from ? scripts(`${keyOf(from)}${JSON.stringify(turns)}`, read) : read();
  const changed = changes.flatMap((c): [State, Bloc][] =>
    c.of === 'move' ? [[start, c.by ?? start.awaiting[0]]] : [],
  );
  return () => following(script, changed);
}
