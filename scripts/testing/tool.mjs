import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../setup/root.mjs';

/** Entry files of the tools the test run starts; started by Node itself, so that a time limit reaches them. */
export const tools = {
  eslint: 'eslint/bin/eslint.js',
  playwright: '@playwright/test/cli.js',
  svelteCheck: 'svelte-check/bin/svelte-check',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};

/**
 * Runs a tool of `node_modules` in the project's folder, its words going to ours.
 * @param {keyof typeof tools} tool
 * @param {readonly string[]} args
 * @param {{ seconds: number, environment?: Readonly<Record<string, string>> }} options time limit; variables set on top of ours
 * @returns {Promise<boolean>} whether it ended in time with code 0
 */
export function runTool(tool, args, { seconds, environment = {} }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'node_modules', tools[tool]), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...environment },
    });
    const limit = setTimeout(() => {
      console.log(`${tool}: stopped after ${seconds} s`);
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
    }, seconds * 1_000);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve(code === 0);
    });
  });
}
