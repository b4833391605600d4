/** The deterministic simulation: it finds nothing in the authority, and finds what is broken on purpose. */
import { describe, expect, it } from 'vitest';
import { large } from '../../../scripts/simulate/large.ts';
import { MEDDLINGS } from '../../../scripts/simulate/meddling.ts';
import { run } from '../../../scripts/simulate/schedule.ts';
import { small } from '../../../scripts/simulate/small-hosted.ts';

describe('a simulated server', () => {
  it('breaks no law, whatever goes wrong around it', async () => {
    let crashes = 0;
    for (let k = 0; k < 120; k++) {
      const ran = await run(`test/${k}`, small);
      expect(ran.broken, `npm run simulate -- --seed test --from ${k} --schedules 1 --trace`).toBeNull();
      crashes += ran.crashes;
    }
    expect(crashes).toBeGreaterThan(30);
  });

  it('breaks none with Soft Landing', async () => {
    for (let k = 0; k < 3; k++) {
      const ran = await run(`test/${k}`, large);
      const again = `npm run simulate -- --game soft-landing --seed test --from ${k} --schedules 1 --trace`;
      expect(ran.broken, again).toBeNull();
    }
  });

  it('does the same again for the same seed, and something else for another', async () => {
    const lines: string[][] = [[], []];
    const hashes: string[] = [];
    for (const trace of lines) hashes.push((await run('test/1', small, { trace: (line) => trace.push(line) })).hash);
    expect(lines[0].length).toBeGreaterThan(100);
    expect(lines[1]).toEqual(lines[0]);
    expect(hashes[1]).toBe(hashes[0]);
    expect((await run('test/2', small)).hash).not.toBe(hashes[0]);
  });
});

/** By what is done wrong: schedules that find it, far fewer than a minute has. */
const MOST = 60;

describe('is found to be broken: a server that', () => {
  it.each(Object.entries(MEDDLINGS))('%s', async (_what, meddling) => {
    let laws = 0;
    for (let k = 0; k < MOST && laws === 0; k++) if ((await run(`broken/${k}`, small, { meddling })).broken) laws++;
    expect(laws).toBe(1);
  });
});
