/** What can be worked out where something counts on instead of being drawn. */
import { LETTERS } from '../../src/wire/code.ts';

const toNumber = (id: string): bigint => BigInt(`0x${Buffer.from(id, 'base64url').toString('hex') || '0'}`);
const toId = (n: bigint): string =>
  Buffer.from(n.toString(16).padStart(32, '0').slice(-32), 'hex').toString('base64url');

/** The id or secret half way between two others. */
export const between = (a: string, b: string): string => toId((toNumber(a) + toNumber(b)) / 2n);

const codeNumber = (code: string): number => [...code].reduce((n, letter) => n * 32 + LETTERS.indexOf(letter), 0);

/** The code half way between two others. */
export function codeBetween(a: string, b: string): string {
  let n = Math.floor((codeNumber(a) + codeNumber(b)) / 2);
  let code = '';
  for (let i = 0; i < 6; i++) {
    code = LETTERS[n % 32] + code;
    n = Math.floor(n / 32);
  }
  return code;
}

/** Sessions that would be next to one's own. */
export function neighbours(sid: string): string[] {
  const bytes = Buffer.from(sid, 'base64url');
  const near = [1, 2, 3, -1].map((step) => {
    const next = Buffer.from(bytes);
    if (next.length >= 4) next.writeInt32BE((next.readInt32BE(next.length - 4) + step) | 0, next.length - 4);
    return next.toString('base64url');
  });
  const counted = /^\d+$/.test(sid) ? [1, 2, 3].map((step) => String(Number(sid) + step)) : [];
  return [...counted, ...near, '', '0', '1'].filter((other) => other !== sid);
}
