/** Our server as it is, with its file in the folder that is named, or over the database of DATABASE_URL; only what is counted by address is let through. */
import { readConfig, startServer } from '../../src/server/main.ts';
import { sayReady } from './child.ts';
import { OPEN_LIMITS } from './open-limits.ts';

const [port, folder] = process.argv.slice(2);
const { DATABASE_URL } = process.env;
const env = { PORT: port, HOST: '127.0.0.1', DATA: folder, DATABASE_URL };
await startServer(readConfig(env, folder), { page: null, limits: OPEN_LIMITS });
sayReady();
