/** Parts that several messages have. */
import * as z from 'zod/mini';

/** 128 random bits. */
export const random = z.string().check(z.regex(/^[\w-]{22}$/));

/** Letters that can't be seen, blank ones among them, or turn the direction of what follows; those that join letters and emoji are none. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]|\u034f|\u17b4|\u17b5|[\u180b-\u180f]/u;

/** What joins or varies letters that know neither, and marks piled up on one letter until they cover other lines. */
const ODD = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}](?:\u200c|\u200d|[\ufe00-\ufe0f])|\p{M}{6}/u;

/** One line of text with something to be seen in it. */
export const seen = (most: number) =>
  z
    .string()
    .check(
      z.refine(
        (s) => s.length <= most && !UNSEEN.test(s) && !ODD.test(s) && /[\p{L}\p{N}\p{P}\p{S}]/u.test(s),
        'not to be seen',
      ),
    );
