import { parse } from 'yaml';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/reports/excel/read-workbook.ts';
import { line } from '../cli/overlay.ts';
import { savedByLibreOffice } from './libre-office.ts';
import { withTyped } from './typed-cells.ts';

interface Document {
  readonly changes: readonly { readonly path: string; readonly from: string; readonly until: string | null; readonly value: number; readonly cell: string; readonly formula: string | null; readonly sentence: { readonly zh: string; readonly en: string } }[];
  readonly others: readonly { readonly sheet: string; readonly cell: string; readonly kind: string; readonly before: string; readonly now: string }[];
  readonly issues: readonly { readonly code: string; readonly place: { readonly cell?: string } }[];
}

/** What somebody does to a workbook before saving it with LibreOffice. */
const hands: Readonly<Record<string, { readonly of: string; readonly typed: readonly (readonly [string, string, number | string])[] }>> = {
  untouched: { of: 'national-employees', typed: [] },
  'one yellow cell': { of: 'national-employees', typed: [['参数', 'O6', 0.9]] },
  'a formula': { of: 'national-employees', typed: [['计算', 'O5', '=N5*1.1']] },
  'a formula in a yellow cell': { of: 'national-employees', typed: [['参数', 'O6', '=N6*0.5']] },
  'text in a yellow cell': { of: 'national-employees', typed: [['参数', 'O6', '九成']] },
  'a ratio of a plan': { of: 'benefits/resident-layered', typed: [['参数', 'ratio tertiary', 0.55]] },
};

/** Cell of a quantity's element in the first period, by its ids. */
async function firstCell(bytes: Uint8Array, sheet: string, ids: string): Promise<string> {
  const { workbook } = await readWorkbook(bytes, 'x.xlsx');
  const { cells } = workbook!.sheets.find(({ name }) => name === sheet)!;
  const [found] = [...cells.values()].filter(({ row, column, value }) => column === 0 && `${value} ${cells.get(`${row},1`)?.value}` === ids);
  return `F${found!.row + 1}`;
}

describe('a workbook saved by LibreOffice comes back', () => {
  const exported = new Map<string, Uint8Array>();
  let saved: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    for (const { of } of Object.values(hands)) {
      const written: Record<string, Uint8Array> = {};
      const rows = of.startsWith('benefits/') ? ' --data synthetic:resident:40:7 --to 2027' : '';
      const { stderr, code } = await line(`export ${of} --xlsx out.xlsx${rows}`, {}, {}, written);
      if (code !== 0) throw new Error(stderr);
      exported.set(of, written['out.xlsx']!);
    }
    const files = new Map<string, Uint8Array>();
    for (const [name, { of, typed }] of Object.entries(hands)) {
      let bytes = exported.get(of)!;
      for (const [sheet, cell, value] of typed) bytes = withTyped(bytes, sheet, cell.includes(' ') ? await firstCell(bytes, sheet, cell) : cell, value);
      files.set(name, bytes);
    }
    saved = savedByLibreOffice(files);
  }, 240_000);

  const check = async (name: string, words = ''): Promise<Document & { readonly code: number }> => {
    const { stdout, code, stderr } = await line(`check --workbook back.xlsx --json ${words}`, { 'back.xlsx': saved.get(name)! });
    if (stdout === '') throw new Error(stderr);
    return { ...(JSON.parse(stdout) as Document), code };
  };

  test('untouched: nothing', async () => {
    expect(await check('untouched', 'national-employees')).toMatchObject({ changes: [], others: [], issues: [], code: 0 });
  });

  test('with one yellow cell changed: exactly that change, as a sentence and as a scenario', async () => {
    const { changes, others, issues, code } = await check('one yellow cell', 'national-employees');
    expect([others, issues, code]).toEqual([[], [], 0]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ from: '2027-01', until: null, value: 0.9, cell: 'O6', formula: null });
    expect(changes[0]!.sentence.zh).toMatch(/ → 90%，自 2027-01-01$/);
    const written: Record<string, Uint8Array> = {};
    await line('check --workbook back.xlsx national-employees --scenario-out back.yaml', { 'back.xlsx': saved.get('one yellow cell')! }, {}, written);
    const text = new TextDecoder().decode(written['back.yaml']);
    expect((parse(text) as { set: unknown }).set).toEqual([{ path: changes[0]!.path, from: '2027-01', value: 0.9, reason: 'back.xlsx' }]);
    // The scenario gives what the workbook shows.
    const { stdout } = await line(`explain national-employees ${changes[0]!.path}@2027 --scenario back.yaml --json`, { 'back.yaml': text });
    expect(stdout).toContain('"value": 0.9');
  });

  test('with a formula changed by hand: shown with both, and nothing taken', async () => {
    const { changes, others } = await check('a formula', 'national-employees');
    expect(changes).toEqual([]);
    expect(others).toMatchObject([{ sheet: '计算', cell: 'O5', kind: 'formula', now: '=N5*1.1' }]);
  });

  test('with a formula in a yellow cell: proposed by its result, kept out of the scenario', async () => {
    const { changes } = await check('a formula in a yellow cell', 'national-employees');
    expect(changes).toMatchObject([{ cell: 'O6', formula: 'N6*0.5' }]);
    const written: Record<string, Uint8Array> = {};
    await line('check --workbook back.xlsx national-employees --scenario-out back.yaml', { 'back.xlsx': saved.get('a formula in a yellow cell')! }, {}, written);
    expect((parse(new TextDecoder().decode(written['back.yaml'])) as { set: unknown }).set).toEqual([]);
  });

  test('with text where a number belongs: named with its cell', async () => {
    const { changes, issues, code } = await check('text in a yellow cell', 'national-employees');
    expect([changes, code]).toEqual([[], 1]);
    expect(issues).toMatchObject([{ code: 'workbook/number-expected', place: { sheet: '参数', cell: 'O6' } }]);
  });

  test('a benefit plan’s ratio comes back too', async () => {
    const { changes, code } = await check('a ratio of a plan');
    expect(code).toBe(0);
    expect(changes).toMatchObject([{ path: 'ratio.tertiary', from: '2027-01', value: 0.55 }]);
    expect(changes[0]!.sentence.zh).toMatch(/^.+（三级.*） \d+% → 55%，自 2027-01-01$/);
  });

  test('of another model is refused', async () => {
    const { stderr, code } = await line('check --workbook back.xlsx national-residents', { 'back.xlsx': saved.get('untouched')! });
    expect(code).toBe(1);
    expect(stderr).toContain('workbook/other-model');
  });

  test('damaged, or no workbook at all, gives a message', async () => {
    const damaged = saved.get('untouched')!.slice();
    damaged.fill(7, 1000, 3000);
    expect((await line('check --workbook back.xlsx', { 'back.xlsx': damaged })).stderr).toMatch(/workbook\/(damaged|foreign)/);
    expect((await line('check --workbook back.xlsx', { 'back.xlsx': '年份,人数\n' })).stderr).toContain('workbook/foreign');
    expect((await line('check --workbook nowhere.xlsx')).stderr).toContain('cli/file-missing');
  });
});
