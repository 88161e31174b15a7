import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { withTyped } from '../laws/typed-cells.ts';
import { expectAccessible } from './accessible.ts';
import { dropFiles } from './files.ts';
import { expect, test } from './workbench.ts';

async function openReport(page: Page, view: '预算报表' | '工作簿'): Promise<void> {
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '报告' }).click();
  await page.getByRole('button', { name: view }).click();
}

/** Part of a county's published form of 2024, 万元, with the closing balance printed 30 too high. */
const misprinted = `单位：万元
收入,2023年执行数,2024年预算数,支出,2023年执行数,2024年预算数
八、本年收入合计,79653,78499,七、本年支出合计,78034,77872
九、上年结余,35226,36845,八、本年收支结余,1619,627
,,,九、年末滚存结余,36845,37502
存款利息,376,525,,,
`;

test('an official form opens figure by figure, and a misprint in a finished one is named with both cells', async ({ workbench: page }) => {
  await page.getByRole('combobox', { name: '项目' }).selectOption({ label: '全国居民医保基金 2027 预算' });
  await openReport(page, '预算报表');
  const form = page.getByRole('region', { name: '城乡居民基本医疗保险基金收支预算表' });
  await expect(form.getByRole('columnheader', { name: '2027年预算数' }).first()).toBeVisible();
  await expect(page.getByText(/条勾稽关系全部相符/)).toBeVisible();
  await expect(form.getByRole('row', { name: /集体扶持收入/ })).toContainText('没有数据');

  await form.locator('td[data-line="premium"][data-column="budget"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toContainText('财政补贴收入');

  await dropFiles(page, { name: '预算表.csv', mimeType: 'text/csv', buffer: Buffer.from(misprinted) });
  const checked = page.getByRole('region', { name: '核对一张填好的表' });
  await expect(checked).toContainText('勾稽不符：年末滚存结余 = 37502.00（F5），上年结余 + 本年收支结余 = 37472.00（C4 + F4），相差 30.00。');
  await expect(checked).toContainText('“存款利息”不是表式里的栏目');
  await expectAccessible(page);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel', exact: true }).click()]);
  expect(download.suggestedFilename()).toContain('收支预算表');
});

test('a workbook comes back: one yellow cell is one sentence, taken as one step', async ({ workbench: page }) => {
  await openReport(page, '工作簿');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存 Excel 文件' }).click()]);
  const written = new Uint8Array(await readFile(await download.path()));
  const back = withTyped(withTyped(written, '参数', 'O4', 0.075), '计算', 'O5', '=N5*1.1');
  await dropFiles(page, { name: '改过.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(back) });
  const change = page.getByRole('checkbox', { name: /^采用：单位缴费费率 .*% → 7\.5%，自 2027-01-01$/ });
  await expect(change).toBeChecked();
  await expect(page.getByRole('region', { name: '其他单元格的改动：只列出，不采用' })).toContainText('=N5*1.1');
  await expectAccessible(page);

  await change.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: '把 0 条改动并入方案' })).toBeDisabled();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '把 1 条改动并入方案' }).click();
  await expect(page.getByText('已把“改过.xlsx”的 1 条改动并入方案')).toBeVisible();
  await expect(page.getByText('已改动 1 项')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByText('未改动')).toBeVisible();
});
