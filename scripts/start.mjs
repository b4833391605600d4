// npm start: sets everything up, serves the game and prints where it is. `--port N` (or PORT) and HOST choose another address.
import { join } from 'node:path';
import { portFrom, serve } from './serve.mjs';
import { checkNode, ensureBuild, ensureDependencies, root, runMain } from './setup.mjs';

await runMain(async () => {
  checkNode();
  const port = portFrom();
  ensureDependencies();
  ensureBuild();
  const address = await serve({ folder: join(root, 'dist'), port, host: process.env.HOST || undefined });
  console.log(`Soft Landing is ready: ${address}`);
});
if (process.exitCode) process.exit();
