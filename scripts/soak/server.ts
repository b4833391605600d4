/**
 * The server as it is, on a file of its own, in a world whose clock runs faster: what is due in an hour is due in a
 * moment. It answers whatever it is sent with what it holds.
 */
import type { World } from '../../src/server/authority/world.ts';
import { readConfig, realWorld, startServer } from '../../src/server/main.ts';
import { OPEN_LIMITS } from '../load/open-limits.ts';
import { held } from './held.ts';

const [port, folder, archive, times] = process.argv.slice(2);
const speed = Number(times);
const began = Date.now();
/** What a timer of Node can wait at most. */
const LONGEST = 2 ** 31 - 1;

const faster: World = {
  ...realWorld,
  now: () => Math.floor(began + (Date.now() - began) * speed),
  later: (ms, work) => realWorld.later(Math.min(ms / speed, LONGEST), work),
};

// Whoever started it has ended: nobody waits for it any more.
process.on('disconnect', () => process.exit(1));
const env = { PORT: port, HOST: '127.0.0.1', DATA: folder, ARCHIVE: archive, KEEP_DAYS: '1', LOG_LEVEL: 'error' };
await startServer(readConfig(env, folder), { page: null, limits: OPEN_LIMITS, world: faster, botPace: 0 });
process.on('message', () => process.send?.({ held: held(folder) }));
process.send?.({ ready: true });
