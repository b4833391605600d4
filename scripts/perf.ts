/**
 * `npm run perf -- [--quick] [--webgl] [--json]`: how fast the built page is in this computer's Chromium. `--webgl`: as
 * it would be if WebGL drew the board where a 2D canvas does (`src/board/renderer.ts`), to compare the two.
 *
 * - `frameP50`, `frameP95`, `frameMax`: milliseconds that scripts take of a frame while the map is panned and zoomed on
 *   a processor slowed down four times.
 * - `menuMs`, `boardMs`: from the address to a menu that answers and to a drawn board, cache empty, over 10 Mbit a second
 *   and 40 ms; medians. `menuSlowMs`, `boardSlowMs` with the slowed processor besides.
 * - `pressP50`, `pressP95`: milliseconds from a press to the frame that shows its outcome, in a match against the Minister;
 *   `botLongest` and `botOver50`: the longest task, and the frames over 50 ms, while it thought and its moves were shown.
 * - `floor`: the frames' `p50`, `p95` and `max`, and `pressP50` and `pressP95`, measured in the same way of Phaser's own empty
 *   scene and of a button that changes one word (`scripts/perf/floor.ts`): what the machine takes by itself.
 * - `heapGrowthMB`: what the heap gained over 200 steps through a match that end where they began.
 *
 * A page without a graphics card is drawn by the processor, which takes from all these. Exits with 1 where a target is missed.
 */
import type { Browser } from '@playwright/test';
import { median, readArguments, report } from './measure/cli.ts';
import { launched } from './pages/launched.ts';
import { positions } from './pages/positions.ts';
import { served } from './pages/served.ts';
import { floorFrames, floorPresses } from './perf/floor.ts';
import { boardFrames } from './perf/frames.ts';
import { board, menu } from './perf/loads.ts';
import { played } from './perf/match.ts';
import { type PressTimes, pages, type Throttle } from './perf/open.ts';
import { heapGrowthMB } from './perf/soak.ts';

const usage = 'npm run perf -- [--quick] [--webgl] [--json]';
const { flags, json } = readArguments(process.argv.slice(2), [], usage);
const [runs, rounds, decisions, turns] = flags.has('quick') ? [1, 1, 4, 40] : [3, 4, 20, 200];
/** What is measured now, for whoever waits: all of it takes some ten minutes without a graphics card. */
const say = (what: string) => process.stderr.write(`${what}...\n`);
pages.webgl = flags.has('webgl');
const SLOW = { cpu: 4 };
const LINE = { net: true };

async function times(what: (throttle: Throttle) => Promise<number>, throttle: Throttle): Promise<number> {
  const all: number[] = [];
  for (let i = 0; i < runs; i++) all.push(await what(throttle));
  return Math.round(median(all));
}

async function measure(browser: Browser, address: string) {
  const saved = positions().get('ask-play') ?? '';
  const menuAt = (t: Throttle) => menu(browser, address, t);
  const boardAt = (t: Throttle) => board(browser, address, t, saved);
  say('loading');
  const loads = {
    menuMs: await times(menuAt, LINE),
    boardMs: await times(boardAt, LINE),
    menuSlowMs: await times(menuAt, { ...LINE, ...SLOW }),
    boardSlowMs: await times(boardAt, { ...LINE, ...SLOW }),
  };
  say('memory');
  const heap = await heapGrowthMB(browser, address, turns);
  // The floor before and after, so that a machine that others use shows in both.
  say('frames');
  const floors = [await floorFrames(browser, address, SLOW, rounds)];
  const frames = await boardFrames(browser, address, SLOW, saved, rounds);
  floors.push(await floorFrames(browser, address, SLOW, rounds));
  say('a match');
  const pressFloors = [await floorPresses(browser, address, decisions)];
  const match = await played(browser, address, decisions);
  pressFloors.push(await floorPresses(browser, address, decisions));
  return {
    frameP50: frames.p50,
    frameP95: frames.p95,
    frameMax: frames.max,
    frames: frames.frames,
    ...loads,
    pressP50: match.pressP50,
    pressP95: match.pressP95,
    presses: match.decisions,
    botLongest: match.longest,
    botOver50: match.over50,
    heapGrowthMB: heap,
    floor: {
      ...floors.reduce((a, b) => (a.p95 <= b.p95 ? a : b)),
      ...pressFloors.reduce((a: PressTimes, b) => (a.pressP95 <= b.pressP95 ? a : b)),
    },
  };
}

const { address, server } = await served(20000 + (process.pid % 20000));
const browser = await launched();
try {
  const figures = await measure(browser, address);
  report(figures, json, [
    ['95% of frames under 8 ms of script', figures.frameP95 < 8],
    ['the menu within 1.5 s', figures.menuMs <= 1500],
    ['the board within 4 s', figures.boardMs <= 4000],
    ['95% of presses seen within 50 ms', figures.pressP95 < 50],
    ['no frame over 50 ms while a bot thinks', figures.botOver50 === 0],
    ['no growth of memory (2 MB are noise)', figures.heapGrowthMB < 2],
  ]);
} finally {
  await browser.close();
  server.kill();
}
