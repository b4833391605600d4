// A small static file server for the built game.
//
//   node scripts/serve.mjs        serves dist/ at HOST (default: this computer only) and PORT
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  builtServer,
  ensureBuild,
  ensureDependencies,
  ensureServer,
  isMain,
  root,
  runMain,
  SetupError,
} from './setup.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** What a file is, for whoever asks for it. */
export const typeOf = (file) => types[extname(file)] ?? 'application/octet-stream';

/** The file in `folder` that a request path stands for, or undefined; never one outside it, never a dot file. */
export function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (!file.startsWith(normalize(folder + sep))) return undefined;
  if (
    file
      .slice(folder.length)
      .split(sep)
      .some((part) => part.startsWith('.'))
  )
    return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileFor(folder, request.url ?? '/');
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  // Built assets carry a hash of their content in their name; the page that names them must always be fresh.
  const hashed = file.includes(`${sep}assets${sep}`);
  response.writeHead(200, {
    'content-type': typeOf(file),
    'content-length': statSync(file).size,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * The sentence for whoever sits at the terminal, where a port can't be had.
 * @param command that would be called with another port
 * @param ConfigError what settings that are none throw, with a sentence of their own
 */
export function refusal(error, port, { command = 'npm start', ConfigError } = {}) {
  if (ConfigError && error instanceof ConfigError) return new SetupError(error.message);
  const { code, syscall } = error;
  if (code === 'EADDRINUSE') {
    return new SetupError(
      `Port ${port} is busy: another program is already using it. Stop that program, or choose another port, ` +
        `for example: ${command} -- --port ${port + 1} (setting PORT=${port + 1} does the same).`,
    );
  }
  // Of the storage.
  if (code === 'failed') return new SetupError(error.message);
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return new SetupError(
      'HOST is no address of this computer. Leave it out to serve this computer alone, or set 0.0.0.0.',
    );
  }
  if (code === 'EACCES' && syscall === 'listen')
    return new SetupError(`Port ${port} is not allowed for this user. Choose one above 1024.`);
  return error;
}

/** Ends a server when whoever started the program ends it: what is under way is finished first. */
export function endOnSignals(server) {
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** The built server's module, with all that it needs set up. @param built it is there already, and nothing is written */
export function serverModule(built) {
  if (!built) {
    ensureDependencies();
    ensureBuild();
  }
  return import(pathToFileURL(built ? builtServer() : ensureServer()).href);
}

const usualPort = 5180;

/** The port that `--port N`, else the PORT variable, names: 1 to 65535; 5180 when neither does. */
export function portFrom(args = process.argv.slice(2), env = process.env) {
  const at = args.indexOf('--port');
  const value = at >= 0 ? args[at + 1] : env.PORT || String(usualPort);
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new SetupError(`The port must be a whole number from 1 to 65535, not "${value}".`);
}

/**
 * Serves `folder` and resolves to the page's address. Without a host it listens on both loopback addresses: what a
 * browser makes of "localhost" differs, and a program on only one of them would otherwise be shown instead of the game.
 */
export async function serve({ folder, port, host }) {
  const open = () => createServer((request, response) => answer(folder, request, response));
  try {
    await listen(open(), port, host ?? '127.0.0.1');
    if (host === undefined) {
      await listen(open(), port, '::1').catch((error) => {
        if (error.code === 'EADDRINUSE') throw error; // any other reason: this machine has no IPv6
      });
    }
  } catch (error) {
    throw refusal(error, port);
  }
  return `http://${host ?? 'localhost'}:${port}/`;
}

if (isMain(import.meta.url)) {
  await runMain(async () => {
    console.log(await serve({ folder: join(root, 'dist'), port: portFrom(), host: process.env.HOST || undefined }));
  });
  if (process.exitCode) process.exit();
}
