// npm run classroom: the game for one room, from one laptop. It listens to the local network, keeps its classes in
// data/classroom, needs no internet once it is built, and prints the addresses for whoever leads and for students.
// `--port N` (or PORT), HOST, DATA, KEEP_DAYS and what else docs/server.md names choose more. `--built` starts what is
// built and installed already. Ctrl+C ends it: classes are kept until their time has come.
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { endOnSignals, portFrom, refusal, serverModule } from './serve.mjs';
import { checkNode, isMain, root, runMain } from './setup.mjs';

/** What is said once it runs. @param kept classes of this folder, each with its code and when it is erased */
export function greeting({ port, addresses, data, kept }) {
  const here = addresses.map((address) => `http://${address}:${port}/`);
  const one = here[0] ?? `http://localhost:${port}/`;
  const date = (at) => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return [
    'The classroom is ready.',
    '',
    `  You:       http://localhost:${port}/#/class    (on this computer)`,
    `  Students:  ${one}#/join    (on the same network; the page shows the code)`,
    ...here.slice(1).map((address) => `         or  ${address}#/join`),
    ...(here.length > 0 ? [] : ['', 'This computer is on no network: nobody else can reach it yet.']),
    '',
    `Everything stays in ${data}. Each class is erased by itself on the date that you set, with all of its tables,`,
    'while this runs or when it is next started; or at once, in the class itself.',
    ...kept.map(({ code, erased }) => `  class ${code} is erased on ${date(erased)} UTC`),
    '',
    'Ctrl+C ends it. Where the network keeps devices apart, students can not reach this computer: docs/classroom.md.',
  ].join('\n');
}

/** Settings of a classroom, which those of the environment go before. */
export const classroomSettings = (env, port) => ({
  HOST: '0.0.0.0',
  DATA: join('data', 'classroom'),
  KEEP_DAYS: '180',
  ...env,
  // A class on a teacher's computer stays in its folder, whatever other programs use there.
  DATABASE_URL: '',
  PORT: String(port),
});

async function main() {
  checkNode();
  const args = process.argv.slice(2);
  const port = portFrom(args);
  const { addressesOf, CLASSROOM_LIMITS, ConfigError, readConfig, startServer } = await serverModule(
    args.includes('--built'),
  );
  let server;
  let config;
  try {
    config = readConfig(classroomSettings(process.env, port), root);
    server = await startServer(config, { page: join(root, 'dist'), limits: CLASSROOM_LIMITS });
  } catch (error) {
    throw refusal(error, port, { command: 'npm run classroom', ConfigError });
  }
  const addresses = config.host === '0.0.0.0' ? addressesOf(networkInterfaces()) : [config.host ?? 'localhost'];
  console.log(greeting({ port, addresses, data: config.data, kept: await server.classes() }));
  endOnSignals(server);
}

if (isMain(import.meta.url)) {
  await runMain(main);
  if (process.exitCode) process.exit();
}
