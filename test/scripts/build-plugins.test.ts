import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { inlined } from '../../scripts/build/single-file.mjs';
import { localImports } from '../../scripts/build/local-imports.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { projectFiles } from '../architecture/project-files.ts';

const page = '<!doctype html><html><head><link rel="stylesheet" href="./a.css"></head><body><script type="module" src="./a.js"></script></body></html>';
const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the workbench as one file', () => {
  test('runs the one script and style it holds, known by their digests, and asks no address', () => {
    const html = inlined(page, 'start();', 'p { color: red }');
    const [, script = ''] = /<script id="program">([\s\S]*?)<\/script>/.exec(html) ?? [];
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain(`script-src ${digest(script)} 'wasm-unsafe-eval';`);
    expect(policy).toContain(digest('p { color: red }'));
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/connect-src|https?:|'self'|unsafe-eval'.*unsafe-inline'.*script/);
    expect(html).not.toMatch(/\ssrc=|href=/);
  });

  test('texts in the script end neither the script nor its reading', () => {
    const html = inlined(page, 'const a = "</script><!--<script>", b = `$& </SCRIPT`;', '');
    const [, script = ''] = /<script id="program">([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(script.trim()).toBe('const a = "\\x3c/script>\\x3c!--<script>", b = `$& \\x3c/SCRIPT`;');
  });
});

describe('libraries of notebooks', () => {
  const resolve = async (id: string): Promise<string | undefined> => {
    const asked: string[] = [];
    const context = { resolve: (name: string) => (asked.push(name), Promise.resolve(name === 'leaflet' ? null : { id: `/node_modules/${name}`, external: false })) };
    const { resolveId } = localImports();
    const found = await (resolveId as (this: typeof context, id: string) => Promise<string | { id: string } | undefined>).call(context, id);
    return typeof found === 'string' ? found : found?.id;
  };

  test.each([
    ['https://cdn.jsdelivr.net/npm/d3/+esm', '/node_modules/d3'],
    ['https://cdn.jsdelivr.net/npm/@observablehq/plot/+esm', '/node_modules/@observablehq/plot'],
    ['https://cdn.jsdelivr.net/npm/apache-arrow@17.0.0/+esm', '/node_modules/apache-arrow'],
    ['npm:@observablehq/inputs@0.12/dist/index.css', '/node_modules/@observablehq/inputs/dist/index.css'],
    ['https://cdn.jsdelivr.net/npm/leaflet/+esm', '\0missing:leaflet'],
    ['../src/language/model.ts', undefined],
  ])('%s stands at %s', async (id, found) => {
    expect(await resolve(id)).toBe(found);
  });

  test('cells import files of the program, of the models and of the notebooks that exist', () => {
    const notebooks = projectFiles('notebooks').filter((file) => /^notebooks\/[^/]+\.html$/.test(file));
    const files = new Set(projectFiles());
    const wrong = notebooks.flatMap((notebook) =>
      [...readFileSync(path.join(root, notebook), 'utf8').matchAll(/^ *import .* from "([^"]+)";$/gm)].flatMap(([, from = '']) => {
        const file = path.posix.join('notebooks', from.replace(/\?raw$/, ''));
        return /^(src|models|notebooks)\//.test(file) && files.has(file) ? [] : [`${notebook} imports ${from}`];
      }),
    );
    expect(notebooks.length).toBeGreaterThanOrEqual(4);
    expect(wrong).toEqual([]);
  });
});
