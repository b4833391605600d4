// What a fresh clone needs before it can start or test: a fitting Node, the locked dependencies, a current build and,
// for tests, a browser. Plain Node without imports from node_modules, which may not exist yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const oldestNode = [20, 19];
const buildInputs = [
  'index.html',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/phaser',
  'scripts/server',
  'scripts/tables.ts',
  'scripts/measure/cli.ts',
  'assets',
  'docs/pictures',
];
const buildStamp = join(root, 'dist', '.inputs');

/** A reason to stop that is written for the person at the terminal; printed without a stack. */
export class SetupError extends Error {}

/** Runs a command in the repository's root with its output passed through; returns its exit code, 1 if it can't start. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) console.error(`${command}: ${done.error.message}`);
  return done.status ?? 1;
}

/** Runs a script that a locked dependency brings, e.g. `runTool('vite/bin/vite.js', ['build'])`; returns its exit code. */
export function runTool(script, args, options = {}) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new SetupError(`Soft Landing needs Node ${oldestNode.join('.')} or newer; this is Node ${version}.`);
}

/**
 * Whether what is installed is what the lock file asks for. Both arguments are the `packages` objects of lock files:
 * the repository's own and the one npm leaves in node_modules. Optional packages may be absent: they are for other
 * platforms.
 */
export function matchesLock(locked, installed) {
  for (const [path, entry] of Object.entries(locked)) {
    if (path === '') continue;
    const found = installed[path];
    if (found ? found.version !== entry.version : !(entry.optional || entry.devOptional)) return false;
  }
  return Object.keys(installed).every((path) => path in locked);
}

function dependenciesAreCurrent() {
  try {
    const packages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
    return matchesLock(packages('package-lock.json'), packages('node_modules/.package-lock.json'));
  } catch {
    return false;
  }
}

/** Installs exactly what the lock file names, if that isn't there already. */
export function ensureDependencies() {
  if (dependenciesAreCurrent()) return;
  console.error('Installing the locked dependencies (npm ci)...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const code = npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...args])
    : run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    throw new SetupError(
      'The dependencies could not be installed: npm ci failed, see above. Is the network reachable?',
    );
  }
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A fingerprint of everything the build reads; contents and not times, since a checkout sets times anew. */
function inputsHash() {
  const hash = createHash('sha256');
  for (const file of [...buildInputs, 'rules', 'src'].flatMap((path) => filesUnder(join(root, path)))) {
    hash.update(relative(root, file).split(sep).join('/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** Builds the page into dist/ unless dist/ was already built from exactly these sources. */
export function ensureBuild({ force = false } = {}) {
  const hash = inputsHash();
  if (!force && existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === hash) return;
  console.error('Building the game...');
  if (runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { stdio: ['inherit', 2, 2] }) !== 0) {
    throw new SetupError('The build failed, see above.');
  }
  writeFileSync(buildStamp, hash);
}

/** Builds the server into dist-server/ unless it was already built from exactly these sources; returns its file. */
export function ensureServer() {
  const folder = join(root, 'dist-server');
  const stamp = join(folder, '.inputs');
  const file = join(folder, 'server.mjs');
  const hash = inputsHash();
  if (existsSync(file) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return file;
  console.error('Building the server...');
  const args = ['build', '--config', 'scripts/server/vite.config.ts', '--logLevel', 'warn'];
  if (runTool('vite/bin/vite.js', args, { stdio: ['inherit', 2, 2] }) !== 0) {
    throw new SetupError('The server could not be built, see above.');
  }
  writeFileSync(stamp, hash);
  return file;
}

/** The server's file where everything was built before: an image or a read-only folder, without what builds it. */
export function builtServer() {
  const file = join(root, 'dist-server', 'server.mjs');
  if (existsSync(file) && existsSync(join(root, 'dist', 'index.html'))) return file;
  throw new SetupError('Nothing is built here yet: npm run build does it.');
}

/** Runs `main` and turns a SetupError into its sentence and exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

/** Whether the module with this `import.meta.url` is the script that was started. */
export function isMain(url) {
  return process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
}
