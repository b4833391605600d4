/** The rulebook's parts and the guides for teachers fit the sheets of paper that they promise. */
import { expect, type Page, test } from '@playwright/test';

/** A4 pages of each part at most. */
const PAGES = { learn: 2, reference: 8, lesson: 2 } as const;

/** A4 pages of each guide, or of a part of it, at most. */
const GUIDES = {
  'student-brief?print=plain': 1,
  'student-brief?print=full': 1,
  'plans?print=plan-50': 1,
  'plans?print=plan-75': 1,
  'plans?print=plan-90': 1,
  'plans?print=plan-week': 1,
  plans: 4,
  guide: 4,
  discussion: 6,
} as const;

/** The pages that a page of the game prints on. */
async function printed(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto(address);
  await expect(page.locator('article h2').first()).toBeVisible();
  await page.waitForTimeout(500);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

for (const lang of ['en', 'zh-CN']) {
  for (const [part, most] of Object.entries(PAGES))
    test(`${part} in ${lang} prints on at most ${most} A4 pages`, async ({ page }) => {
      const pages = await printed(page, `./#/rulebook?lang=${lang}&print=${part}`);
      expect(pages).toBeGreaterThan(part === 'learn' ? 1 : 0);
      expect(pages).toBeLessThanOrEqual(most);
    });
  for (const [guide, most] of Object.entries(GUIDES))
    test(`${guide} in ${lang} prints on at most ${most} A4 pages`, async ({ page }) => {
      const pages = await printed(page, `./#/teach/${guide}${guide.includes('?') ? '&' : '?'}lang=${lang}`);
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(most);
    });
}
