/** Servers and clients of the load, each a program for plain Node, built as the server itself is. */
import { defineConfig, mergeConfig } from 'vite';
import server from '../server/vite.config.ts';

const PROGRAMS = ['ours', 'stock', 'echo', 'clients', 'cost'];

const built = mergeConfig(server, {
  build: {
    outDir: '.cache/load',
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
  },
});
// In place of the server's one entry: merging would add to it.
built.build.ssr = true;
// What boardgame.io keeps its matches with in files, which is not installed, and not asked for.
built.build.rolldownOptions.external = ['node-persist'];
built.build.rolldownOptions.input = Object.fromEntries(PROGRAMS.map((name) => [name, `scripts/load/${name}.ts`]));

export default defineConfig(built);
