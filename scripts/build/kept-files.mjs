import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** @typedef {import('vite').Plugin} Plugin */

const placeholder = '__KEPT_FILES__';
const source = 'src/app/offline/service-worker.ts';
const fileName = 'service-worker.js';

/**
 * Builds the service worker beside the page and tells it which files to keep: all of the build and of `public/`, with one
 * digest of their names and contents, so that it changes with them.
 * @param {string} root the project's folder
 * @returns {Plugin}
 */
export function keptFiles(root) {
  return {
    name: 'kept-files',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: path.join(root, 'index.html'), 'service-worker': path.join(root, source) },
          output: { entryFileNames: ({ name }) => (name === 'service-worker' ? fileName : 'assets/[name]-[hash].js') },
        },
      },
    }),
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[fileName];
        if (worker?.type !== 'chunk' || worker.imports.length > 0 || !worker.code.includes(placeholder))
          this.error(`kept-files: a service worker of one file with the place for the list; got ${worker?.fileName ?? 'none'}`);
        /** @type {Map<string, string | Uint8Array>} */
        const contents = new Map();
        for (const part of Object.values(bundle)) {
          if (part !== worker && !part.fileName.startsWith('.')) contents.set(part.fileName, part.type === 'chunk' ? part.code : part.source);
        }
        const folder = path.join(root, 'public');
        for (const file of readdirSync(folder)) contents.set(file, readFileSync(path.join(folder, file)));
        const files = [...contents.keys()].sort();
        const digest = createHash('sha256');
        for (const file of files) digest.update(`${file}\n`).update(contents.get(file) ?? '');
        // The text stands in quotes: file names hold neither quotes nor backslashes.
        worker.code = worker.code.replace(placeholder, () => JSON.stringify({ digest: digest.digest('hex').slice(0, 16), files }));
      },
    },
  };
}
