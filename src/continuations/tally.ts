/** What is noted of a match while it runs: as much as the figures need, as little as a line of a file can hold. */
import { boardOf } from '../../rules/board.ts';
import type { LogEntry } from '../../rules/log.ts';
import type { Move } from '../../rules/moves.ts';
import { supportOf } from '../../rules/phases/session.ts';
import type { Ending, State } from '../../rules/state.ts';
import {
  BLOCS,
  type Bloc,
  type CardId,
  type DialogueChoice,
  type FileId,
  type NationId,
  type StandingSource,
  type Use,
} from '../../rules/terms.ts';
import { commonsGrade, type Grade } from '../../rules/tracks/commons.ts';
import { countPartners } from '../../rules/tracks/partners.ts';

/** A play is clearly ahead from so many points of Standing on. */
export const CLEAR = 1;

/** A card play. `open`: 1 where its event could have been taken instead (or was). */
export type Play = [bloc: Bloc, card: CardId, use: Use, open: 0 | 1];

export interface Result extends Ending {
  standing: Record<Bloc, number>;
  from: Record<Bloc, Record<StandingSource, number>>;
  /** Support in the Session, US minus China, at the end: it settles equal Standing. */
  votes: number;
  rounds: number;
  /** Who went first in the Actions, by round. */
  first: Bloc[];
  dialogue: [us: DialogueChoice, china: DialogueChoice][];
  plays: Play[];
  /** Standing, US minus China, after each scoring, by round. */
  gaps: number[];
  debris: Record<Bloc, number>;
  tension: number;
  law: number;
  wolf: boolean;
  files: Record<FileId, number>;
  partners: Record<Bloc, number>;
  /** Nations that signed with anybody during the match. */
  signed: NationId[];
  /** Decisions that were awaited and made; those among them with more than one legal move. */
  decisions: Record<Bloc, number>;
  choices: Record<Bloc, number>;
  /** Of the choices of both: made as in the match that was followed. Absent where none was. */
  repeated?: number;
  /** Choices as a table counts them: a card play with all that belongs to it is one, a secret choice of both is one. */
  turns: number;
  /** Card plays that a search chose among several: how many, and in how many its choice was clearly ahead of the next. */
  weighed: { plays: number; clear: number };
  grade: Grade;
  points: number;
}

export class Tally {
  private readonly first: Bloc[] = [];
  private readonly dialogue: Result['dialogue'] = [];
  private readonly plays: Play[] = [];
  private readonly gaps: number[] = [];
  private readonly signed = new Set<NationId>();
  private readonly decisions = { us: 0, china: 0 };
  private readonly choices = { us: 0, china: 0 };
  private repeated = 0;
  private turns = 0;
  private readonly weighed = { plays: 0, clear: 0 };
  private readonly total: Record<Bloc, number>;
  private round: number;

  /** @param G where noting begins: the start of a match, or a position within it */
  constructor(G: State) {
    this.total = { us: G.blocs.us.standing, china: G.blocs.china.standing };
    this.round = G.round;
  }

  /** A move of the match that is followed is to be done once more; `moves`: all that could be chosen. */
  again(moves: readonly Move[]): void {
    if (moves.length > 1) this.repeated++;
  }

  /** Before a move is done; `moves`: all that could be chosen; `ahead`: of the next best, where that is known. */
  before(G: State, bloc: Bloc, move: Move, moves: readonly Move[], ahead?: number): void {
    this.decisions[bloc]++;
    if (moves.length > 1) this.choices[bloc]++;
    if (move.type === 'play') {
      const { card, use } = move;
      const open = moves.some((m) => m.type === 'play' && m.card === card && m.use === 'event');
      this.plays.push([bloc, card, use, open ? 1 : 0]);
      this.turns++;
      if (ahead === undefined) return;
      this.weighed.plays++;
      if (ahead >= CLEAR) this.weighed.clear++;
    } else if (G.awaiting.length === 2 || (G.ask?.ask === 'dialogue' && G.ask.bloc !== null)) this.turns++;
  }

  /** After it: what happened. */
  after(G: State, log: readonly LogEntry[]): void {
    for (const e of log) {
      if (e.is === 'round') this.round = e.round;
      else if (e.is === 'phase' && e.phase === 'actions') this.first.push(G.first);
      else if (e.is === 'dialogue') this.dialogue.push([e.us, e.china]);
      else if (e.is === 'signed' || e.is === 'dual') this.signed.add(e.nation);
      else if (e.is === 'standing') this.total[e.bloc] = e.total;
      else if (e.is === 'scored') {
        // What the region gives follows as an entry of its own.
        const gain = e.bloc === 'us' ? e.n : e.bloc === 'china' ? -e.n : 0;
        this.gaps[this.round - 1] = this.total.us - this.total.china + gain;
      }
    }
  }

  /** @param followed whether a match was followed */
  result(G: State, followed = false): Result {
    const { us, china } = G.blocs;
    const { winner, kind, by } = G.ending ?? { winner: null, kind: 'order', by: null };
    const { grade, points } = commonsGrade(G);
    return {
      winner,
      kind,
      by,
      standing: { us: us.standing, china: china.standing },
      from: { us: { ...us.from }, china: { ...china.from } },
      votes: supportOf(G, 'us') - supportOf(G, 'china'),
      rounds: G.round,
      first: this.first,
      dialogue: this.dialogue,
      plays: this.plays,
      gaps: Array.from(this.gaps, (gap) => gap ?? 0),
      debris: { ...G.debris },
      tension: G.tension,
      law: G.law,
      wolf: G.wolf,
      files: { ...G.files },
      partners: { us: countPartners(G, 'us').signed, china: countPartners(G, 'china').signed },
      signed: boardOf(G).ids.filter((id) => this.signed.has(id)),
      decisions: this.decisions,
      choices: this.choices,
      ...(followed ? { repeated: this.repeated } : {}),
      turns: this.turns,
      weighed: this.weighed,
      grade,
      points,
    };
  }
}

/** Decisions of both blocs. */
export const sumOf = (count: Record<Bloc, number>): number => BLOCS.reduce((sum, bloc) => sum + count[bloc], 0);
