/** The built game, served for a script. */
import { type ChildProcess, spawn } from 'node:child_process';

export async function served(port: number): Promise<{ address: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1' },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}/`;
  for (let i = 0; i < 50; i++) {
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
