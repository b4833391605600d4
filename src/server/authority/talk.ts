/** What is said at a table: by whom, how often, and who hears it. */
import type { Said, SayMessage } from '../../wire/messages.ts';
import { type StoredEntry, TALK_KEPT } from '../storage/types.ts';
import type { About } from './about.ts';
import { Bucket } from './bucket.ts';
import type { Done } from './refusals.ts';
import type { Sitter } from './seats.ts';
import { no, type World } from './world.ts';

/** Of one place: something every other second, on average, and so much at once. */
const RATE = 0.5;
const BURST = 6;

const SILENT = no('talk-off', 'Nothing is said at this table.');
const PHRASES_ONLY = no('talk-phrases', 'At this table only the fixed phrases are said.');
const UNKNOWN = no('malformed', 'This message is not well formed.');
const TOO_FAST = no('talk-fast', 'So much at once nobody can read: wait a moment.');
const MUTED = no('muted', 'Whoever leads the class lets you say nothing just now.');
export const NO_TEAM = no('no-team', 'This seat has no team.');

/** May whoever is in this seat, or watches (null), hear it? What is said to a team stays there. */
export const mayHear = ({ team, player }: Said, hearer: string | null): boolean => !team || player === hearer;

export class Talk {
  #said: readonly Said[];
  readonly #buckets = new Map<string, Bucket>();

  /** @param kept what was said last, as it is stored @param phrases the names of what may be said in fixed phrases */
  constructor(
    kept: readonly StoredEntry[],
    readonly phrases: readonly string[],
    readonly world: World,
  ) {
    // What is damaged is left out.
    this.#said = kept.map(({ what }) => what as unknown as Said | null).filter((said) => said !== null);
  }

  /** What was said last, of what this seat or whoever watches (null) may hear. */
  heardBy(hearer: string | null): Said[] {
    return this.#said.filter((said) => mayHear(said, hearer));
  }

  /** What is to be said, or why not. */
  check({ talk, seats }: About, { player, member }: Sitter, message: SayMessage): Done<{ said: Said }> {
    if (talk === 'off') return SILENT;
    if ('text' in message && talk !== 'free') return PHRASES_ONLY;
    if ('phrase' in message && !this.phrases.includes(message.phrase)) return UNKNOWN;
    if (message.team && member === null) return NO_TEAM;
    if (seats[player]?.members?.some(({ id, muted }) => id === member && muted)) return MUTED;
    const at = this.world.now();
    const place = `${player}/${member ?? ''}`;
    const bucket = this.#buckets.get(place) ?? new Bucket(RATE, BURST, at);
    this.#buckets.set(place, bucket);
    return bucket.take(at) ? { ok: true, said: { ...message, player, ...(member && { member }), at } } : TOO_FAST;
  }

  /** It was said. */
  add(said: Said): void {
    this.#said = [...this.#said, said].slice(-TALK_KEPT);
  }
}
