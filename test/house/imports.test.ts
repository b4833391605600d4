import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaintsAbout, importsOf } from './layers.ts';
import { trackedFiles } from './tracked.ts';

describe('arrows between folders point one way', () => {
  const sources = trackedFiles({ fresh: true }).filter((file) =>
    /^(rules|src|assets)\/.*\.(ts|tsx|js|mjs)$/.test(file),
  );

  it('finds the sources', () => {
    expect(sources).toContain('rules/terms.ts');
    expect(sources).toContain('src/main.tsx');
  });

  it('in every source', () => {
    expect(sources.flatMap((file) => complaintsAbout(file, readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('the rule of the arrows', () => {
  it('reads every way of importing', () => {
    const source = `
      import a, { type B } from './a.ts';
      import type { C } from "./c.ts";
      import './d.css';
      export * from './e.ts';
      export type { F } from './f.ts';
      const path = 'src/*'; const g = await import('./g.ts'); const h = require('h');
      new Worker(new URL('./w.ts', import.meta.url));
      // import './no.ts'
      /* import './neither.ts' */`;
    const read = importsOf(source).map(({ from, how }) => `${how} ${from}`);
    expect(read.sort()).toEqual(
      [
        'static ./a.ts',
        'type ./c.ts',
        'static ./d.css',
        'static ./e.ts',
        'type ./f.ts',
        'lazy ./g.ts',
        'static h',
        'lazy ./w.ts',
      ].sort(),
    );
  });

  const refused: [string, string][] = [
    ['rules/tracks/orbit.ts', "import { x } from '../../src/table/table.ts';"],
    ['rules/tracks/orbit.ts', "import map from '../../assets/map/map.json';"],
    ['rules/tracks/orbit.ts', "import { INVALID_MOVE } from 'boardgame.io/core';"],
    ['rules/tracks/orbit.ts', "import { z } from 'zod';"],
    ['rules/tracks/orbit.ts', "import { readFileSync } from 'node:fs';"],
    ['rules/tracks/orbit.ts', "import i18next from 'i18next';"],
    ['rules/tracks/orbit.ts', "import x from '/somewhere/else.ts';"],
    ['rules/random.ts', 'const n = Math.random();'],
    ['rules/random.ts', 'const n = Date.now();'],
    ['rules/random.ts', 'const n = new Date();'],
    ['rules/random.ts', 'document.title = name;'],
    ['rules/random.ts', 'window.alert(name);'],
    ['rules/random.ts', 'console.log(name);'],
    ['rules/random.ts', 'setTimeout(next, 5);'],
    ['rules/random.ts', 'names.sort((a, b) => a.localeCompare(b));'],
    ['src/board/board.ts', "import { Menu } from '../screens/menu.tsx';"],
    ['src/board/board.ts', "import { listen } from '../server/main.ts';"],
    ['src/table/table.ts', "import type { Board } from '../board/board.ts';"],
    ['src/table/table.ts', "import { Menu } from '../screens/menu.tsx';"],
    ['src/table/table.ts', "import Phaser from 'phaser';"],
    ['src/screens/app.tsx', "import { listen } from '../server/main.ts';"],
    ['src/screens/app.tsx', "import { board } from '../board/board.ts';"],
    ['src/main.tsx', "import { listen } from './server/main.ts';"],
    ['src/server/main.ts', "import { Menu } from '../screens/menu.tsx';"],
    ['src/bots/search.ts', "import { cpus } from 'node:os';"],
    ['src/screens/app.tsx', "import { setup } from '../../scripts/setup.mjs';"],
    ['src/elsewhere/x.ts', 'export {};'],
  ];
  it.each(refused)('refuses in %s: %s', (file, source) => {
    expect(complaintsAbout(file, source)).toHaveLength(1);
  });

  const fine: [string, string][] = [
    ['rules/game.ts', "import { INVALID_MOVE } from 'boardgame.io/core'; import { G } from './state.ts';"],
    ['rules/content/cards/schema.ts', "import { z } from 'zod';"],
    ['rules/plays/event.ts', "const asset = { window: 1 }; use(asset.window); say('the clock: Date.now()');"],
    ['rules/content/derive.ts', 'const end = new Date(Date.UTC(2025, 0, 1));'],
    ['src/board/board.ts', "import Phaser from 'phaser'; import { legal } from '../../rules/legal.ts';"],
    ['src/screens/app.tsx', "const { mount } = await import('../board/board.ts');"],
    ['src/screens/app.tsx', "import type { Board } from '../board/board.ts'; import en from '../../assets/en.json';"],
    ['src/server/main.ts', "import { createServer } from 'node:http';"],
  ];
  it.each(fine)('allows in %s: %s', (file, source) => {
    expect(complaintsAbout(file, source)).toEqual([]);
  });
});
