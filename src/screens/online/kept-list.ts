/** A short list of secrets that this device keeps, the newest first; whoever has the link needs none of it. */

export interface KeptList<T> {
  /** None where the browser keeps nothing. */
  all(): T[];
  at(id: string): T | undefined;
  /** Puts one first, in place of what was kept under its id. */
  hold(one: T): void;
  drop(id: string): void;
}

/** Does the value have these fields, all of them texts? */
export const hasTexts =
  <T>(...fields: (keyof T)[]) =>
  (value: unknown): value is T =>
    typeof value === 'object' && value !== null && fields.every((field) => typeof (value as T)[field] === 'string');

/**
 * @param key under which the browser keeps it
 * @param most older ones than so many are forgotten
 * @param isOne what is kept may be anything: others are left out
 */
export function keptList<T>(
  key: string,
  most: number,
  idOf: (one: T) => string,
  isOne: (value: unknown) => value is T,
): KeptList<T> {
  const all = (): T[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isOne) : [];
    } catch {
      return [];
    }
  };
  const store = (list: T[]): void => {
    try {
      localStorage.setItem(key, JSON.stringify(list.slice(0, most)));
    } catch {
      // Full or blocked: the link is all there is.
    }
  };
  const others = (id: string) => all().filter((one) => idOf(one) !== id);
  return {
    all,
    at: (id) => all().find((one) => idOf(one) === id),
    hold: (one) => store([one, ...others(idOf(one))]),
    drop: (id) => store(others(id)),
  };
}
