/** Draws every figure of test/plots/samples.ts in both languages and two widths into test/plots/gallery.html. */
import { writeFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { register } from 'tsx/esm/api';

register();
const { samples } = await import('../test/plots/samples.ts');
const { drawFigure } = await import('../src/plots/draw-figure.ts');
const { window } = new JSDOM();

const sizes = [{ width: 640 }, { width: 360, height: 240 }];
const figures = Object.entries(samples).flatMap(([name, sample]) =>
  /** @type {const} */ (['zh', 'en']).flatMap((locale) =>
    sizes.map(({ width, height }) => {
      const byRows = name === 'bridge' || name === 'backtest';
      /** @type {import('../src/plots/figure.ts').FigureFrame} */
      const frame = { locale, money: 'hundredMillionYuan', width, ...(height && !byRows && { height }), document: window.document };
      return `<figure><figcaption>${name} · ${locale} · ${width}</figcaption>${drawFigure(sample(frame)).outerHTML}</figure>`;
    }),
  ),
);
const style =
  'body{font:12px sans-serif;background:#f6f7f8;display:flex;flex-wrap:wrap;gap:12px}figure{margin:0;padding:8px;background:#fff;border:1px solid #e4e8ed}';
const target = new URL('../test/plots/gallery.html', import.meta.url);
writeFileSync(target, `<!doctype html><meta charset="utf-8"><title>Figures</title><style>${style}</style>\n${figures.join('\n')}\n`);
console.log(`${figures.length} figures in test/plots/gallery.html`);
