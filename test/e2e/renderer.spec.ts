/** The board is drawn by WebGL or by a 2D canvas, whichever is sooner there, and looks the same. */
import { type Browser, expect, test } from '@playwright/test';
import { nameless } from '../../scripts/pages/nameless.ts';

/** A shipped match's board: what draws it, and its picture. */
async function drawn(browser: Browser, before: (() => void) | null): Promise<{ by: string; png: string }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (e) => errors.push(e.message));
  await page.goto('./#/watch/lesson/20');
  const canvas = page.locator('.board-host canvas');
  await expect(canvas).toBeVisible();
  await expect(page.locator('.board-wait')).toHaveCount(0);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1500);
  const by = await canvas.evaluate((c) => ((c as HTMLCanvasElement).getContext('2d') ? '2d' : 'webgl'));
  const png = (await canvas.screenshot()).toString('base64');
  expect(errors).toEqual([]);
  await context.close();
  return { by, png };
}

test('without a graphics card a 2D canvas draws the board, else WebGL; both show the same', async ({
  browser,
  page,
}) => {
  const canvas = await drawn(browser, null);
  const gl = await drawn(browser, nameless);
  expect(gl.by).toBe('webgl');
  test.skip(canvas.by === 'webgl', 'this browser has a graphics card');
  // The mean difference of a colour channel, of 255; and the share of pixels that differ so that one sees it.
  const [mean, seen] = await page.evaluate(
    async (pngs) => {
      const [a, b] = await Promise.all(
        pngs.map(async (png) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
          const ctx = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          ctx?.drawImage(bitmap, 0, 0);
          return ctx?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
        }),
      );
      let sum = 0;
      let far = 0;
      for (let i = 0; i < a.length; i++) {
        const off = Math.abs(a[i] - b[i]);
        sum += off;
        if (off > 48) far++;
      }
      return [sum / a.length, far / a.length];
    },
    [canvas.png, gl.png],
  );
  expect(mean).toBeLessThan(1.5);
  expect(seen).toBeLessThan(0.01);
});
