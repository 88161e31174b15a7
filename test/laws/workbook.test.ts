import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceTable } from '../../src/language/model.ts';
import { openRows } from '../../src/language/run/row-session.ts';
import { modelWorkbook, type ModelWorkbook } from '../../src/language/workbook/model-workbook.ts';
import { rowWorkbook, type RowWorkbook } from '../../src/language/workbook/row-workbook.ts';
import { writeWorkbook } from '../../src/reports/excel/write-workbook.ts';
import { inFormOrder } from '../../src/scenario/form-order.ts';
import { recalculated, type Recalculated } from './libre-office.ts';
import { plantedRows, tableOf } from './planted-rows.ts';
import { rowModels, shippedEvaluator, span, timeModels, type ShippedModel } from './shipped-models.ts';
import { differing, withWrongValues } from './workbook-cells.ts';

/** Records of the planted table, thirty members with eight each. */
const RECORDS = 240;
/** Columns above which a model is recalculated over few periods: the formulas are the same in the others. */
const LARGE = 2_000;
/** The one projection each of whose formulas, from observed to projected, is recalculated. */
const inFull = new Set(['projection/employee', 'projection/resident', 'demography/insured']);

function timeWorkbook(shipped: ShippedModel): ModelWorkbook {
  const { from, to } = span(shipped);
  const made = shippedEvaluator(shipped);
  const large = made.run({ to, from: to }).columns.list.length > LARGE;
  const settings = !large ? span(shipped) : { from: from!, to: inFull.has(shipped.id) ? '2026' : String(Number(from) + 2) };
  return modelWorkbook(made.run(settings), { locale: 'zh', inFormOrder });
}

function recordsWorkbook({ model, to: period }: ShippedModel): RowWorkbook {
  const { table: whole, columns } = plantedRows(model);
  const table: SourceTable = { ...tableOf(whole.name, columns), rowCount: RECORDS };
  const session = openRows(model, { [table.name]: table });
  try {
    return rowWorkbook(session, table, { period }, { locale: 'zh' });
  } finally {
    session.close();
  }
}

describe('law 9: the workbook, recalculated by LibreOffice, equals the run', () => {
  const made = new Map<string, ModelWorkbook | RowWorkbook>();
  let values: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const shipped of timeModels) made.set(shipped.id, timeWorkbook(shipped));
    for (const shipped of rowModels) made.set(shipped.id, recordsWorkbook(shipped));
    for (const [id, { workbook }] of made) files.set(id, await writeWorkbook(withWrongValues(workbook)));
    values = recalculated(files);
  }, 240_000);

  test.each([...timeModels, ...rowModels].map(({ id }) => id))('%s', (id) => {
    expect(differing(made.get(id)!.workbook, values.get(id)!)).toEqual([]);
    expect(made.get(id)!.live).toBeGreaterThan(0);
  });

  test('every computed cell of every shipped model over time is a live formula', () => {
    expect([...made].flatMap(([id, one]) => ('fixedQuantities' in one ? one.fixedQuantities.map(({ column, reason }) => `${id} ${column.quantity.name} ${reason}`) : []))).toEqual([]);
  });
});
