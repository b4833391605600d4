/** The two sides, as results name them. */
export type Side = 'us' | 'china';

export const sideOf = (player: string | null): Side | null => (player === '0' ? 'us' : player === '1' ? 'china' : null);
