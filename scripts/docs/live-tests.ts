/**
 * The tests that vitest would run now, and what each exercises by the id in its title. Vitest lists them itself, so a
 * title here is a real one: `each` is filled in, and skipped tests are left out.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EntryKind } from '../../rules/content/source-rows/index.ts';

export interface LiveTest {
  /** From the root of the repository. */
  file: string;
  /** The groups that it stands in, then its own title. */
  groups: string[];
  /** `card:spd-1`, `rule:4.4`, `row:change-6-date`. */
  carries: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['test/rules/cards', 'test/rules/content', 'test/rules/rulebook'];
const ENTRY_FILE = /^test\/rules\/content\/(nation|resolution|world-event|mission|enterprise)s\b/;

/** The id that a title begins with; vitest puts text that it fills in between quotation marks. */
const leading = (title: string) => title.match(/^'?([A-Za-z0-9-]+)'?(?=[ :]|$)/)?.[1];

/**
 * What a test carries. The spec of a card or an Offer is the group of its name; rules are tested by number; tests of other entries and
 * of rows stand in the file of their kind and begin with the id.
 */
export function carriedBy(file: string, groups: readonly string[]): string | null {
  const last = groups[groups.length - 1];
  if (/^test\/rules\/cards\/(us|china|neutral)-/.test(file)) return `card:${groups[0]}`;
  if (file.startsWith('test/rules/content/offers.')) return `offer:${leading(groups[0])}`;
  if (file.startsWith('test/rules/rulebook/')) {
    const number = last.match(/^(\d+\.\d+) /)?.[1];
    return number ? `rule:${number}` : null;
  }
  const kind =
    (file.match(ENTRY_FILE)?.[1] as EntryKind | undefined) ?? (/source-rows\.test/.test(file) ? 'row' : null);
  const id = leading(last);
  return kind && id ? `${kind}:${id}` : null;
}

/** Asks vitest for the tests of content, cards and rulebook; takes some seconds, and throws where a file does not load. */
export function liveTests(): LiveTest[] {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  try {
    const list = join(folder, 'list.json');
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    // A vitest that runs this already has told its children so; the one that lists is to start afresh.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
    execFileSync(process.execPath, [vitest, 'list', '--no-isolate', `--json=${list}`, ...FOLDERS], {
      cwd: ROOT,
      env,
      stdio: 'pipe',
    });
    const all: { name: string; file: string }[] = JSON.parse(readFileSync(list, 'utf8'));
    return all.flatMap(({ name, file }) => {
      const path = relative(ROOT, file).replaceAll('\\', '/');
      const groups = name.split(' > ');
      const carries = carriedBy(path, groups);
      return carries ? [{ file: path, groups, carries }] : [];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
