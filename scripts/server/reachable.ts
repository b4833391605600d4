/** Which packages the server can load: those that its sources import, and all that these ask for, by the lock file. */

export interface LockEntry {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
export type Lock = Record<string, LockEntry>;

/** Where a package that is asked for from `by` lies; null where it is not installed. */
function placeOf(lock: Lock, by: string, name: string): string | null {
  for (let at = by; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (lock[place]) return place;
    if (at === '') return null;
  }
}

/** Paths in `packages` of a lock file. @param names of the packages that are imported */
export function reachable(lock: Lock, names: readonly string[]): string[] {
  const found = new Set<string>();
  const open = names.map((name) => placeOf(lock, '', name));
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place === null || found.has(place)) continue;
    found.add(place);
    const { dependencies, optionalDependencies } = lock[place];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) open.push(placeOf(lock, place, name));
  }
  return [...found].sort();
}
