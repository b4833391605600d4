/**
 * The server over the built page, in a process of its own: its bots decide at once, and `{ leap }` puts its clock forward
 * by so many milliseconds. Its chance is drawn from a seed: the same requests get the same ids, codes and dice in each run,
 * so that no match ends in ruin on some days and not on others. It ends with whoever started it.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jumping } from '../../scripts/attack/clock.ts';
import { Chance } from '../../scripts/simulate/chance.ts';
import { readConfig, startServer } from '../../src/server/main.ts';

const PAGE = fileURLToPath(new URL('../../dist', import.meta.url));

const [port, folder] = process.argv.slice(2);
process.on('disconnect', () => process.exit());
const env = { PORT: port, HOST: '127.0.0.1', DATA: join(folder, 'data'), BOTS: 'envoy', LOG_LEVEL: 'error' };
const { world, leap } = jumping();
const chance = new Chance('a class');
const seeded = { ...world, bytes: (n: number) => Uint8Array.from({ length: n }, () => chance.below(256)) };
await startServer(readConfig(env, folder), { page: PAGE, world: seeded, botPace: 0 });
process.on('message', (asked: { leap: number }) => {
  leap(asked.leap);
  process.send?.({ now: world.now() });
});
process.send?.({ now: world.now() });
