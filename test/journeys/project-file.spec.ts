import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { assumption, expect, setAssumption, test } from './workbench.ts';

const growth = '平均缴费基数增长率';

/** Files go to the downloads and come from the old chooser, as in browsers that hand out no files of the disk. */
async function withoutPickers(page: Page): Promise<void> {
  await page.evaluate(() => ['showSaveFilePicker', 'showOpenFilePicker'].forEach((name) => Reflect.deleteProperty(window, name)));
}

async function chooses(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('group', { name: '文件' }).getByRole('button', { name: item }).click();
}

async function signs(page: Page, by: string): Promise<void> {
  await page.getByRole('button', { name: '文件' }).click();
  await page.getByRole('textbox', { name: '保存人' }).fill(by);
  await page.keyboard.press('Escape');
}

async function savesAs(page: Page, by: string): Promise<Buffer> {
  await signs(page, by);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  expect(download.suggestedFilename()).toMatch(/\.hengsuan$/);
  return readFileSync(await download.path());
}

async function gives(page: Page, item: string, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), chooses(page, item)]);
  await chooser.setFiles({ name, mimeType: 'application/zip', buffer });
}

test('a project is saved, opened again and found the same; a damaged one says which part, and what was there comes back', async ({ workbench: page }) => {
  await withoutPickers(page);
  await setAssumption(page, growth, '5');
  const file = await savesAs(page, '张');
  await setAssumption(page, growth, '6');
  await gives(page, '打开项目', '送审稿.hengsuan', file);
  const notice = page.getByRole('status').filter({ hasText: '已打开 送审稿.hengsuan' });
  await expect(notice).toContainText(/重新计算后 \d+ 个数与保存时完全相同/);
  await expect(assumption(page, growth)).toHaveValue('5');

  // A byte inside what the results are packed in.
  const damaged = Buffer.from(file);
  const local = /PK.{28}results\.json/s.exec(file.toString('latin1'))!;
  const at = local.index + 500;
  damaged[at] = damaged[at]! ^ 1;
  await gives(page, '打开项目', '受损.hengsuan', damaged);
  const dialog = page.getByRole('dialog', { name: '打开的文件' });
  await expect(dialog).toContainText('“results.json”损坏或被改动过');
  await dialog.getByRole('button', { name: '取消' }).click();

  await chooses(page, '历史状态');
  const states = page.getByRole('dialog', { name: '历史状态' });
  await states.getByRole('button', { name: '与现在比较' }).first().click();
  await expect(states).toContainText(`${growth}（自 2027-01）：6.00% → 5.00%`);
  await expectAccessible(page);
  await states.getByRole('button', { name: '恢复' }).first().click();
  await expect(assumption(page, growth)).toHaveValue('6');
  await page.reload();
  await chooses(page, '历史状态');
  await expect(page.getByRole('dialog', { name: '历史状态' })).toContainText('打开 送审稿.hengsuan 之前');
});

test('what two officers both changed is chosen with the keyboard', async ({ workbench: page }) => {
  await withoutPickers(page);
  await setAssumption(page, growth, '5');
  const common = await savesAs(page, '张');
  await setAssumption(page, growth, '6');
  await setAssumption(page, '征缴率', '99');
  const theirs = await savesAs(page, '李');
  await gives(page, '打开项目', '共同.hengsuan', common);
  await expect(assumption(page, growth)).toHaveValue('5');
  // Looking at the other's file and going back does not make its changes the common beginning.
  await gives(page, '打开项目', '李.hengsuan', theirs);
  await expect(assumption(page, growth)).toHaveValue('6');
  await page.locator('h1').first().click();
  await page.keyboard.press('Control+z');
  await setAssumption(page, growth, '7');
  await signs(page, '张');
  await gives(page, '合并他人的文件', '李.hengsuan', theirs);

  const dialog = page.getByRole('dialog', { name: '两人都改了的地方' });
  await expect(dialog).toContainText(`两人都改了${growth}（自 2027-01）：张 7.00%，李 6.00%（原来 5.00%）。`);
  await expect(dialog.getByRole('button', { name: '按所选合并' })).toBeDisabled();
  await expectAccessible(page);
  await dialog.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: /^李/ })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已合并，1 处冲突按所选处理' })).toBeVisible();
  await expect(assumption(page, growth)).toHaveValue('6');
  await expect(assumption(page, '征缴率')).toHaveValue('99');
  await page.keyboard.press('Control+z');
  await expect(assumption(page, growth)).toHaveValue('7');
});
