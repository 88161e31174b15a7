import { createHash } from 'node:crypto';

/** @typedef {import('vite').Plugin} Plugin */

const style = /\s*<style\b[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Moves the style sheets that stand in built pages into files beside them: the policy of our server lets no others through.
 * @returns {Plugin}
 */
export function stylesInFiles() {
  return {
    name: 'styles-in-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const page of Object.values(bundle)) {
          if (page.type !== 'asset' || !page.fileName.endsWith('.html')) continue;
          const html = String(page.source);
          const text = [...html.matchAll(style)].map(([, css = '']) => css.trim()).join('\n');
          if (text === '') continue;
          const fileName = `assets/page-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
          this.emitFile({ type: 'asset', fileName, source: text });
          page.source = html.replace(style, '').replace('</head>', () => `<link rel="stylesheet" href="./${fileName}"></head>`);
        }
      },
    },
  };
}
