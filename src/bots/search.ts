/**
 * Search: a tree of the moves that a play is made of. A card's use, each point, signature, target and payment is a move
 * of its own; a branch is a way to play the card to its end. Every node of the budget tries one more move: it is made
 * on a copy, the rest of the play is finished by instinct, and the position judged. A node is worth the best that was
 * found below it for whoever decides there, so good ways are followed further and in more variants; moves that instinct
 * thinks little of are tried late or never. Where dice fall, futures are averaged, and the tree ends.
 */
import { step } from '../../rules/apply.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { dice, outlook, settled } from './imagine.ts';
import { glance } from './instinct.ts';
import type { Line } from './types.ts';

interface Node {
  move: Move | null;
  above: Node | null;
  /** The state at this node; dropped where nothing is left to decide. */
  G: State | null;
  /** Does the searching bloc decide here? */
  own: boolean;
  /** What the play comes to from here if instinct goes on, and the best that was found. */
  sight: number;
  best: number;
  /** Moves tried at or below this node. */
  visits: number;
  /** Moves not tried yet, the best-looking last; null before anybody looked. */
  untried: Move[] | null;
  below: Node[];
  /** Is everything below tried? */
  done: boolean;
}

/** Points of Standing by which a node that few looked at is favoured. */
const CURIOUS = 0.8;
/** Moves tried at a node before one of them is followed, and how many more for each visit. */
const ROOT = [40, 0.2];
const INNER = [3, 0.35];

export class Search {
  private readonly root: Node;
  /** Nodes spent. */
  nodes = 0;

  /**
   * @param base a state that the bloc can't tell from the true one: its decision is awaited, alone
   * @param moves its legal moves
   */
  constructor(
    base: State,
    private readonly bloc: Bloc,
    moves: readonly Move[],
    private readonly rng: number[],
  ) {
    this.root = this.node(null, null, base, 0);
    this.root.untried = this.inOrder(base, bloc, moves);
  }

  private node(move: Move | null, above: Node | null, G: State | null, sight: number): Node {
    const own = G?.awaiting[0] === this.bloc;
    return { move, above, G, own, sight, best: sight, visits: 0, untried: null, below: [], done: G === null };
  }

  /** The best-looking last. */
  private inOrder(G: State, by: Bloc, moves: readonly Move[]): Move[] {
    const looks = glance(G, by, moves);
    return [...moves.keys()].sort((a, b) => looks[a] - looks[b] || b - a).map((i) => moves[i]);
  }

  /** Spends one node. Returns false where everything is tried. */
  grow(): boolean {
    while (!this.root.done) {
      const node = this.leaf();
      const move = this.untried(node).pop();
      if (move) {
        this.tryOut(node, move);
        return true;
      }
      node.done = true;
      node.G = null;
    }
    return false;
  }

  /** The node to try a move at: down the most promising branch to where one has room. */
  private leaf(): Node {
    let node = this.root;
    for (;;) {
      const [wide, wider] = node === this.root ? ROOT : INNER;
      const next = this.promising(node);
      if (!next || (this.untried(node).length > 0 && node.below.length < wide + wider * node.visits)) return node;
      node = next;
    }
  }

  private untried(node: Node): Move[] {
    if (!node.untried) {
      const G = node.G as State;
      const by = G.awaiting[0];
      node.untried = this.inOrder(G, by, legal(G, by));
    }
    return node.untried;
  }

  /** A move is made and the play finished by instinct. */
  private tryOut(node: Node, move: Move): void {
    const G = node.G as State;
    const by = G.awaiting[0];
    const trial = copy(G);
    trial.secret.rng = dice(this.rng);
    const before = trial.secret.rng[3];
    step(trial, by, move);
    const open = !trial.ending && !settled(trial) && trial.secret.rng[3] === before;
    const worth = outlook(open ? trial : G, this.bloc, open ? [] : [[by, move]], this.rng);
    node.below.push(this.node(move, node, open ? trial : null, worth));
    this.nodes++;
    for (let up: Node | null = node; up; up = up.above) {
      up.visits++;
      this.judge(up);
    }
  }

  /** The best for who decides: what instinct would do is always one of the ways. */
  private judge(node: Node): void {
    const first = node === this.root ? node.below[0].best : node.sight;
    node.best = node.below.reduce((best, b) => (node.own ? Math.max(best, b.best) : Math.min(best, b.best)), first);
  }

  /** The node to follow: good, or seldom looked at. */
  private promising(node: Node): Node | null {
    const curious = CURIOUS * Math.sqrt(Math.log(node.visits + 1));
    let found: Node | null = null;
    let top = Number.NEGATIVE_INFINITY;
    for (const next of node.below) {
      if (next.done) continue;
      const look = (node.own ? next.best : -next.best) + curious / Math.sqrt(next.visits + 1);
      if (look > top) {
        top = look;
        found = next;
      }
    }
    return found;
  }

  /** How the best way that was found goes on after a move at the root, whoever decides; instinct goes on from there. */
  onward(from: Move): Move[] {
    const way: Move[] = [];
    let node = this.root.below.find(({ move }) => move === from);
    while (node) {
      const { best, below }: Node = node;
      node = below.find((next) => next.best === best);
      if (node) way.push(node.move as Move);
    }
    return way;
  }

  /** The moves at the root that were tried, the best first. */
  lines(): Line[] {
    return [...this.root.below]
      .sort((a, b) => b.best - a.best)
      .map(({ move, best, visits }) => ({ move: move as Move, worth: best, nodes: visits + 1 }));
  }
}
