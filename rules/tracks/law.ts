/** Lunar law: from shared rules (-5, China's side) to national licence (+5, the United States' side). */
import type { Ctx } from '../engine.ts';
import type { Bloc } from '../terms.ts';

/** The direction of a bloc's own reading. */
export const SIDE: Record<Bloc, 1 | -1> = { us: 1, china: -1 };

export function changeLaw(x: Ctx, n: number): void {
  const after = Math.max(-5, Math.min(5, x.G.law + n));
  const change = after - x.G.law;
  if (change === 0) return;
  x.G.law = after;
  x.log?.push({ is: 'law', n: change, level: after });
}
