import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { dropFiles } from './files.ts';
import { expect, keptInBrowser, test } from './workbench.ts';

async function openTask(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name }).click();
}

async function openCorridor(page: Page): Promise<void> {
  await openTask(page, '走廊');
  await expect(page.getByRole('grid', { name: '逐年清算' })).toBeVisible({ timeout: 20_000 });
}

function view(page: Page, name: string): Promise<void> {
  return page.getByRole('group', { name: '内容' }).getByRole('button', { name, exact: true }).click();
}

const lines = '.picture path';

test('a contract whose rates nobody published settles nothing until they are given', async ({ workbench: page }) => {
  await openCorridor(page);
  await page.locator('#contract').selectOption('corridor/guangzhou');
  await expect(page.getByText('合同盈利率、合同亏损率')).toBeVisible();
  await expect(page.getByRole('heading', { name: '不作清算' })).toBeVisible();
  await page.getByRole('button', { name: '填写“合同盈利率”' }).click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '合同亏损率' }).fill('5');
  await page.getByRole('textbox', { name: '合同亏损率' }).press('Enter');

  const grid = page.getByRole('grid', { name: '逐年清算' });
  await expect(grid.getByRole('columnheader')).toHaveText(['项目（元）', '2022', '2023', '2024', '条款']);
  // 2024: the loss is beyond 5% of 95,032,000; half of 4,751,600 is the fund's.
  await expect(grid.locator('tr[data-row="loss_by_fund"]').getByRole('gridcell').nth(2)).toHaveText('2\u202f375\u202f800.00');

  const curves = page.locator(lines);
  const before = await curves.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join());
  await page.getByRole('slider', { name: /^合同亏损率/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(grid.locator('tr[data-row="loss_by_fund"]').getByRole('gridcell').nth(2)).toHaveText('2\u202f613\u202f380.00');
  await expect.poll(() => curves.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join())).not.toBe(before);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(grid.locator('tr[data-row="loss_by_fund"]').getByRole('gridcell').nth(2)).toHaveText('2\u202f375\u202f800.00');

  await grid.locator('tr[data-row="loss_by_fund"]').getByRole('gridcell').nth(2).focus();
  await page.keyboard.press('F8');
  await expect(page.getByRole('complementary', { name: '来历' })).toContainText('参与分担的亏损率');
  await keptInBrowser(page, 'corridor/guangzhou');
});

test('a band edited by the keyboard holds, and one at fault is named while the one before counts', async ({ workbench: page }) => {
  await openCorridor(page);
  const share = page.getByRole('table', { name: '盈余结转下年的比例' }).getByRole('textbox', { name: '第 1 档比例' });
  const carried = page.locator('tr[data-row="surplus_to_carry"]').getByRole('gridcell').first();
  const before = await carried.innerText();
  await share.fill('50');
  await share.press('Tab');
  await expect(carried).not.toHaveText(before);
  const half = await carried.innerText();
  await share.fill('120');
  await share.press('Tab');
  await expect(page.getByText('第 1 档的比例高于 100%。')).toBeVisible();
  await expect(carried).toHaveText(half);
});

test('what is wrong with a contract stands at its head, with its place and clause', async ({ workbench: page }) => {
  await openCorridor(page);
  const start = page.getByRole('table', { name: '亏损留待下年政策调整的比例' }).getByRole('textbox', { name: '第 1 档起点' });
  await start.fill('10');
  await start.press('Tab');
  const remarks = page.getByRole('region', { name: '合同的问题' });
  await expect(remarks).toContainText('第一档从 0.1 起', { timeout: 15_000 });
  await expect(remarks).toContainText('条款：山东省居民大病保险');
  await remarks.getByRole('button', { name: '打开这一条' }).click();
  await expect(start).toBeFocused();
});

test('before the year is over, transform and simulation agree, and a simulation is broken off', async ({ workbench: page }) => {
  test.slow();
  await openCorridor(page);
  await page.locator('#contract').selectOption('corridor/medicare-part-d');
  await view(page, '年终以前');
  await expect(page.locator('#outlook-how')).toContainText('傅里叶变换', { timeout: 20_000 });
  await page.getByRole('button', { name: /^模拟/ }).click();
  await expect(page.locator('#methods-agree')).toContainText('两种算法一致', { timeout: 60_000 });
  await expect(page.locator('#outlook-how')).toContainText('种子 7，逐件抽取');
  // Claim by claim there are half a milliard of them.
  await page.getByRole('combobox', { name: '赔付按' }).selectOption('collective');
  await expect(page.getByRole('progressbar')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.getByText('模拟已停止')).toBeVisible();
  await expect(page.locator('#outlook-how')).toContainText('傅里叶变换', { timeout: 30_000 });
});

test('claims of the past are taken by their column of payments, or of expense', async ({ workbench: page }) => {
  await openCorridor(page);
  await view(page, '年终以前');
  await page.getByRole('combobox', { name: '赔付按' }).selectOption('sample');
  await expect(page.locator('#outlook-basis')).toContainText('请打开一份赔案清单');
  const rows = ['结算编号,医疗总费用,大病保险支付', ...Array.from({ length: 400 }, (_, at) => `S${at},${20_000 + 100 * at},${at % 10 === 0 ? 0 : 5000 + 10 * at}`)];
  await dropFiles(page, { name: '赔案.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await expect(page.locator('#outlook-basis')).toContainText('“大病保险支付”列：360 件', { timeout: 15_000 });
  await expect(page.locator('#outlook-basis')).toContainText('为零 40 行');
  await page.getByRole('combobox', { name: '金额取自' }).selectOption('医疗总费用');
  await expect(page.locator('#outlook-basis')).toContainText('不是保险公司的赔付');
});

test('the settlement is printed as its paper', async ({ workbench: page }) => {
  await page.addInitScript(() => (window.print = () => (window.top!.name = `${document.title} ${document.body.innerText.includes('盈亏走廊')}`)));
  await page.reload();
  await openCorridor(page);
  await page.keyboard.press('Control+p');
  await expect.poll(() => page.evaluate(() => window.name), { timeout: 15_000 }).toMatch(/^清算书.*山东.*2024.* false$/);
});

test('the insurer’s figures tie out to the smallest set', async ({ workbench: page }) => {
  await openCorridor(page);
  await view(page, '对账');
  await expect(page.locator('#tie-out-answer')).toContainText('由 2 项说明，没有更小的组合');
  await expect(page.getByText(/可能把相邻数字 04 写成了 40/)).toBeVisible();
  const field = page.getByRole('textbox', { name: '送审 期末未决赔款准备金' });
  await field.fill('4905000');
  await field.press('Tab');
  await expect(page.locator('#tie-out-answer')).toContainText('由 1 项说明');
});

test('a statement is dropped as a file, and designs and the outlook follow it', async ({ workbench: page }) => {
  await openCorridor(page);
  await view(page, '结算表');
  const rows = ['项目（万元）,2023,2024', '当年筹资总额,9000,9100', '大病保险保费,9000,9100', '已付赔款,8000,9500', '参保人数（人）,100000,100000', '宣传费,1,1'];
  await dropFiles(page, { name: '送审.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
  await expect(page.getByText(/从“送审.csv”读入 8 个数.*没有认出：宣传费/)).toBeVisible({ timeout: 15_000 });
  await view(page, '合同对比');
  await expect(page.getByRole('row', { name: /广州/ })).toContainText('缺 合同盈利率、合同亏损率', { timeout: 30_000 });
  await expect(page.getByRole('img', { name: /^2024 年赔付与各方得失，逐份合同/ })).toBeVisible();
  await view(page, '年终以前');
  await expect(page.locator('#outlook-chance')).toContainText('可能性', { timeout: 20_000 });
});

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });

    test('every view keeps WCAG 2.2 AA, in both languages', async ({ workbench: page }) => {
      test.slow();
      await openCorridor(page);
      for (const each of ['清算', '结算表', '对账', '合同对比', '年终以前']) {
        await view(page, each);
        if (each === '合同对比') await expect(page.locator(lines).first()).toBeVisible({ timeout: 30_000 });
        if (each === '年终以前') await expect(page.locator('#outlook-chance')).toBeVisible({ timeout: 20_000 });
        await expectAccessible(page);
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBe(0);
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await expect(page.getByRole('heading', { name: 'Corridor', exact: true })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
