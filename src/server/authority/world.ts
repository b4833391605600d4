/** What the authority has of the world outside: the time and chance. A simulation brings its own. */
import type { Refusal } from '../../../rules/moves.ts';
import { LETTERS } from '../../wire/code.ts';

export interface World {
  /** Milliseconds since 1970. */
  now(): number;
  /** Does the work once, after so many milliseconds, unless what is given back is called before. */
  later(ms: number, work: () => void): () => void;
  /** Lets others have their turn amid long work; absent: it is done at once. */
  rest?(): Promise<void>;
  /** Unpredictable bytes. */
  bytes(n: number): Uint8Array;
  /** SHA-256 in hex. */
  sha256(text: string): string;
}

export const no = (code: string, message: string, params?: Refusal['params']): { ok: false; error: Refusal } => ({
  ok: false,
  error: params ? { code, message, params } : { code, message },
});

/** 128 random bits in 22 letters, digits, `-` and `_`. */
export const randomId = (world: World): string => Buffer.from(world.bytes(16)).toString('base64url');

/** A code of six letters and digits to be read out: 30 random bits. */
export const randomCode = (world: World): string =>
  [...world.bytes(6)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
