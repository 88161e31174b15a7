import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { budgetCell, expect, keptInBrowser, test } from './workbench.ts';
import { dropFiles } from './files.ts';

async function openBenefits(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '待遇' }).click();
  await expect(page.locator('#benefit-funds')).toBeVisible({ timeout: 20_000 });
}

function view(page: Page, name: string): Promise<void> {
  return page.getByRole('group', { name: '内容' }).getByRole('button', { name }).click();
}

function lever(page: Page, path: string): Locator {
  return page.locator(`[id="lever-${path}"]`);
}

async function setLever(page: Page, path: string, value: string): Promise<void> {
  await lever(page, path).fill(value);
  await lever(page, path).press('Enter');
}

function cell(page: Page, row: string, column: number): Locator {
  return page.locator(`tr[data-row="${row}"] [role="gridcell"]`).nth(column);
}

/** Nothing is worked out any more. */
async function atRest(page: Page): Promise<void> {
  await expect(page.locator('.stale')).toHaveCount(0, { timeout: 15_000 });
  await expect(page.getByRole('status').filter({ hasText: '重新计算中' })).toHaveCount(0);
}

/** A printed number: digits grouped by narrow spaces, a true minus. */
function numberIn(text: string): number {
  return Number(/[+−]?[\d\u202f]+(\.\d+)?/.exec(text)![0].replaceAll('\u202f', '').replace('−', '-').replace('+', ''));
}

test.beforeEach(async ({ workbench: page }) => {
  test.slow();
  await openBenefits(page);
});

test('a ratio moved by the keyboard shows who pays what, and what does not change', async ({ workbench: page }) => {
  await expect(page.getByText('还没有改动')).toBeVisible();
  await expect(page.getByText('合成', { exact: true }).first()).toBeVisible();
  const before = numberIn(await cell(page, 'funds', 0).innerText());
  await page.getByRole('slider', { name: /在职支付比例 · 三级/ }).focus();
  for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowLeft');
  // Four steps of half a point.
  await expect(lever(page, 'ratio.tertiary')).toHaveValue('82');
  await atRest(page);
  const [after, change] = [numberIn(await cell(page, 'funds', 1).innerText()), numberIn(await cell(page, 'funds', 2).innerText())];
  expect(change).toBeLessThan(0);
  expect(Math.abs(after - before - change)).toBeLessThan(0.005);
  // What funds no longer pay patients do: printed figures add up.
  expect(Math.abs(numberIn(await cell(page, 'own', 2).innerText()) + change)).toBeLessThan(0.005);
  await expect(page.locator('#benefit-funds')).toContainText((await cell(page, 'funds', 2).innerText()).trim());
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(lever(page, 'ratio.tertiary')).toHaveValue('84');
});

test('the number selected is explained', async ({ workbench: page }) => {
  await cell(page, 'funds', 0).focus();
  await page.keyboard.press('F8');
  const drawer = page.getByRole('complementary', { name: '来历' });
  await expect(drawer).toContainText('各层基金支付之和');
  await expect(drawer).toContainText('大病互助支付');
});

test('from a reform to its gainers, one person, a solution, the budget and back', async ({ workbench: page }) => {
  await setLever(page, 'ratio.tertiary', '80');
  await setLever(page, 'retired_addition.retired', '6');
  await atRest(page);

  await view(page, '受益与受损');
  await expect(page.getByText(/人一年共少付/)).toBeVisible();
  await expect(page.locator('figure svg').first()).toHaveAttribute('aria-label', '个人负担改变的人数');
  await page.getByRole('button', { name: /^逐条查看/ }).first().click();
  await expect(page.getByRole('table', { name: /^第 1 次/ })).toContainText('基本医保支付');
  await expect(page.getByRole('table', { name: /^第 1 次/ })).toContainText('一座未具名城市的职工、居民住院待遇');

  await view(page, '分项影响');
  const totals = page.getByRole('row', { name: /^合计/ }).getByRole('cell');
  await expect(totals.nth(2)).not.toHaveText('');
  const parts = page.getByRole('main').locator('tbody tr:not(.strong)');
  for (const column of [3, 4]) {
    const shares = await parts.locator(`td:nth-child(${column + 1})`).allInnerTexts();
    const whole = numberIn(await totals.nth(column - 1).innerText());
    expect(Math.abs(shares.map(numberIn).reduce((sum, share) => sum + share, 0) - whole)).toBeLessThan(0.005);
  }

  await view(page, '权衡与求解');
  await page.getByLabel('较基线（%）').fill('-4');
  await page.getByLabel('较基线（%）').press('Tab');
  await page.getByRole('button', { name: '求解', exact: true }).click();
  await expect(page.getByText(/找到 \d+ 个解/)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: '采用第 1 个解为改革方案' }).click();
  await expect(page.getByRole('button', { name: /^改革 B/ })).toHaveAttribute('aria-pressed', 'true');
  await atRest(page);

  await page.getByRole('button', { name: '写入预算方案' }).click();
  await expect(page.getByText('已写入，预算已按新方案重算。')).toBeVisible();
  await page.getByRole('button', { name: '查看预算' }).click();
  await expect(page.getByText('已改动 1 项')).toBeVisible();
  await expect(budgetCell(page, 'current_balance', 'scenario')).not.toHaveText(await budgetCell(page, 'current_balance', 'baseline').innerText());
  await page.getByRole('button', { name: '方案文本' }).click();
  await expect(page.getByRole('textbox', { name: /调整原因/ }).first()).toHaveValue(/改革 B.*合成数据/);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByText('未改动', { exact: true }).first()).toBeVisible();
});

test('a change without effect, a broken order and bands at fault are named', async ({ workbench: page }) => {
  await setLever(page, 'assistance_deductible.ordinary', '500');
  await expect(page.getByText('“医疗救助起付标准 · 普通职工”的改动不影响任何一层的支付。')).toBeVisible({ timeout: 15_000 });
  await setLever(page, 'ratio.tertiary', '92');
  await expect(page.getByText('“三级”现在高于“二级”，基线不是这样。')).toBeVisible();
  const band = page.getByRole('textbox', { name: '第 2 段起点' }).first();
  await band.fill('0');
  await band.press('Tab');
  await expect(page.getByText('第 2 段的起点不高于前一段的起点。')).toBeVisible();
});

test('reforms stand side by side, are kept, and come back', async ({ workbench: page }) => {
  await setLever(page, 'ratio.tertiary', '80');
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await setLever(page, 'ratio.secondary', '85');
  await atRest(page);
  await expect(page.getByRole('columnheader', { name: '变动 B' })).toBeVisible();
  await keptInBrowser(page, 'ratio.secondary');
  await page.reload();
  await expect(page.getByRole('button', { name: /^改革 B/ })).toHaveAttribute('aria-pressed', 'true', { timeout: 20_000 });
  await page.getByRole('button', { name: '移除', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: '变动 B' })).toHaveCount(0);
});

test('goes on after a visit to another task', async ({ workbench: page }) => {
  await setLever(page, 'ratio.tertiary', '80');
  await atRest(page);
  const before = await cell(page, 'funds', 1).innerText();
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '预算' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '2027 年收支预算' })).toBeVisible();
  await openBenefits(page);
  await expect(cell(page, 'funds', 1)).toHaveText(before);
  await setLever(page, 'ratio.tertiary', '70');
  await expect(cell(page, 'funds', 1)).not.toHaveText(before);
  await page.getByRole('combobox', { name: '待遇方案' }).selectOption('benefits/employee-city');
  await expect(page.getByText('还没有改动')).toBeVisible({ timeout: 15_000 });
});

test('a person’s own claims take the place of the synthetic ones, and what was left out is said', async ({ workbench: page }) => {
  const rows = ['个人编号,结算日期,医疗类别,医院级别,参保身份,医疗总费用', 'A1,2025-03-01,住院,三级,在职,20000', 'A2,2025-04-01,住院,二级,退休,9000', 'A3,2025-05-01,住院,三级,在职,未知'];
  await dropFiles(page, { name: '明细.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await expect(page.getByText('本机文件')).toBeVisible();
  await expect(page.getByText(/2 条结算，2 人有医疗费用/)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(/未计入 1 行/)).toBeVisible();
  await page.getByRole('button', { name: '改用合成人群' }).click();
  await expect(page.getByText(/参保 50\u202f000 人/)).toBeVisible({ timeout: 15_000 });
});

test('a table by bands is estimated with bounds, and the response of care stands apart', async ({ workbench: page }) => {
  await setLever(page, 'ratio.tertiary', '80');
  await page.getByText('没有明细时：按分段统计表估算').click();
  const text = '医疗类别,医院级别,人员类别,下限,上限,人数,政策范围内费用\n住院,三级,在职,2000,5000,400,1130000\n';
  await page.getByLabel('选择分段表…').setInputFiles({ name: '分段.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByText('分段.csv：400 人')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('row', { name: /^基本医保支付.*–/ })).toBeVisible();
  await page.getByRole('combobox', { name: '采用' }).selectOption('rand');
  await expect(page.getByRole('columnheader', { name: '计入反应' })).toBeVisible({ timeout: 15_000 });
  await expectAccessible(page);
});

test('published figures stand beside the synthetic ones', async ({ workbench: page }) => {
  await page.getByRole('button', { name: '合成与公布对照' }).click();
  await expect(page.getByRole('row', { name: /^次均住院费用/ }).first()).toContainText('拟合');
});

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });

    test('every view keeps WCAG 2.2 AA, in both languages', async ({ workbench: page }) => {
      if (name === 'narrow') await page.getByRole('button', { name: '参数', exact: true }).first().click();
      await setLever(page, 'ratio.tertiary', '80');
      if (name === 'narrow') await page.keyboard.press('Escape');
      await atRest(page);
      for (const each of ['结果', '分人群', '受益与受损', '分项影响', '权衡与求解', '逐人']) {
        await view(page, each);
        await atRest(page);
        await expectAccessible(page);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBe(0);
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await page.getByRole('group', { name: 'Contents' }).getByRole('button', { name: 'Result' }).click();
      await expect(page.getByRole('grid', { name: 'Who pays what' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
