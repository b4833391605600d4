import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { trackedFiles } from './tracked.ts';

/** Text that belongs to one machine or one person and to no repository. */
const unwanted: readonly [string, RegExp][] = [
  ['a path on one machine', /(?<![\w.])\/(home|Users|root|work)\/[\w.-]+|\b[A-Z]:\\Users\\/],
  ['a package registry', /\b(registry|npm|packages)\.[a-z0-9-]+\.(com|org|io|net|dev|internal|local)\b|_authToken/i],
  ['a mirror', /\b(artifactory|verdaccio)\b/i],
  ['a secret', /-----BEGIN [A-Z ]*PRIVATE KEY|\b(gh[pousr]_\w{30,}|npm_\w{36}|AKIA[0-9A-Z]{16}|xox[abp]-\w{10,})/],
];

/** Files that name such things in order to refuse them. */
const exempt = new Set(['test/house/clean.test.ts']);

function findings(name: string, text: string): string[] {
  return unwanted.flatMap(([what, pattern]) => {
    const hit = pattern.exec(text);
    return hit ? [`${name}: ${what} (${hit[0]})`] : [];
  });
}

describe('the repository belongs to no machine', () => {
  it('has no machine paths, registry hosts or secrets in its files', () => {
    const found = trackedFiles().flatMap((file) => {
      if (exempt.has(file)) return [];
      const text = readFileSync(file, 'utf8');
      return text.includes('\0') ? [] : findings(file, text);
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['a path', 'cd /home/someone/game'],
    ['a Windows path', 'C:\\Users\\someone'],
    ['a registry', 'https://registry.example.com/phaser'],
    ['a token', '//host/:_authToken=abc'],
  ])('would notice %s', (_, text) => {
    expect(findings('file', text)).toHaveLength(1);
  });

  it('locks exact versions that any registry can serve', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const hosts = Object.entries<{ resolved?: string }>(packages).filter(([, entry]) => entry.resolved !== undefined);
    expect(hosts).toEqual([]);
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    const ranges = Object.values<string>({ ...dependencies, ...devDependencies });
    expect(ranges.filter((range) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
  });

  it('locks the program files of every platform, not only of the one that wrote the lock', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    type Entry = { optionalDependencies?: Record<string, string> };
    const missing = Object.entries<Entry>(packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});
