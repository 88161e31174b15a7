#!/usr/bin/env node
/** The command line: `node scripts/hengsuan.mjs --help`. */
import path from 'node:path';
import { root } from './setup/root.mjs';

let tsx;
try {
  tsx = await import('tsx/esm/api');
} catch {
  console.error(`Packages are missing / 缺少程序包: npm --prefix "${root}" ci`);
  process.exit(1);
}
tsx.register({ tsconfig: path.join(root, 'tsconfig.json') });
const { main } = await import('../src/cli/main.ts');
await main(root);
