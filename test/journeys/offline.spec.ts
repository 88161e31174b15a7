import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { serveFolder } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { assumption, setAssumption } from './workbench.ts';

test.use({ serviceWorkers: 'allow' });

const opened = (page: Page) => expect(page.getByRole('grid', { name: '2027 年收支预算' })).toBeVisible({ timeout: 20_000 });

/** Until the files are kept and the page is served from them. */
const kept = (page: Page) => expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 15_000 }).toBe('activated');

test('opens without its server after one visit, and takes a newer version over without losing work', async ({ page }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hengsuan-'));
  cpSync(path.join(root, 'dist'), folder, { recursive: true });
  let server = await serveFolder({ root: folder, port: 0 });
  const { url } = server;
  try {
    await page.goto(url);
    await opened(page);
    await kept(page);
    await server.close();

    await page.reload();
    await opened(page);
    const tasks = page.getByRole('navigation', { name: '任务' });
    for (const task of ['数据', '待遇', '走廊', '审核', '报告', '模型', '预测']) {
      await tasks.getByRole('button', { name: task }).click();
      await expect(page.getByRole('heading', { level: 1 }).nth(1)).toBeVisible();
    }
    await expect(page.locator('main svg').first()).toBeVisible({ timeout: 20_000 });
    expect(page.workers().length, 'workers start from kept files').toBeGreaterThan(0);
    await tasks.getByRole('button', { name: '预算' }).click();
    await setAssumption(page, '平均缴费基数增长率', '5');

    const worker = path.join(folder, 'service-worker.js');
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/"digest":"\w+"/, '"digest":"newer"'));
    const index = path.join(folder, 'index.html');
    writeFileSync(index, readFileSync(index, 'utf8').replace('<body>', '<body data-version="newer">'));
    server = await serveFolder({ root: folder, port: Number(new URL(url).port) });
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(page.getByText('新版本已就绪')).toBeVisible({ timeout: 15_000 });
    await expect(page.locator('body')).not.toHaveAttribute('data-version');
    await page.getByRole('button', { name: '重新载入', exact: true }).click();
    await expect(page.locator('body')).toHaveAttribute('data-version', 'newer');
    await opened(page);
    await expect(assumption(page, '平均缴费基数增长率')).toHaveValue('5');
    expect(await page.evaluate(() => caches.keys())).toEqual(['hengsuan newer']);
  } finally {
    await server.close().catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the whole workbench is saved as one file from the help', async ({ page }) => {
  await page.goto('./');
  await opened(page);
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '帮助' });
  const [download] = await Promise.all([page.waitForEvent('download'), help.getByRole('link', { name: '把整个工作台存为一个文件' }).click()]);
  expect(download.suggestedFilename()).toBe('hengsuan.html');
  expect(readFileSync(await download.path(), 'utf8')).toContain('<title>衡算</title>');
});
