/**
 * A match to test with, so that tests read as play:
 *
 *   match('standard').with({ us: ['artemis-accords'] }).actions('us').us.event('artemis-accords').target('KEN', 'BRA')
 *
 * Arranging verbs put the table in order; playing verbs go through `apply` and throw with the refusal when a move is
 * not legal. The invariants are checked after every one. `changes()` tells what the moves since the last arranging did.
 */
import { advance, apply } from '../../rules/apply.ts';
import { boardOf } from '../../rules/board.ts';
import { CARDS } from '../../rules/content/catalogue.ts';
import { copy } from '../../rules/copy.ts';
import type { Effect } from '../../rules/effects/types.ts';
import { context } from '../../rules/engine.ts';
import { invariants } from '../../rules/invariants.ts';
import { legal, whyNot } from '../../rules/legal.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { Move } from '../../rules/moves.ts';
import { supportOf } from '../../rules/phases/session.ts';
import { d100, seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { Cause, Options, Policy, Request, State, Step } from '../../rules/state.ts';
import {
  BLOCS,
  type Bloc,
  type CardId,
  ERAS,
  type FileId,
  type NationId,
  type ResolutionId,
  type ScenarioId,
  SUITS,
  type Suit,
} from '../../rules/terms.ts';
import { type Change, type Changes, changesOf } from './changes.ts';
import { Side, Verbs } from './verbs.ts';

export type { Change, Changes };

type PerBloc<T> = Partial<Record<Bloc, T>>;
/** Steps that lead on to the next phase; after any other the Actions go on. */
const PHASES = new Set<Step['step']>([
  ...(['briefing', 'requests', 'world-event', 'dialogue', 'actions', 'session', 'lunar-order', 'orbit-check'] as const),
  ...(['wavering', 'signings-due', 'scoring', 'drift', 'keep', 'round-end'] as const),
]);
const STATUS = { none: 0, us: 1, china: 2, dual: 3 } as const;

export class Match extends Verbs {
  /** The state, for looking; arrange it with the verbs, or in `edit`. */
  readonly G: State;
  /** What happened in moves and jumps, in order. */
  readonly log: LogEntry[] = [];
  readonly us = new Side(this, 'us');
  readonly china = new Side(this, 'china');
  private before: State | null = null;

  constructor(scenario: ScenarioId, options: Options, seed: string) {
    super();
    this.G = setup(scenario, options, seed);
    this.check();
  }

  protected get here(): Match {
    return this;
  }
  protected go(move: Move): Match {
    const [bloc, other] = this.G.awaiting;
    if (!bloc || other) throw new Error(`say whose ${move.type} it is: ${this.G.awaiting.join(' and ') || 'nobody'}`);
    return this.move(bloc, move);
  }

  /** Applies a move; throws with the refusal's message where it is not legal. */
  move(bloc: Bloc, move: Move): Match {
    this.before ??= copy(this.G);
    const applied = apply(this.G, bloc, move);
    if (!applied.ok)
      throw new Error(`${bloc} ${JSON.stringify(move)}: ${applied.error.code}: ${applied.error.message}`);
    this.log.push(...applied.log);
    return this.check();
  }

  private check(): Match {
    invariants(this.G);
    return this;
  }

  // ---- arranging

  /** Changes the state by hand. What the moves before did is forgotten by `changes`. */
  edit(change: (G: State) => void): Match {
    change(this.G);
    this.before = null;
    return this.check();
  }

  /** Exactly these hands (a bloc not named keeps its own); a card of a later era brings its round with it. */
  with(hands: PerBloc<CardId[]>): Match {
    const { scenario } = boardOf(this.G);
    const all = BLOCS.flatMap((bloc) => hands[bloc] ?? []);
    this.round(Math.max(this.G.round, ...all.map((id) => scenario.eras[known(id).era])));
    return this.edit(({ secret, discards, removed }) => {
      for (const bloc of BLOCS) {
        if (!hands[bloc]) continue;
        secret.deck.unshift(...secret.hands[bloc]);
        secret.hands[bloc] = [];
      }
      for (const id of all) take(id, [secret.deck, secret.hands.us, secret.hands.china, discards, removed]);
      for (const bloc of BLOCS) if (hands[bloc]) secret.hands[bloc] = [...hands[bloc]];
    });
  }

  /** These cards on top of the deck, the first to be drawn first. */
  onTop(...cards: CardId[]): Match {
    return this.edit(({ secret, discards, removed }) => {
      for (const id of cards) take(id, [secret.deck, secret.hands.us, secret.hands.china, discards, removed]);
      secret.deck.push(...[...cards].reverse());
    });
  }

  /** Exactly these discards, the newest last; the others go back under the deck. */
  discarded(...cards: CardId[]): Match {
    return this.edit((G) => {
      G.secret.deck.unshift(...G.discards);
      for (const id of cards) take(id, [G.secret.deck, G.secret.hands.us, G.secret.hands.china, G.removed]);
      G.discards = [...cards];
    });
  }

  /** Leaves this many cards in the deck; the rest are removed from the match. */
  thin(left: number): Match {
    return this.edit((G) => {
      G.removed.push(...G.secret.deck.splice(0, Math.max(0, G.secret.deck.length - left)));
    });
  }

  /** Goes on to a round's number: eras that joined by then are in the deck. */
  round(n: number): Match {
    return this.edit((G) => {
      const { eras, cards } = boardOf(G).scenario;
      const joining = ERAS.filter((era) => eras[era] > G.round && eras[era] <= n);
      G.round = n;
      G.secret.deck.unshift(...cards.filter((id) => joining.includes(CARDS[id].era)));
    });
  }

  /** Influence of either or both in a nation. */
  influence(nation: NationId, n: PerBloc<number>): Match {
    return this.edit((G) => {
      for (const bloc of BLOCS) if (n[bloc] !== undefined) G.influence[bloc][this.at(nation)] = n[bloc];
    });
  }

  /** Influence of both in every nation but those named, set to nothing: only what a test places is there. */
  bare(...but: NationId[]): Match {
    const { ids, founder } = boardOf(this.G);
    return this.edit((G) => {
      ids.forEach((id, i) => {
        if (but.includes(id)) return;
        for (const bloc of BLOCS) G.influence[bloc][i] = 0;
        if (!founder[i]) {
          G.status[i] = 0;
          G.wavering[i] = 0;
        }
      });
    });
  }

  /**
   * A table whose figures no tuning of the scenario moves: bare nations, no tokens and no Standing, Home 3, Tension 5,
   * law 1, Wolf standing, files at 0, Debris 2 and 3; the United States has a constellation and (where on) a company.
   */
  plain(): Match {
    const { on } = boardOf(this.G).scenario;
    return this.bare()
      .tokens({ us: {}, china: {} })
      .standing({ us: 0, china: 0 })
      .tension(5)
      .law(1)
      .wolf(true)
      .files({ traffic: 0, rescue: 0, framework: 0 })
      .debris({ us: 2, china: 3 })
      .bloc('us', { home: 3, companies: on.companies ? 1 : 0, constellations: 1 })
      .bloc('china', { home: 3, plan: 'technology', companies: 0, constellations: 0 })
      .edit((G) => {
        for (const bloc of BLOCS) G.blocs[bloc].support = supportOf(G, bloc);
      });
  }

  /** Whose partner a nation is. */
  partner(nation: NationId, of: keyof typeof STATUS): Match {
    return this.edit((G) => {
      G.status[this.at(nation)] = STATUS[of];
    });
  }
  tension(n: number): Match {
    return this.edit((G) => {
      G.tension = n;
    });
  }
  law(n: number): Match {
    return this.edit((G) => {
      G.law = n;
    });
  }
  debris(n: PerBloc<number>): Match {
    return this.edit((G) => Object.assign(G.debris, n));
  }
  files(n: Partial<Record<FileId, number>>): Match {
    return this.edit((G) => Object.assign(G.files, n));
  }
  wolf(stands: boolean): Match {
    return this.edit((G) => {
      G.wolf = stands;
    });
  }
  /** Exactly these tokens: what is not named is none. */
  tokens(n: PerBloc<Partial<Record<Suit, number>>>): Match {
    return this.edit((G) => {
      for (const bloc of BLOCS) if (n[bloc]) for (const suit of SUITS) G.blocs[bloc].tokens[suit] = n[bloc][suit] ?? 0;
    });
  }
  /** Any figures of a bloc: home, companies, constellations, networks, mission, paid, odds, launches, plan. */
  bloc(bloc: Bloc, figures: Partial<State['blocs'][Bloc]>): Match {
    return this.edit((G) => Object.assign(G.blocs[bloc], figures));
  }
  /** Standing, as if from events. */
  standing(n: PerBloc<number>): Match {
    return this.edit((G) => {
      for (const bloc of BLOCS)
        if (n[bloc] !== undefined) {
          const me = G.blocs[bloc];
          me.from.opening += n[bloc] - me.standing;
          me.standing = n[bloc];
        }
    });
  }
  requests(...list: Omit<Request, 'met' | 'side'>[]): Match {
    return this.edit((G) => {
      G.requests = list.map((r) => ({ side: null, met: null, ...r }));
    });
  }
  resolution(id: ResolutionId): Match {
    return this.edit((G) => {
      G.resolution = id;
    });
  }
  /** A policy stands that no card of the deck made. */
  policy(bloc: Bloc, mods: Policy['mods'], each: Effect[] = []): Match {
    return this.edit((G) => {
      G.policies.push({ card: 'a-policy', bloc, mods, each, until: null });
    });
  }

  /** The next percentage rolls: true is 1-5, false is 96-100. */
  dice(...rolls: boolean[]): Match {
    return this.edit((G) => {
      for (let k = 0; ; k++) {
        const state = seeded(`dice/${k}`);
        const trial = state.slice();
        if (rolls.every((low) => (low ? d100(trial) <= 5 : d100(trial) > 95))) {
          G.secret.rng = state;
          return;
        }
      }
    });
  }

  // ---- jumping

  /** Puts the game at the Actions, where a bloc is to play its first card. No nation asks for anything. */
  actions(bloc: Bloc = 'us'): Match {
    return this.edit((G) => {
      G.phase = 'actions';
      G.first = bloc;
      G.plays = { us: 0, china: 0 };
      G.play = null;
      G.requests = [];
      G.queue = [{ step: 'turn' }];
      G.ask = { ask: 'play', bloc };
      G.awaiting = [bloc];
      G.secret.picks = { us: null, china: null };
    });
  }

  /** Leaves what is going on and does a step of the queue instead: a phase, or a part of one. */
  jump(step: Step): Match {
    this.before = copy(this.G);
    const { G } = this;
    G.ask = null;
    G.awaiting = [];
    G.play = null;
    G.queue = PHASES.has(step.step) ? [step] : [{ step: 'turn' }, step];
    advance(context(G, this.log));
    return this.check();
  }

  /** At the Actions: does effects as if an event had them. Unless told otherwise it is an own event of the actor. */
  effects(list: Effect | Effect[], cause: Partial<Cause> = {}): Match {
    const { G } = this;
    this.before = copy(G);
    const actor = cause.actor ?? 'us';
    const full: Cause = { actor, serves: actor, capped: false, id: 'a-card', kind: 'card', ...cause };
    G.ask = null;
    G.awaiting = [];
    G.queue.push({ step: 'effects', list: Array.isArray(list) ? list : [list], at: 0, cause: full });
    advance(context(G, this.log));
    return this.check();
  }

  // ---- looking

  /** Position of a nation in the state's lists. */
  at(nation: NationId): number {
    const at = boardOf(this.G).index[nation];
    if (at === undefined) throw new Error(`no ${nation} on the board of ${this.G.scenario}`);
    return at;
  }

  /** What the moves since the last arranging verb changed: see `changesOf`. */
  changes(): Changes {
    return this.before ? changesOf(this.before, this.G) : {};
  }

  /** Legal moves of whoever is awaited (of the first of two). */
  legal(bloc: Bloc = this.G.awaiting[0]): Move[] {
    return legal(this.G, bloc);
  }

  /** Nations among the legal moves now. */
  nations(): NationId[] {
    return this.legal().flatMap((m) => ('nation' in m && m.nation ? [m.nation] : []));
  }

  /** Log entries of one kind. */
  told<K extends LogEntry['is']>(is: K): Extract<LogEntry, { is: K }>[] {
    return this.log.filter((e): e is Extract<LogEntry, { is: K }> => e.is === is);
  }

  /** Throws unless the move is refused with this code and the state stays as it was. */
  expectRefused(code: string, move: unknown, bloc: Bloc = this.G.awaiting[0] ?? 'us'): Match {
    const before = JSON.stringify(this.G);
    const applied = apply(this.G, bloc, move);
    const got = applied.ok ? 'no refusal' : applied.error.code;
    if (got !== code) throw new Error(`${JSON.stringify(move)}: expected ${code}, got ${got}`);
    if (JSON.stringify(this.G) !== before) throw new Error(`${code}: a refused move changed the state`);
    return this;
  }

  /** Is the move legal for the bloc? */
  allows(move: Move, bloc: Bloc = this.G.awaiting[0]): boolean {
    return whyNot(this.G, bloc, move) === null;
  }
}

function known(id: CardId) {
  const card = CARDS[id];
  if (!card) throw new Error(`there is no card ${id}`);
  return card;
}

function take(id: CardId, places: CardId[][]): void {
  for (const place of places) {
    const i = place.indexOf(id);
    if (i >= 0) {
      place.splice(i, 1);
      return;
    }
  }
  throw new Error(`${id} is not in this match`);
}

/** A new match, at its first decision. */
export const match = (scenario: ScenarioId = 'standard', options: Options = {}, seed = 'test'): Match =>
  new Match(scenario, options, seed);
