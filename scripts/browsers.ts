/**
 * `npm run browsers -- [firefox] [webkit] [--json]`: a whole Lesson match, hot-seat, on the built page in other browsers
 * than Chromium: Firefox (Debian: firefox-esr), WebKitGTK (Debian: webkit2gtk-driver and xvfb). Pictures of the board
 * after some moves and of the ending are put in shots/. Without a name each that is on this computer; one named that is
 * missing ends with 2, one in which the match does not come to its end, or the page reports an error, with 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { COMMIT, FINISH } from '../test/e2e/player.ts';
import { type Driven, Missing } from './browsers/driven.ts';
import { firefox } from './browsers/firefox.ts';
import { webkit } from './browsers/webkit.ts';
import { fail, readArguments } from './measure/cli.ts';
import { BRIEFED } from './pages/briefed.ts';
import { served } from './pages/served.ts';

const BROWSERS = { firefox, webkit };
type Name = keyof typeof BROWSERS;
const NAMES = Object.keys(BROWSERS) as Name[];
const [WIDTH, HEIGHT] = [1366, 768];
const PERSON = readFileSync(new URL('browsers/person.js', import.meta.url), 'utf8')
  .replace(/^\/\/.*$/gm, '')
  .trim()
  .replace(/;$/, '');
/** A Lesson takes some 150 steps; each waits for what the one before it brought up. */
const STEPS = 1500;

interface Smoke {
  browser: string;
  decisions: number;
  ended: boolean;
  /** The board is drawn, not replaced by lists. */
  drawn: boolean;
  errors: string[];
  seconds: number;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Presses the button of a name, when it is there. */
async function press(page: Driven, name: string): Promise<void> {
  const found = `[...document.querySelectorAll('button')].find((b) => b.textContent.trim().startsWith(${JSON.stringify(name)}))`;
  for (let i = 0; i < 100; i++) {
    if (await page.run(`(() => { const b = ${found}; b?.click(); return Boolean(b); })()`)) return;
    await pause(100);
  }
  throw new Error(`There is no button “${name}”.`);
}

async function smoke(name: Name, page: Driven, address: string): Promise<Smoke> {
  const from = Date.now();
  const picture = async (what: string) => writeFileSync(`shots/${what}-${name}.png`, await page.picture());
  await page.goto(address);
  // Nothing is told when the match begins.
  await page.run(`localStorage.setItem(${JSON.stringify(BRIEFED.name)}, ${JSON.stringify(BRIEFED.value)})`);
  await page.goto(address);
  await page.run(
    `(() => { window.heard = []; addEventListener('error', (e) => heard.push(e.message)); addEventListener('unhandledrejection', (e) => heard.push(String(e.reason))); return 0; })()`,
  );
  await page.run(`(() => { location.hash = '#/new?for=two'; return 0; })()`);
  await press(page, 'Begin the match');
  let decisions = 0;
  let ended = false;
  let drawn = false;
  let idle = 0;
  for (let i = 0; i < STEPS && !ended && idle < 200; i++) {
    const did = await page.run<string>(`(${PERSON})(${decisions}, ${COMMIT}, ${FINISH})`);
    idle = did === 'wait' ? idle + 1 : 0;
    if (did === 'decide') decisions++;
    if (did === 'decide' && decisions === 12) {
      await pause(1500);
      drawn = await page.run<boolean>(
        `Boolean(document.querySelector('.board-host canvas') && !document.querySelector('.board-wait'))`,
      );
      await picture('smoke-board');
    }
    ended = did === 'ended';
    await pause(did === 'wait' ? 100 : 30);
  }
  await pause(500);
  await picture('smoke-ending');
  const errors = await page.run<string[]>('window.heard');
  return { browser: page.version, decisions, ended, drawn, errors, seconds: Math.round((Date.now() - from) / 1000) };
}

const usage = 'npm run browsers -- [firefox] [webkit] [--json]';
const { words, json } = readArguments(process.argv.slice(2), NAMES, usage);
mkdirSync('shots', { recursive: true });
const { address, server } = await served(20000 + (process.pid % 20000));
const results: Partial<Record<Name, Smoke>> = {};
try {
  for (const name of NAMES.filter((n) => words.length === 0 || words.includes(n))) {
    try {
      const page = await BROWSERS[name](WIDTH, HEIGHT);
      try {
        results[name] = await smoke(name, page, address);
      } finally {
        await page.close();
      }
    } catch (e) {
      if (!(e instanceof Missing)) throw e;
      if (words.length > 0) fail(e.message);
      process.stderr.write(`left out: ${e.message}\n`);
    }
  }
} finally {
  server.kill();
}
if (json) process.stdout.write(`${JSON.stringify(results)}\n`);
else for (const [name, r] of Object.entries(results)) process.stdout.write(`${name}: ${JSON.stringify(r)}\n`);
if (Object.values(results).some((r) => !r.ended || !r.drawn || r.errors.length > 0)) process.exitCode = 1;
