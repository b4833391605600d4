/** How far a reader has come in the tutorial, kept on this device. */
const KEY = 'soft-landing:learn';

export interface Progress {
  /** The step to go on with. */
  step: number;
  /** It has been played to its end, at least once. */
  done: boolean;
}

const NEW: Progress = { step: 0, done: false };

/** Nothing where the tutorial was never begun. */
export function progress(): Progress | null {
  try {
    const text = localStorage.getItem(KEY);
    if (text === null) return null;
    const { step, done } = JSON.parse(text) as Partial<Progress>;
    return { step: Number.isInteger(step) && (step as number) >= 0 ? (step as number) : 0, done: done === true };
  } catch {
    return null;
  }
}

export function keepProgress(now: Partial<Progress>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...NEW, ...progress(), ...now }));
  } catch {
    // A browser that keeps nothing begins anew after a reload.
  }
}
