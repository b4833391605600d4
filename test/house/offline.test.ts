/** What a build keeps for playing without a network. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOf } from '../../scripts/offline/plugin.ts';

let folder = '';
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'));
  const manifest = {
    'index.html': { file: 'assets/index-1.js', isEntry: true },
    'assets/locales/en/match.json': { file: 'assets/match-1.js' },
    'assets/locales/zh-CN/match.json': { file: 'assets/match-2.js' },
    'assets/records/lesson.match?raw': { file: 'assets/lesson-1.js' },
    'src/screens/lab/lab.tsx': { file: 'assets/lab-1.js' },
  };
  put('.vite/manifest.json', JSON.stringify(manifest));
  const files = ['index.html', 'sw.js', 'icon.svg', 'icon-512.png', 'assets/index-1.js', 'assets/index-1.js.map'];
  const parts = ['match-1', 'match-2', 'lesson-1', 'lab-1', 'worker-1', 'study-1'].map((name) => `assets/${name}.js`);
  for (const file of [...files, ...parts]) put(file, file);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the plan of a build', () => {
  it('keeps what a match needs at once, the bots’ worker included, and the rest afterwards', () => {
    const { first, rest } = planOf(folder);
    expect(first).toEqual(['assets/index-1.js', 'assets/match-1.js', 'assets/worker-1.js', 'icon.svg', './']);
    expect(rest).toEqual(['assets/lab-1.js', 'assets/lesson-1.js', 'assets/match-2.js', 'assets/study-1.js']);
  });

  it('has another version when any of its files is another', () => {
    const { version } = planOf(folder);
    expect(planOf(folder).version).toBe(version);
    put('index.html', 'changed');
    expect(planOf(folder).version).not.toBe(version);
  });
});
