import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { movedFormula } from '../../../src/reports/excel/shared-formula.ts';
import { readWorkbook } from '../../../src/reports/excel/read-workbook.ts';
import { writeWorkbook } from '../../../src/reports/excel/write-workbook.ts';

test.each([
  ['A1*2', 1, 2, 'C2*2'],
  ['$A1+B$2+$C$3', 1, 1, '$A2+C$2+$C$3'],
  ["'参数'!F5*Inputs!G6", 0, 1, "'参数'!G5*Inputs!H6"],
  ['IF(A1="B2",LOG10(Z9),1)', 1, 1, 'IF(B2="B2",LOG10(AA10),1)'],
  ['SUM(A1:B2)', 2, 0, 'SUM(A3:B4)'],
  ["'A1'!B1", 1, 0, "'A1'!B2"],
])('%s moved %i down and %i across is %s', (formula, rows, columns, moved) => {
  expect(movedFormula(formula, rows, columns)).toBe(moved);
});

test('formulas that Excel wrote as copies of one are read as they stand', async () => {
  const cell = (value: number) => ({ value, formula: 'A1', kind: 'computed' }) as const;
  const parts = unzipSync(await writeWorkbook({ sheets: [{ name: 'a', rows: [[cell(1), cell(2), cell(3)]] }] }));
  const part = 'xl/worksheets/sheet1.xml';
  let at = -1;
  const shared = strFromU8(parts[part]!).replace(/<f>.*?<\/f>/g, () => (++at === 0 ? '<f t="shared" ref="A1:C1" si="0">A2*$B$1</f>' : '<f t="shared" si="0"/>'));
  const { workbook } = await readWorkbook(zipSync({ ...parts, [part]: strToU8(shared) }), 'a.xlsx');
  expect([...workbook!.sheets[0]!.cells.values()].map(({ formula, value }) => [formula, value])).toEqual([['A2*$B$1', 1], ['B2*$B$1', 2], ['C2*$B$1', 3]]);
});
