/** From an edit to repainted table and figures, in real Chromium over the built page: the work of one frame, in frames of 16.7 ms. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { build } from 'vite';
import { serveFolder } from '../../scripts/serve.mjs';
import { findChromium } from '../../scripts/setup/components.mjs';
import { median } from './harness.ts';

const dist = new URL('../../dist/', import.meta.url).pathname;
if (!existsSync(`${dist}index.html`)) await build({ logLevel: 'warn' });
const server = await serveFolder({ root: dist, port: 0 });
const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(server.url);
await page.locator('input[type=range]').first().waitFor();

/**
 * The edit is made at the start of a frame; a message posted from the next frame's callback arrives when the figures
 * drawn in it are laid out and painted. What is counted is the work, without the wait for the frame.
 */
const times = await page.evaluate<number[]>(`(async () => {
  const slider = document.querySelector('input[type=range]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  const painted = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(0);
  });
  const low = Number(slider.min);
  const width = Number(slider.max) - low;
  const work = [];
  for (let edit = 0; edit < 120; edit++) {
    const start = await frame();
    slider.value = String(low + (width * ((edit * 7) % 50)) / 100);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const table = (await painted()) - start;
    const second = await frame();
    work.push(table + (await painted()) - second);
    await frame();
  }
  return work;
})()`);
await browser.close();
await server.close();

const settled = times.slice(20);
const frameTime = 1000 / 60;
console.log(`\nedit to repainted table and figures, national employee budget (${settled.length} edits; target: one frame at the median)`);
console.log(`  median ${median(settled).toFixed(1)} ms = ${(median(settled) / frameTime).toFixed(2)} frames; slowest tenth ${settled.toSorted((a, b) => a - b)[Math.floor(settled.length * 0.9)]!.toFixed(1)} ms`);
