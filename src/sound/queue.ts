/** When sounds begin: one after the other, never more than two at once, and nothing late enough to be a riddle. */
import { lengthOf, type Sound } from './scores.ts';

/** Seconds between two beginnings, at least. */
const GAP = 0.2;
/** What could not begin within so many seconds is left out. */
const LATE = 1.6;
/** What answers a finger is heard at once or not at all. */
const PROMPT: readonly Sound[] = ['click', 'pick'];
/** A result is heard after what it is the result of. */
const AFTER: Partial<Record<Sound, Sound>> = { success: 'countdown', failure: 'countdown' };

export interface Begun {
  sound: Sound;
  at: number;
}

interface Span {
  sound: Sound;
  from: number;
  to: number;
}

/** Plans sounds on one clock, in seconds. */
export function createQueue() {
  let spans: Span[] = [];

  const begin = (sound: Sound, now: number): number => {
    const last = spans.at(-1);
    const before = spans.at(-2);
    const cause = AFTER[sound];
    const until = last && cause === last.sound ? last.to - 0.15 : 0;
    return Math.max(now, last ? last.from + GAP : 0, before ? before.to : 0, until);
  };

  return {
    /** When these may begin; those that would come too late are missing. */
    add(sounds: readonly Sound[], now: number): Begun[] {
      spans = spans.filter((span) => span.to > now);
      return sounds.flatMap((sound) => {
        const at = begin(sound, now);
        if (at > now + (PROMPT.includes(sound) ? 0 : LATE)) return [];
        spans.push({ sound, from: at, to: at + lengthOf(sound) });
        return [{ sound, at }];
      });
    },
    /** Nothing of what was planned is heard any more. */
    clear() {
      spans = [];
    },
  };
}
