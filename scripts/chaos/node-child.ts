/**
 * Our server as it is, in a process of its own, set up by its environment; only what is counted by address is let
 * through. The clock that the whole process reads is `argv[2]` milliseconds ahead of this computer's, and is moved by
 * a message.
 */
import { readConfig, startServer } from '../../src/server/main.ts';
import { say } from '../load/child.ts';
import { OPEN_LIMITS } from '../load/open-limits.ts';

let ahead = Number(process.argv[2]);
const now = Date.now;
Date.now = () => now() + ahead;
process.on('message', (message: { ahead: number }) => {
  ahead = message.ahead;
});
/** Bots are not waited for as people like it. */
const BOT_PACE = 50;
const folder = process.env.DATA as string;
await startServer(readConfig(process.env, folder), { page: null, limits: OPEN_LIMITS, botPace: BOT_PACE });
say({ ready: true });
