/** Modules of the game whose texts are found as the build finds them, for scripts that run without a build. */
import { createServer } from 'vite';

/**
 * Loads a module, hands it to `use` and lets go of it.
 * @param path from the root of the repository: `/src/screens/story.ts`
 */
export async function withTexts<Module, Result>(
  path: string,
  use: (module: Module) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    root: new URL('..', import.meta.url).pathname,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return await use((await server.ssrLoadModule(path)) as Module);
  } finally {
    await server.close();
  }
}
