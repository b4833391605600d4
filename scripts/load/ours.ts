/** Our server as it is, with its file in the folder that is named; only what is counted by address is let through. */
import { readConfig, startServer } from '../../src/server/main.ts';
import { LIMITS } from '../../src/server/transport/limits.ts';
import { sayReady } from './child.ts';

const [port, folder] = process.argv.slice(2);
const env = { PORT: port, HOST: '127.0.0.1', DATA: folder };
// All clients of the load come from one address, and a bot thinks for less than a millisecond.
const most = 1_000_000;
const limits = {
  ...LIMITS,
  requests: most,
  creations: most,
  brought: most,
  joins: most,
  sockets: most,
  messages: most,
  burst: most,
  places: most,
  placesBurst: most,
};
await startServer(readConfig(env, folder), { page: null, limits });
sayReady();
