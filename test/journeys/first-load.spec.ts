import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** Bytes of compressed script a browser may fetch before the first figure stands. */
const limit = 350_000;

test('at most 350 kB of compressed script are fetched before the first figure stands', async ({ page, request }) => {
  // A tall window has the first figure in view from the start: figures out of view are not drawn.
  await page.setViewportSize({ width: 1440, height: 2400 });
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.figures svg')) return;
      performance.mark('first figure');
      seen.disconnect();
    });
    seen.observe(document, { childList: true, subtree: true });
  });
  await page.goto('./');
  await expect(page.locator('.figures svg').first()).toBeVisible({ timeout: 20_000 });
  const addresses = await page.evaluate(() => {
    const figure = performance.getEntriesByName('first figure')[0]!.startTime;
    return performance.getEntriesByType('resource').filter(({ name, startTime }) => startTime < figure && name.endsWith('.js')).map(({ name }) => name);
  });
  const sizes = await Promise.all(addresses.map(async (address) => gzipSync(await (await request.get(address)).body(), { level: 9 }).length));
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total, addresses.map((address, index) => `${sizes[index]} ${address}`).join('\n')).toBeLessThanOrEqual(limit);
});
