/** WebKitGTK's MiniBrowser, by its own WebDriver, on a display that is there or made. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Driven, Missing } from './driven.ts';

const DRIVER = process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver';
const BROWSERS = [
  process.env.WEBKIT_PATH,
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** One command of WebDriver (W3C); a refusal is thrown as it is told. */
async function command<T>(url: string, body?: object): Promise<T> {
  const method = body ? 'POST' : 'GET';
  const answer = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebKitWebDriver: ${value.error}: ${value.message}`);
  return value;
}

interface Session {
  sessionId: string;
  capabilities: { browserVersion: string };
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A display without a screen, where this computer has none. */
async function display(width: number, height: number): Promise<{ name: string; server: ChildProcess | null }> {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, server: null };
  if (!existsSync('/usr/bin/Xvfb')) throw new Missing('WebKitGTK needs a display: install xvfb.');
  const name = `:${200 + (process.pid % 300)}`;
  const server = spawn('/usr/bin/Xvfb', [name, '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: 'ignore',
  });
  await pause(1500);
  return { name, server };
}

export async function webkit(width: number, height: number): Promise<Driven> {
  const binary = BROWSERS.find((place) => place && existsSync(place));
  if (!existsSync(DRIVER) || !binary)
    throw new Missing(
      'WebKitGTK was not found: install webkit2gtk-driver, or say where it is in WEBKIT_DRIVER_PATH and WEBKIT_PATH.',
    );
  const screen = await display(width, height);
  const port = 21000 + (process.pid % 20000);
  const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: screen.name, LANGUAGE: 'en_GB', LANG: 'en_GB.UTF-8' };
  // As root, in a container, its own sandbox can't start.
  if (process.getuid?.() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1';
  const driver = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env });
  const stop = () => {
    driver.kill();
    screen.server?.kill();
  };
  try {
    await pause(1000);
    const at = `http://127.0.0.1:${port}/session`;
    const asked = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
    const { sessionId, capabilities } = await command<Session>(at, { capabilities: { alwaysMatch: asked } });
    const session = `${at}/${sessionId}`;
    await command(`${session}/window/rect`, { x: 0, y: 0, width, height });
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      goto: (url) => command(`${session}/url`, { url }),
      run: (expression) => command(`${session}/execute/sync`, { script: `return ${expression}`, args: [] }),
      picture: async () => Buffer.from(await command<string>(`${session}/screenshot`), 'base64'),
      async close() {
        await fetch(session, { method: 'DELETE', signal: AbortSignal.timeout(10_000) }).catch(() => {});
        stop();
      },
    };
  } catch (e) {
    stop();
    throw e;
  }
}
