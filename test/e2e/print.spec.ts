/** The rulebook's parts fit the sheets of paper that they promise. */
import { expect, test } from '@playwright/test';

/** A4 pages of each part at most. */
const PAGES = { learn: 2, reference: 8, lesson: 2 } as const;

for (const lang of ['en', 'zh-CN'])
  for (const [part, most] of Object.entries(PAGES))
    test(`${part} in ${lang} prints on at most ${most} A4 pages`, async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => {};
      });
      await page.goto(`./#/rulebook?lang=${lang}&print=${part}`);
      await expect(page.locator('article h2').first()).toBeVisible();
      await page.waitForTimeout(500);
      const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })).toString('latin1');
      const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(part === 'learn' ? 1 : 0);
      expect(pages).toBeLessThanOrEqual(most);
    });
