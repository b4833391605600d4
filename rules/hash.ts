/** Hashes of plain values, the same everywhere: they show whether two states are equal. */

/** A 64-bit hash of any plain JSON value, in 16 hex digits; equal values give equal hashes, whatever their key order. */
export function hashOf(value: unknown): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  const eat = (s: string) => {
    for (let i = 0; i < s.length; i++) {
      const c = s.charCodeAt(i);
      a = Math.imul(a ^ c, 0x01000193);
      b = Math.imul(b ^ (c + (a >>> 15)), 0x27d4eb2d);
    }
  };
  const walk = (v: unknown): void => {
    if (Array.isArray(v)) {
      eat('[');
      for (const e of v) walk(e);
      eat(']');
    } else if (v && typeof v === 'object') {
      eat('{');
      const o = v as Record<string, unknown>;
      for (const k of Object.keys(o).sort())
        if (o[k] !== undefined) {
          eat(k);
          walk(o[k]);
        }
      eat('}');
    } else eat(`${typeof v}:${String(v)};`);
  };
  walk(value);
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0');
  return hex(a ^ (b >>> 13)) + hex(b ^ (a >>> 16));
}
