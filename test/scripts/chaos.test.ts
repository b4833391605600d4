/** The chaos suite itself: what it does goes wrong as it says, the same seed plans the same, and a short run holds. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Crowd } from '../../scripts/chaos/crowd.ts';
import { startLine } from '../../scripts/chaos/line.ts';
import { Notes } from '../../scripts/chaos/notes.ts';
import { type PlanFor, plan } from '../../scripts/chaos/plan.ts';
import { readSchedules } from '../../scripts/chaos/replay.ts';
import { freePort } from '../../scripts/measure/port.ts';
import { run as simulate } from '../../scripts/simulate/schedule.ts';
import { small } from '../../scripts/simulate/small-hosted.ts';
import { badness, type Step, Steps, Worst } from '../../scripts/simulate/steps.ts';
import { readConfig, startServer } from '../../src/server/main.ts';
import { memoryStorage } from '../../src/server/storage/memory.ts';

const root = new URL('../../', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'chaos-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/chaos.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  });

const FOR: PlanFor = { seconds: 60, nodes: 3, database: true, sides: ['clients', 'database', 'nodes'], fill: true };

test('the same seed plans the same, another something else; kills enough, and of each kind something', () => {
  const planned = plan('a', FOR);
  expect(plan('a', FOR)).toEqual(planned);
  expect(plan('b', FOR)).not.toEqual(planned);
  const kinds = planned.map(({ fault }) => fault.kind);
  expect(kinds.filter((kind) => kind.startsWith('kill')).length).toBeGreaterThanOrEqual(10);
  expect(new Set(kinds)).toEqual(
    new Set(['kill-node', 'kill-database', 'cut', 'slow', 'silent', 'clock', 'full-disk']),
  );
  expect(planned.every(({ at }, i) => at < 60_000 && at >= (planned[i - 1]?.at ?? 0))).toBe(true);
  const alone = plan('a', { ...FOR, nodes: 1, database: false, sides: ['clients'], fill: false });
  const of = new Set(alone.map(({ fault }) => ('side' in fault ? fault.side : fault.kind)));
  expect(of).toEqual(new Set(['kill-node', 'clients', 'clock']));
});

/** A server that gives back what it is sent, and a line to it beyond a port where nobody listens. */
async function echo() {
  const server = createServer((socket) => void socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const nobody = await freePort();
  const line = await startLine(() => [nobody, (server.address() as { port: number }).port]);
  const socket = connect(line.port, '127.0.0.1').setEncoding('utf8');
  const end = async () => {
    socket.destroy();
    await line.close();
    server.close();
  };
  return { line, socket, end };
}

async function echoed(socket: Socket, text: string): Promise<number> {
  const since = performance.now();
  socket.write(text);
  expect(await once(socket, 'data')).toEqual([text]);
  return performance.now() - since;
}

test('a line goes on to whoever listens, is slow, silent, and cut', async () => {
  const { line, socket, end } = await echo();
  await echoed(socket, 'one');
  line.slow({ delay: 100, rate: 0 });
  expect(await echoed(socket, 'two')).toBeGreaterThan(190);
  line.slow({ delay: 0, rate: 50 });
  expect(await echoed(socket, '1234567890')).toBeGreaterThan(190);
  line.slow(null);
  line.stop(true);
  setTimeout(() => line.stop(false), 200);
  expect(await echoed(socket, 'three')).toBeGreaterThan(190);
  const broken = once(socket, 'error');
  expect(line.cut()).toBe(2);
  expect((await broken)[0]).toMatchObject({ code: 'ECONNRESET' });
  await end();
});

test('tables whose moves are never written are stuck', async () => {
  const port = await freePort();
  const storage = { ...memoryStorage(), append: () => new Promise<void>(() => {}) };
  const config = readConfig({ PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'silent' }, folder);
  const server = await startServer(config, { page: null, storage });
  const addresses = [`http://127.0.0.1:${port}`];
  const notes = new Notes();
  const crowd = new Crowd({ addresses, transports: [['websocket']], tables: 2, think: 5, seed: '', notes });
  while (crowd.begun < 2) await new Promise((go) => setTimeout(go, 20));
  const stuck = await crowd.settle(1000);
  crowd.close();
  const told = stuck.map((text) => text.split(':')[0]).sort();
  expect(told).toEqual(crowd.matches.map(({ id }) => `table ${id} takes no further move`).sort());
  expect(notes.attempts.size).toBeGreaterThan(0);
  await server.close();
});

test('what goes wrong in a schedule of the simulation is counted by the moves that were taken', async () => {
  const steps = new Steps();
  steps.saw('cut', '0');
  steps.saw('cut', '0');
  steps.saw('cut', '1');
  steps.taken();
  steps.saw('kill');
  expect(steps.list).toEqual([
    { after: 0, do: 'cut', player: '0' },
    { after: 0, do: 'cut', player: '1' },
    { after: 1, do: 'kill' },
  ]);
  const worst = new Worst(1);
  worst.show('mild', steps.list);
  worst.show('bad', [{ after: 0, do: 'kill-untold' }]);
  worst.show('milder', []);
  expect(worst.kept).toEqual([{ seed: 'bad', steps: [{ after: 0, do: 'kill-untold' }] }]);
  const found: Step[] = [];
  let crashes = 0;
  for (let k = 0; k < 12; k++) {
    const ran = await simulate(`chaos/${k}`, small);
    crashes += ran.crashes;
    found.push(...ran.steps);
  }
  const kills = found.filter((step) => step.do.startsWith('kill'));
  expect(crashes).toBeGreaterThan(0);
  expect(kills.length).toBeGreaterThan(0);
  expect(kills.length).toBeLessThanOrEqual(crashes);
});

test('the worst schedules that are kept crash between storing and telling, and leave writes in doubt', () => {
  const kept = readSchedules(join(root, 'scripts/chaos/schedules/worst.json'));
  const steps = kept.flatMap((schedule) => schedule.steps);
  expect(steps.filter((step) => step.do === 'kill-untold').length).toBeGreaterThanOrEqual(3);
  expect(steps.filter((step) => step.do === 'doubt').length).toBeGreaterThanOrEqual(10);
  expect(kept.map((schedule) => badness(schedule.steps))).toEqual(
    kept.map((schedule) => badness(schedule.steps)).sort((a, b) => b - a),
  );
});

test('a short run over SQLite: a schedule, kills, everything else that goes wrong, and nothing is lost or left', () => {
  const schedule = join(folder, 'schedule.json');
  const all: Step[] = [
    { after: 0, do: 'kill-untold' },
    { after: 1, do: 'refuse' },
    { after: 1, do: 'twice', player: '0' },
    { after: 2, do: 'doubt' },
    { after: 3, do: 'cut', player: '1' },
    { after: 3, do: 'kill' },
  ];
  writeFileSync(schedule, JSON.stringify([{ seed: 'test', steps: all }]));
  const args = [
    '--seconds',
    '12',
    '--tables',
    '4',
    '--students',
    '4',
    '--think',
    '60',
    '--schedule',
    schedule,
    '--json',
  ];
  const { status, stdout, stderr } = run(...args);
  expect([status, stderr.slice(-4000)]).toEqual([0, expect.not.stringContaining('missed')]);
  const figures = JSON.parse(stdout);
  expect(figures).toMatchObject({ lost: 0, phantom: 0, forks: 0, stuck: 0, fell: 0, schedules: 1 });
  expect(figures.kills).toBeGreaterThanOrEqual(5);
  expect(figures.acknowledged).toBeGreaterThan(20);
  expect(readdirSync(folder).filter((name) => name.startsWith('chaos-'))).toEqual([]);
}, 300_000);

test('a run that is none is refused with a sentence', () => {
  for (const args of [['now'], ['--seconds', '4'], ['--store', 'paper'], ['--nodes', '2']]) {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^(There is no|--\w+ must be|A file of) .+\n$/);
  }
}, 120_000);
