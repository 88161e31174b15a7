import { budgetCell, expect, test } from './workbench.ts';

test.beforeEach(async ({ workbench: page }) => {
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '模型' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '职工医保统筹基金收支预算' })).toBeVisible();
});

test('a quantity shows its formula, source and values', async ({ workbench: page }) => {
  await page.getByRole('searchbox').fill('pool_rate');
  await page.getByRole('navigation', { name: '模型大纲' }).getByRole('button', { name: /统筹费率/ }).click();
  const detail = page.getByRole('article');
  await expect(detail).toContainText('单位缴费费率');
  await detail.getByRole('button', { name: '个人缴费费率' }).first().click();
  await expect(page.getByRole('article')).toContainText('国发〔1998〕44号');
  await page.getByRole('grid').getByRole('gridcell').last().click();
  await expect(page.getByRole('complementary', { name: '来历' })).toContainText('第二条');
});

test('a value without a source says so in the outline', async ({ workbench: page }) => {
  await expect(page.getByRole('button', { name: /征缴率 无公开来源/ })).toBeVisible();
});

test('a formula with a wrong unit is refused at its place, a right one is applied and undone', async ({ workbench: page }) => {
  await page.getByRole('searchbox').fill('current_balance');
  await page.getByRole('navigation', { name: '模型大纲' }).getByRole('button', { name: /本年收支结余/ }).click();
  await page.getByText('公式（改动只在本机，可撤销）').click();
  const field = page.getByRole('textbox', { name: '公式（改动只在本机，可撤销）' });
  await field.fill('income - heads');
  await expect(page.locator('.severity.error').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '采用公式' })).toBeDisabled();
  await field.fill('income - expenditure * 1.01');
  await expect(page.getByText('公式可用，单位相符。')).toBeVisible();
  await page.getByRole('button', { name: '采用公式' }).click();
  await expect(page.getByText('与随程序提供的模型不同')).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByText('与随程序提供的模型不同')).toBeHidden();
  await page.getByRole('navigation', { name: '任务' }).getByRole('button', { name: '预算' }).click();
  await expect(budgetCell(page, 'income', 'scenario', '2025')).toHaveText('18\u202f292.9');
});

test('checks stand in the outline with their outcome', async ({ workbench: page }) => {
  await page.getByRole('button', { name: /✓ 统筹收入 \+ 账户收入 = 职工收入/ }).click();
  await expect(page.getByRole('article')).toContainText('成立');
});

test('other model files can be read', async ({ workbench: page }) => {
  await page.getByRole('combobox', { name: '模型文件' }).selectOption('resident/per-head');
  await expect(page.getByText('这个模型没有在当前项目中计算，只能查看。')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '模型大纲' }).getByRole('button').first()).toBeVisible();
});
