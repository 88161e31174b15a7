import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { keptFiles } from './scripts/build/kept-files.mjs';
import { singleFile, singleFileBuild } from './scripts/build/single-file.mjs';
import { withoutMaps } from './scripts/build/without-maps.mjs';
import { policyMeta } from './scripts/content-security-policy.mjs';
import { root } from './scripts/setup/root.mjs';
import { programDigest } from './src/cli/program-digest.ts';

/** Puts the policy into the built page, so that it holds wherever the folder is served from. */
function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policyMeta }, injectTo: 'head-prepend' },
    ],
  };
}

/** `vite build --mode single` adds the workbench as one file to what `vite build` made. */
export default defineConfig(({ mode }) => ({
  base: './',
  // Tests of app state run the browser's Svelte; its server build has no effects.
  ...(process.env['VITEST'] ? { resolve: { conditions: ['browser'] } } : {}),
  plugins: [svelte({ configFile: false }), withoutMaps(), mode === 'single' ? singleFile(root) : [policyInPage(), keptFiles(root)]],
  build: { target: 'es2023', outDir: 'dist', sourcemap: false, manifest: true, ...(mode === 'single' ? singleFileBuild : {}) },
  // Files of projects say by which code they were worked out.
  define: { __PROGRAM_DIGEST__: JSON.stringify(programDigest(root)) },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/journeys/**'],
          testTimeout: 30_000,
          // No test leaves anything behind; loading the engine anew for each file took twice as long as the tests.
          isolate: false,
          // Left to itself it keeps one processor for watching, which nobody does here.
          maxWorkers: '100%',
        },
      },
    ],
  },
}));
