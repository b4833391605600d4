/** A server in a process of its own, run by tsx, that answers whatever it is sent with what it was asked for. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface Child {
  /** What it says next under this name. Rejects once it has ended. */
  heard<T>(name: string): Promise<T>;
  /** Sends it something, and gives what it answers under this name. */
  asks<T>(message: string): Promise<T>;
  /** Ends it, and waits until it has. */
  end(): Promise<void>;
  /** Rejects once it has ended by itself. */
  readonly gone: Promise<never>;
}

/** @param program its file @param args what it is started with @returns once it says that it is ready */
export async function measuredChild(program: string, args: readonly string[]): Promise<Child> {
  const env = { ...process.env, NODE_ENV: 'production' };
  const child: ChildProcess = fork(program, args, { execArgv: ['--expose-gc', '--import', 'tsx'], env });
  process.on('exit', () => child.kill('SIGKILL'));
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('The server has ended by itself.')));
  gone.catch(() => {});
  const heard = async <T>(name: string): Promise<T> => {
    for (;;) {
      const [message] = (await Promise.race([once(child, 'message'), gone])) as [Record<string, T>];
      if (name in message) return message[name];
    }
  };
  await heard('ready');
  return {
    heard,
    gone,
    asks(message) {
      child.send(message);
      return heard(message);
    },
    async end() {
      child.kill('SIGTERM');
      await gone.catch(() => {});
    },
  };
}
