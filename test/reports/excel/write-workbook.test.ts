import { read, utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { modelWorkbook } from '../../../src/language/workbook/model-workbook.ts';
import type { Workbook } from '../../../src/language/workbook/workbook.ts';
import { readWorkbook } from '../../../src/reports/excel/read-workbook.ts';
import { writeWorkbook } from '../../../src/reports/excel/write-workbook.ts';
import { shippedEvaluator, shippedModel, span } from '../../laws/shipped-models.ts';

interface OtherCell {
  readonly v?: unknown;
  readonly f?: string;
  readonly t: string;
  readonly z?: string;
  readonly c?: readonly { readonly t: string }[];
}

/** A workbook read by another library than the one that wrote it. */
async function reread(workbook: Workbook) {
  const book = read(await writeWorkbook(workbook), { type: 'array', cellFormula: true, cellStyles: true, cellNF: true });
  const cell = (sheet: string, row: number, column: number) => book.Sheets[sheet]?.[utils.encode_cell({ r: row, c: column })] as OtherCell | undefined;
  return { book, cell };
}

const one = (value: string | number, more: object = {}): Workbook => ({ sheets: [{ name: '表', rows: [[{ value, kind: 'label', ...more }]] }] });

describe('a written workbook, read by another library', () => {
  const shipped = shippedModel('employee/pool-budget');
  const { workbook } = modelWorkbook(shippedEvaluator(shipped).run(span(shipped)), { locale: 'zh' });

  test('has every cell with its value, formula, format and note', async () => {
    const { cell } = await reread(workbook);
    for (const { name, rows } of workbook.sheets) {
      rows.forEach((row, r) => row.forEach((written, c) => {
        const found = cell(name, r, c);
        if (!written || (written.value === null && written.formula === undefined && written.note === undefined)) return;
        if (written.value !== null && written.value !== '') expect(found?.v, `${name} ${r} ${c}`).toBe(written.value);
        expect(found?.f, `${name} ${r} ${c}`).toBe(written.formula);
        if (written.format !== undefined && written.format !== 'General') expect(found?.z, `${name} ${r} ${c}`).toBe(written.format);
        if (written.note !== undefined) expect(found?.c?.[0]?.t.replaceAll('\r\n', '\n'), `${name} ${r} ${c}`).toBe(written.note);
      }));
    }
  });

  test('has the names of parameters in the model’s own words', async () => {
    const { book } = await reread(workbook);
    const names = new Map(book.Workbook!.Names!.map(({ Name, Ref }) => [Name, Ref]));
    expect(names.get('单位缴费费率')).toMatch(/^'?参数'?!\$F\$4:\$[A-Z]+\$4$/);
    // Beside them stand the rows that are printed on every page.
    names.delete('_xlnm.Print_Titles');
    expect(names.size).toBe(workbook.names!.length);
  });
});

describe('text in a workbook', () => {
  test.each(['=cmd|\' /C calc\'!A0', '+1', '-2', '@SUM(A1)', '\t=1+1', '=HYPERLINK("http://example.com")'])('stays text: %s', async (text) => {
    const { cell } = await reread(one(text));
    expect(cell('表', 0, 0)).toMatchObject({ t: 's', v: text, z: '@' });
    expect(cell('表', 0, 0)!.f).toBeUndefined();
    const { workbook } = await readWorkbook(await writeWorkbook(one(text)), '表.xlsx');
    expect(workbook!.sheets[0]!.cells.get('0,0')).toEqual({ row: 0, column: 0, value: text });
  });
});

describe('readWorkbook', () => {
  test('gives values and formulas back', async () => {
    const formula: Workbook = { sheets: [{ name: '表', rows: [[{ value: 3, kind: 'parameter' }, { value: 6, formula: 'A1*2', kind: 'computed' }, { value: '在职', formula: 'IF(A1>2,"在职","退休")', kind: 'computed' }]] }] };
    const { workbook, issues } = await readWorkbook(await writeWorkbook(formula), 'a.xlsx');
    expect(issues).toEqual([]);
    expect([...workbook!.sheets[0]!.cells.values()]).toEqual([
      { row: 0, column: 0, value: 3 },
      { row: 0, column: 1, value: 6, formula: 'A1*2' },
      { row: 0, column: 2, value: '在职', formula: 'IF(A1>2,"在职","退休")' },
    ]);
  });

  test('says that a file is no workbook', async () => {
    const { workbook, issues } = await readWorkbook(new TextEncoder().encode('项目,金额\n收入,1\n'), 'a.csv');
    expect(workbook).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'workbook/foreign', severity: 'error', place: { file: 'a.csv' } }]);
  });

  test('says that a file cut off is damaged', async () => {
    const bytes = await writeWorkbook(one(1));
    const { workbook, issues } = await readWorkbook(bytes.slice(0, bytes.length / 2), 'a.xlsx');
    expect(workbook).toBeUndefined();
    expect(issues).toMatchObject([{ code: 'workbook/damaged', severity: 'error' }]);
  });

  test('says that a file is damaged, and where, whatever byte of its parts is flipped', async () => {
    const bytes = await writeWorkbook(one(1));
    const faults = new Set<string>();
    for (let at = 40; at < bytes.length - 22; at += 7) {
      const damaged = bytes.slice();
      damaged[at]! ^= 0x10;
      const { workbook, issues } = await readWorkbook(damaged, 'a.xlsx');
      // What is not part of any content, such as a date of the archive or a name that stands twice, may read as before.
      if (workbook) expect(workbook.sheets[0]!.cells.get('0,0')?.value, String(at)).toBe(1);
      else faults.add(String(issues[0]!.values['detail']));
    }
    expect(faults).toContain('xl/worksheets/sheet1.xml');
  });
});
