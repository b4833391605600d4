/**
 * What the machine itself takes: the same measures of a page with nothing on it but Phaser's own empty scene and one button,
 * which changes one word. Whatever a figure of the game has above these is the game's.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { costOf, type FrameCost, moveAbout } from './frames.ts';
import { clocked, open, type PressTimes, pressOf, pressTimes, type Throttle } from './open.ts';

/** The scene where the board stands, the button where the panel does. */
const EMPTY = `<!doctype html><title>Floor</title><body style="margin:0;background:#123"><script src="/floor.js"></script>
<div style="position:fixed;right:0;top:0;bottom:0;width:342px;background:#234"><button>Press</button></div><script>
  const button = document.querySelector('button');
  let presses = 0;
  button.addEventListener('click', () => { button.textContent = 'Pressed ' + ++presses; });
  const game = new Phaser.Game({ type: Phaser.AUTO, width: innerWidth - 342, height: innerHeight, banner: false,
    audio: { noAudio: true }, scene: { create() { document.title = 'drawn'; } } });
</script></body>`;

async function floorPage(browser: Browser, address: string, throttle: Throttle): Promise<Page> {
  const { page } = await open(browser, throttle);
  await page.route('**/floor', (route) => route.fulfill({ contentType: 'text/html', body: EMPTY }));
  const phaser = readFileSync('node_modules/phaser/dist/phaser.min.js', 'utf8');
  await page.route('**/floor.js', (route) => route.fulfill({ contentType: 'text/javascript', body: phaser }));
  await page.goto(`${address}floor`);
  await page.waitForFunction(() => document.title === 'drawn');
  await page.waitForTimeout(1000);
  return page;
}

/** The pointer and the wheel of `boardFrames` over the empty scene, which draws in every frame. */
export async function floorFrames(
  browser: Browser,
  address: string,
  throttle: Throttle,
  rounds: number,
): Promise<FrameCost> {
  const page = await floorPage(browser, address, throttle);
  const { frames } = await clocked(page, () => moveAbout(page, rounds));
  await page.context().close();
  return costOf(frames);
}

/** Presses of the button. The scene stands still meanwhile, as the board does while nothing moves. */
export async function floorPresses(browser: Browser, address: string, presses: number): Promise<PressTimes> {
  const page = await floorPage(browser, address, {});
  await page.evaluate('game.loop.sleep()');
  const took: number[] = [];
  for (let i = 0; i < presses; i++) took.push(pressOf(await clocked(page, () => page.getByRole('button').click())));
  await page.context().close();
  return pressTimes(took);
}
