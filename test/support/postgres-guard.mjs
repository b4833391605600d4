/** Ends the PostgreSQL in this folder, and removes it, once whoever has started both is gone: `node postgres-guard.mjs FOLDER`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const pid = () => Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);

// Ctrl+C is for the others: what they leave is ours to clear.
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.stdin.resume();
process.stdin.on('close', async () => {
  for (let left = 50; left > 0 && existsSync(folder); left--) {
    try {
      process.kill(pid(), left > 25 ? 'SIGINT' : 'SIGKILL');
    } catch {
      // None runs there, or none any more.
      rmSync(folder, { recursive: true, force: true });
    }
    await new Promise((go) => setTimeout(go, 100));
  }
});
