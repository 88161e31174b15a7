import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { dropFiles } from './files.ts';
import { expect, keptInBrowser, test } from './workbench.ts';

const long = { timeout: 90_000 };

async function openView(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '预测' }).click();
  await page.getByRole('group', { name: '内容' }).getByRole('button', { name, exact: true }).click(long);
}

const csv = (name: string, lines: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) });
const head = '就诊月份,进展月,当期支付(万元),当月参保人数';
/** Four months of care of which a half, a third and a sixth are paid. */
const whole = ['2026-01', '2026-02', '2026-03', '2026-04'].flatMap((month, at) => [600, 400, 200].slice(0, 4 - at).map((paid, development) => `${month},${development + 1},${paid + at},8000`));

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });

    test('claims not yet paid: examples, what refuses them, and a person’s own triangle', async ({ workbench: page }) => {
      test.setTimeout(300_000);
      await openView(page, '未决赔款');
      const methods = page.getByRole('grid', { name: '方法与结论' });
      await expect(methods).toBeVisible(long);
      await expect(methods.getByRole('row', { name: /^链梯法/ })).toContainText('可用');
      await expect(page.getByText('这是按种子 2026 生成的合成三角形，不是任何地区的数据。')).toBeVisible();
      await expect(page.getByRole('grid', { name: '累计支付三角形 · 合成数据' }).locator('td.projected').first()).toBeVisible();
      await expectAccessible(page);

      await page.getByRole('combobox', { name: '三角形', exact: true }).selectOption('faster');
      await expect(methods.getByRole('row', { name: /^链梯法/ })).toContainText('拒绝', long);
      await expect(page.getByText(/^支付在变快：/).first()).toBeVisible();
      const prior = page.getByRole('textbox', { name: '先验：每人每月费用（元）' });
      const before = await methods.getByRole('row', { name: /^B-F 法/ }).innerText();
      await prior.fill('60');
      await prior.press('Enter');
      await expect(methods.getByRole('row', { name: /^B-F 法/ })).not.toHaveText(before, long);
      await page.getByRole('button', { name: '撤销', exact: true }).click();
      await expect(prior).not.toHaveValue('60');

      await dropFiles(page, csv('有误.csv', [head, ...whole, '2026-01,1,5,8000']));
      await expect(page.getByText('有误.csv 有错误，没有采用，仍显示原来的三角形：')).toBeVisible(long);
      await dropFiles(page, csv('赔付.csv', [head, ...whole]));
      await expect(page.getByText('已读入 赔付.csv。')).toBeVisible(long);
      await expect(page.getByRole('grid', { name: '累计支付三角形' }).getByRole('row', { name: /^2026-04/ })).toContainText('603', long);
      await expectAccessible(page);
      if (name === 'wide') {
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /CSV.*: 方法与结论/ }).click()]);
        const saved = readFileSync(await download.path(), 'utf8');
        expect(saved).toContain('链梯法');
        expect(saved).toContain('赔付.csv');
        await keptInBrowser(page, '赔付.csv');
      }
    });

    test('back-test: errors of the shipped series, of the budget’s own past and of official budgets', async ({ workbench: page }) => {
      test.setTimeout(300_000);
      await openView(page, '回测');
      await expect(page.getByRole('heading', { name: '直说' })).toBeVisible(long);
      await expect(page.getByText('没有胜过简单规则').first()).toBeVisible();
      const errors = page.getByRole('grid', { name: '各方法的误差：各地各险种支出合计' });
      await expect(errors.getByRole('row', { name: /^近三年平均增长率 1 / })).toBeVisible();
      await expect(errors.getByRole('row', { name: /^参照：美国 Medicare/ }).first()).toBeVisible();
      await expect(page.getByRole('grid', { name: '官方预算与决算' }).getByText('官方预算（纠偏）').first()).toBeVisible();
      await expectAccessible(page);

      const line = page.getByRole('combobox', { name: '看哪条线' });
      await line.selectOption('region-2014-2022/fund_flows/employee/all/expenditure/total');
      const contest = page.getByRole('grid', { name: /^谁比谁准：地区 2014—2022/ });
      await expect(contest.getByRole('row').nth(1)).toBeVisible();
      await page.getByRole('combobox', { name: '知道什么' }).selectOption('outturn');
      await expect(page.getByRole('progressbar')).toHaveCount(0, long);
      await expectAccessible(page);
      if (name === 'wide') {
        const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel: 官方预算与决算' }).click()]);
        expect(download.suggestedFilename()).toMatch(/官方预算与决算\.xlsx$/);
      }
    });
  });
}
