import { readdirSync } from 'node:fs';
import path from 'node:path';
import { config, observable } from '@observablehq/notebook-kit/vite';
import { defineConfig, type UserConfig } from 'vite';
import { localImports } from '../scripts/build/local-imports.mjs';
import { stylesInFiles } from '../scripts/build/styles-in-files.mjs';
import { root } from '../scripts/setup/root.mjs';

const folder = path.join(root, 'notebooks');
const template = path.join(folder, 'page', 'template.html');

// Its alias for `npm:` leads to the internet.
const { resolve, base, appType } = config() as UserConfig & { resolve: { alias: readonly { readonly find: RegExp; readonly replacement: string }[] } };

/** Builds the notebooks into `dist/notebooks`: pages that need no network, under the policy of the workbench. */
export default defineConfig({
  root: folder,
  ...(base !== undefined && { base }),
  ...(appType !== undefined && { appType }),
  publicDir: false,
  resolve: { alias: resolve.alias.filter(({ find }) => !find.source.includes('npm:')) },
  plugins: [localImports(), observable({ template }), stylesInFiles()],
  build: {
    target: 'es2023',
    outDir: path.join(root, 'dist', 'notebooks'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: readdirSync(folder).filter((file) => file.endsWith('.html')).map((file) => path.join(folder, file)) },
  },
});
