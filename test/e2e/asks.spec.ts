/** Decisions that tell what they come to: bids and votes, launches passed up, the box that settles a round. */
import { expect, type Page, test } from '@playwright/test';
import { step } from '../../rules/apply.ts';
import { WORLD_EVENTS } from '../../rules/content/catalogue.ts';
import { copy } from '../../rules/copy.ts';
import { legal } from '../../rules/legal.ts';
import { below, seeded } from '../../rules/random.ts';
import { type Turn, toRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import { aside, KEY, panel, takeSeat, watch } from './player.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A match played at random until the United States decide something that fits, as the page keeps it. */
function reached(fits: (G: State) => boolean): { saved: string; G: State } {
  for (let n = 0; n < 60; n++) {
    const seed = `asks-${n}`;
    const rng = seeded(seed);
    const G = setup('standard', {}, seed);
    const turns: Turn[] = [];
    while (!G.ending) {
      const [by] = G.awaiting;
      if (by === 'us' && fits(G)) {
        const start = { scenario: 'standard', options: {}, seed, names: { us: 'Anna', china: 'Li Wei' } } as const;
        return { saved: writeRecord(toRecord(start, turns)), G };
      }
      const moves = legal(copy(G), by);
      const move = moves[below(rng, moves.length)];
      turns.push({ by, move });
      step(G, by, move);
    }
  }
  throw new Error('no match comes to such a decision');
}

async function open(page: Page, saved: string): Promise<void> {
  await page.addInitScript(([key, record]) => localStorage.setItem(key, record), [KEY, saved]);
  await page.goto('./#/match');
  await takeSeat(page).click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible();
}

test('a bid in the Session counts wherever the rise of support is told, and the other side’s does not', async ({
  page,
}) => {
  const errors = watch(page);
  const { saved } = reached((G) => G.ask?.ask === 'session' && G.blocs.us.tokens.diplomacy > 0);
  await open(page, saved);
  const here = panel(page);
  const figure = async (text: Promise<string | null>) =>
    Number(((await text) ?? '').replace('\u2212', '-').replace(/[^\d-]/g, ''));
  const told = async () => ({
    button: await figure(here.getByRole('button', { name: /^For/ }).textContent()),
    own: await figure(
      here
        .getByRole('row', { name: /United States/ })
        .getByRole('cell')
        .first()
        .textContent(),
    ),
    theirs: await figure(here.getByRole('row', { name: /China/ }).getByRole('cell').first().textContent()),
  });
  const before = await told();
  expect(before.button).toBe(before.own);
  await here.getByRole('button', { name: '1', exact: true }).click();
  const { button, own, theirs } = await told();
  expect([button, own, theirs]).toEqual([before.own + 2, before.own + 2, before.theirs]);
  await expect(here.getByText('The other side’s bid is secret.')).toBeVisible();
  expect(errors).toEqual([]);
});

test('a bid for the world’s offer names the token and the stock', async ({ page }) => {
  const { saved, G } = reached(({ ask }) => ask?.ask === 'world-event' && WORLD_EVENTS[ask.id].kind === 'bid');
  const event = G.ask?.ask === 'world-event' ? WORLD_EVENTS[G.ask.id] : null;
  if (event?.kind !== 'bid') throw new Error('no bid');
  await open(page, saved);
  const n = G.blocs.us.tokens[event.suit];
  const suit = event.suit[0].toUpperCase() + event.suit.slice(1);
  const said = n > 0 ? `You have ${n} ${suit}.` : `You have no ${suit} token.`;
  await expect(panel(page).getByText(said)).toBeVisible();
  await expect(panel(page).getByText(`${suit} in secret: the higher bid pays and wins.`)).toBeVisible();
});

test('a launch is passed up only after a question, which leads back', async ({ page }) => {
  const { saved } = reached((G) => G.ask?.ask === 'launch');
  await open(page, saved);
  const pass = panel(page).getByRole('button', { name: 'Don’t launch now' });
  await pass.click();
  const asked = page.getByRole('dialog');
  await expect(asked.getByText('The mission stays paid')).toBeVisible();
  await asked.getByRole('button', { name: 'Go back' }).click();
  await expect(pass).toBeVisible();
  await pass.click();
  await aside(page);
  await expect(pass).toHaveCount(0);
});

test('the box that settles a round begins with what it came to, and shows that it goes on', async ({ page }) => {
  // Whoever won the Session settles the round and decides next: it is told at once.
  const { saved } = reached((at) => {
    if (at.ask?.ask !== 'turn-law' || at.round === 1) return false;
    const next = copy(at);
    step(next, 'us', legal(next, 'us')[0]);
    return next.ask?.ask === 'keep' && next.awaiting[0] === 'us';
  });
  await open(page, saved);
  await panel(page).locator('fieldset').getByRole('button').first().click();
  await panel(page)
    .getByRole('button', { name: /^Confirm:/ })
    .click();
  const box = page.getByRole('dialog', { name: 'What happened' });
  const first = box.getByRole('list', { name: 'What changed' }).getByRole('listitem');
  await expect(first.first()).toContainText(/Standing: \d+ → \d+/);
  await expect(first.first()).toContainText('United States');
  await expect(box.locator('.shift').first()).toContainText(/balance for (the United States|China): [+−-]?\d/);
  const arrow = () => box.locator('.in-sight').evaluate((row) => Number(getComputedStyle(row, '::after').opacity));
  const more = await box.evaluate((d) => d.scrollHeight - d.clientHeight);
  if (more > 0) expect(await arrow()).toBeGreaterThan(0.5);
  await box.evaluate((d) => d.scrollTo(0, d.scrollHeight));
  await expect.poll(arrow).toBeLessThan(0.1);
});

test('a long list of nations is there as a whole, and the last is in sight with the focus', async ({ page }) => {
  const { saved, G } = reached(({ ask }) => ask?.ask === 'place');
  await open(page, saved);
  const may = new Set(legal(copy(G), 'us').flatMap((m) => (m.type === 'place' ? [m.nation] : [])));
  expect(may.size).toBeGreaterThan(30);
  const rows = panel(page).getByRole('list', { name: 'Nations within reach' });
  const nations = rows.locator('[data-nation]');
  await expect(nations).toHaveCount(may.size);
  await nations.last().focus();
  await expect(nations.last()).toBeInViewport({ ratio: 1 });
});
