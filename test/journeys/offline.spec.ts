import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { assumption, setAssumption } from './workbench.ts';

test.use({ serviceWorkers: 'allow' });

const dist = path.join(root, 'dist');

const opened = (page: Page) => expect(page.getByRole('grid', { name: '2027 年收支预算' })).toBeVisible({ timeout: 20_000 });

/** Until the files are kept and the page is served from them. */
const kept = (page: Page) => expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 15_000 }).toBe('activated');

test('opens without its server after one visit, with every task and its workers', async ({ page }) => {
  test.slow();
  const server = await serveFolder({ root: dist, port: 0 });
  try {
    await page.goto(server.url);
    await opened(page);
    await kept(page);
  } finally {
    await server.close();
  }
  await page.reload();
  await opened(page);
  const tasks = page.getByRole('navigation', { name: '任务' });
  for (const [task, heading] of [['数据', '数据'], ['待遇', '待遇测算'], ['走廊', '盈亏走廊'], ['审核', '清算审核'], ['报告', '报告'], ['模型', '职工医保统筹基金收支预算'], ['预测', '长期预测']] as const) {
    await tasks.getByRole('button', { name: task }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  }
  await expect.poll(() => page.workers().length, { message: 'workers start from kept files', timeout: 15_000 }).toBeGreaterThan(0);
});

test('a newer version is said, and taken over without losing work', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengsuan-'));
  cpSync(dist, folder, { recursive: true, filter: (file) => !/notebooks$|hengsuan\.html$/.test(file) });
  const server = await serveFolder({ root: folder, port: 0 });
  try {
    await page.goto(server.url);
    await opened(page);
    await kept(page);
    await setAssumption(page, '平均缴费基数增长率', '5');
    change(path.join(folder, 'service-worker.js'), /"digest":"\w+"/, '"digest":"newer"');
    change(path.join(folder, 'index.html'), '<body>', '<body data-version="newer">');
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(page.getByText('新版本已就绪')).toBeVisible({ timeout: 15_000 });
    await expect(page.locator('body')).not.toHaveAttribute('data-version');
    await page.getByRole('button', { name: '重新载入', exact: true }).click();
    await expect(page.locator('body')).toHaveAttribute('data-version', 'newer');
    await opened(page);
    await expect(assumption(page, '平均缴费基数增长率')).toHaveValue('5');
    expect(await page.evaluate(() => caches.keys())).toEqual(['hengsuan newer']);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

function change(file: string, from: string | RegExp, to: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

test('the whole workbench is saved as one file from the help', async ({ page }) => {
  await page.goto('./');
  await opened(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '帮助' });
  const [download] = await Promise.all([page.waitForEvent('download'), help.getByRole('link', { name: '把整个工作台存为一个文件' }).click()]);
  expect(download.suggestedFilename()).toBe('hengsuan.html');
  expect(readFileSync(await download.path(), 'utf8')).toContain('<title>衡算</title>');
});
