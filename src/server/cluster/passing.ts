/** Serves here what is held here, and passes on all else to the node that holds it. */
import { type Done, NOT_STORED } from '../authority/refusals.ts';
import { StorageError } from '../storage/types.ts';
import type { Found } from './directory.ts';
import { type Line, type Lines, Unreached, Unsure } from './line.ts';

/** For so long it is tried again, and so often, in milliseconds: until a node that died counts as dead, and some more. */
const TRIES_FOR = 6_000;
const TRIES_EVERY = 250;

export interface Way<T> {
  /** Null: there is no such thing. */
  where(): Promise<Found | null>;
  here(): Promise<Done<T>>;
  there(line: Line, home: string): Promise<Done<T>>;
  none: Done<T>;
  /** Who wants a place: where none can be had just now its connection ends, and its page comes back by itself. */
  guest?: { cut?(): void };
}

export type Pass = <T>(way: Way<T>) => Promise<Done<T>>;

const is = (error: unknown, code: string): boolean => error instanceof StorageError && error.code === code;

/** @param open does this node still take anybody in? */
export function createPassing(lines: Lines, open: () => boolean): Pass {
  return async ({ where, here, there, none, guest }) => {
    const failed = () => {
      guest?.cut?.();
      return NOT_STORED;
    };
    const until = performance.now() + TRIES_FOR;
    while (open()) {
      try {
        const found = await where();
        if (!found) return none;
        return await (found.node ? there(lines.to(found.node), found.home) : here());
      } catch (error) {
        // It may have been done, or the database does not answer.
        if (error instanceof Unsure || (guest && is(error, 'failed'))) return failed();
        if (!(error instanceof Unreached) && !is(error, 'elsewhere')) throw error;
        if (performance.now() >= until) return failed();
        await new Promise((go) => setTimeout(go, TRIES_EVERY));
      }
    }
    return failed();
  };
}
