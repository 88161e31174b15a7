import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { singleFilePolicy } from '../content-security-policy.mjs';

/** @typedef {import('vite').Plugin} Plugin */

const entry = '/src/app/single-file.ts';
const address = 'virtual:program-address';
const startsWorker = /new Worker\(new URL\('(\.[^']+)', import\.meta\.url\), \{ type: 'module', name: '[^']*' \}\)/g;

/** Settings of the build that makes `hengsuan.html`, beside what the app's own build left in the folder. */
export const singleFileBuild = /** @satisfies {import('vite').BuildOptions} */ ({
  emptyOutDir: false,
  copyPublicDir: false,
  manifest: false,
  modulePreload: false,
  cssCodeSplit: false,
  assetsInlineLimit: Infinity,
  // Each part runs when it is asked for, as in separate files: otherwise all of them run before the first screen.
  // What `import.meta` stands for in the helpers of the bundler is of no use in one file.
  rolldownOptions: { checks: { emptyImportMeta: false }, output: { format: 'iife', codeSplitting: false, strictExecutionOrder: true } },
});

/**
 * The whole workbench in one HTML that opens from a disk: script, style and datasets stand in it, and a worker is the same
 * script started again from its own text, since a page from a disk may load no file.
 * @param {string} root the project's folder
 * @returns {Plugin}
 */
export function singleFile(root) {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'pre',
    // One file has nothing beside it: the icon stands in it, and there is nothing to install.
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace('/src/app/main.ts', entry)
          .replace(/\s*<link rel="(?:apple-touch-icon|manifest)"[^>]*>/g, '')
          .replace('/icon.svg', `data:image/svg+xml;base64,${readFileSync(path.join(root, 'public', 'icon.svg')).toString('base64')}`),
    },
    resolveId: (id) => (id === address ? `\0${address}` : undefined),
    load(id) {
      if (id === `\0${address}`) return programAddress;
      const [file = '', query = ''] = id.split('?');
      const isDataset = query.startsWith('url') && file.startsWith(path.posix.join(root.replaceAll('\\', '/'), 'datasets/'));
      return isDataset ? `export default 'gzip:${gzipSync(readFileSync(file), { level: 9 }).toString('base64')}'` : undefined;
    },
    transform(code, id) {
      const file = id.split('?', 1)[0] ?? '';
      if (!/\.(ts|svelte)$/.test(file) || !code.includes('new Worker(')) return undefined;
      const told = code.replace(startsWorker, (_, worker) => {
        const name = `/${path.posix.relative(root.replaceAll('\\', '/'), path.posix.join(path.posix.dirname(file), worker))}`;
        // Chromium starts no module worker from a text of a page from a disk.
        return `new Worker(programAddress, { name: ${JSON.stringify(name)} })`;
      });
      if (/new Worker\((?!programAddress)/.test(told)) this.error(`single-file: a worker started as the others are; got another in ${file}`);
      return { code: `import { programAddress } from '${address}';\n${told}`, map: null };
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const parts = Object.values(bundle);
        const scripts = parts.flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
        const styles = parts.flatMap((part) => (part.type === 'asset' && part.fileName.endsWith('.css') ? [String(part.source)] : []));
        const page = parts.find(({ fileName }) => fileName === 'index.html');
        const others = parts.filter(({ type, fileName }) => type === 'asset' && !/\.(css|html)$/.test(fileName));
        if (scripts.length !== 1 || styles.length > 1 || page?.type !== 'asset' || others.length > 0)
          this.error(`single-file: one script, one style and nothing else; got ${parts.map(({ fileName }) => fileName).join(', ')}`);
        const source = inlined(String(page.source), scripts[0] ?? '', styles[0] ?? '');
        for (const { fileName } of parts) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: 'hengsuan.html', source });
      },
    },
  };
}

const programAddress = `
const text = typeof document === 'undefined' ? '' : document.getElementById('program').textContent;
export const programAddress = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));`;

/**
 * @param {string} html
 * @param {string} script
 * @param {string} style
 */
export function inlined(html, script, style) {
  // Both begin a mode of the HTML parser in which the end of the script is not found; in a script they stand in texts only.
  const program = `\n${script.replace(/<(?=\/script|!--)/gi, '\\x3c').trim()}\n`;
  const bare = html
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${singleFilePolicy({ script: digest(program), style: digest(style) })}" />`;
  return bare
    .replace('<head>', () => `<head>\n    ${policy}`)
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script id="program">${program}</script>\n  </body>`);
}

/** @param {string} text */
const digest = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
