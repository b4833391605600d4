/** The generator (sfc32: small, fast, well distributed). Its state is four unsigned 32-bit integers in a plain list. */

/** A generator state from any text (seed). Equal texts give equal states everywhere. */
export function seeded(text: string): number[] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  const state = [a >>> 0, b >>> 0, c >>> 0, (d ^ 1) >>> 0];
  for (let i = 0; i < 12; i++) next(state);
  return state;
}

/** Advances the generator; an unsigned 32-bit integer. */
export function next(s: number[]): number {
  const t = (s[0] + s[1] + s[3]) >>> 0;
  s[3] = (s[3] + 1) >>> 0;
  s[0] = (s[1] ^ (s[1] >>> 9)) >>> 0;
  s[1] = (s[2] + (s[2] << 3)) >>> 0;
  s[2] = (((s[2] << 21) | (s[2] >>> 11)) + t) >>> 0;
  return t;
}

/** An integer in [0, n), n at most 2^21. */
export function below(s: number[], n: number): number {
  return ((next(s) / 4294967296) * n) >>> 0;
}

/** A percentage roll, 1-100. */
export function d100(s: number[]): number {
  return below(s, 100) + 1;
}

/** Shuffles in place. */
export function shuffle<T>(s: number[], list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = below(s, i + 1);
    const v = list[i];
    list[i] = list[j];
    list[j] = v;
  }
  return list;
}
