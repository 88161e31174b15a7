#!/usr/bin/env node
/** The command line: `node scripts/hengsuan.mjs --help`. */
import path from 'node:path';
import { root } from './setup/root.mjs';

const words = process.argv.slice(2);
const onlyHelp = words.length === 0 || words.some((word) => ['--help', '-h', '--version'].includes(word));
let tsx;
try {
  // tsx looks at every module that is loaded after it; mathjs alone has hundreds, and they are plain JavaScript.
  if (!onlyHelp) await import('mathjs/number');
  tsx = await import('tsx/esm/api');
} catch {
  console.error(`Packages are missing / 缺少程序包: npm --prefix "${root}" ci`);
  process.exit(1);
}
tsx.register({ tsconfig: path.join(root, 'tsconfig.json') });
const { main } = await import('../src/cli/main.ts');
await main(root);
