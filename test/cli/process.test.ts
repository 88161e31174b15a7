import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { line } from './overlay.ts';

const script = path.join(root, 'scripts/hengsuan.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'hengsuan-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A real process in a folder that is not the program's. */
function hengsuan(...words: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [script, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    maxBuffer: 1 << 26,
  });
}

describe('the process', () => {
  it('prints what the function gives, from any folder, and ends with its code', async () => {
    const { stdout, stderr, status } = hengsuan('run', 'national-employees', '--json');
    expect(status).toBe(0);
    expect(stdout).toBe((await line('run national-employees --json')).stdout);
    expect(stderr).toBe((await line('run national-employees --json')).stderr);
  });

  it('reads files of the folder it stands in', () => {
    writeFileSync(path.join(folder, '方案.yaml'), 'scenario: s\nset:\n  - {path: gone, from: 2027-01, value: 0.02}\n');
    const { stdout, stderr, status } = hengsuan('run', 'national-employees', '--scenario', '方案.yaml');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toMatch(/^方案\.yaml: set\[0\]: 错误: /);
  });

  it('ends with 2 for wrong usage', () => {
    const { stdout, stderr, status } = hengsuan('rnu');
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toContain('是不是“run”？');
  });

  it('shows no progress where nobody watches', () => {
    const { stderr, status } = hengsuan('check', '--data', 'tacheng-2024');
    expect([stderr, status]).toEqual(['', 0]);
  });

  it.skipIf(process.platform === 'win32')('takes a closed pipe as the end of the work', () => {
    const { stdout, stderr, status } = spawnSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" "${script}" run national-employees --json 2>/dev/null | head -n 2`],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect([stdout, stderr, status]).toEqual(['{\n  "format": "hengsuan.run/1",\n', '', 0]);
  });
});
