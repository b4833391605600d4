// npm start: sets everything up, serves the game with its online tables and prints where it is. `--port N` (or PORT), HOST,
// DATA and what else docs/server.md names choose more. Ctrl+C ends it: every table is kept. `--built` starts what is built
// and installed already and writes nothing but DATA (docs/deploy.md).
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { portFrom, refusal } from './serve.mjs';
import { builtServer, checkNode, ensureBuild, ensureDependencies, ensureServer, root, runMain } from './setup.mjs';

await runMain(async () => {
  checkNode();
  const port = portFrom();
  const file = process.argv.includes('--built') ? builtServer() : setUp();
  const { ConfigError, readConfig, startServer } = await import(pathToFileURL(file).href);
  let server;
  try {
    const config = readConfig({ ...process.env, PORT: String(port) }, root);
    server = await startServer(config, { page: join(root, 'dist') });
  } catch (error) {
    throw refusal(error, port, { ConfigError });
  }
  console.log(`Soft Landing is ready: ${server.address}`);
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
if (process.exitCode) process.exit();

function setUp() {
  ensureDependencies();
  ensureBuild();
  return ensureServer();
}
