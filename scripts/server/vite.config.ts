/** The server as one file for plain Node: boardgame.io's subpaths are folders, which Node refuses to import. */
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: ['boardgame.io', 'fast-json-patch'] },
  build: {
    ssr: 'src/server/main.ts',
    outDir: 'dist-server',
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
  },
});
