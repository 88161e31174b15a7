import path from 'node:path';
import { root } from '../setup/root.mjs';

/** @typedef {import('vite').Plugin} Plugin */

const cdn = /^(?:npm:|https:\/\/cdn\.jsdelivr\.net\/npm\/)((?:@[^/]+\/)?[^/@]+)(?:@[^/]+)?(\/.*?)?(?:\/?\+esm)?$/;
const missing = '\0missing:';

/**
 * Notebook Kit fetches its libraries from the internet when a page is opened. Here they come from `node_modules`; one that
 * is not installed (maps, diagrams, Python) is empty, and a cell that uses it fails.
 * @returns {Plugin}
 */
export function localImports() {
  return {
    name: 'local-imports',
    enforce: 'pre',
    async resolveId(id) {
      const [, name = '', rest = ''] = cdn.exec(id) ?? [];
      if (name === '') return undefined;
      const found = await this.resolve(name + rest.replace(/\/$/, ''), path.join(root, 'package.json'), { skipSelf: true }).catch(() => null);
      return found && !found.external && !found.id.startsWith('\0') && !found.id.startsWith('__vite') ? found : `${missing}${name}`;
    },
    load: (id) => (id.startsWith(missing) ? 'module.exports = {};' : undefined),
    // Its style sheets and its own scripts name the same addresses in texts.
    transform(code, id) {
      if (!id.includes('@observablehq/notebook-kit') || !id.split('?', 1)[0]?.endsWith('.css')) return undefined;
      return { code: code.replaceAll(/https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[^/]+\/)?[^/@]+)(?:@[^/]+)?\//g, '$1/'), map: null };
    },
  };
}
