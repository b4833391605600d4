/** Cooperation files (0-3) and the Wolf Amendment, which keeps them at level 1 while it stands. */
import type { Ctx } from '../engine.ts';
import type { Shared } from '../state.ts';
import type { FileId } from '../terms.ts';

export const FILE_TOP = 3;
/** The highest level of a file while the Wolf Amendment stands. */
export const WOLF_TOP = 1;

export function fileLimit(G: Shared): number {
  return G.wolf ? WOLF_TOP : FILE_TOP;
}

/** The level to which `n` steps would bring a file. One already above Wolf's level keeps it. */
export function levelAfter(G: Shared, file: FileId, n: number): number {
  const before = G.files[file];
  const top = Math.max(before, fileLimit(G));
  return Math.max(0, Math.min(top, before + n));
}

/** Raises or lowers a file; returns the change. */
export function changeFile(x: Ctx, file: FileId, n: number): number {
  const { G } = x;
  const before = G.files[file];
  const after = levelAfter(G, file, n);
  if (after !== before) {
    G.files[file] = after;
    x.log?.push({ is: 'file', file, n: after - before, level: after });
  } else if (n > 0) x.log?.push({ is: 'file-blocked', file, why: before >= FILE_TOP ? 'full' : 'wolf' });
  return after - before;
}

export function setWolf(x: Ctx, stands: boolean): void {
  if (x.G.wolf === stands) return;
  x.G.wolf = stands;
  x.log?.push({ is: 'wolf', stands });
}
