/** A finished match inside an address: its record, compressed, in letters that every address may have. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Refusal } from '../../rules/moves.ts';

/** What a match in an address begins with: the way it is packed, by number. */
const MARK = 'm1.';
const ANY_MARK = /^m\d+\./;
/** The longest match is far below both: what is beyond was made to waste memory. */
const MOST_LETTERS = 60_000;
const MOST_BYTES = 400_000;

export type Unpacked = { ok: true; text: string } | { ok: false; error: Refusal };

const DAMAGED: Refusal = {
  code: 'link-damaged',
  message: 'This link holds no whole match: it was cut off or changed on its way.',
};
const FUTURE: Refusal = { code: 'link-future', message: 'This link was made by a newer version of the game.' };

/** Does this part of an address hold a match? */
export const isPacked = (part: string): boolean => ANY_MARK.test(part);

/** Packs a record's text. */
export function packMatch(text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  const letters = btoa(String.fromCharCode(...bytes));
  return MARK + letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that was packed. Refusals: `link-future`, `link-damaged`; whether it is a match, `fromRecord` says. */
export function unpackMatch(part: string): Unpacked {
  if (!part.startsWith(MARK)) return { ok: false, error: isPacked(part) ? FUTURE : DAMAGED };
  const letters = part.slice(MARK.length);
  if (!/^[\w-]+$/.test(letters) || letters.length > MOST_LETTERS) return { ok: false, error: DAMAGED };
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    const room = new Uint8Array(MOST_BYTES);
    const text = inflateSync(bytes, { out: room });
    return text.length < MOST_BYTES ? { ok: true, text: strFromU8(text) } : { ok: false, error: DAMAGED };
  } catch {
    return { ok: false, error: DAMAGED };
  }
}
