/** docs/data.md: its tables are the schemas', its codes those that are given, and its example runs. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DATA_PAGE, dataPage } from '../../scripts/docs/data.ts';
import { goldens } from '../../scripts/measure/golden.ts';
import { FORMATS, schemaFile, textOf } from '../../src/data/formats.ts';
import { matchData } from '../../src/data/match.ts';
import { schemaOf } from '../../src/data/schema/index.ts';

const page = readFileSync(new URL(`../../${DATA_PAGE}`, import.meta.url), 'utf8');

it('docs/data.md tells the formats as they are now (else run: npm run docs)', () => {
  expect(dataPage(page)).toBe(page);
  for (const name of FORMATS) {
    expect(page).toContain(`### The format ${name}\n`);
    expect(page).toContain(`(../schemas/${schemaFile(name)})`);
    for (const [field, { description }] of Object.entries(schemaOf(name).properties ?? {}))
      if (!['format', 'version', 'rulesVersion', 'asOf', 'licence'].includes(field))
        expect(page).toMatch(new RegExp(`\\| \`${field}\\??\` \\| .* \\| `));
      else expect(description).toBeTruthy();
  }
});

it('a page without its marks is refused', () => {
  expect(() => dataPage(page.replace('table:fields', 'table:other'))).toThrow('no marks');
});

it('what it links to within itself is there', () => {
  const places = new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-')),
  );
  const named = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((to) => !places.has(to))).toEqual([]);
});

it('names every code that reading and the command give', () => {
  const sources = ['src/data/read-match.ts', 'scripts/data.ts'].map((file) => readFileSync(file, 'utf8')).join('');
  const given = [
    ...sources.matchAll(/no\('(data-[a-z-]+)'|refuse\(file, '([a-z-]+)'|\(((?:format|match|schema)-[a-z]+)\)/g),
  ];
  const codes = new Set(given.map(([, ...found]) => found.find((one) => one !== undefined) as string));
  expect(codes.size).toBeGreaterThan(6);
  expect([...codes].filter((code) => code !== 'file-too-large' && !page.includes(`\`${code}\``))).toEqual([]);
});

const python = spawnSync('python3', ['--version']).status === 0;

it.skipIf(!python)('its example draws Standing by round', () => {
  const [, program] = /```python\n([\s\S]*?)```/.exec(page) ?? [];
  const data = matchData(goldens().find(({ file }) => file === 'lesson-01.match')!.record);
  const folder = mkdtempSync(join(tmpdir(), 'soft-landing-data-'));
  try {
    writeFileSync(join(folder, 'standing.py'), program);
    writeFileSync(join(folder, 'x.json'), textOf(data));
    const said = execFileSync('python3', [join(folder, 'standing.py'), join(folder, 'x.json')], { encoding: 'utf8' });
    const lines = said.trimEnd().split('\n');
    const drawn = data.figures.flatMap(({ round, standing }) =>
      (['us', 'china'] as const).map((bloc) => [round, bloc, standing[bloc]]),
    );
    expect(
      lines.slice(0, -1).map((line) => {
        const [, round, bloc, n, bar] = /^round (\d+) {2}(\w+) +(-?\d+) {2}(#*)$/.exec(line) ?? [];
        expect(bar).toHaveLength(Math.max(0, Number(n)));
        return [Number(round), bloc, Number(n)];
      }),
    ).toEqual(drawn);
    expect(lines.at(-1)).toBe(
      `${data.ending?.kind}, won by ${data.ending?.winner ?? 'nobody'}, commons ${data.ending?.grade}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
