/**
 * What each legal play of a bloc is worth in a position: the play is made, its decisions are finished one by one with
 * whatever looks best to whoever decides, and the position that comes of it is valued. A play that chance or hidden
 * cards have a part in is tried in several worlds that the bloc can't tell from the true one.
 */
import { step } from '../../rules/apply.ts';
import { CARDS } from '../../rules/content/catalogue.ts';
import { copy } from '../../rules/copy.ts';
import { determinize } from '../../rules/determinize.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { below, seeded } from '../../rules/random.ts';
import type { State } from '../../rules/state.ts';
import { type Bloc, type CardId, rivalOf, type Use } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { evaluate } from '../../src/bots/evaluate.ts';
import { outlook } from './outlook.ts';

export type Play = Extract<Move, { type: 'play' }>;

/** Worlds in which a play of chance is tried. */
const WORLDS = 10;
/** Rolls by which a decision of chance is judged within a world. */
const ROLLS = 4;

const valued = (G: State, bloc: Bloc): number => evaluate(G, bloc) + outlook(G, bloc);

const fresh = (rng: number[]) => [0, 1, 2, 3].map(() => below(rng, 1 << 20) + 1);

/** A move's value at once; the mean of several rolls where chance had a part. Sets `chance.seen` then. */
function look(G: State, bloc: Bloc, move: Move, rng: number[], chance: { seen: boolean }): number {
  const trial = copy(G);
  trial.secret.rng = fresh(rng);
  const before = trial.secret.rng.join();
  step(trial, bloc, move);
  let sum = valued(trial, bloc);
  if (trial.secret.rng.join() === before) return sum;
  chance.seen = true;
  for (let i = 1; i < ROLLS; i++) {
    const again = copy(G);
    again.secret.rng = fresh(rng);
    step(again, bloc, move);
    sum += valued(again, bloc);
  }
  return sum / ROLLS;
}

/** Makes the decisions of a play, until the next card is to be played or the Actions are over. */
function finish(G: State, rng: number[], chance: { seen: boolean }): void {
  for (let guard = 0; guard < 60; guard++) {
    const { ask } = G;
    if (!ask || ask.bloc === null || ask.ask === 'play' || G.phase !== 'actions') return;
    const moves = legal(G, ask.bloc);
    let top = Number.NEGATIVE_INFINITY;
    let choice = moves[0];
    if (moves.length > 1)
      for (const move of moves) {
        const value = look(G, ask.bloc, move, rng, chance);
        if (value > top) {
          top = value;
          choice = move;
        }
      }
    step(G, ask.bloc, choice);
  }
}

/** Plays of one key come to the same, whichever card is used: its event has no part in them. */
function keyOf({ card: id, use, order }: Play, bloc: Bloc): string {
  const card = CARDS[id];
  if (use === 'event' || order) return `${id} ${use} ${order}`;
  const suit = use === 'mission' || use === 'enterprise' ? '' : card.suit;
  return `${use} ${card.value} ${suit} ${card.owner === rivalOf(bloc)}`;
}

/** From what is soonest reckoned to what takes longest. */
const COST: Record<Use, number> = { event: 0, summit: 1, mission: 2, enterprise: 3, outreach: 4 };

/** The plays of a bloc in one position, each rated when it is asked for. Equal positions give equal figures. */
export class Rating {
  /** Every legal play, the soonest reckoned first. */
  readonly plays: Play[];
  private readonly worlds: State[];
  private readonly dice: number[][];
  private readonly start: number[];
  private readonly known = new Map<string, number>();

  /** @param G a state where the play of this bloc is awaited */
  constructor(
    G: State,
    private readonly bloc: Bloc,
  ) {
    const rng = seeded(`best-play/${G.moves}`);
    const seen = view(G, bloc);
    this.worlds = Array.from({ length: WORLDS }, () => determinize(seen, rng));
    this.dice = this.worlds.map(() => fresh(rng));
    this.start = this.worlds.map((w) => valued(w, bloc));
    const plays = legal(G, bloc) as Play[];
    this.plays = plays.sort((a, b) => COST[a.use] - COST[b.use] || CARDS[b.card].value - CARDS[a.card].value);
  }

  /** Points of Standing that the position after the play is better than the one before. */
  worth(play: Play): number {
    const key = keyOf(play, this.bloc);
    let worth = this.known.get(key);
    if (worth === undefined) {
      worth = this.tryOut(play);
      this.known.set(key, worth);
    }
    return worth;
  }

  private tryOut(play: Play): number {
    const { bloc } = this;
    const chance = { seen: false };
    let sum = 0;
    let n = 0;
    for (; n < WORLDS && (n === 0 || chance.seen); n++) {
      const trial = copy(this.worlds[n]);
      trial.secret.rng = this.dice[n].slice();
      const cards = cardsHeld(trial);
      step(trial, bloc, play);
      finish(trial, this.dice[n].slice(), chance);
      // Chance or hidden cards had a part in it.
      if (trial.secret.rng.join() !== this.dice[n].join() || cardsHeld(trial) !== cards - 1) chance.seen = true;
      sum += valued(trial, bloc) - this.start[n];
    }
    return sum / n;
  }

  /** How much better a card's event is than every other play; stops at the first that comes within `enough` of it. */
  lead(card: CardId, enough = Number.NEGATIVE_INFINITY): { event: number; other: Play | null; lead: number } {
    const event = this.worth({ type: 'play', card, use: 'event' });
    let top = Number.NEGATIVE_INFINITY;
    let other: Play | null = null;
    for (const play of this.plays) {
      if (play.card === card && play.use === 'event') continue;
      const worth = this.worth(play);
      if (worth <= top) continue;
      top = worth;
      other = play;
      if (event - top < enough) break;
    }
    return { event, other, lead: event - top };
  }
}

const cardsHeld = ({ secret: { hands } }: State): number => hands.us.length + hands.china.length;
