/** A disk that is full, as the chaos suite has it: a real process is refused every write, and goes on once there is room. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test, vi } from 'vitest';
import { Match } from '../../scripts/chaos/match.ts';
import { Node } from '../../scripts/chaos/node.ts';
import { Notes } from '../../scripts/chaos/notes.ts';
import { sqliteStore } from '../../scripts/chaos/store.ts';
import { freePort } from '../../scripts/measure/port.ts';
import { Chance } from '../../scripts/simulate/chance.ts';

const root = new URL('../../', import.meta.url).pathname;

test('no move is stored on a full disk, and the next one is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-disk-'));
  mkdirSync(join(root, '.cache'), { recursive: true });
  const programs = mkdtempSync(join(root, '.cache', 'chaos-test-'));
  await build({
    root,
    configFile: join(root, 'scripts/chaos/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: programs },
  });
  const store = await sqliteStore(folder);
  const node = new Node(await freePort(), join(programs, 'node.mjs'), store.env(0));
  const [notes, address] = [new Notes(), `http://127.0.0.1:${node.port}`];
  const transports: ['websocket'] = ['websocket'];
  const addresses = [address, address, address] as const;
  const match = new Match({ n: 0, chance: new Chance('disk'), addresses, transports, notes, think: 0 });
  match.calm = true;
  /** Do both know the same? Whoever moves by what is old is refused for that. */
  const level = () => new Set(match.seats.map(({ page }) => page.known?.version)).size === 1;
  /** Moves until so many were answered. */
  const moves = async (wanted: number) => {
    const answers: unknown[] = [];
    for (let at = 0; answers.length < wanted; at++) {
      await new Promise((go) => setTimeout(go, 20));
      await vi.waitUntil(level, { timeout: 20_000, interval: 20 });
      const answer = await match.act(match.seats[at % match.seats.length]);
      if (answer !== undefined) answers.push(answer);
    }
    return answers;
  };
  try {
    await node.start();
    await match.begin();
    expect(await moves(3)).toEqual([true, true, true]);
    if (!store.fill) return expect(store.why).toContain('prlimit');
    const end = await store.fill(node);
    expect(await moves(3)).toEqual([false, false, false]);
    expect(notes.refusals).toEqual({ 'not-stored': 3 });
    await end();
    expect(await moves(3)).toEqual([true, true, true]);
    expect(node.fell).toBe(0);
  } finally {
    match.close();
    await node.kill();
    rmSync(folder, { recursive: true, force: true });
    rmSync(programs, { recursive: true, force: true });
  }
}, 120_000);
