import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expectAccessible } from './accessible.ts';
import { expect, keptInBrowser, setAssumption, test } from './workbench.ts';

test('the explanation follows the scenario, opens its figures, keeps one’s own text, and leaves as Word and HTML', async ({ workbench: page }) => {
  test.slow();
  await setAssumption(page, '平均缴费基数增长率', '-40');
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '报告' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('由结余转为赤字');
  await expect(paper).toContainText('动用历年滚存结余中的存款');
  await page.getByRole('button', { name: '基线', exact: true }).click();
  await expect(paper).toContainText('不需要采取弥补措施');
  await page.getByRole('button', { name: '方案', exact: true }).click();

  // A figure in a sentence opens as a cell does, by the keyboard.
  const figure = paper.getByRole('listitem').getByRole('button').first();
  await figure.focus();
  await page.keyboard.press('F8');
  await expect(page.getByRole('heading', { name: '基本医疗保险费收入（划账后）' })).toBeVisible();
  await page.keyboard.press('Escape');

  const own = page.getByRole('textbox', { name: /^收入预算：补充说明/ });
  await own.fill('本市单位缴费费率未调整。');
  await keptInBrowser(page, '本市单位缴费费率未调整。');
  const [word] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Word 文件' }).click()]);
  const files = unzipSync(readFileSync(await word.path()));
  const text = strFromU8(files['word/document.xml']!);
  for (const said of ['由结余转为赤字', '本市单位缴费费率未调整。', '三、收入预算']) expect(text).toContain(said);
  expect(Object.keys(files).filter((name) => name.endsWith('.png')).length).toBeGreaterThanOrEqual(3);
  const [html] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'HTML 文件' }).click()]);
  const markup = readFileSync(await html.path(), 'utf8');
  expect(markup).toContain('<p class="own">本市单位缴费费率未调整。</p>');
  expect(markup.match(/<svg/g)).toHaveLength(3);

  await page.getByRole('button', { name: /撤销/ }).click();
  await expect(own).toHaveValue('');
});

test('the other papers are written from what their tasks know', async ({ workbench: page }) => {
  test.slow();
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '报告' }).click();
  await page.getByRole('button', { name: '其他报告' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('清算书');
  await expect(paper).toContainText('仅供演示');
  await page.getByRole('button', { name: /^待遇方案比较/ }).click();
  await expect(paper).toContainText('不是真实参保人', { timeout: 30_000 });
  await page.getByRole('button', { name: /^预测报告/ }).click();
  await expect(paper).toContainText('可能性', { timeout: 30_000 });
  await expectAccessible(page);
});

for (const [name, viewport] of [['wide', { width: 1440, height: 900 }], ['narrow', { width: 390, height: 844 }]] as const) {
  test.describe(`${name} screen`, () => {
    test.use({ viewport });
    test('the explanation keeps WCAG 2.2 AA', async ({ workbench: page }) => {
      test.slow();
      await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '报告' }).click();
      await expect(page.getByRole('article')).toBeVisible();
      await expectAccessible(page);
    });
  });
}
