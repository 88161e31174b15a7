import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/setup/root.mjs';

/** What a mailbox or an office's file server takes, and the limit. */
const limit = 6_000_000;
const file = path.join(root, 'dist', 'hengsuan.html');

test('the workbench as one file opens from the disk without a network, works and asks no address for anything', async ({ page, context }) => {
  test.slow();
  expect(existsSync(file), 'npm run build makes dist/hengsuan.html').toBe(true);
  expect(statSync(file).size).toBeLessThanOrEqual(limit);
  const faults: string[] = [];
  const workers: string[] = [];
  context.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) faults.push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('worker', (worker) => workers.push(worker.url()));
  await context.setOffline(true);

  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('grid', { name: '2027 年收支预算' })).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('#key-current_balance')).toContainText('亿元');
  await expect(page.getByText(/已自动保存/)).toBeVisible();

  const tasks = page.getByRole('navigation', { name: '任务' });
  await tasks.getByRole('button', { name: '预测' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '长期预测' })).toBeVisible();
  await expect.poll(() => workers.length, { message: 'the simulation runs in workers', timeout: 15_000 }).toBeGreaterThan(0);
  await expect(page.locator('.figures figure svg').first()).toBeVisible({ timeout: 20_000 });
  expect(page.workers().length).toBeGreaterThan(0);

  for (const [task, heading] of [['数据', '数据'], ['待遇', '待遇测算'], ['走廊', '盈亏走廊'], ['审核', '清算审核'], ['报告', '报告'], ['模型', '职工医保统筹基金收支预算']] as const) {
    await tasks.getByRole('button', { name: task }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }

  await tasks.getByRole('button', { name: '预算' }).click();
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('group', { name: '导出' }).getByRole('button', { name: /CSV/ }).first().click();
  const download = await downloading;
  expect(readFileSync(await download.path(), 'utf8')).toContain('当期结余');
  expect(faults).toEqual([]);
});
