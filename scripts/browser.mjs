// Finds the Chromium-based browser that the end-to-end tests drive, and installs one where that needs no questions.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isMain, run, runMain, runTool, SetupError } from './setup.mjs';

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'brave-browser',
];

/**
 * How Chromium is started wherever tests or scripts drive it: drawn by the processor, as where there is no graphics card,
 * WebGL too; and nothing goes on in the background.
 */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

function onPath(env) {
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  return namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where the systems' own installers put a browser. */
function wellKnown(env) {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return apps.flatMap((app) =>
      ['/Applications', join(homedir(), 'Applications')].map((at) => join(at, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    return [...apps, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((app) => bases.map((base) => join(base, app)));
  }
  return [...namesOnPath.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome', '/snap/bin/chromium'];
}

/** The browsers that `npx playwright install chromium` downloads, newest first. */
function fromPlaywright(env) {
  const caches = { darwin: ['Library', 'Caches'], win32: ['AppData', 'Local'] }[process.platform] ?? ['.cache'];
  const base = env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ...caches, 'ms-playwright');
  if (!existsSync(base)) return [];
  const inside = [
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
    ...['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((folder) =>
      ['Chromium', 'Google Chrome for Testing'].map((app) => [folder, `${app}.app`, 'Contents', 'MacOS', app]),
    ),
  ];
  const builds = readdirSync(base).filter((name) => /^chromium-\d+$/.test(name));
  builds.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return builds.flatMap((build) => inside.map((path) => join(base, build, ...path)));
}

/** A file of that name may still be a stub that asks for another package: believe it when it states its version. */
function works(file) {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  if (process.platform === 'win32') return true; // there `--version` opens a window
  return spawnSync(file, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0;
}

/** Path of a browser that runs, or undefined. CHROME_PATH decides when it is set; a wrong one is an error, not a hint. */
export function findBrowser(env = process.env) {
  if (env.CHROME_PATH) {
    if (works(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new SetupError(`CHROME_PATH names ${env.CHROME_PATH}, which is not a browser that can be started.`);
  }
  return [...onPath(env), ...wellKnown(env), ...fromPlaywright(env)].find(works);
}

/** 'debian', 'ubuntu' or undefined for everything else. */
function aptSystem() {
  if (process.platform !== 'linux' || !existsSync('/etc/os-release')) return undefined;
  const ids = /^ID(?:_LIKE)?=.*$/gm;
  const named = (readFileSync('/etc/os-release', 'utf8').match(ids) ?? []).join(' ');
  return ['ubuntu', 'debian'].find((id) => named.includes(id));
}

function installWithApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env, stdio: ['ignore', 2, 2] });
  run('apt-get', ['install', '-y', 'chromium'], { env, stdio: ['ignore', 2, 2] });
}

/** Ubuntu's own package is a stub for a snap, which containers can't run; Playwright brings a plain build. */
function installWithPlaywright() {
  runTool('@playwright/test/cli.js', ['install', '--with-deps', 'chromium'], { stdio: ['ignore', 2, 2] });
}

const whatToDo = `No Chrome or Chromium was found, and the end-to-end tests need one. Do one of these, then run the tests again:
  - Debian, as root:          apt-get update && apt-get install -y chromium
  - any system:               npx playwright install --with-deps chromium
  - macOS with Homebrew:      brew install --cask google-chrome
  - Windows:                  winget install Google.Chrome
  - a browser somewhere else: set CHROME_PATH to its program file`;

/** Path of a browser that runs; installs one as root on Debian or Ubuntu; otherwise throws what to do. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const system = process.getuid?.() === 0 ? aptSystem() : undefined;
  const ways = { debian: [installWithApt, installWithPlaywright], ubuntu: [installWithPlaywright, installWithApt] };
  for (const install of (system && ways[system]) ?? []) {
    console.error('Installing a browser for the end-to-end tests...');
    install();
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new SetupError(whatToDo);
}

if (isMain(import.meta.url)) await runMain(() => console.log(ensureBrowser()));
