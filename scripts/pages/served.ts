/** The built game, served for a script. */
import { type ChildProcess, spawn } from 'node:child_process';

/** @param data folder of the tables, where they are to be served too */
export async function served(port: number, data?: string): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, [data ? 'scripts/start.mjs' : 'scripts/serve.mjs'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ...(data ? { DATA: data } : {}) },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}/`;
  for (let i = 0; i < 300; i++) {
    if (
      await fetch(address).then(
        (r) => r.ok,
        () => false,
      )
    )
      return { address, server };
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The server did not start.');
}
