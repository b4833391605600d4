/**
 * Keeps the last few of what is costly to work out and soon asked for again.
 * @param most how many
 * @returns gives what is kept under a key, else makes it and keeps it. It must not be changed
 */
export function keeping<T>(most: number): (key: string, make: () => T) => T {
  const kept = new Map<string, T>();
  return (key, make) => {
    const found = kept.get(key) ?? make();
    kept.delete(key);
    kept.set(key, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return found;
  };
}
