/** The server as it is, in a process of its own: it answers whatever it is sent with what it has used, and what it holds. */
import { readConfig, startServer } from '../../src/server/main.ts';
import { OPEN_LIMITS } from '../load/open-limits.ts';

const [port, folder] = process.argv.slice(2);
// Whoever started it has ended: nobody waits for it any more.
process.on('disconnect', () => process.exit(1));
const env = { ...process.env, PORT: port, HOST: '127.0.0.1', DATA: folder, LOG_LEVEL: 'error' };
await startServer(readConfig(env, folder), { page: null, limits: OPEN_LIMITS, botPace: 0 });
process.on('message', () => {
  globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ used: { seconds: (user + system) / 1e6, heap: heapUsed + external, rss } });
});
process.send?.({ ready: true });
