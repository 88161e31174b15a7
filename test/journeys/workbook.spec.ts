import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import type { Download, Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, setAssumption, test } from './workbench.ts';

interface Cell {
  readonly v?: unknown;
  readonly f?: string;
}

/** The row of a quantity on a sheet, cell by cell. */
async function rowOf(download: Download, sheet: string, quantity: string): Promise<readonly (Cell | undefined)[]> {
  const cells = read(readFileSync(await download.path()), { type: 'buffer', dense: true }).Sheets[sheet]!['!data'] as readonly (readonly (Cell | undefined)[])[];
  return cells.find((row) => row[0]?.v === quantity)!;
}

async function saved(page: Page, button: RegExp | string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return download;
}

test('the scenario leaves as a workbook with its formulas, and the baseline beside it', async ({ workbench: page }) => {
  test.slow();
  await setAssumption(page, '单位缴费费率', '9');
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '报告' }).click();
  await page.getByRole('button', { name: '工作簿', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: '计算' })).toBeVisible();
  await expect(page.getByText('没有只写数值的量')).toBeVisible();
  await expectAccessible(page);

  const save = page.getByRole('button', { name: '保存 Excel 文件' });
  await expect(save).toBeEnabled();
  await save.focus();
  const [scenario] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  await expect(page.getByText(/^已保存 .*\.xlsx（\d+ kB）$/)).toBeVisible();
  expect((await rowOf(scenario, '参数', 'employer_rate')).slice(5).map((cell) => cell?.v)).toContain(0.09);
  expect((await rowOf(scenario, '计算', 'income')).at(-1)!.f).toMatch(/\+/);

  await page.getByRole('combobox', { name: '按哪一次计算' }).selectOption('baseline');
  await expect(save).toBeEnabled();
  const baseline = await saved(page, '保存 Excel 文件');
  expect((await rowOf(baseline, '参数', 'employer_rate')).slice(5).map((cell) => cell?.v)).not.toContain(0.09);
});
