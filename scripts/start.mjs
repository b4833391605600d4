// npm start: sets everything up, serves the game with its online tables and prints where it is. `--port N` (or PORT), HOST,
// DATA and what else docs/server.md names choose more. Ctrl+C ends it: every table is kept. `--built` starts what is built
// and installed already and writes nothing but DATA (docs/deploy.md).
import { join } from 'node:path';
import { endOnSignals, portFrom, refusal, serverModule } from './serve.mjs';
import { checkNode, root, runMain } from './setup.mjs';

await runMain(async () => {
  checkNode();
  const port = portFrom();
  const { ConfigError, readConfig, startServer } = await serverModule(process.argv.includes('--built'));
  let server;
  try {
    const config = readConfig({ ...process.env, PORT: String(port) }, root);
    server = await startServer(config, { page: join(root, 'dist') });
  } catch (error) {
    throw refusal(error, port, { ConfigError });
  }
  console.log(`Soft Landing is ready: ${server.address}`);
  endOnSignals(server);
});
if (process.exitCode) process.exit();
