import type { Move } from '../../rules/moves.ts';
import type { Bloc, CardId, DialogueChoice, EnterpriseKind, NationId, Suit, Topic, Use } from '../../rules/terms.ts';
import type { Match } from './match.ts';

/** Every verb of play, for one bloc or for whoever is awaited. Each returns the match, so that play reads on. */
export abstract class Verbs {
  protected abstract go(move: Move): Match;
  protected abstract get here(): Match;

  private each(moves: Move[]): Match {
    for (const move of moves) this.go(move);
    return this.here;
  }

  play(card: CardId, use: Use, order?: 'before' | 'after'): Match {
    return this.go(order ? { type: 'play', card, use, order } : { type: 'play', card, use });
  }
  event(card: CardId): Match {
    return this.play(card, 'event');
  }
  outreach(card: CardId, order?: 'before' | 'after'): Match {
    return this.play(card, 'outreach', order);
  }
  mission(card: CardId): Match {
    return this.play(card, 'mission');
  }
  enterprise(card: CardId, order?: 'before' | 'after'): Match {
    return this.play(card, 'enterprise', order);
  }
  summit(card: CardId, order?: 'before' | 'after'): Match {
    return this.play(card, 'summit', order);
  }
  /** One influence in each nation named, paid in one suit. */
  place(pay: Suit, ...nations: NationId[]): Match {
    return this.each(nations.map((nation) => ({ type: 'place', nation, pay })));
  }
  sign(...nations: NationId[]): Match {
    return this.each(nations.map((nation) => ({ type: 'sign', nation })));
  }
  target(...nations: NationId[]): Match {
    return this.each(nations.map((nation) => ({ type: 'target', nation })));
  }
  option(option: number): Match {
    return this.go({ type: 'option', option });
  }
  pay(...suits: Suit[]): Match {
    return this.each(suits.map((suit) => ({ type: 'pay', suit })));
  }
  skip(): Match {
    return this.go({ type: 'skip' });
  }
  contributor(...nations: NationId[]): Match {
    return this.each(nations.map((nation) => ({ type: 'contributor', nation })));
  }
  launch(): Match {
    return this.go({ type: 'launch' });
  }
  found(kind: EnterpriseKind, nation?: NationId): Match {
    return this.go(nation ? { type: 'found', kind, nation } : { type: 'found', kind });
  }
  offer(topic: Topic): Match {
    return this.go({ type: 'offer', topic });
  }
  yes(): Match {
    return this.go({ type: 'answer', yes: true });
  }
  no(): Match {
    return this.go({ type: 'answer', yes: false });
  }
  worldEvent(choice: 'a' | 'b' | number): Match {
    return this.go({ type: 'world-event', choice });
  }
  dialogue(choice: DialogueChoice): Match {
    return this.go({ type: 'dialogue', choice });
  }
  vote(side: 'for' | 'against', bid = 0): Match {
    return this.go({ type: 'vote', side, bid });
  }
  turnLaw(toward: 'shared' | 'licence'): Match {
    return this.go({ type: 'turn-law', toward });
  }
  plan(suit: Suit): Match {
    return this.go({ type: 'plan', suit });
  }
  keep(card: CardId): Match {
    return this.go({ type: 'keep', card });
  }
  done(): Match {
    return this.go({ type: 'done' });
  }
  concede(): Match {
    return this.go({ type: 'concede' });
  }
}

/** The verbs of one bloc: `m.us.event(...)`. */
export class Side extends Verbs {
  constructor(
    private readonly match: Match,
    private readonly bloc: Bloc,
  ) {
    super();
  }
  protected get here(): Match {
    return this.match;
  }
  protected go(move: Move): Match {
    return this.match.move(this.bloc, move);
  }
}
