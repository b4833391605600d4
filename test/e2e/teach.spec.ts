/** The guides for teachers are found from the main menu, in both languages. */
import { expect, test } from '@playwright/test';

for (const [locale, name, guide] of [
  ['en-GB', 'For teachers', 'Lesson plans'],
  ['zh-CN', '教师专区', '课时方案'],
])
  test.describe(locale, () => {
    test.use({ locale });

    test('the main menu leads to the guides, and a guide opens there', async ({ page }) => {
      await page.goto('./');
      await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
      await page.getByRole('link', { name: guide }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(guide);
    });
  });
