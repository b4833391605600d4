import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { offline, WORKER } from './scripts/offline/plugin.ts';
import { slimPhaser } from './scripts/phaser/plugin.ts';

/** Follows docs/ADDING.md in copies of the repository. */
const ADDING = 'test/docs/adding.test.ts';
/** Have servers, processes or clocks under test: side by side with a file that reckons they would wait for each other. */
const TIMED = ['test/src/{lab,server,table,wire}', 'test/{docs,house,scripts}'].map((at) => `${at}/**/*.test.{ts,tsx}`);

export default defineConfig({
  // Relative addresses let the built folder be served from any path.
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [slimPhaser(), offline()],
  optimizeDeps: {
    // Phaser's sources are CommonJS, which the dev server can't serve raw; found ahead so that no reload comes mid-play.
    include: ['phaser', 'boardgame.io/client', 'boardgame.io/core'],
    rolldownOptions: {
      plugins: [slimPhaser()],
      // The scanner loses the project's JSX setting where a file has an import.meta.glob.
      transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    },
  },
  build: {
    target: 'es2022',
    modulePreload: {
      // What a page that is seldom opened asks for in turn need not be named in what everybody loads; styles must be.
      resolveDependencies: (file, parts) =>
        /assets\/(pages|join|teach|network|lobby|place|learn|about|gazetteer|rulebook|watch|play-from|debrief|lab|daily|what-if)-/.test(
          file,
        )
          ? parts.filter((part) => part.endsWith('.css'))
          : parts,
    },
    manifest: true, // scripts/size.mjs reads from it what loads when
    rolldownOptions: {
      input: { index: 'index.html', worker: 'src/offline/worker.ts' },
      // Names are sent as well, in what asks for the files, and hashes can't be made smaller: 42 bits are enough.
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? WORKER : 'assets/[name]-[hash:7].js'),
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        // Studies share parts of the rules with matches: cut into what each of them needs they would cost everybody more.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'record', test: /\/node_modules\/zod\/|\/rules\/(record|notation)/ },
            {
              name: 'rules',
              test: /\/rules\/((phases|effects\/verbs)\/|effects\/run|tracks\/(partners|law|cooperation|income|offers)|plays\/(signing|distress|choices|mission|outreach|summit)|(setup|copy|apply|world|steps|legal|decisions|log|view|preview|calendar)\.ts)|\/src\/table\/read/,
            },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 900, // Phaser in one lazily loaded piece; `npm run size` holds the real limits
  },
  test: {
    // One after the other: what only reckons, on every processor; what is timed, with one of them left free; and what
    // starts whole test runs of its own.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [ADDING, ...TIMED],
          maxWorkers: Math.max(2, availableParallelism()),
        },
      },
      { extends: true, test: { name: 'timed', include: TIMED, exclude: [ADDING], sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: 'adding', include: [ADDING], sequence: { groupOrder: 2 } } },
    ],
    environment: 'node',
    // A busy machine may take many times as long as an idle one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Its subpaths are folders, which Node itself refuses to import.
    server: { deps: { inline: ['boardgame.io'] } },
  },
});
