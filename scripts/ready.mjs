// node scripts/ready.mjs [build] [server] [browser]     sets up the dependencies and the parts named, as npm start and npm test do
import { ensureBrowser } from './browser.mjs';
import { checkNode, ensureBuild, ensureDependencies, ensureServer, runMain } from './setup.mjs';

const parts = process.argv.slice(2);
await runMain(() => {
  checkNode();
  ensureDependencies();
  if (parts.includes('browser')) ensureBrowser();
  if (parts.includes('build')) ensureBuild();
  if (parts.includes('server')) ensureServer();
});
