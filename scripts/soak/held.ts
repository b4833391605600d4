/** What a process holds, and whether it grows. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../measure/cli.ts';

export interface Held {
  /** Bytes of what is still reachable, and of what stands outside the heap. */
  heap: number;
  /** Timers, sockets and requests that keep the process alive. */
  handles: number;
  /** Open files; null where the system does not tell. */
  files: number | null;
  /** Bytes of the data folder, the archive left out. */
  folder: number;
}

function bytesOf(folder: string): number {
  let bytes = 0;
  for (const name of readdirSync(folder)) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (found?.isFile()) bytes += found.size;
  }
  return bytes;
}

function openFiles(): number | null {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return null;
  }
}

/** What this process holds once all else was collected; it must run with `--expose-gc`. */
export function held(folder: string): Held {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const handles = process.getActiveResourcesInfo().length;
  return { heap: heapUsed + external, handles, files: openFiles(), folder: bytesOf(folder) };
}

export interface Growth {
  /** The median of the last third by that of the middle third: 1 is none. The first third fills what is kept. */
  heap: number;
  folder: number;
  /** The same, as a difference. */
  handles: number;
  files: number | null;
}

/** @param samples at least six, evenly spaced */
export function growthOf(samples: readonly Held[]): Growth {
  const third = Math.floor(samples.length / 3);
  const of = (what: keyof Held, from: number, to: number) =>
    median(samples.slice(from, to).map((sample) => sample[what] ?? 0));
  const middle = (what: keyof Held) => of(what, samples.length - 2 * third, samples.length - third);
  const last = (what: keyof Held) => of(what, samples.length - third, samples.length);
  const ratio = (what: keyof Held) => Math.round((last(what) / middle(what)) * 1000) / 1000;
  return {
    heap: ratio('heap'),
    folder: ratio('folder'),
    handles: last('handles') - middle('handles'),
    files: samples.some(({ files }) => files === null) ? null : last('files') - middle('files'),
  };
}

/** What a soak must show. @param people how many are there at once, each with a socket or two of theirs */
export const aimsOf = (growth: Growth, archived: number, people: number): [what: string, met: boolean][] => [
  ['memory grows by less than a tenth', growth.heap < 1.1],
  ['the folder grows by less than a quarter', growth.folder < 1.25],
  ['handles do not grow', growth.handles <= people],
  ['open files do not grow', (growth.files ?? 0) <= people],
  ['what is over is archived', archived > 0],
];
