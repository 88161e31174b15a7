import { beforeAll, describe, expect, test } from 'vitest';
import type { SourceTable } from '../../src/language/model.ts';
import { openRows } from '../../src/language/run/row-session.ts';
import { functionList } from '../../src/language/functions.ts';
import type { Override } from '../../src/language/override.ts';
import { BRACKET_COLUMNS } from '../../src/language/workbook/brackets-sheet.ts';
import { FIRST_PERIOD_COLUMN } from '../../src/language/workbook/layout.ts';
import { modelWorkbook, type ModelWorkbook } from '../../src/language/workbook/model-workbook.ts';
import { rowWorkbook, type RowWorkbook } from '../../src/language/workbook/row-workbook.ts';
import type { Workbook } from '../../src/language/workbook/workbook.ts';
import { writeWorkbook } from '../../src/reports/excel/write-workbook.ts';
import { inFormOrder } from '../../src/scenario/form-order.ts';
import { madeWorkbooks, triedFormulas } from './made-workbooks.ts';
import { recalculated, savedValues, type Recalculated } from './libre-office.ts';
import { plantedRows, tableOf } from './planted-rows.ts';
import { rowModels, shippedEvaluator, shippedModel, span, timeModels, type ShippedModel } from './shipped-models.ts';
import { differing, planted, withParameter, withWrongValues } from './workbook-cells.ts';

/** Records of the planted table, twenty members with eight each. */
const RECORDS = 160;
/** Columns above which a model is recalculated over few periods: the formulas are the same in the others. */
const LARGE = 2_000;
/** The projections that are recalculated from observed to projected years, with all the models they use. */
const inFull = new Set(['projection/employee', 'projection/resident']);

function timeWorkbook(shipped: ShippedModel, overrides: readonly Override[] = []): ModelWorkbook {
  const { from, to } = span(shipped);
  const made = shippedEvaluator(shipped);
  const large = made.run({ to, from: to }).columns.list.length > LARGE;
  const settings = !large ? span(shipped) : { from: from!, to: inFull.has(shipped.id) ? '2026' : String(Number(from) + 1) };
  return modelWorkbook(made.run({ ...settings, overrides }), { locale: 'zh', inFormOrder });
}

function recordsWorkbook({ model, to: period }: ShippedModel, overrides: readonly Override[] = []): RowWorkbook {
  const { table: whole, columns } = plantedRows(model);
  const table: SourceTable = { ...tableOf(whole.name, columns), rowCount: RECORDS };
  const session = openRows(model, { [table.name]: table });
  try {
    return rowWorkbook(session, table, { period, overrides }, { locale: 'zh' });
  } finally {
    session.close();
  }
}

interface Change {
  readonly of: string;
  readonly made: (workbook: Workbook) => Workbook;
  readonly expected: (shipped: ShippedModel) => { readonly workbook: Workbook };
}

const third = (shipped: ShippedModel) => `${shippedEvaluator(shipped).run(span(shipped)).periods[2]!}-01`;

/** One yellow cell of a workbook changed by hand, and the same change as a scenario. */
const changes: Readonly<Record<string, Change>> = {
  'a rate typed over what was carried on, in the third year': {
    of: 'employee/pool-budget',
    made: (workbook) => withParameter(workbook, '参数', ['employer_rate', ''], FIRST_PERIOD_COLUMN + 2, 0.09),
    expected: (shipped) => timeWorkbook(shipped, [{ path: 'employer_rate', from: third(shipped), value: 0.09 }]),
  },
  'a choice': {
    of: 'employee/pool-budget',
    made: (workbook) => withParameter(workbook, '参数', ['closing_rule', ''], FIRST_PERIOD_COLUMN, shippedModel('employee/pool-budget').model.quantities.get('closing_rule')!.choices['spending']!.zh),
    expected: (shipped) => timeWorkbook(shipped, [{ path: 'closing_rule', from: '1999-01', value: 'spending' }]),
  },
  'a share of a bracket table': {
    of: 'corridor/guangzhou',
    made: (workbook) => withParameter(workbook, '分档', ['loss_fund_bands', ''], BRACKET_COLUMNS.value, 0.7),
    expected: (shipped) => timeWorkbook(shipped, [{ path: 'loss_fund_bands', from: '1999-01', value: [{ from: 0, value: 0.7 }] }]),
  },
  'a ratio that every record reads': {
    of: 'benefits/resident-layered',
    made: (workbook) => withParameter(workbook, '参数', ['ratio', 'tertiary'], FIRST_PERIOD_COLUMN, 0.55),
    expected: (shipped) => recordsWorkbook(shipped, [{ path: 'ratio.tertiary', from: '1999-01', value: 0.55 }]),
  },
};

describe('law 9: the workbook, recalculated by LibreOffice, equals the run', () => {
  const made = new Map<string, ModelWorkbook | RowWorkbook>();
  let values: ReadonlyMap<string, Recalculated>;

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const shipped of timeModels) made.set(shipped.id, timeWorkbook(shipped));
    for (const shipped of rowModels) made.set(shipped.id, recordsWorkbook(shipped));
    for (const [id, { workbook }] of made) files.set(id, await writeWorkbook(withWrongValues(workbook)));
    for (const [name, change] of Object.entries(changes)) files.set(name, await writeWorkbook(withWrongValues(change.made(made.get(change.of)!.workbook))));
    for (const [name, make] of Object.entries(madeWorkbooks)) files.set(name, await writeWorkbook(withWrongValues(make())));
    files.set('planted', await writeWorkbook(withWrongValues(planted(made.get('employee/whole-fund')!.workbook))));
    values = recalculated(files);
  }, 240_000);

  test.each([...timeModels, ...rowModels].map(({ id }) => id))('%s', (id) => {
    expect(differing(made.get(id)!.workbook, values.get(id)!)).toEqual([]);
    expect(made.get(id)!.live).toBeGreaterThan(0);
  });

  test('every computed cell of every shipped model over time is a live formula', () => {
    expect([...made].flatMap(([id, one]) => ('fixedQuantities' in one ? one.fixedQuantities.map(({ column, reason }) => `${id} ${column.quantity.name} ${reason}`) : []))).toEqual([]);
  });

  test.each(Object.keys(changes))('a yellow cell changed by hand gives what the scenario gives: %s', (name) => {
    const { of, expected } = changes[name]!;
    const { workbook } = expected(shippedModel(of));
    expect(differing(workbook, values.get(name)!)).toEqual([]);
    // The change is one that moves something.
    expect(differing(made.get(of)!.workbook, values.get(name)!)).not.toEqual([]);
  });

  test.each(Object.keys(madeWorkbooks))('%s', (name) => {
    expect(differing(madeWorkbooks[name]!(), values.get(name)!)).toEqual([]);
  });

  test('tries every function of the language', () => {
    expect(functionList.map(({ name }) => name).filter((name) => !triedFormulas.some((formula) => formula.includes(`${name}(`)))).toEqual([]);
  });

  test('a formula written wrong is found, and what follows from it', () => {
    const { workbook } = made.get('employee/whole-fund')!;
    const wrong = planted(workbook).sheets.find(({ name }) => name === '计算')!.rows;
    const right = workbook.sheets.find(({ name }) => name === '计算')!.rows;
    const row = right.findIndex((cells, r) => cells.some((cell, c) => cell?.formula !== wrong[r]![c]?.formula));
    const faults = differing(workbook, values.get('planted')!);
    expect(faults.filter((fault) => fault.includes(` ${right[row]![0]!.value} `))).not.toEqual([]);
    expect(faults.length).toBeGreaterThan(1);
  });

  test('a file that nobody recalculated is found', async () => {
    const { workbook } = made.get('proofs/contribution-relief')!;
    const formulas = workbook.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.filter((cell) => cell?.formula !== undefined)));
    expect(differing(workbook, savedValues(await writeWorkbook(withWrongValues(workbook))))).toHaveLength(formulas.length);
  });
});
