import { describe, expect, test } from 'vitest';
import { cellText } from '../../src/language/workbook/cell-address.ts';
import { modelWorkbook, type ModelWorkbook } from '../../src/language/workbook/model-workbook.ts';
import type { Workbook, WorkbookCell } from '../../src/language/workbook/workbook.ts';
import { writeWorkbook } from '../../src/reports/excel/write-workbook.ts';
import { inFormOrder } from '../../src/scenario/form-order.ts';
import { recalculated, type Recalculated } from './libre-office.ts';
import { shippedEvaluator, span, timeModels } from './shipped-models.ts';

/** Every formula's saved value put wrong, so that a file nobody calculated is found out. */
export function withWrongValues(workbook: Workbook): Workbook {
  const wrong = (cell: WorkbookCell | undefined) => (cell?.formula === undefined || typeof cell.value !== 'number' ? cell : { ...cell, value: cell.value + 12345.678 });
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(wrong)) })) };
}

/**
 * How far a recalculated cell may lie from the run: half a cent for money, a thousandth of a person, and 1e-9 of the value
 * (at least 1e-9) for everything else; never less than half a unit (0.51 for the rounding of the run itself) of the fifteenth digit, the last that LibreOffice saves.
 */
function tolerance(cell: WorkbookCell, value: number): number {
  const saved = value === 0 ? 0 : 0.51 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - 14);
  if (cell.format?.includes('[Red]')) return Math.max(0.005, saved);
  if (cell.format === '#,##0') return Math.max(0.001, saved);
  return 1e-9 * Math.max(1, Math.abs(value));
}

/** Formula cells whose recalculated value is not the run's, by address. */
export function differing(workbook: Workbook, values: Recalculated): readonly string[] {
  return workbook.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        if (cell?.formula === undefined) return [];
        const found = values(name, r, c);
        const same = typeof cell.value === 'number' ? typeof found === 'number' && Math.abs(found - cell.value) <= tolerance(cell, cell.value) : found === cell.value;
        return same ? [] : [`${name}!${cellText({ row: r, column: c })} ${rows[r]?.[0]?.value} =${cell.formula.slice(0, 300)} → ${found}, run ${cell.value}`];
      }),
    ),
  );
}

const made = new Map<string, ModelWorkbook>(timeModels.map((shipped) => [shipped.id, modelWorkbook(shippedEvaluator(shipped).run(span(shipped)), { locale: 'zh', inFormOrder })]));

describe('law 9: the workbook, recalculated by LibreOffice, equals the run', async () => {
  const files = new Map<string, Uint8Array>();
  for (const [id, { workbook }] of made) files.set(id, await writeWorkbook(withWrongValues(workbook)));
  const values = recalculated(files);

  test.each(timeModels.map(({ id }) => id))('%s', (id) => {
    expect(differing(made.get(id)!.workbook, values.get(id)!)).toEqual([]);
  });
});
