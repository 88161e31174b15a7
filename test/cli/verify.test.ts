import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { saveProject } from '../../src/project/save.ts';
import type { LoadedTable } from '../../src/tables/loaded-table.ts';
import { sha256 } from '../project/digest.ts';
import { cut, projectWith } from '../project/project-run.ts';
import { line } from './overlay.ts';

/** One figure of a workbook: what the employee pool spent in 2025, as somebody else has it. */
const word = (...words: (string | number)[]) => ({ words, index: Uint32Array.of(0) });
const ownFlows: LoadedTable = {
  id: '收支.xlsx fund_flows', how: 'extend', fingerprint: 'f1',
  table: {
    contract: 'fund_flows', label: { zh: '基金收支', en: 'Fund flows' }, file: '收支.xlsx', rowCount: 1, keys: ['year', 'scheme', 'account', 'side', 'line'],
    words: { year: word(2025), scheme: word('employee'), account: word('pool'), side: word('expenditure'), line: word('total') },
    figures: { amount: { values: Float64Array.of(1.4e12), given: Uint8Array.of(1), rows: Uint32Array.of(2), columns: Uint16Array.of(5) } },
    sheets: ['Sheet1'], sheetOf: Uint16Array.of(0), sources: [null], sourceOf: Uint32Array.of(0), statuses: [null], statusOf: Uint8Array.of(0),
  },
};

const verify = async (file: Uint8Array, words = ''): ReturnType<typeof line> => line(`verify a.hengsuan ${words}`, { 'a.hengsuan': file });

describe('hengsuan verify', () => {
  test('says same of what was just saved, and ends with 0', async () => {
    const { stdout, stderr, code } = await verify(await saveProject(await projectWith(cut), sha256));
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toMatch(/重新计算后 \d+ 个数与保存时完全相同。/);
  });

  test('says which figures differ and by how much', async () => {
    const project = await projectWith(cut);
    const figures = project.results!.scenario!.figures.map((each) => (each.quantity === 'expenditure' ? { ...each, values: each.values.map((value) => value && value + 5e8) } : each));
    const other = { ...project, results: { ...project.results!, scenario: { ...project.results!.scenario!, digest: 'x', figures } } };
    const bytes = await saveProject(other, sha256);
    const { stdout, code } = await verify(bytes, '--json');
    const { verdict, moved, causes } = JSON.parse(stdout) as { verdict: string; moved: { quantity: string; change: number }[]; causes: unknown[] };
    expect([verdict, code, causes]).toEqual(['differs', 1, []]);
    expect(new Set(moved.map(({ quantity }) => quantity))).toEqual(new Set(['expenditure']));
    // Saved half a 亿 more than it comes to; adding and taking away 5e8 near 2e12 costs at most 2^-12.
    for (const { change } of moved) expect(Math.abs(change + 5e8)).toBeLessThan(2 ** -11);
    const said = (await verify(bytes, '--lang en')).stdout;
    expect(said).toContain('differ from what was saved');
    expect(said).toContain('no known cause');
  });

  test('names the dataset, the model and the version that changed', async () => {
    const project = await projectWith(cut);
    const { origin } = project;
    const old = { ...project, origin: { ...origin, program: { name: 'Hengsuan', version: '0.0.9' }, data: [{ ...origin.data[0]!, sha256: 'old' }], models: origin.models.map((model) => ({ ...model, sha256: 'old' })) } };
    const { stdout, code } = await verify(await saveProject(old, sha256), '--lang en');
    expect(code).toBe(0);
    expect(stdout).toContain('The data changed: datasets/national');
    expect(stdout).toContain('The model changed: models/employee/pool-budget.yaml');
    expect(stdout).toMatch(/version changed: 0\.0\.9 → /);
    expect(stdout).toContain('None of this changed a result.');
  });

  test('computes with the person’s own model text', async () => {
    const shipped = readFileSync(path.join(root, 'models/employee/pool-budget.yaml'), 'utf8');
    const own = await projectWith({ ...cut, modelText: `# 自己的\n${shipped}` });
    expect(own.origin.models).not.toEqual((await projectWith(cut)).origin.models);
    const { stdout, code } = await verify(await saveProject(own, sha256), '--json');
    expect([(JSON.parse(stdout) as { causes: unknown }).causes, code]).toEqual([[], 0]);
  });

  test('computes with the person’s own tables, laid over the shipped ones', async () => {
    const plain = await projectWith(cut);
    const own = await projectWith({ ...cut, tables: [ownFlows] });
    const spending = ({ results }: typeof own): unknown => results!.baseline.figures.find(({ quantity }) => quantity === 'expenditure')!.values;
    expect(spending(own)).not.toEqual(spending(plain));
    const { stdout, code } = await verify(await saveProject(own, sha256), '--json');
    expect([(JSON.parse(stdout) as { verdict: string }).verdict, code]).toEqual(['same', 0]);
  });

  test('says which part is damaged, and ends with 1', async () => {
    const bytes = await saveProject(await projectWith(cut), sha256);
    const local = /PK.{28}results\.json/s.exec(new TextDecoder('latin1').decode(bytes))!;
    const flipped = bytes.slice();
    flipped[local.index + local[0].length + 60]! ^= 1;
    const { stderr, code } = await verify(flipped, '--lang en');
    expect(code).toBe(1);
    expect(stderr).toContain('a.hengsuan: results.json: Error: “results.json” is damaged or was changed');
    expect((await verify(new TextEncoder().encode('PK'))).code).toBe(1);
  });

  test('says of every shipped project the same', async () => {
    for (const id of ['national-residents', 'region-employees', 'region-residents']) {
      const none = { scenario: { ...cut.scenario, set: [] }, reasons: {} };
      const { code } = await verify(await saveProject(await projectWith(none, id), sha256));
      expect([id, code]).toEqual([id, 0]);
    }
  });

  test('is not all a project file is for: other commands take its scenario', async () => {
    const bytes = await saveProject(await projectWith(cut), sha256);
    const own = await line('budget --scenario a.hengsuan --json', { 'a.hengsuan': bytes });
    const set = await line('budget --set control_target=0.02 --json');
    const sheets = ({ stdout }: typeof own): unknown => (JSON.parse(stdout) as { sheets: unknown }).sheets;
    expect(sheets(own)).toEqual(sheets(set));
    const { stderr, code } = await line('budget --scenario a.hengsuan', { 'a.hengsuan': bytes.slice(0, 300) });
    expect([code, stderr.includes('project-file/foreign')]).toEqual([1, true]);
  });
});
