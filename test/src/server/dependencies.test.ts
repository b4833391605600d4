/** The review of the server's packages is of those that it can load, in the versions that are locked. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type Lock, reachable } from '../../../scripts/server/reachable.ts';
import { importsOf } from '../../house/layers.ts';
import { trackedFiles } from '../../house/tracked.ts';

const review = readFileSync('docs/dependency-review.md', 'utf8');
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Lock;

/** What the sources of the server, the wire and the rules import. */
function imported(): string[] {
  const sources = trackedFiles().filter((file) => /^(src\/server|src\/wire|rules)\/.*\.ts$/.test(file));
  const from = sources.flatMap((file) => importsOf(readFileSync(file, 'utf8'))).filter(({ how }) => how !== 'type');
  const names = from.flatMap(({ from }) => /^(?![.]|node:)(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? []);
  return [...new Set(names)].sort();
}

/** Rows of the review's tables of packages: where it lies, and its version. */
const rows = [...review.matchAll(/^\| `([^`]+)` \| ([\d.]+) \| (yes|no)\b/gm)].map(([, place, version]) => ({
  place: `node_modules/${place.replaceAll(' > ', '/node_modules/')}`,
  version,
}));

it('names every package that the server can load, once, in its version, and no other', () => {
  const expected = reachable(lock, imported()).map((place) => ({ place, version: lock[place].version }));
  expect(expected.length).toBeGreaterThan(50);
  expect(rows.sort((a, b) => (a.place < b.place ? -1 : 1))).toEqual(expected);
});

it('is dated, and names every override of package.json', () => {
  expect(review).toMatch(/^Reviewed on 20\d\d-\d\d-\d\d\b/m);
  const { overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    overrides: Record<string, Record<string, string>>;
  };
  for (const [by, what] of Object.entries(overrides))
    for (const [name, version] of Object.entries(what)) expect(review).toContain(`| ${by} | ${name} | ${version} |`);
});
