/** A node as a program for plain Node, built as the server itself is: it is killed often, and has to be back soon. */
import { defineConfig } from 'vite';
import server from '../server/vite.config.ts';

export default defineConfig({
  ...server,
  build: {
    ...server.build,
    rolldownOptions: {
      ...server.build?.rolldownOptions,
      input: { node: 'scripts/chaos/node-child.ts', minds: 'src/server/minds/worker.ts' },
    },
  },
});
