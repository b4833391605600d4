/** The two sides, as results name them. */
import type { Side } from '../../../wire/class-results.ts';

export const sideOf = (player: string | null): Side | null => (player === '0' ? 'us' : player === '1' ? 'china' : null);
