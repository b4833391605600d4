/** Servers in processes of their own: they can be killed, and may end by themselves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export interface Child {
  output(): string;
  /** Kills it, and waits until it is gone. */
  close(): Promise<void>;
}

/** @param args `naive PORT`, or `server PORT FOLDER SETUP` */
export async function startChild([what, ...args]: string[], port: number): Promise<Child> {
  const program = what === 'naive' ? [file('weak/naive.mjs')] : ['--import', 'tsx', file('serve-child.ts')];
  const child: ChildProcess = spawn(process.execPath, [...program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let text = '';
  const hear = (part: Buffer) => {
    text += part.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const gone = once(child, 'exit');
  const ready = (async () => {
    while (!text.includes(`ready ${port}`)) await new Promise((go) => setTimeout(go, 10));
  })();
  await Promise.race([ready, gone]);
  if (!text.includes(`ready ${port}`)) throw new Error(`the server did not start: ${text.slice(0, 500)}`);
  return {
    output: () => text,
    async close() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await gone;
    },
  };
}
