/**
 * The server, the thread in which its bots think, and the script that copies its tables, for plain Node: boardgame.io's
 * subpaths are folders, which Node refuses to import.
 */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: ['boardgame.io'] },
  build: {
    ssr: true,
    outDir: 'dist-server',
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { server: 'src/server/main.ts', minds: 'src/server/minds/worker.ts', tables: 'scripts/tables.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});
