/** Writes into the built service worker what it keeps: every file of the build, sorted by when it is needed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { OfflinePlan } from '../../src/offline/plan.ts';
import { isForInstalling, isForReaders, isForStudies, isStudyWorker, withShared } from '../size.mjs';

/** The worker's file; its name has no hash, for browsers look for a newer one under the same name. */
export const WORKER = 'sw.js';
const MARK = /(["'`])__OFFLINE_PLAN__\1/;

/** The files below a folder that a page may ask for. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((file) => !file.startsWith('.') && !file.endsWith('.map') && file !== WORKER && !isForInstalling(file))
    .sort();
}

type Manifest = Record<string, { file: string; assets?: string[] }>;

/** The plan of a built folder. */
export function planOf(folder: string): OfflinePlan {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const isForLater = (key: string) => isForReaders(key) || isForStudies(key);
  const later = new Set([...withShared(manifest, isForLater)].map((key) => manifest[key].file));
  const files = filesOf(folder);
  const version = createHash('sha256');
  for (const file of files) version.update(file).update(readFileSync(join(folder, file)));
  const rest = files.filter((file) => later.has(file) || isStudyWorker(file));
  return {
    version: version.digest('hex').slice(0, 16),
    first: files.filter((file) => !rest.includes(file)).map((file) => (file === 'index.html' ? './' : file)),
    rest,
  };
}

export function offline(): Plugin {
  return {
    name: 'soft-landing:offline',
    apply: 'build',
    writeBundle: {
      order: 'post',
      handler({ dir }) {
        if (!dir) throw new Error('the build has no folder');
        const path = join(dir, WORKER);
        const code = readFileSync(path, 'utf8');
        if (!MARK.test(code)) throw new Error(`${WORKER} has no place for its plan`);
        writeFileSync(
          path,
          code.replace(MARK, () => JSON.stringify(JSON.stringify(planOf(dir)))),
        );
      },
    },
  };
}
