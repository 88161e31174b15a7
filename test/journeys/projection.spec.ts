import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, keptInBrowser, test } from './workbench.ts';

// Compiling a model of single ages takes some seconds on a busy machine.
const long = { timeout: 90_000 };

async function openProjection(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '预测' }).click();
  await atRest(page);
}

/** All paths are drawn. */
async function atRest(page: Page): Promise<void> {
  await expect(page.locator('.chances [role="status"]')).toHaveText(/^10.000 (条路径|paths)/, long);
}

function view(page: Page, name: string): Promise<void> {
  return page.getByRole('group', { name: '内容' }).getByRole('button', { name, exact: true }).click();
}

const chance = (page: Page): Promise<number> => page.locator('#chance-deficit .figure').innerText().then((text) => Number.parseFloat(text.replace(/[<>]/, '')));

test('a fund is projected with its chances, and slower wages make a deficit likelier', async ({ workbench: page }) => {
  test.setTimeout(240_000);
  await openProjection(page);
  await expect(page.locator('#chance-deficit')).toContainText(/2035 年以前（含当年）出现当期赤字的可能性\s*\d+%\s*（±\d\.\d%）/);
  await expect(page.locator('.figures figure svg').first()).toBeVisible();
  const before = await chance(page);

  const wages = page.getByRole('textbox', { name: '缴费工资增长率', exact: true });
  await wages.fill('2.5');
  await wages.press('Enter');
  await expect(page.locator('#chance-deficit')).toContainText('基线', long);
  await atRest(page);
  expect(await chance(page)).toBeGreaterThan(before);
  await keptInBrowser(page, '"wage_growth"');

  await page.getByRole('slider', { name: /^缴费工资增长率/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.chances [role="status"]')).toContainText(/Sobol|10.000/);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(wages).toHaveValue('3.5');
  await atRest(page);
  expect(await chance(page)).toBe(before);

  await page.reload();
  await expect(page.locator('#chance-deficit')).toBeVisible(long);
  await atRest(page);
  expect(await chance(page)).toBe(before);
});

test('a number is opened by the keyboard, and its inputs lead on', async ({ workbench: page }) => {
  test.setTimeout(180_000);
  await openProjection(page);
  await page.locator('td[data-subject="plain 2030"]').focus();
  await page.keyboard.press('F8');
  const drawer = page.getByRole('complementary', { name: '来历' });
  await expect(drawer).toContainText('年末滚存结余', long);
  await expect(drawer).toContainText('本年收入合计');
  await drawer.getByRole('listitem').filter({ hasText: '本年收入合计' }).getByRole('button').click();
  await expect(drawer.getByRole('heading', { name: '本年收入合计' })).toBeVisible(long);
  await page.keyboard.press('Escape');
  await expect(page.locator('td[data-subject="plain 2030"]')).toBeFocused();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV: 年末滚存结余（亿元）的分位数' }).click();
  const csv = readFileSync(await (await saving).path(), 'utf8');
  for (const said of ['2050', '97.5%', '20261122', '缴费工资增长率']) expect(csv).toContain(said);
});

test('correlations that cannot be are refused, and the nearest possible ones taken over', async ({ workbench: page }) => {
  test.setTimeout(240_000);
  await openProjection(page);
  const field = (one: string, other: string) => page.getByRole('textbox', { name: `${one} 与 ${other} 的相关` });
  for (const [one, other, value] of [['医药价格增长率', '缴费工资增长率', '0.95'], ['医疗服务利用增长率', '缴费工资增长率', '0.95'], ['医疗服务利用增长率', '医药价格增长率', '-0.9']] as const) {
    await field(one, other).fill(value);
    await field(one, other).press('Enter');
  }
  const section = page.getByRole('region', { name: '相关系数' });
  await expect(section.getByRole('alert').first()).toContainText('不可能');
  await expect(page.locator('.chances [role="status"]')).toContainText('不确定性设置有误');
  await section.getByRole('button', { name: '改用最接近的可行相关' }).click();
  await expect(section.getByRole('alert')).toHaveCount(0);
  await atRest(page);

  await page.getByRole('button', { name: /^不确定 正态 标准差 1\.5%/ }).click();
  const spread = page.getByRole('textbox', { name: '缴费工资增长率 标准差' });
  await spread.fill('-1');
  await spread.press('Enter');
  await expect(page.locator('#lever-wage_growth').getByRole('alert')).toContainText('离散程度不能是负数');
});

test('a pyramid goes through the years by the keyboard', async ({ workbench: page }) => {
  test.setTimeout(180_000);
  await openProjection(page);
  await view(page, '人口');
  const year = page.getByRole('slider', { name: '年份' });
  await expect(year).toBeVisible(long);
  await expect(page.getByRole('heading', { name: '2025 年人口与职工参保人' })).toBeVisible();
  await year.focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: '2050 年人口与职工参保人' })).toBeVisible();
  await expect(page.getByRole('grid', { name: '参保人数' }).getByRole('row')).toHaveCount(27);
});

test('a rate is found under a chance and taken as a change, which the bridge then names', async ({ workbench: page }) => {
  test.setTimeout(300_000);
  await openProjection(page);
  await view(page, '敏感性');
  await expect(page.getByRole('grid', { name: '方差由谁造成' })).toBeVisible(long);
  await view(page, '网格');
  await expect(page.getByRole('grid', { name: '网格明细' })).toBeVisible(long);
  await view(page, '求解');
  // The tab has the same name.
  await page.locator('main .ask').getByRole('button', { name: '求解', exact: true }).click();
  await expect(page.locator('#solution')).toContainText(/单位缴费费率需要 \d+\.\d\d% 及以上/, long);
  await page.getByRole('button', { name: '自 2026 年起采用' }).click();
  await view(page, '比较');
  await expect(page.getByRole('heading', { name: '2050 年年末滚存结余变动的来源' })).toBeVisible(long);
  await expect(page.getByRole('grid', { name: /各种平衡方式的年末滚存结余/ })).toBeVisible(long);
  await expect(page.getByText('支随收定：每年资金守恒')).toBeVisible();
});

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });

    test('every view keeps WCAG 2.2 AA, in both languages', async ({ workbench: page }) => {
      test.setTimeout(400_000);
      await openProjection(page);
      await expectAccessible(page);
      for (const [each, ready] of [['人口', '参保人数'], ['敏感性', '方差由谁造成'], ['网格', '网格明细'], ['比较', /各种平衡方式/]] as const) {
        await view(page, each);
        await expect(page.getByRole('grid', { name: ready })).toBeVisible(long);
        await expectAccessible(page);
      }
      await view(page, '求解');
      await expectAccessible(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBe(0);
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await page.getByRole('group', { name: 'Content' }).getByRole('button', { name: 'Course', exact: true }).click();
      await expect(page.locator('#chance-deficit')).toContainText('The chance of a current deficit', long);
      await expectAccessible(page);
    });
  });
}
