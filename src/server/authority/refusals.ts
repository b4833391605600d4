/** What is answered: done, or why not. */
import type { Refusal } from '../../../rules/moves.ts';
import { no } from './world.ts';

export type Done<T = object> = ({ ok: true } & T) | { ok: false; error: Refusal };

export const UNKNOWN = no('table-unknown', 'There is no such table, or no such seat at it.');
export const TALK_LESS = no('talk-less', 'This server does not let so much be said at a table.');
export const NOT_BEGUN = no('not-begun', 'The match begins when both seats are taken.');
export const WATCHES = no('watch-only', 'This match is only being watched: nothing can be moved.');
export const NOT_STORED = no(
  'not-stored',
  'This could not be saved just now. Look whether it has happened, and try again.',
);
export const NOT_OVER = no('not-over', 'The match is not over yet.');
export const OVER = no('match-over', 'This match has ended.');
export const BEHIND = no('behind', 'The match has gone on meanwhile: look again.');
export const PAUSED = no('paused', 'The match is paused: let it go on first.');
export const HELD = no('held', 'This table stands still: whoever leads the class lets it go on.');
export const LATE = no('out-of-time', 'There was no time left for this.');
export const ERASED = no('table-erased', 'This table was erased, with all that was played at it.');
export const LEAD_ALONE = no('lead-alone', 'Whoever leads the class decides this.');
export const REWIND_RANGE = no(
  'rewind-range',
  'A match can be taken back to any number of its moves, from none to all of them.',
);
export const REVEALED = no(
  'rewind-revealed',
  'This match is over, and what it was drawn from has been shown: it can be taken back no more.',
);
export const NO_BOTS = no('bot-unknown', 'No such bot plays on this server.');

/** Why a table, or a class, that is stored can't be used. */
export class Unusable extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}
export const PAST = no('table-past', 'This match was begun under other rules, which this server no longer has.').error;
export const BROKEN = no('table-broken', 'What is stored of this match does not fit together.').error;
