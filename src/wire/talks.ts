/** What may be said at a table: nothing, the fixed phrases, or anything. */
export const TALKS = ['off', 'phrases', 'free'] as const;
export type Talk = (typeof TALKS)[number];
