/** What is stored and can't be used: whoever runs the server is told of each once, in the log and in a figure. */

export const DAMAGED = ['table', 'class'] as const;
export type Damaged = (typeof DAMAGED)[number];

export interface Damage {
  found(what: Damaged, row: { id: string; created: number }, error: unknown): void;
  /** How many have been found since the server began. */
  count(what: Damaged): number;
}

/** @param tell writes a line of the log: what it is about, and a sentence */
export function createDamage(tell: (line: object, sentence: string) => void): Damage {
  const found: Record<Damaged, Set<string>> = { table: new Set(), class: new Set() };
  return {
    found(what, { id, created }, error) {
      if (found[what].has(id)) return;
      found[what].add(id);
      // When it was made finds it in the database; whoever knows its id, or its code, may come to it.
      tell({ damaged: what, created, err: error }, `What is stored of a ${what} is damaged: it alone can not be used.`);
    },
    count: (what) => found[what].size,
  };
}
