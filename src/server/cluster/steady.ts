/**
 * Milliseconds since 1970 by a clock that nobody sets: it begins with the process, by the computer's clock, and goes on
 * evenly.
 */
export const steady = (): number => performance.timeOrigin + performance.now();
