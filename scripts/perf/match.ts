/** A match played at the page: how long presses take to be seen, and what holds a frame up while a bot thinks. */
import type { Browser } from '@playwright/test';
import { decide, mine } from '../../test/e2e/player.ts';
import { BRIEFED } from '../pages/briefed.ts';
import { type Clock, clocked, open, type PressTimes, pressOf, pressTimes, quantile } from './open.ts';

export interface Played extends PressTimes {
  decisions: number;
  /** Milliseconds of the longest task of the page's own thread while the bot thought and its moves were shown. */
  longest: number;
  /** Frames whose scripts took more than 50 ms there. */
  over50: number;
}

/**
 * Against the Minister in Standard, as the United States.
 * @param most decisions of the person's at most
 */
export async function played(browser: Browser, address: string, most: number): Promise<Played> {
  const { page } = await open(browser, {}, { [BRIEFED.name]: BRIEFED.value });
  await page.goto(`${address}#/new`);
  await page.getByRole('radio', { name: /^Standard/ }).check();
  await page.getByRole('combobox', { name: /^Leads China/ }).selectOption('minister');
  await page.getByRole('button', { name: 'Begin the match' }).click();
  await page.locator('.board-host canvas').waitFor();
  await mine(page);
  const clocks: { mine: Clock[]; bots: Clock[] } = { mine: [], bots: [] };
  let decisions = 0;
  for (let going = true; going && decisions < most; decisions++) {
    clocks.mine.push(await clocked(page, () => decide(page, decisions)));
    clocks.bots.push(
      await clocked(page, async () => {
        going = await mine(page);
      }),
    );
  }
  await page.context().close();
  return {
    decisions,
    ...pressTimes(clocks.mine.map(pressOf)),
    longest: quantile(
      clocks.bots.flatMap((c) => c.long),
      1,
    ),
    over50: clocks.bots.flatMap((c) => c.frames).filter((ms) => ms > 50).length,
  };
}
