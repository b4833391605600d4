import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const notOurs = new Set(['.git', 'node_modules', 'dist', '.cache', 'shots', 'test-results', 'playwright-report']);

/** Paths of all files below a folder, seen from there, without what tools install, build and keep for themselves. */
export function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    if (notOurs.has(name)) return [];
    const path = folder === '' ? name : `${folder}/${name}`;
    return statSync(join(root, path)).isDirectory() ? filesBelow(root, path) : [path];
  });
}

/**
 * Paths of the files that git tracks, with `fresh` also of those it would add. Without git (an archive) of all there are.
 */
export function trackedFiles({ fresh = false } = {}): string[] {
  try {
    const args = ['ls-files', '-z', '--cached', ...(fresh ? ['--others', '--exclude-standard'] : [])];
    const listed = execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\0');
    const files = listed.filter((file) => file !== '' && existsSync(file));
    if (files.length > 0) return files;
  } catch {
    // no git, or not a clone
  }
  return filesBelow('.');
}
