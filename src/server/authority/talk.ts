/** What may be said at a table, by whom, and how often. */
import type { Said, SayMessage, Talk } from '../../wire/messages.ts';
import { Bucket } from './bucket.ts';
import type { Done } from './refusals.ts';
import { no, type World } from './world.ts';

/** Of one seat: something every other second, on average, and so much at once. */
const RATE = 0.5;
const BURST = 6;

const SILENT = no('talk-off', 'Nothing is said at this table.');
const PHRASES_ONLY = no('talk-phrases', 'At this table only the fixed phrases are said.');
const UNKNOWN = no('malformed', 'This message is not well formed.');
const TOO_FAST = no('talk-fast', 'So much at once nobody can read: wait a moment.');

/** Checks what is said at one table. */
export function speaker(world: World, phrases: readonly string[]) {
  const buckets = new Map<string, Bucket>();
  return (talk: Talk, player: string, message: SayMessage): Done<{ said: Said }> => {
    if (talk === 'off') return SILENT;
    if ('text' in message && talk !== 'free') return PHRASES_ONLY;
    if ('phrase' in message && !phrases.includes(message.phrase)) return UNKNOWN;
    const at = world.now();
    const bucket = buckets.get(player) ?? new Bucket(RATE, BURST, at);
    buckets.set(player, bucket);
    return bucket.take(at) ? { ok: true, said: { ...message, player, at } } : TOO_FAST;
  };
}
