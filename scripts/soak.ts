/**
 * `npm run soak [-- --days 30] [--seconds 300] [--tables 20] [--scenario lesson] [--json]`: a server on its own file,
 * whose clock runs so fast that the days pass in the seconds, while people play, watch, come, go, leave tables behind and
 * hold classes; what is over for a day is archived and removed. Told each day what the server holds: memory, handles, open
 * files, bytes on disk. `growth` compares the last third of the time with the middle one.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { SCENARIO_IDS } from '../rules/content/scenarios/index.ts';
import { measuredChild } from './measure/child.ts';
import { among, numberOf, readArguments, report } from './measure/cli.ts';
import { freePort } from './measure/port.ts';
import { aimsOf, growthOf, type Held } from './soak/held.ts';
import { type Place, pause, players, school, visitor, watcher } from './soak/people.ts';

const usage = 'npm run soak -- [--days 30] [--seconds 300] [--tables 20] [--scenario lesson] [--json]';
const { values, json } = readArguments(process.argv.slice(2), [], usage);
const days = numberOf(values, 'days', 30, 6, 3650);
const seconds = numberOf(values, 'seconds', 300, 6, 86_400);
const tables = numberOf(values, 'tables', 20, 1, 1000);
const scenario = among('scenario', values.scenario ?? 'lesson', SCENARIO_IDS);

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const archive = join(folder, 'archive');
const data = join(folder, 'data');
const port = await freePort();
const speed = (days * 86_400) / seconds;
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const program = fileURLToPath(new URL('soak/server.ts', import.meta.url));
const server = await measuredChild(program, [String(port), data, archive, String(speed)]);
const { gone } = server;

let stopped = false;
const place: Place = {
  address: `http://127.0.0.1:${port}`,
  think: 10,
  scenario,
  get stopped() {
    return stopped;
  },
  done: { moves: 0, matches: 0, tables: 0, watched: 0, classes: 0 },
  playing: new Set(),
};
const everybody = [
  ...Array.from({ length: tables }, () => players(place)),
  ...Array.from({ length: Math.ceil(tables / 4) }, () => watcher(place)),
  visitor(place),
  school(place),
];
const failed = Promise.all(everybody).then(() => {});
failed.catch(() => {});
const samples: Held[] = [];
for (let day = 1; day <= days; day++) {
  await Promise.race([pause((seconds / days) * 1000), failed, gone]);
  const now = await server.asks<Held>('held');
  samples.push(now);
  const { heap, handles, files, folder } = now;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  process.stderr.write(
    `day ${day}: ${megabytes(heap)}, ${handles} handles, ${files ?? '?'} files, ${megabytes(folder)} on disk, ${place.done.matches} matches\n`,
  );
}
stopped = true;
// Who is in the middle of something may wait for a class that is erased by now.
await Promise.race([failed, gone, pause(5000)]);
await server.end();
const archived = readdirSync(archive).reduce((n, name) => {
  const lines = gunzipSync(readFileSync(join(archive, name))).toString();
  return n + lines.trim().split('\n').length;
}, 0);
const growth = growthOf(samples);
report(
  { days, seconds, ...place.done, archived, last: samples.at(-1), growth },
  json,
  aimsOf(growth, archived, everybody.length),
);
process.exit();
