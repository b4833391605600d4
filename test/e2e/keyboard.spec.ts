/** A person with a keyboard alone: no pointer, and no focus but where the Tab key, the arrows and the page itself bring it. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { truth } from './hidden.ts';
import { COMMIT, FINISH, KEY, panel, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** So many stops of the Tab key lie on the way to anything, at most. */
const MOST_STOPS = 120;

const inFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);

/** Presses Tab until it is in focus. */
async function tabTo(page: Page, one: Locator): Promise<void> {
  await expect(one).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await inFocus(one)) return;
    await page.keyboard.press('Tab');
  }
  expect(await inFocus(one), `the Tab key comes to ${one}`).toBe(true);
}

async function press(page: Page, one: Locator): Promise<void> {
  await tabTo(page, one);
  await page.keyboard.press('Enter');
}

/** Writes over what stands in a field. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** On the board: walks from where the focus is, until it stands on something that may be chosen now; says whether it does. */
async function walkToLit(page: Page): Promise<boolean> {
  const lit = () => page.evaluate(() => document.activeElement?.classList.contains('is-lit') === true);
  for (const way of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight'])
    for (let step = 0; step < 12; step++) {
      if (await lit()) return true;
      await page.keyboard.press(way);
    }
  return lit();
}

/** Sets up a Lesson of two people, from the menu on. */
async function setUp(page: Page): Promise<void> {
  await page.goto('./');
  await press(page, page.getByRole('button', { name: /^New match/ }));
  // A group of choices is one stop, and the arrows choose.
  const lesson = page.getByRole('radio', { name: /^Lesson/ });
  const scenarios = page
    .getByRole('radiogroup', { name: 'Scenario' })
    .or(page.getByRole('group', { name: 'Scenario' }));
  await tabTo(page, scenarios.getByRole('radio', { checked: true }));
  for (let step = 0; step < 8 && !(await lesson.isChecked()); step++) await page.keyboard.press('ArrowDown');
  await expect(lesson).toBeChecked();
  for (const side of ['the United States', 'China']) {
    await tabTo(page, page.getByRole('combobox', { name: `Leads ${side}` }));
    await page.keyboard.type('Person');
  }
  await write(page, page.getByRole('textbox', { name: 'Leads the United States' }), 'Anna');
  await write(page, page.getByRole('textbox', { name: 'Leads China' }), 'Li Wei');
  await press(page, page.getByRole('button', { name: 'Begin the match' }));
}

/** What the screen asks for. Whatever is to be read is read. */
async function asked(page: Page): Promise<'curtain' | 'decision' | 'ending'> {
  const again = page.getByRole('button', { name: 'Play again, sides swapped' });
  const heading = panel(page).getByRole('heading', { level: 2 });
  for (;;) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const on = page.getByRole('dialog').getByRole('button', { name: /^(Do it and end my play|Do it|Continue)$/ });
    if ((await on.count()) === 0) break;
    await press(page, on.first());
  }
  await expect(takeSeat(page).or(again).or(heading).first()).toBeVisible();
  if ((await takeSeat(page).count()) > 0) return 'curtain';
  return (await again.count()) > 0 ? 'ending' : 'decision';
}

/** The first button of a list that is not refused; null where all are. */
async function open(buttons: Locator, skip = 0): Promise<Locator | null> {
  const free: Locator[] = [];
  for (const one of await buttons.all()) if ((await one.getAttribute('aria-disabled')) !== 'true') free.push(one);
  return free.length > 0 ? free[skip % free.length] : null;
}

test('a whole Lesson is played on the map by the keyboard alone', async ({ page }) => {
  test.setTimeout(600_000);
  const errors = watch(page);
  await setUp(page);
  const onBoard = { nation: 0, card: 0 };
  const moves = async () => (await truth(page)).moves;
  for (let step = 0; ; step++) {
    expect(step, 'the match comes to an end').toBeLessThan(900);
    const what = await asked(page);
    if (what === 'ending') break;
    if (what === 'curtain') {
      await press(page, takeSeat(page));
      await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
      continue;
    }
    await expect(page.locator('.board-map button').first()).toBeAttached({ timeout: 30_000 });
    const here = panel(page);
    const commit = here.getByRole('button', { name: COMMIT });
    const confirms = await open(commit);
    if (confirms) {
      await press(page, confirms);
      continue;
    }
    const before = await moves();
    if ((await page.locator('.board-map .is-lit').count()) > 0 && step % 3 !== 2) {
      await page.keyboard.press('n');
      if (await walkToLit(page)) {
        await page.keyboard.press('Enter');
        if ((await open(commit)) || (await moves()) > before) onBoard.nation++;
        continue;
      }
    }
    if ((await here.getByRole('heading', { name: 'Play a card' }).count()) > 0 && step % 3 === 0) {
      await page.keyboard.press('h');
      for (let card = 0; card < step % 4; card++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      if ((await here.getByRole('heading', { name: 'Play a card' }).count()) === 0) onBoard.card++;
    }
    await page.keyboard.press('d');
    const groups = here.locator('fieldset');
    const chosen = await groups.getByRole('button', { pressed: true }).count();
    const choice =
      ((await groups.count()) > 0 && chosen === 0 && (await open(groups.first().getByRole('button'), step))) ||
      (await open(here.getByRole('listitem').getByRole('button'))) ||
      here.getByRole('button', { name: FINISH }).first();
    await press(page, choice);
  }
  await expect(page.getByRole('heading', { name: /Commons grade [A-F]/ })).toBeVisible();
  expect(onBoard.nation).toBeGreaterThan(1);
  expect(onBoard.card).toBeGreaterThan(1);
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toContain('lesson');
  expect((await truth(page)).ending).not.toBeNull();
  expect(errors).toEqual([]);
});
