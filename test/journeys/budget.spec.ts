import { readFile } from 'node:fs/promises';
import { assumption, budgetCell, expect, keptInBrowser, setAssumption, test } from './workbench.ts';

const growth = '平均缴费基数增长率';

test.describe('the first screen', () => {
  test('is the national employee fund with its 2027 budget drafted', async ({ workbench: page }) => {
    await expect(page.getByRole('heading', { level: 1, name: '2027 年收支预算' })).toBeVisible();
    // 2025: national bulletin, pool income 18 292.9 and expenditure 13 594.3 (100m yuan).
    await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveText('18\u202f292.9');
    await expect(budgetCell(page, 'expenditure', 'scenario', '2025')).toHaveText('13\u202f594.3');
    await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveClass(/mark-observed/);
    await expect(budgetCell(page, 'income', 'baseline')).toHaveText(/^\d/);
    await expect(page.locator('#key-checks')).toContainText('勾稽成立，可以上报');
    await expect(page.locator('.figures svg')).toHaveCount(4);
    await expect(page.locator('[id="assumption-interest.deposit_rate"]')).toContainText(/沿用 20\d\d 年公布数/);
    await expect(page.getByText('决算各列中蓝色和加底色的数不是公布数')).toBeVisible();
  });

  test('prints parts that add up to their totals in every column', async ({ workbench: page }) => {
    const printed = async (quantity: string, period: string): Promise<number> =>
      Math.round(Number((await budgetCell(page, quantity, 'scenario', period).innerText()).replace(/[^\d.−]/g, '').replace('−', '-')) * 10);
    for (const period of ['2024', '2025', '2026', '2027']) {
      let sum = 0;
      for (const part of ['inpatient', 'outpatient', 'maternity']) sum += await printed(part, period);
      expect(sum, period).toBe(await printed('benefits', period));
    }
  });
});

test('an assumption moves the numbers, and undo brings them back', async ({ workbench: page }) => {
  const income = budgetCell(page, 'income', 'scenario');
  const before = await income.innerText();
  const baseline = await budgetCell(page, 'income', 'baseline').innerText();
  await setAssumption(page, growth, '6');
  await expect(income).not.toHaveText(before);
  await expect(budgetCell(page, 'income', 'baseline')).toHaveText(baseline);
  await expect(page.getByText('已改动 1 项')).toBeVisible();
  await page.locator('h1').first().click();
  await page.keyboard.press('Control+z');
  await expect(income).toHaveText(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(income).not.toHaveText(before);
});

test('a hand on the slider repaints the table within a frame', async ({ workbench: page }) => {
  const slider = page.getByRole('slider', { name: new RegExp(`^${growth}`) });
  await page.evaluate(() => {
    const times: number[] = [];
    (window as unknown as { times: number[] }).times = times;
    new PerformanceObserver((list) => times.push(...list.getEntriesByName('edit to table').map((entry) => entry.duration))).observe({ type: 'measure' });
  });
  await expect(page.locator('.figures svg')).toHaveCount(4);
  const before = await budgetCell(page, 'income', 'scenario').innerText();
  const undo = page.getByRole('button', { name: '撤销', exact: true });
  // A machine busy with something else gets another chance.
  await expect(async () => {
    while (await undo.isEnabled()) await undo.click();
    await page.evaluate(() => void ((window as unknown as { times: number[] }).times.length = 0));
    await slider.focus();
    for (let step = 0; step < 40; step++) await page.keyboard.press('ArrowRight');
    await expect(budgetCell(page, 'income', 'scenario')).not.toHaveText(before);
    const times = await page.evaluate(() => (window as unknown as { times: number[] }).times);
    expect(times.length).toBeGreaterThanOrEqual(40);
    const sorted = times.toSorted((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]!).toBeLessThan(16);
    // One hand movement is one edit.
    await undo.click();
    await expect(budgetCell(page, 'income', 'scenario')).toHaveText(before, { timeout: 2000 });
  }).toPass({ timeout: 25_000 });
});

test('a wrong number is said and not taken', async ({ workbench: page }) => {
  await setAssumption(page, '征缴率', '130');
  await expect(page.getByRole('alert')).toContainText('0 到 100');
  await expect(page.getByText('未改动')).toBeVisible();
});

test('switching the closing rule says who pays', async ({ workbench: page }) => {
  // Costs that double leave a gap whatever the default figures are.
  await setAssumption(page, '住院费用水平增长率', '100');
  await setAssumption(page, '门诊费用水平增长率', '100');
  const rule = page.locator('#closing-rule');
  await expect(rule).toContainText('由基金承担');
  await expect(page.locator('#key-checks')).toContainText(/可以上报，须说明：|还不能上报：/);
  await rule.getByText('支随收定', { exact: true }).click();
  await expect(rule).toContainText('由医疗机构承担');
  const spent = await budgetCell(page, 'expenditure', 'scenario').innerText();
  await rule.getByText('财政补助', { exact: true }).click();
  await expect(rule).toContainText('由财政承担');
  await expect(budgetCell(page, 'expenditure', 'scenario')).not.toHaveText(spent);
  await rule.getByRole('button', { name: '五种方式各由谁承担' }).click();
  await expect(rule.getByRole('listitem')).toHaveCount(5);
});

test('a budget that draws on a balance that is not there is not ready, and says why', async ({ workbench: page }) => {
  // Six times last year's costs take more than the balance holds.
  await setAssumption(page, '住院费用水平增长率', '500');
  await setAssumption(page, '门诊费用水平增长率', '500');
  await page.locator('#closing-rule').getByText('动用结余', { exact: true }).click();
  await expect(page.locator('#key-checks')).toContainText('还不能上报：动用结余不超过上年结余');
});

test('an explanation leads from a budget line to the cell of the source', async ({ workbench: page }) => {
  await budgetCell(page, 'income', 'scenario').click();
  const drawer = page.getByRole('complementary', { name: '来历' });
  await expect(drawer).toContainText('本年收入小计');
  await drawer.getByRole('button', { name: '本年收入小计' }).first().click();
  await drawer.getByRole('button', { name: '利息收入' }).first().click();
  await expect(drawer.locator('math')).toHaveCount(1);
  await drawer.getByRole('button', { name: /年末滚存结余/ }).first().click();
  await drawer.getByRole('button', { name: /年末滚存结余/ }).first().click();
  await expect(drawer).toContainText('取自数据表');
  await expect(drawer).toContainText('fund_balance.csv');
  await drawer.getByRole('navigation').getByRole('button').first().click();
  await expect(drawer).toContainText('由公式算得');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: '假设' })).toBeVisible();
});

test('tables leave as CSV and figures as SVG and PNG', async ({ workbench: page }) => {
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).first().click()]);
    return readFile(await download.path(), 'utf8');
  };
  const csv = await saved('导出 CSV: 2027 年收支预算');
  expect(csv.startsWith('\ufeff')).toBe(true);
  // Pool income of 2025 in yuan: 18 292.93 × 10⁸, as the bulletin prints it.
  expect(csv).toMatch(/本年收入合计,yuan\/year,.*1829\d{9},观测/);
  await page.locator('figure').first().hover();
  expect(await saved('导出 SVG: 累计结余')).toMatch(/^<\?xml[\s\S]*<svg[\s\S]*<\/svg>/);
  const png = await saved('导出 PNG: 累计结余');
  expect(png).toContain('PNG');
});

test('a scenario is text that can be edited, refused with a reason, and taken', async ({ workbench: page }) => {
  await page.getByRole('button', { name: '方案文本' }).click();
  const text = page.getByRole('textbox', { name: '方案文本（可直接修改）' });
  await text.fill('scenario: test\nset:\n  - {path: colection_rate, from: 2027-01, value: 0.98}\n');
  await page.getByRole('button', { name: '采用这段文本' }).click();
  await expect(page.locator('.severity.error')).toBeVisible();
  await expect(page.getByText('未改动')).toBeVisible();
  await text.fill('scenario: test\nset:\n  - {path: collection_rate, from: 2027-01, value: 0.98, reason: 欠费}\n');
  await page.getByRole('button', { name: '采用这段文本' }).click();
  await expect(page.getByText('已改动 1 项')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '征缴率的调整原因' })).toHaveValue('欠费');
});

test('a story sets values, points and speaks in numbers', async ({ workbench: page }) => {
  await page.getByRole('button', { name: /控费目标 2%/ }).click();
  await expect(page.locator('.stories')).toContainText(/支出变动 −[\d\u202f]+\.\d，年末可支付月数为 \d+\.\d/);
  await expect(page.locator('#key-months_payable')).toHaveClass(/pointed/);
  await page.getByRole('button', { name: '撤销这个例子' }).click();
  await expect(page.getByText('未改动')).toBeVisible();
});

test('an adjustment draft keeps its reasons', async ({ workbench: page }) => {
  await setAssumption(page, growth, '6');
  await page.getByRole('button', { name: '执行与调整' }).click();
  const reason = page.getByRole('textbox', { name: /^基本医疗保险费收入.*的调整原因$/ });
  await reason.fill('缴费基数上调');
  await reason.press('Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /导出 CSV: 预算调整草案/ }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toContain('缴费基数上调');
});

test('figures of the running year stand for its execution', async ({ workbench: page }) => {
  const before = await budgetCell(page, 'income', 'scenario').innerText();
  await page.getByRole('button', { name: '执行与调整' }).click();
  const entry = page.getByRole('region', { name: '录入本年累计数' });
  await entry.getByRole('combobox', { name: '月份' }).selectOption('12');
  await entry.getByRole('textbox', { name: '收入' }).fill('19000');
  await entry.getByRole('textbox', { name: '支出' }).fill('14500');
  await entry.getByRole('textbox', { name: '支出' }).press('Tab');
  await entry.getByRole('button', { name: '采用为执行估计' }).click();
  await expect(entry).toContainText('12 月累计推算');
  await page.getByRole('button', { name: '预算表', exact: true }).click();
  await expect(budgetCell(page, 'income', 'scenario', '2026')).toHaveText('19\u202f000.0');
  await expect(budgetCell(page, 'income', 'scenario', '2026')).toHaveClass(/mark-assumed/);
  await expect(budgetCell(page, 'income', 'scenario')).not.toHaveText(before);
});

test('an assumption that moves nothing says so', async ({ workbench: page }) => {
  await setAssumption(page, '可支付月数上限', '12');
  await expect(page.locator('.row.changed')).toContainText('没有改变任何结果');
});

test('work is kept in the browser and forgotten when asked', async ({ workbench: page }) => {
  await setAssumption(page, growth, '6');
  await keptInBrowser(page, 'base_growth');
  await page.reload();
  await expect(assumption(page, growth)).toHaveValue('6');
  await page.keyboard.press('?');
  await page.getByRole('button', { name: '清除本机保存，重新开始' }).click();
  await expect(page.getByText('未改动')).toBeVisible();
  await page.reload();
  await expect(page.getByText('未改动')).toBeVisible();
});

test('past budgets of a region stand beside what happened', async ({ workbench: page }) => {
  await page.getByRole('combobox', { name: '项目' }).selectOption('region-employees');
  await expect(page.getByRole('heading', { level: 1, name: '2022 年收支预算' })).toBeVisible();
  await page.getByRole('button', { name: '回测', exact: true }).click();
  const grid = page.getByRole('grid', { name: /回测/ });
  await expect(grid.getByRole('row')).toHaveCount(7);
  await expect(grid).toContainText('上年增速');
});
