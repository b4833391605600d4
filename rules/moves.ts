/** Moves: one awaited decision each, as plain JSON with ids. */
import { fieldsOf } from './plain.ts';
import type {
  Bloc,
  CardId,
  DialogueChoice,
  EnterpriseKind,
  NationId,
  Suit,
  Topic,
  Use,
  WorldEventId,
} from './terms.ts';

type Decided =
  /** Plays a card for one use. `order` says when a rival's event happens (uses outreach, enterprise, summit). */
  | { type: 'play'; card: CardId; use: Use; order?: 'before' | 'after' }
  /** One point of influence, paid in one suit. */
  | { type: 'place'; nation: NationId; pay: Suit }
  | { type: 'sign'; nation: NationId }
  | { type: 'target'; nation: NationId }
  | { type: 'option'; option: number }
  /** One token into the mission. */
  | { type: 'pay'; suit: Suit }
  | { type: 'skip' }
  | { type: 'contributor'; nation: NationId }
  | { type: 'launch' }
  | { type: 'found'; kind: EnterpriseKind; nation?: NationId }
  | { type: 'offer'; topic: Topic }
  /** Matches a Summit on Tension, or helps a crew in distress; or does not. */
  | { type: 'answer'; yes: boolean }
  | { type: 'world-event'; choice: 'a' | 'b' | number }
  | { type: 'dialogue'; choice: DialogueChoice }
  | { type: 'vote'; side: 'for' | 'against'; bid: number }
  | { type: 'turn-law'; toward: 'shared' | 'licence' }
  | { type: 'plan'; suit: Suit }
  | { type: 'keep'; card: CardId }
  | { type: 'done' }
  /** Always legal for a bloc in an unfinished match; never listed by `legal`. */
  | { type: 'concede' };

/** `brings`: a world event that whoever leads a class has put on top of those to come, before this move; no bloc can. */
export type Move = Decided & { brings?: WorldEventId };

export type MoveType = Move['type'];

/** A refusal: a stable code and a sentence for people (English; screens translate by code and parameters). */
export interface Refusal {
  code: string;
  message: string;
  params?: Record<string, string | number>;
}

/** Moves are equal when their fields are. */
export function sameMove(a: Move, b: Move): boolean {
  if (a === b) return true;
  if (a.type !== b.type) return false;
  const ka = Object.keys(a);
  if (ka.length !== Object.keys(b).length) return false;
  const ra = a as unknown as Record<string, unknown>;
  const rb = b as unknown as Record<string, unknown>;
  return ka.every((k) => Object.hasOwn(b, k) && Object.is(ra[k], rb[k]));
}

/** No id is as long. */
const LONGEST = 64;

/**
 * Reads what may be anything as a move: a copy of its fields, which are short texts, numbers, yes and no. Null where it
 * is no such thing. Whether the move is legal, or known at all, is not asked here.
 */
export function readMove(value: unknown): Move | null {
  const fields = fieldsOf(value);
  if (!fields || typeof fields.type !== 'string') return null;
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    const fits =
      typeof field === 'string' ? field.length <= LONGEST : Number.isFinite(field) || typeof field === 'boolean';
    if (!fits || key.length > LONGEST) return null;
  }
  return fields as unknown as Move;
}

const shared = new Map<string, Move>();

/** The one object for a move, so that listing moves allocates nothing after the first time. */
export function share<M extends Move>(move: M): M {
  const key = JSON.stringify(move);
  const old = shared.get(key);
  if (old) return old as M;
  shared.set(key, Object.freeze(move) as Move);
  return move;
}

export const DONE = share({ type: 'done' });

/**
 * Where long lists of moves are put together before they are cut to their length: a list that is pushed to grows again
 * and again, which costs more than the moves in it. Longer than any list; nothing in it outlasts the listing.
 */
export const DRAFT: Move[] = Array.from({ length: 512 }, () => DONE);

export const YES = share({ type: 'answer', yes: true });
export const NO = share({ type: 'answer', yes: false });
export const CONCEDE = share({ type: 'concede' });

export type { Bloc };
