/** A server that can be killed and started again on the same port and folder. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('server-child.ts', import.meta.url));

export interface SimServer {
  /** Seconds of processor time that its processes have used so far. */
  spent(): Promise<number>;
  /** Kills the process at once, and starts another. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Rejects where the process ends before it says anything of this. */
async function heard<T>(child: ChildProcess, what: string): Promise<T> {
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('the server has ended by itself')));
  for (;;) {
    const [message] = (await Promise.race([once(child, 'message'), gone])) as [Record<string, T>];
    if (what in message) return message[what];
  }
}

export async function startServer(port: number, folder: string): Promise<SimServer> {
  const env = { ...process.env, NODE_ENV: 'production' };
  /** Of processes that were killed. */
  let before = 0;
  const start = async (): Promise<ChildProcess> => {
    const execArgv = ['--import', 'tsx'];
    const child = fork(PROGRAM, [String(port), folder], {
      execArgv,
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await heard(child, 'ready');
    return child;
  };
  let child = await start();
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  const ofThis = (): Promise<number> => {
    child.send('spent');
    return heard(child, 'spent');
  };
  return {
    spent: async () => before + (await ofThis()),
    async restart() {
      before += await ofThis();
      await end();
      child = await start();
    },
    close: end,
  };
}
