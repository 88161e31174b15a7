import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { budgetCell, expect, test } from './workbench.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<readonly string[]> {
  const result = await new AxeBuilder({ page }).withTags(rules).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

/** Nothing is wrong once what still moves or is drawn has come to rest. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
  expect(await violations(page)).toEqual([]);
}

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });
    test.slow();

    for (const task of ['数据', '预算', '模型']) {
      test(`${task} keeps WCAG 2.2 AA`, async ({ workbench: page }) => {
        await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: task }).click();
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await settled(page);
      });
    }

    for (const view of ['执行与调整', '方案文本']) {
      test(`budget: ${view} keeps WCAG 2.2 AA`, async ({ workbench: page }) => {
        await page.getByRole('button', { name: view }).click();
        await settled(page);
      });
    }

    test('explanation, help and English keep WCAG 2.2 AA', async ({ workbench: page }) => {
      await budgetCell(page, 'premium', 'scenario').click();
      await settled(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await settled(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await settled(page);
    });
  });
}
