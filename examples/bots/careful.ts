/**
 * A careful player: it keeps Tension and debris low, launches when the odds are good, and gathers partners where few
 * points are missing. Of the game it imports types alone, and runs without them too.
 *
 *     npm run lab -- check-bot "npx tsx examples/bots/careful.ts"
 */
import { createInterface } from 'node:readline';
import type { Move } from '../../rules/moves.ts';
import type { Bloc } from '../../rules/terms.ts';
import type { Answer, Decide, FromArena, Game, Hello, Ready } from '../../src/lab/programs/protocol.ts';

type View = Decide['view'];

/** A launch that fails costs points, Home and mistrust: below this chance, in percent, it waits. */
const GOOD_ODDS = 60;
const SIGNED = { us: 1, china: 2 };
const BOTH = 3;

const send = (message: Ready | Answer) => process.stdout.write(`${JSON.stringify(message)}\n`);

class Judge {
  constructor(
    private readonly game: Game,
    private readonly bloc: Bloc,
    private readonly view: View,
  ) {}

  /** Points for a move: bigger is better, zero is as good as passing. */
  worth(move: Move): number {
    const { view, bloc } = this;
    const me = view.blocs[bloc];
    switch (move.type) {
      case 'play':
        return this.play(move);
      case 'place':
        return this.place(move.nation, move.pay);
      case 'sign':
        return 10 + this.game.nations[this.at(move.nation)].weight;
      case 'contributor':
        return 3;
      case 'target':
        return 4 - Math.abs(this.missing(this.at(move.nation)));
      case 'found':
        return move.nation === undefined ? 1 : 1 + this.game.nations[this.at(move.nation)].weight / 4;
      case 'launch':
        return this.odds() >= GOOD_ODDS ? 5 : -1;
      case 'dialogue':
        return { cooperate: 2, abstain: 1, exploit: this.ruin() ? -5 : 0 }[move.choice];
      case 'offer':
        if (move.topic === 'tension') return view.tension / 3;
        if (move.topic === 'debris') return (view.debris.us + view.debris.china) / 3;
        return move.topic === 'home' ? 2 - me.home / 2 : 0.5;
      case 'vote': {
        const asked = view.requests.some((r) => r.kind === 'vote' && r.side === move.side && !r.met);
        return (asked ? 2 : 1) - move.bid / 3;
      }
      case 'keep':
        return this.card(move.card).value + (this.card(move.card).owner === bloc ? 2 : 0);
      case 'answer':
        return move.yes ? 1 : 0;
      case 'turn-law':
        return (move.toward === 'licence') === (bloc === 'us') ? 1 : -1;
      case 'pay':
        return me.paid + 1 >= this.mission().cost ? 1 : -0.5;
      default:
        return 0;
    }
  }

  private play({ card: id, use, order }: Extract<Move, { type: 'play' }>): number {
    const { value } = this.card(id);
    // With an order the card is the rival's, and its event comes along: rather one that is worth little.
    const along = order ? -value : 0;
    if (use === 'summit') return (this.ruin() ? 8 : 2) + along / 2;
    if (use === 'mission') {
      const ready = this.view.blocs[this.bloc].paid + value >= this.mission().cost;
      return ready && this.odds() >= GOOD_ODDS ? 9 : 1 + value / 2;
    }
    if (use === 'event') return this.stirs(id) && this.view.tension >= 6 ? -5 : 4 + value / 2;
    return (use === 'outreach' ? 4 + value : 3) + along;
  }

  /** Few points missing are better than many; an own partner is made safe, and no more. */
  private place(nation: string, pay: string): number {
    const at = this.at(nation);
    const { weight, interests } = this.game.nations[at];
    const missing = this.missing(at);
    const mine = [SIGNED[this.bloc], BOTH].includes(this.view.status[at]);
    if (mine) return missing > 0 ? 3 : 0.1;
    const cheap = interests.some((suit) => suit === pay) ? 1 : 0.5;
    return missing > 4 ? 0.2 * cheap : ((1 + weight) * cheap) / Math.max(1, missing);
  }

  /** Influence that a nation still asks for before it signs, or that its signature lacks. */
  private missing(at: number): number {
    const { us, china } = this.view.influence;
    const lead = this.bloc === 'us' ? us[at] - china[at] : china[at] - us[at];
    return this.game.nations[at].autonomy - lead;
  }

  /** The chance of the next launch in percent, as far as it is easily told. */
  private odds(): number {
    const { promises, odds } = this.view.blocs[this.bloc];
    const { reliability, contributors } = this.mission();
    return reliability + odds - 10 * Math.max(0, contributors - promises.length);
  }

  /** Is the common ruin near? */
  private ruin(): boolean {
    const { view, game } = this;
    return view.tension >= game.numbers.conflict - 3 || view.debris.us + view.debris.china >= game.numbers.kessler - 4;
  }

  private stirs = (id: string) => this.card(id).event.some((e) => e.do === 'tension' && Number(e.n) > 0);
  private at = (nation: string) => this.game.nations.findIndex((n) => n.id === nation);
  private card = (id: string) => this.game.cards.find((c) => c.id === id) as Game['cards'][number];
  private mission = () => this.game.missions[this.bloc][this.view.blocs[this.bloc].mission];
}

let hello: Hello | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  const message: FromArena = JSON.parse(line);
  if ('soft-landing' in message) {
    hello = message;
    send({ ready: true, name: 'careful' });
  } else if ('decide' in message && hello) {
    const judge = new Judge(hello.game, hello.bloc, message.view);
    const points = message.moves.map(({ move }) => judge.worth(move));
    send({ decide: message.decide, move: points.indexOf(Math.max(...points)) });
  } else if ('fault' in message) console.error(message.message);
  else if ('bye' in message) break;
}
