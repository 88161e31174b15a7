import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { findChromium } from '../setup/components.mjs';
import { root } from '../setup/root.mjs';

/** Draws `public/icon-*.png` from `public/icon.svg`: to be run by hand after the drawing was changed. */
const folder = path.join(root, 'public');
const drawing = `data:image/svg+xml;base64,${readFileSync(path.join(folder, 'icon.svg')).toString('base64')}`;
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
for (const size of [192, 512]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } img { display: block; width: 100vw }</style><img src="${drawing}">`);
  await page.screenshot({ path: path.join(folder, `icon-${size}.png`) });
}
await browser.close();
