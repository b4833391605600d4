/**
 * Search: an information-set tree of card plays. A move of the tree is a card and its use; how it goes on (each point,
 * signature, target) is left to instinct. Each node of the budget deals what is hidden anew, goes down the tree, plays
 * the round out by what plays came to at first sight, and carries the result back up.
 *
 * At the root the candidates take turns in the same worlds, so that hands and dice don't decide between them, and the
 * worse half drops out whenever its share of the budget is spent (sequential halving); below, the tree goes where what
 * was found and what was expected promise most.
 */
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, type Bloc } from '../../rules/terms.ts';
import { evaluate } from './evaluate.ts';
import { redeal } from './hidden.ts';
import { byInstinct, chance, dice, finish, outlook } from './imagine.ts';
import { bestOf } from './instinct.ts';

interface Edge {
  move: Move;
  by: Bloc;
  prior: number;
  /** What it came to at first sight. */
  sight: number;
  visits: number;
  /** Sum of results, seen from `by`. */
  sum: number;
  below: Node | null;
}

interface Node {
  visits: number;
  edges: Map<Move, Edge>;
}

export interface Manner {
  /** How far in plays after the tree the imagination runs before it judges. */
  plays: number;
  /** How much the first looks weigh against what was found. */
  explore: number;
  /** Points of Standing that one step of the first looks' weights stands for. */
  heat: number;
  /** Points by which first sight may misjudge when plays are imagined. */
  noise: number;
  /** How many nodes' results a first sight is worth. */
  trust: number;
  /** Candidates at the root. */
  candidates: number;
  /** Visits after which a move gets a node of its own. */
  ripe: number;
  /** Is the Session imagined, too, where the plays come to it? */
  end: boolean;
}

export const MINISTER: Manner = {
  plays: 12,
  explore: 1.5,
  heat: 1.5,
  noise: 0.5,
  trust: 64,
  candidates: 12,
  ripe: 4,
  end: true,
};

export const ARCHITECT: Manner = { ...MINISTER, candidates: 20 };

const SCALE = 12;
const squash = (worth: number) => Math.tanh(worth / SCALE);

/** Weights that add up to 1 from looks in points. */
function weights(looks: readonly number[], heat: number): number[] {
  const top = Math.max(...looks);
  const raw = looks.map((l) => Math.exp((l - top) / heat));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((r) => r / sum);
}

/** What plays were found to come to, at first sight, in this search: the same card is met in many futures. */
class Sights {
  private readonly seen = new Map<Move, number>();

  constructor(private readonly rng: number[]) {}

  /** Points of Standing that each play gains its bloc by the end of the play. */
  of(G: State, by: Bloc, moves: readonly Move[]): number[] {
    let now: number | null = null;
    return moves.map((move) => {
      let gain = this.seen.get(move);
      if (gain === undefined) {
        now ??= evaluate(G, by);
        gain = outlook(G, by, [[by, move]], this.rng) - now;
        this.seen.set(move, gain);
      }
      return gain;
    });
  }
}

export class Search {
  private readonly root: Node = { visits: 0, edges: new Map() };
  private readonly sights: Sights;
  private readonly start: number;
  /** Candidates still in the running. */
  private readonly alive: Edge[];
  private readonly own: number[];
  private rng: number[];
  private world: number[];
  private turn = 0;
  private halveAt: number;
  private readonly share: number;
  nodes = 0;

  constructor(
    private readonly base: State,
    private readonly bloc: Bloc,
    moves: readonly Move[],
    rng: number[],
    budget: number,
    private readonly manner: Manner = MINISTER,
  ) {
    this.own = rng;
    this.rng = rng;
    this.world = dice(rng);
    this.sights = new Sights(rng);
    this.start = evaluate(base, bloc);
    this.widen(this.root, base, bloc, moves);
    this.alive = [...this.root.edges.values()].sort((a, b) => b.prior - a.prior).slice(0, manner.candidates);
    this.share = budget / Math.max(1, Math.ceil(Math.log2(this.alive.length)));
    this.halveAt = this.share;
  }

  /** Spends one node: the candidate whose turn it is, in the world that all of them meet in this round. */
  grow(): void {
    const { bloc } = this;
    if (this.turn >= this.alive.length) this.nextWorld();
    const first = this.alive[this.turn++];
    const rng = [...this.world];
    const G = copy(this.base);
    redeal(G, bloc, rng);
    this.rng = rng;
    const path: Edge[] = [];
    let node = this.root;
    while (G.ask?.ask === 'play') {
      const by = G.awaiting[0];
      const edge = node === this.root ? first : this.choose(node, G, by);
      step(G, by, edge.move);
      finish(G, rng);
      path.push(edge);
      if (edge.visits < this.manner.ripe) break;
      edge.below ??= { visits: 0, edges: new Map() };
      node = edge.below;
    }
    this.playOn(G);
    const worth = squash(evaluate(G, bloc) - this.start);
    for (const edge of path) {
      edge.visits++;
      edge.sum += edge.by === bloc ? worth : -worth;
      if (edge.below) edge.below.visits++;
    }
    this.nodes++;
  }

  /** All who are left have met this world: the worse half goes when the budget's share for them is spent. */
  private nextWorld(): void {
    this.turn = 0;
    this.world = dice(this.own);
    if (this.alive.length > 2 && this.nodes >= this.halveAt) {
      this.alive.sort((a, b) => this.judged(b) - this.judged(a));
      this.alive.length = Math.ceil(this.alive.length / 2);
      this.halveAt += this.share;
    }
  }

  /** What a candidate comes to: its first sight, and what its futures came to. */
  private judged({ sight, sum, visits }: Edge): number {
    const { trust } = this.manner;
    return (trust * sight + sum) / (trust + visits);
  }

  private choose(node: Node, G: State, by: Bloc): Edge {
    const moves = legal(G, by);
    this.widen(node, G, by, moves);
    const root = Math.sqrt(node.visits + 1) * this.manner.explore;
    let best: Edge | null = null;
    let top = Number.NEGATIVE_INFINITY;
    for (const move of moves) {
      const edge = node.edges.get(move) as Edge;
      const found = edge.visits > 0 ? edge.sum / edge.visits : 0;
      const look = found + (root * edge.prior) / (1 + edge.visits);
      if (look > top) {
        top = look;
        best = edge;
      }
    }
    return best as Edge;
  }

  private widen(node: Node, G: State, by: Bloc, moves: readonly Move[]): void {
    if (moves.every((m) => node.edges.has(m))) return;
    const sights = this.sights.of(G, by, moves);
    const shares = weights(sights, this.manner.heat);
    moves.forEach((move, i) => {
      if (!node.edges.has(move))
        node.edges.set(move, { move, by, prior: shares[i], sight: squash(sights[i]), visits: 0, sum: 0, below: null });
    });
  }

  /** Plays some plays on, each as it looked at first sight. */
  private playOn(G: State): void {
    for (let n = 0; n < this.manner.plays && G.ask?.ask === 'play'; n++) {
      const by = G.awaiting[0];
      const moves = legal(G, by);
      step(G, by, moves[bestOf(this.sights.of(G, by, moves), () => chance(this.rng) * this.manner.noise)]);
      finish(G, this.rng);
    }
    if (this.manner.end && G.ask?.ask === 'session') {
      for (const by of BLOCS) if (G.awaiting.includes(by)) step(G, by, byInstinct(G, by, legal(G, by), this.rng));
      finish(G, this.rng);
    }
  }

  /** The moves at the root, the best first: who stayed longest in the running, and of those who came to most. */
  lines(): { move: Move; worth: number; nodes: number }[] {
    return [...this.root.edges.values()]
      .sort(
        (a, b) => Number(this.alive.includes(b)) - Number(this.alive.includes(a)) || this.judged(b) - this.judged(a),
      )
      .map((edge) => ({
        move: edge.move,
        worth: this.start + SCALE * Math.atanh(Math.max(-0.999, Math.min(0.999, this.judged(edge)))),
        nodes: edge.visits,
      }));
  }
}
