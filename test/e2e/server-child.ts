/**
 * The server over the built page, in a process of its own: its bots decide at once, and `{ leap }` puts its clock forward
 * by so many milliseconds. It ends with whoever started it.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jumping } from '../../scripts/attack/clock.ts';
import { readConfig, startServer } from '../../src/server/main.ts';

const PAGE = fileURLToPath(new URL('../../dist', import.meta.url));

const [port, folder] = process.argv.slice(2);
process.on('disconnect', () => process.exit());
const env = { PORT: port, HOST: '127.0.0.1', DATA: join(folder, 'data'), BOTS: 'envoy', LOG_LEVEL: 'error' };
const { world, leap } = jumping();
await startServer(readConfig(env, folder), { page: PAGE, world, botPace: 0 });
process.on('message', (asked: { leap: number }) => {
  leap(asked.leap);
  process.send?.({ now: world.now() });
});
process.send?.({ now: world.now() });
