/** A server of a test's own: what only takes time there takes none. See server-child.ts. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base } from '@playwright/test';
import { freePort } from '../../scripts/measure/port.ts';

const PROGRAM = fileURLToPath(new URL('server-child.ts', import.meta.url));

export interface OwnServer {
  /** Where its page is. */
  home: string;
  /** Puts its clock forward by so many milliseconds at once. */
  leap(ms: number): Promise<void>;
  close(): Promise<void>;
}

async function ownServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), 'soft-landing-e2e-'));
  const port = await freePort();
  const child = fork(PROGRAM, [String(port), folder], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const ended = gone.then(() => Promise.reject(new Error('the server has ended by itself')));
  ended.catch(() => {});
  const answered = () => Promise.race([once(child, 'message'), ended]);
  await answered();
  return {
    home: `http://127.0.0.1:${port}/`,
    async leap(ms) {
      child.send({ leap: ms });
      await answered();
    },
    async close() {
      child.disconnect();
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

/** A test with a server of its own. */
export const test = base.extend<{ server: OwnServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: the fixture needs no other, and must say so by a pattern
  server: async ({}, use) => {
    const server = await ownServer();
    await use(server);
    await server.close();
  },
});
