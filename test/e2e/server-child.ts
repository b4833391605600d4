/**
 * The server over the built page, in a process of its own: its bots decide at once, and `{ leap }` puts its clock forward
 * by so many milliseconds. It ends with whoever started it.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAuthority } from '../../src/server/authority/authority.ts';
import type { World } from '../../src/server/authority/world.ts';
import { openStore, readConfig, realWorld, startServer } from '../../src/server/main.ts';
import { createMinds } from '../../src/server/minds/minds.ts';
import { softLanding } from '../../src/server/soft-landing.ts';
import { LIMITS } from '../../src/server/transport/limits.ts';

let ahead = 0;
const now = () => Date.now() + ahead;
const due = new Set<{ at: number; work: () => void }>();

/** The real world, whose clock can leap. */
const world: World = {
  ...realWorld,
  now,
  later(ms, work) {
    const end = () => {
      due.delete(one);
      cancel();
    };
    const done = () => {
      end();
      work();
    };
    const one = { at: now() + ms, work: done };
    const cancel = realWorld.later(ms, done);
    due.add(one);
    return end;
  },
};

/** All that became due meanwhile is done at the end, in its order: as when a computer wakes up. */
function leap(ms: number): void {
  ahead += ms;
  const late = [...due].filter(({ at }) => at <= now()).sort((a, b) => a.at - b.at);
  for (const one of late) if (due.has(one)) one.work();
}

const PAGE = fileURLToPath(new URL('../../dist', import.meta.url));

const [port, folder] = process.argv.slice(2);
process.on('disconnect', () => process.exit());
const config = readConfig({ PORT: port, HOST: '127.0.0.1', DATA: join(folder, 'data'), LOG_LEVEL: 'error' }, folder);
const storage = await openStore(config.data);
const minds = createMinds('envoy', 0);
const authority = createAuthority(softLanding, storage, world, LIMITS, { minds, talk: config.talk });
await startServer(config, { page: PAGE, storage, authority, world });
process.on('message', (asked: { leap: number }) => {
  leap(asked.leap);
  process.send?.({ now: now() });
});
process.send?.({ now: now() });
