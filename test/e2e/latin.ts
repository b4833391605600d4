import type { Page } from '@playwright/test';
import { latin } from '../rules/content/zh.ts';

/** Latin words of what can be seen or is said aloud, but for players' names, a language's own name and acronyms. */
export async function latinWords(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const labels = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((el) =>
      ['aria-label', 'title', 'placeholder'].map((name) => el.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...labels].join('\n');
  });
  return latin(said).filter((word) => !['Anna', 'Wei', 'English'].includes(word));
}
