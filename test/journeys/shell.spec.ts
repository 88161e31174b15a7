import type { Page } from '@playwright/test';
import { budgetCell, expect, setAssumption, test } from './workbench.ts';

test('the language switches everywhere and back', async ({ workbench: page }) => {
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Income and expenditure budget 2027' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.figures svg').first()).toHaveAttribute('aria-label', /balance/i);
  expect(await page.locator('main thead').first().innerText()).not.toMatch(/[\u3400-\u9fff]/);
  await page.getByRole('button', { name: /中/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '2027 年收支预算' })).toBeVisible();
});

test('the unit chosen holds for table, key figures and assumptions', async ({ workbench: page }) => {
  await page.getByRole('combobox', { name: '单位' }).selectOption('tenThousandYuan');
  await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveText(/^182\u202f929\u202f\d{3}\.\d\d$/);
  await expect(page.locator('#key-current_balance')).toContainText('万元');
  await expect(page.getByRole('columnheader', { name: '项目（万元）' })).toBeVisible();
});

test('everything can be done with the keyboard alone', async ({ workbench: page }) => {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  const first = page.locator('td[data-cell]').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('td[data-quantity="subsidy"][data-period="2024"]')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  const drawer = page.getByRole('complementary', { name: '来历' });
  await expect(drawer).toContainText('基本医疗保险费收入');
  await page.keyboard.press('Escape');
  await expect(page.locator('td[data-cell]:focus')).toHaveCount(1);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: '搜索假设' })).toBeFocused();
  await page.keyboard.type('征缴率');
  await expect(page.locator('.assumptions .row')).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.locator('h1').first().click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '帮助' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('one cell of a table is in the tab order', async ({ workbench: page }) => {
  await expect(page.locator('main [data-cell][tabindex="0"]')).toHaveCount(1);
});

/** Nothing has been fetched for a second: the state of the network that is waited for by name is reached only once, at first. */
async function atRest(page: Page): Promise<void> {
  let before = -1;
  const count = (): Promise<number> => page.evaluate(() => performance.getEntriesByType('resource').length);
  await expect
    .poll(async () => {
      const now = await count();
      const isStill = now === before;
      before = now;
      return isStill;
    }, { intervals: [1_000], timeout: 20_000 })
    .toBe(true);
}

test('works on with the network off', async ({ workbench: page, context }) => {
  // The other tasks are fetched when the first screen is idle.
  await expect.poll(() => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('ModelsTask')).length), { timeout: 15_000 }).toBeGreaterThan(0);
  await atRest(page);
  await context.setOffline(true);
  await setAssumption(page, '平均缴费基数增长率', '5');
  await expect(page.getByText('已改动 1 项')).toBeVisible();
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '模型' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '职工医保统筹基金收支预算' })).toBeVisible();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the table scrolls inside its frame and the explanation is a sheet', async ({ workbench: page }) => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(overflow).toBe(0);
    const cell = budgetCell(page, 'income', 'scenario');
    await cell.scrollIntoViewIfNeeded();
    await cell.click();
    const sheet = page.getByRole('complementary', { name: '来历' });
    await expect(sheet).toBeVisible();
    const box = (await sheet.boundingBox())!;
    expect(box.width).toBeGreaterThanOrEqual(388);
    expect(box.y).toBeGreaterThan(200);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  test('assumptions open over the page and show what they move', async ({ workbench: page }) => {
    await page.getByRole('button', { name: '假设', exact: true }).first().click();
    const sheet = page.getByRole('complementary', { name: '假设' });
    await expect(sheet).toBeVisible();
    const before = await sheet.locator('.result').innerText();
    await setAssumption(page, '平均缴费基数增长率', '6');
    await expect(sheet.locator('.result')).not.toHaveText(before);
  });
});
