import { expectAccessible } from './accessible.ts';
import { budgetCell, expect, test } from './workbench.ts';

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });
    test.slow();

    for (const task of ['数据', '预算', '模型']) {
      test(`${task} keeps WCAG 2.2 AA`, async ({ workbench: page }) => {
        await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: task }).click();
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
        await expectAccessible(page);
      });
    }

    for (const view of ['执行与调整', '方案文本']) {
      test(`budget: ${view} keeps WCAG 2.2 AA`, async ({ workbench: page }) => {
        await page.getByRole('button', { name: view }).click();
        await expectAccessible(page);
      });
    }

    test('explanation, help and English keep WCAG 2.2 AA', async ({ workbench: page }) => {
      await budgetCell(page, 'premium', 'scenario').click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', 'en');
      await expectAccessible(page);
    });
  });
}
