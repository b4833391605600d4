/** What the clients have sent, and what they were told: all that the checker knows of what happened outside the server. */
import { hashOf } from '../../rules/hash.ts';
import type { Answer } from '../../src/wire/messages.ts';

/** A move, or a taking back, that a seat has sent, once or more often. */
export interface Attempt {
  table: string;
  player: string;
  event: 'move' | 'undo';
  /** At which it was made. */
  version: number;
  /** Empty for a taking back. */
  type: string;
  args: readonly unknown[];
  /** How often it was sent, and how often it was then said for sure that it has not happened. */
  sent: number;
  refused: number;
  /** The versions that came of it, as it was answered. */
  taken: number[];
}

/** What a seat, or whoever watches (null), was shown of a table at a version. */
export interface Shown {
  table: string;
  player: string | null;
  version: number;
  /** Hash of the view. */
  view: string;
  /** Hash of all that was told, and of whose moves stand; null: it was not looked at. */
  told: string | null;
}

/** A seat that was given to whoever has the secret. */
export interface Seated {
  table: string;
  player: string;
  secret: string;
}

/** Refusals after which it may have happened all the same. */
const UNSURE = ['not-stored', 'server-error'];

export type Made = Pick<Attempt, 'table' | 'player' | 'event' | 'version' | 'type' | 'args'>;

export class Notes {
  readonly attempts = new Map<string, Attempt>();
  readonly shown = new Map<string, Shown>();
  readonly seats: Seated[] = [];
  /** How often moves were refused, by the code. */
  readonly refusals: Record<string, number> = {};
  /** Answers that took a move: the same one counts once. */
  acknowledged = 0;
  /** Told of every attempt that is sent, and of every one that is taken for the first time. */
  hear: (what: 'sent' | 'taken', attempt: Attempt) => void = () => {};

  /** It is sent now; what is answered goes to what is given back. */
  send(made: Made): { attempt: Attempt; answered(answer: Answer<{ version: number }>): void } {
    const { table, player, event, version, type, args } = made;
    const key = JSON.stringify([table, player, event, version, type, args]);
    const attempt = this.attempts.get(key) ?? { ...made, sent: 0, refused: 0, taken: [] };
    this.attempts.set(key, attempt);
    attempt.sent++;
    this.hear('sent', attempt);
    return {
      attempt,
      answered: (answer) => {
        if (!answer.ok) {
          const { code } = answer.error;
          this.refusals[code] = (this.refusals[code] ?? 0) + 1;
          if (!UNSURE.includes(code)) attempt.refused++;
          return;
        }
        if (attempt.taken.includes(answer.version)) return;
        attempt.taken.push(answer.version);
        this.acknowledged++;
        this.hear('taken', attempt);
      },
    };
  }

  /** A page shows this. @param told left out: it was not looked at */
  show(table: string, player: string | null, version: number, view: unknown, told?: unknown): void {
    const shown: Shown = {
      table,
      player,
      version,
      view: hashOf(view),
      told: told === undefined ? null : hashOf(told),
    };
    // What is shown as before need not be kept again; what differs must be.
    this.shown.set(`${table}/${player}/${version}/${shown.view}/${shown.told}`, shown);
  }
}
