import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { dropFiles } from './files.ts';
import { expect, keptInBrowser, test } from './workbench.ts';

async function openTask(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name }).click();
}

async function openReview(page: Page): Promise<void> {
  await openTask(page, '审核');
  await expect(page.getByRole('heading', { name: '清算审核' })).toBeVisible({ timeout: 20_000 });
}

function view(page: Page, name: string): Promise<void> {
  return page.getByRole('group', { name: '审核内容' }).getByRole('button', { name, exact: true }).click();
}

async function acts(page: Page, person: string, role: string): Promise<void> {
  await page.locator('#actor').fill(person);
  await page.locator('#role').selectOption(role);
}

async function passes(page: Page): Promise<void> {
  await acts(page, '李四', 'first-reviewer');
  await page.getByRole('button', { name: '初审通过', exact: true }).click();
  await acts(page, '王五', 'second-reviewer');
  await page.getByRole('button', { name: '复审通过', exact: true }).click();
}

/** Parts with a made-up example, and what shows that it has been worked out. */
const worked = [['赔付明细', '#claims-answer'], ['费用', '#costs-answer'], ['按方案重算', '#plan-answer'], ['抽样', '#sample-draw']] as const;
const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const csv = (name: string, rows: readonly string[]) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });
const ours = csv('我方明细.csv', ['结算编号,结算日期,赔付金额', 'A1,2024-01-05,100.00', 'A2,2024-02-05,250.50', 'A3,2024-02-06,80.00']);
const theirs = csv('送审明细.csv', ['赔案号,赔付日期,赔款（元）', 'A1,2024-01-05,100.00', 'A2,2024-02-05,250.50', 'A2,2024-02-05,250.50', 'A4,2024-03-01,40.00']);

test('claims tie out, a row becomes a finding, others check and sign, and a later change opens the case', async ({ workbench: page }) => {
  test.slow();
  await openReview(page);
  await view(page, '赔付明细');
  await expect(page.getByText('无法核对：缺送审明细。')).toBeVisible();
  await dropFiles(page, theirs, ours);
  await expect(page.locator('#claims-answer')).toContainText('差额 +210.50 元由 3 笔说明，没有更少的组合', { timeout: 15_000 });
  await expect(page.getByRole('table', { name: '按情形' }).locator('tr[data-kind="repeated"]')).toContainText('+250.50');

  await page.getByRole('button', { name: '只看2024-02' }).click();
  const explained = page.getByRole('grid', { name: '2024-02 由哪些笔说明' });
  await expect(explained.getByRole('row')).toHaveCount(3);
  await explained.locator('[data-subject="A2"]').click();
  await expect(page.getByRole('complementary', { name: '来历' })).toContainText('送审明细.csv › C3');

  await explained.getByRole('button', { name: '记为发现：A2' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: '发现', exact: true })).toHaveValue('结算单 A2 重复列报，相差 +250.50 元');
  await expect(dialog).toContainText('A2 · 送审明细.csv › C3');
  await dialog.getByRole('textbox', { name: '记录人' }).fill('张三');
  await dialog.getByRole('button', { name: '记入案卷' }).click();
  await expect(dialog).toBeHidden();

  await view(page, '案卷');
  await expect(page.getByText('与案卷一致')).toHaveCount(5);
  const findings = page.getByRole('table', { name: '审核发现' });
  await expect(findings).toContainText('A2 · 送审明细.csv › C3');

  // An open finding keeps the case from being signed, and so does a handler who checks, and a year before that is not signed.
  await acts(page, '张三', 'first-reviewer');
  await page.getByRole('button', { name: '初审通过', exact: true }).click();
  await expect(page.locator('#refusal')).toContainText('张三起草或更改过本案，不能审核');
  await acts(page, '张三', 'handler');
  await findings.getByRole('button', { name: /^修改/ }).click();
  await dialog.getByRole('combobox', { name: '状态' }).selectOption('corrected');
  await dialog.getByRole('button', { name: '记入案卷' }).click();
  await passes(page);
  await expect(page.locator('#predecessor')).toContainText('2024 年清算要接 2023 年，但没有同一合同 2023 年的案卷');
  await acts(page, '王五', 'signer');
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(page.locator('#refusal')).toContainText('不能照常签发');
  await page.getByRole('textbox', { name: /^意见/ }).fill('2023 年在启用前已清算');
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(page.getByText(/已签发，案卷锁定/)).toBeVisible();
  await page.getByRole('button', { name: '核验日志' }).click();
  await expect(page.locator('#verdict')).toContainText('11 条记录全部相符');
  await view(page, '赔付明细');
  await expect(page.getByRole('button', { name: '记为发现：A3' })).toBeDisabled();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出清算书（HTML）' }).click();
  const paper = readFileSync(await (await saving).path(), 'utf8');
  for (const said of ['清算书', '张三', '李四', '王五', '签发于', '结算单 A2 重复列报', '送审明细.csv › C3', '2023 年在启用前已清算']) expect(paper).toContain(said);

  await keptInBrowser(page, '结算单 A2 重复列报');
  await openTask(page, '走廊');
  await page.getByRole('group', { name: '侧栏' }).getByRole('button', { name: '条款' }).click();
  await page.getByRole('textbox', { name: '利润与成本合计上限' }).fill('3');
  await page.getByRole('textbox', { name: '利润与成本合计上限' }).press('Enter');
  await openTask(page, '审核');
  await view(page, '案卷');
  await expect(page.locator('#refusal')).toContainText('2 项材料已变，案卷重新打开', { timeout: 15_000 });
  await expect(page.locator('li[aria-current="step"]')).toContainText('起草');
  await page.getByRole('button', { name: '核验日志' }).click();
  await expect(page.locator('#verdict')).toContainText('12 条记录全部相符');
});

test('a correction of a signed year says what is due on top, and opens every year after it', async ({ workbench: page }) => {
  test.slow();
  await openReview(page);
  for (const year of ['2022', '2023']) {
    await page.getByRole('combobox', { name: '年度' }).selectOption(year);
    await acts(page, '张三', 'handler');
    await page.getByRole('button', { name: '立案', exact: true }).click();
    await expect(page.getByText('与案卷一致')).toHaveCount(3);
    await passes(page);
    await acts(page, '王五', 'signer');
    await expect(page.locator('#predecessor')).toHaveCount(0);
    await page.getByRole('button', { name: '签发', exact: true }).click();
    await expect(page.getByText(/已签发，案卷锁定/)).toBeVisible();
  }
  // A figure of the year after changes nothing of what was signed.
  await openTask(page, '走廊');
  await page.getByRole('group', { name: '内容' }).getByRole('button', { name: '结算表', exact: true }).click();
  const paid = (year: string) => page.getByRole('textbox', { name: new RegExp(`^(${year} 已付赔款|已付赔款 ${year})`) });
  await paid('2024').fill('107000000');
  await paid('2024').press('Tab');
  await openTask(page, '审核');
  await expect(page.locator('li[aria-current="step"]')).toContainText('已签发');
  await openTask(page, '走廊');
  await paid('2022').fill('80000000');
  await paid('2022').press('Tab');
  await openTask(page, '审核');
  await expect(page.locator('#corrections')).toContainText('2022', { timeout: 15_000 });
  await expect(page.locator('#corrections')).toContainText('王五');
  for (const year of ['2022', '2023']) {
    await page.getByRole('combobox', { name: '年度' }).selectOption(year);
    await expect(page.locator('li[aria-current="step"]')).toContainText('起草');
  }
});

test('a review is done by the keyboard alone', async ({ workbench: page }) => {
  await openReview(page);
  const tab = page.getByRole('group', { name: '审核内容' }).getByRole('button', { name: '赔付明细' });
  await tab.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '用编造的示例' }).focus();
  await page.keyboard.press('Space');
  const grid = page.getByRole('grid', { name: '说明差额的最小组合' });
  await expect(grid).toBeVisible({ timeout: 15_000 });

  const first = grid.locator('[data-cell]').first();
  await first.focus();
  await page.keyboard.press('F8');
  await expect(page.getByRole('complementary', { name: '来历' })).toContainText('送审明细（编造）.csv');
  await page.keyboard.press('Escape');
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: '记录人' }).focus();
  await page.keyboard.type('张三');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.locator('li[aria-current="step"]')).toContainText('张三');
});

test('costs are cut by their rules and stand in the tie-out one by one', async ({ workbench: page }) => {
  await openReview(page);
  // A contract whose result is net of costs.
  await page.getByRole('combobox', { name: '合同' }).selectOption('corridor/xiamen');
  await view(page, '费用');
  await page.getByRole('button', { name: '用编造的示例' }).click();
  // Charged 1,833,600; advertising 73,000, four points of management 38,000, and what management has above its cap 18,961.60.
  await expect(page.locator('#costs-answer')).toContainText('送审比核定多列 +129\u202f961.60 元（核定 1\u202f703\u202f638.40 元），由 3 项说明');
  const share = page.getByRole('textbox', { name: '本项目份额（%） 保费' });
  await share.fill('18');
  await share.press('Tab');
  // At 18% the cap cuts 171,000 − 114,038.40.
  await expect(page.locator('tr[data-cost="management"]')).toContainText('171\u202f000.00');
  await expect(page.locator('#costs-answer')).toContainText('+129\u202f961.60');
  await page.locator('tr[data-cost="brand"]').getByRole('button', { name: /^记为发现/ }).click();
  await expect(page.getByRole('dialog')).toContainText('编造的示例协议 第十条');
  await page.keyboard.press('Escape');

  await view(page, '逐项对账');
  await expect(page.locator('tr[data-row="cost.brand"]')).toContainText('+73\u202f000.00');
  await expect(page.locator('tr[data-row="allowed_cost"]')).toHaveCount(0);
  await view(page, '费用');
  await page.getByRole('button', { name: '核定数写入结算表' }).click();
  await expect(page.getByText('结算表的运营成本、共同成本和不予列支成本改为核定数。')).toBeVisible();
});

test('the insurer’s statement comes with the cell of each figure', async ({ workbench: page }) => {
  await openReview(page);
  await view(page, '逐项对账');
  await dropFiles(page, csv('送审表.csv', ['项目,2024', '当年筹资总额,95032000', '已付赔款,107940377.20', '期末未决赔款准备金,4905000', '期初未决赔款准备金,4480000']));
  await expect(page.getByText('从“送审表.csv”读入 4 个送审数。')).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('tr[data-row="claims_paid"]')).toContainText('送审表.csv › B3');
  await expect(page.locator('#items-answer')).toContainText('由 1 项说明');
  await page.locator('tr[data-row="claims_paid"]').getByRole('button', { name: /^记为发现/ }).click();
  await expect(page.getByRole('dialog')).toContainText('送审表.csv › B3');
});

test('what cannot be recomputed says what is missing', async ({ workbench: page }) => {
  await openReview(page);
  await page.getByRole('combobox', { name: '合同' }).selectOption('corridor/national-2016');
  await view(page, '逐项对账');
  await expect(page.getByText(/按送来的材料无法核算，缺：.*2024/)).toBeVisible();
});

test('every claim is worked out again by a plan, down to its articles', async ({ workbench: page }) => {
  await openReview(page);
  await view(page, '按方案重算');
  await page.getByRole('button', { name: '用编造的示例' }).click();
  await expect(page.locator('#plan-answer')).toContainText('笔不一致', { timeout: 30_000 });
  await page.getByRole('grid', { name: '逐笔' }).locator('[data-cell][data-subject]').first().click();
  const drawer = page.getByRole('complementary', { name: '来历' });
  await drawer.getByRole('listitem').filter({ hasText: '大病保险支付' }).getByRole('button').click();
  await expect(drawer).toContainText('大病保险支付');
});

test('printing prints the settlement paper', async ({ workbench: page }) => {
  await openReview(page);
  // What a frame would print, told to the page.
  await page.evaluate(() => {
    const contentWindow = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!.get!;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const view = contentWindow.call(this) as Window;
        view.print = () => (document.body.dataset['printed'] = `${view.document.adoptedStyleSheets.length} ${view.document.body.textContent}`);
        return view;
      },
    });
  });
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.body.dataset['printed'])).toMatch(/^1 [^]*清算书[^]*未签发/);
});

test('a sample is drawn, checked, and its error becomes a finding', async ({ workbench: page }) => {
  await openReview(page);
  await view(page, '抽样');
  await page.getByRole('button', { name: '用编造的示例' }).click();
  const field = page.getByRole('table', { name: '金额单位抽样' }).getByRole('textbox').first();
  await field.fill('1');
  await field.press('Tab');
  await page.getByRole('table', { name: '金额单位抽样' }).getByRole('button', { name: /^记为发现/ }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: '发现', exact: true })).toHaveValue(/^抽中的结算单 S\d+ 差错/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '其余都正确' }).click();
  await expect(page.locator('#sample-says')).toContainText('95');
});

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });

    test('every part of the review keeps WCAG 2.2 AA', async ({ workbench: page }) => {
      test.slow();
      await openReview(page);
      await acts(page, '张三', 'handler');
      await page.getByRole('button', { name: '立案', exact: true }).click();
      await expectAccessible(page);
      for (const [part, done] of worked) {
        await view(page, part);
        await page.getByRole('button', { name: '用编造的示例' }).click();
        await expect(page.locator(done)).toBeVisible({ timeout: 30_000 });
        await expectAccessible(page);
        expect(await overflow(page)).toBe(0);
      }
      await view(page, '逐项对账');
      await page.getByRole('button', { name: /^记为发现/ }).first().click();
      await expectAccessible(page);
    });

    test('every part of the review keeps WCAG 2.2 AA in English', async ({ workbench: page }) => {
      test.slow();
      await openReview(page);
      for (const [part, done] of worked) {
        await view(page, part);
        await page.getByRole('button', { name: '用编造的示例' }).click();
        await expect(page.locator(done)).toBeVisible({ timeout: 30_000 });
      }
      await page.getByRole('button', { name: 'Switch to English' }).click();
      for (const part of ['Case', 'By item', 'By claim', 'Costs', 'By plan', 'Sample']) {
        await page.getByRole('group', { name: 'Parts of the review' }).getByRole('button', { name: part, exact: true }).click();
        await expectAccessible(page);
        expect(await overflow(page)).toBe(0);
      }
    });
  });
}
