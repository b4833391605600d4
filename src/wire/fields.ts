/** Parts that several messages have. */
import * as z from 'zod/mini';

/** 128 random bits. */
export const random = z.string().check(z.regex(/^[\w-]{22}$/));

/** Letters that can't be seen, blank ones among them, or turn the direction of what follows; those that join letters and emoji are none. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]/u;

/** One line of text with something to be seen in it. */
export const seen = (most: number) =>
  z
    .string()
    .check(z.refine((s) => s.length <= most && !UNSEEN.test(s) && /[\p{L}\p{N}\p{P}\p{S}]/u.test(s), 'not to be seen'));
