/** Where a table or a class is served: here, or at the node that holds its home. */
import { aboutOf } from '../authority/about.ts';
import type { Storage } from '../storage/types.ts';
import { homeOfTable } from './housed.ts';
import type { Housing } from './housing.ts';
import type { ClusterNode } from './types.ts';

/** So many classes are known to exist, the last ones asked for. */
const KNOWN = 1000;

/** A home, and who serves it; `node` null: this one. */
export interface Found {
  home: string;
  node: ClusterNode | null;
}

export interface Directory {
  /** Null: there is no such table. Where nobody holds its home, this node does from then on. */
  table(id: string): Promise<Found | null>;
  /** The same of a class. */
  class(id: string): Promise<Found | null>;
  /** The same of a table of no group, or a class. */
  home(id: string): Promise<Found | null>;
}

/**
 * @param version of rules and content that this node plays by
 * @param gained told of each home that became this node's, so that it goes on: of a class, or of a table
 */
export function createDirectory(
  shared: Storage,
  housing: Housing,
  version: string,
  gained: (home: string, of: 'class' | 'table') => void,
): Directory {
  const classes = new Set<string>();

  const isClass = async (id: string): Promise<boolean> => {
    if (!classes.has(id) && !(await shared.classes.load(id))) return false;
    classes.delete(id);
    classes.add(id);
    for (const old of classes) {
      if (classes.size <= KNOWN) break;
      classes.delete(old);
    }
    return true;
  };

  const claim = async (home: string, its: string, of: 'class' | 'table'): Promise<Found> => {
    const { node } = await housing.claim(home, its, () => gained(home, of));
    return { home, node };
  };

  const table: Directory['table'] = async (id) => {
    const hold = housing.of(id);
    if (hold) return { home: hold.home, node: null };
    const row = await shared.find(id);
    if (!row) return null;
    const home = homeOfTable(row);
    // What is damaged may say none: whoever comes to it is told so here.
    const its: unknown = aboutOf(row).version;
    if (home === id) return claim(home, typeof its === 'string' ? its : version, 'table');
    const found = await claim(home, version, 'class');
    if (!found.node) housing.livesIn(id, home);
    return found;
  };

  const ofClass: Directory['class'] = async (id) => {
    if (housing.of(id)) return { home: id, node: null };
    return (await isClass(id)) ? claim(id, version, 'class') : null;
  };

  return { table, class: ofClass, home: async (id) => (await table(id)) ?? ofClass(id) };
}
