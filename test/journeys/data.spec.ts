import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { dropFiles, fixture, formWorkbook, workbook } from './files.ts';
import { budgetCell, expect, keptInBrowser, test } from './workbench.ts';

const thin = '\u202f';

async function goTo(page: Page, task: '数据' | '预算'): Promise<void> {
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: task }).click();
}

async function openData(page: Page): Promise<void> {
  await goTo(page, '数据');
  await expect(page.getByRole('button', { name: '选择文件' })).toBeVisible();
}

async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: '数据页内容' }).getByRole('button', { name }).click();
}

const take = (page: Page) => page.getByRole('button', { name: '采用这份数据' });
const tab = (page: Page, file: string) => page.getByRole('region', { name: '正在导入的文件' }).getByRole('button', { name: new RegExp(`^${file}`) });

test('a GB18030 file and a workbook become the budget’s figures, down to file, sheet and cell', async ({ workbench: page }) => {
  const before = await budgetCell(page, 'income', 'scenario').innerText();
  await openData(page);
  await dropFiles(page, await fixture('pool-2025.gb18030.csv', '决算.csv'));
  await expect(tab(page, '决算.csv')).toContainText('可以采用');
  await expect(page.getByRole('region', { name: /^预览/ })).toContainText('本地决算');
  await expect(page.getByText('新增 0 个数，改动 2 个，相同 0 个')).toBeVisible();
  await take(page).click();
  await expect(page.getByRole('region', { name: '对预算的影响' })).toContainText('已采用 决算.csv');

  await goTo(page, '预算');
  await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveText(`18${thin}500.0`);
  await expect(budgetCell(page, 'income', 'scenario')).not.toHaveText(before);
  await budgetCell(page, 'income', 'scenario', '2025').click();
  await expect(page.getByRole('complementary')).toContainText('决算.csv › F2');
  await expect(page.getByRole('complementary')).toContainText('本地决算');

  await openData(page);
  await dropFiles(page, await formWorkbook('收支表.xlsx'));
  await expect(tab(page, '收支表.xlsx')).toContainText('可以采用');
  await take(page).click();
  await goTo(page, '预算');
  await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveText(`18${thin}400.0`);
  await budgetCell(page, 'income', 'scenario', '2025').click();
  await expect(page.getByRole('complementary')).toContainText('收支表.xlsx › 工作表“收支” › C4');

  await page.getByRole('button', { name: '撤销' }).click();
  await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveText(`18${thin}500.0`);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(budgetCell(page, 'income', 'scenario')).toHaveText(before);
});

test('tables stay with the project when the page is opened again, and the shipped data come back', async ({ workbench: page }) => {
  await openData(page);
  await dropFiles(page, await fixture('pool-2025.gb18030.csv', '决算.csv'));
  await take(page).click();
  await expect(page.getByRole('row', { name: /^基金收支/ })).toContainText('决算.csv');
  await keptInBrowser(page, 'tables national-employees');
  await page.reload();
  await expect(page.getByRole('row', { name: /^基金收支/ })).toContainText('决算.csv');
  await page.getByRole('button', { name: '恢复随程序提供的数据' }).click();
  await expect(page.getByRole('row', { name: /^基金收支/ })).not.toContainText('决算.csv');
  await goTo(page, '预算');
  await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveText(`18${thin}292.9`);
});

test('what is faulty is said with its cell and remedy, and the data in use stand as they were', async ({ workbench: page }) => {
  const before = await budgetCell(page, 'income', 'scenario').innerText();
  await openData(page);
  await dropFiles(page, await fixture('duplicate-keys.csv', '参保.csv'), await workbook('加密.xlsx', [{ name: 'a', rows: [[1]] }], 'secret'), { name: '报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') });

  await tab(page, '参保.csv').click();
  const problems = page.getByRole('region', { name: '问题清单 参保.csv' });
  await expect(problems).toContainText('“2024 职工 在职”出现两次');
  await expect(take(page)).toBeDisabled();
  await expect(page.getByText('还有 1 个错误，改正之前不采用；原有数据保持不变。')).toBeVisible();
  await problems.getByRole('button', { name: /^在表中查看/ }).click();
  await expect(page.locator('td[data-address="D3"].shown')).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent('download'), problems.getByRole('button', { name: '问题清单 CSV' }).click()]);
  expect(await readFile(await saved.path(), 'utf8')).toContain('出现两次');

  await tab(page, '加密.xlsx').click();
  await expect(page.getByText('设有打开密码，无法读取')).toBeVisible();
  await tab(page, '报告.pdf').click();
  await expect(page.getByText('其实是 PDF 文档')).toBeVisible();
  await page.getByRole('button', { name: /^移去 报告.pdf/ }).click();
  await expect(tab(page, '报告.pdf')).toHaveCount(0);

  await goTo(page, '预算');
  await expect(budgetCell(page, 'income', 'scenario')).toHaveText(before);
});

test('a guess is answered otherwise, and undo brings the guess back', async ({ workbench: page }) => {
  await openData(page);
  const rows = [['2025年职工医保统筹基金收入'], ['年份', '险种', '账户', '收支', '项目', '金额'], [2025, '职工', '统筹', '收入', '合计', 18500]];
  await dropFiles(page, await workbook('无单位.xlsx', [{ name: '收入', rows }]));
  const unit = page.getByRole('combobox', { name: 'F 列的单位' });
  await expect(unit).toHaveValue('元');
  await unit.selectOption('亿元');
  await expect(unit).toHaveValue('亿元');
  await expect(page.getByText('与现有数字大小相近')).toBeVisible();
  const meaning = page.getByRole('combobox', { name: 'F 列是什么' });
  await meaning.focus();
  await meaning.selectOption('');
  await expect(tab(page, '无单位.xlsx')).not.toContainText('可以采用');
  await page.keyboard.press('Control+z');
  await expect(tab(page, '无单位.xlsx')).toContainText('可以采用');
  await page.getByRole('button', { name: '撤销改选' }).click();
  await expect(unit).toHaveValue('元');
  await page.getByRole('button', { name: '重做改选' }).click();
  await take(page).click();
  await goTo(page, '预算');
  await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveText(`18${thin}500.0`);
});

test('cells copied from a spreadsheet are pasted, and months of the running year are taken', async ({ workbench: page }) => {
  await openData(page);
  const text = ['年份\t险种\t账户\t收支\t项目\t金额(亿元)', '2025\t职工\t统筹\t收入\t合计\t18450'].join('\n');
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
  await expect(tab(page, '粘贴的表格 1.txt')).toContainText('可以采用');
  await dropFiles(page, await fixture('monthly-2026.csv', '2026年9月.csv'));
  await page.getByRole('button', { name: '全部采用（2 个文件）' }).click();
  await expect(page.getByRole('row', { name: /^月度累计收支/ })).toContainText('2026年9月.csv');
  await expect(page.getByRole('row', { name: /^月度累计收支/ })).toContainText('2026-09');
  await page.getByRole('button', { name: '移除 月度累计收支' }).click();
  await expect(page.getByRole('row', { name: /^月度累计收支/ })).not.toContainText('2026年9月.csv');
});

test('a template is downloaded, filled in and read', async ({ workbench: page }) => {
  await openData(page);
  await view(page, '模板');
  const [workbookFile] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 基金收支 Excel 模板' }).click()]);
  expect(workbookFile.suggestedFilename()).toBe('基金收支-模板.xlsx');
  const [csvFile] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 基金收支 CSV 模板' }).click()]);
  const template = await readFile(await csvFile.path(), 'utf8');
  const [title, header, units] = template.split('\r\n');
  const filled = [title, header, units, ...['收入', '支出'].map((side, at) => header!.replace('\ufeff', '').split(',').map((name) => ({ 年份: '2025', 险种: '职工', 账户: '统筹', 收支: side, 项目: '合计', 金额: ['1850000000000', '1370000000000'][at] })[name] ?? '').join(','))].join('\r\n');
  await dropFiles(page, { name: '填报.csv', mimeType: 'text/csv', buffer: Buffer.from(filled) });
  await expect(tab(page, '填报.csv')).toContainText('可以采用');
});

test('the tie-out report flags the 30.00 of one statement and passes the others', async ({ workbench: page }) => {
  await openData(page);
  await view(page, '勾稽');
  const tacheng = page.getByRole('region', { name: '塔城市医保基金与医疗救助收支 2024' });
  await expect(tacheng).toContainText('8 / 9 成立');
  const failing = tacheng.getByRole('row', { name: /^2024 职工医保/ });
  await expect(failing).toContainText('996.84');
  await expect(failing).toContainText('966.84');
  await expect(failing).toContainText('+30.00');
  await failing.getByRole('button').click();
  const terms = tacheng.getByRole('region', { name: '两边的数' });
  await expect(terms).toContainText('fund_balance.csv › E2');
  await expect(terms).toContainText(`21${thin}885.53`);

  await expect(page.getByRole('region', { name: '某县城乡居民医保基金预算表 2024' })).toContainText('全部成立');
  const region = page.locator('#tie-out-region-2014-2022');
  for (const difference of [`+47${thin}573.00`, `+51${thin}606.00`, `+26${thin}207.00`]) await expect(region).toContainText(difference);
  const [saved] = await Promise.all([page.waitForEvent('download'), tacheng.getByRole('button', { name: /^勾稽报告 CSV/ }).click()]);
  expect(await readFile(await saved.path(), 'utf8')).toContain('300000');
});

test('a large workbook is read while the page goes on answering, and can be stopped', async ({ workbench: page }) => {
  test.slow();
  await openData(page);
  const rows: (string | number)[][] = [['年份', '险种', '参保状态', '地区', '人数(人)']];
  for (let row = 0; row < 200_000; row++) rows.push([2000 + (row % 25), '职工', '在职', `地区${Math.floor(row / 25)}`, 1000 + (row % 977)]);
  const large = await workbook('二十万行.xlsx', [{ name: '参保', rows }]);
  await page.getByLabel('选择文件').setInputFiles({ ...large });
  await expect(page.getByRole('button', { name: '停止读取' })).toBeVisible();
  // While the worker reads, the page does what it is asked.
  await view(page, '模板');
  await expect(page.getByRole('heading', { name: '填报模板' })).toBeVisible({ timeout: 2000 });
  await page.getByRole('button', { name: '停止读取' }).click();
  await expect(tab(page, '二十万行.xlsx')).toHaveCount(0);
});

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });

    test('keeps WCAG 2.2 AA in every part of the data task, in both languages', async ({ workbench: page }) => {
      test.slow();
      await openData(page);
      await page.getByRole('button', { name: '查看 基金收支' }).click();
      await expectAccessible(page);
      for (const part of ['勾稽', '数据说明', '模板']) {
        await view(page, part);
        await page.waitForTimeout(300);
        await expectAccessible(page);
      }
      await dropFiles(page, await fixture('duplicate-keys.csv', '参保.csv'), await formWorkbook('收支表.xlsx'));
      await expect(tab(page, '收支表.xlsx')).toContainText('可以采用');
      await expectAccessible(page);
      await tab(page, '参保.csv').click();
      await expectAccessible(page);
      await tab(page, '收支表.xlsx').click();
      await take(page).click();
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await expect(page.getByRole('heading', { name: 'Data', exact: true })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
