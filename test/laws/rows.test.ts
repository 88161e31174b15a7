import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/language/columns.ts';
import type { Bracket, Check, Model, Quantity } from '../../src/language/model.ts';
import type { Override } from '../../src/language/override.ts';
import { prefixOf } from '../../src/language/names.ts';
import { readsOf } from '../../src/language/check/reads.ts';
import { parseFormula } from '../../src/language/read/parse-formula.ts';
import { openRows, type RowRun, type RowSession } from '../../src/language/run/row-session.ts';
import { wasmExecutor } from '../../src/language/run-kernel/wasm/executor.ts';
import { columnOf, plantedRows, tableOf, type PlantedRows } from './planted-rows.ts';
import { rowModels } from './shipped-models.ts';

const pathOf = ({ quantity, element }: Column) => (element === '' ? quantity.name : `${quantity.name}.${element}`);

describe.each(rowModels)('$id', ({ model, to: period }) => {
  const planted = plantedRows(model);
  const tables = tablesOf(model, planted);
  const session = openRows(model, tables);
  const plain = session.run({ period });

  test('takes every planted row', () => {
    expect(plain.issues).toEqual([]);
    expect(plain.rows.length).toBe(tables[tableName(model)]!.rowCount);
  });

  test('law 4: a run without changes differs from the baseline by nothing, bit for bit', () => {
    expect(differing(plain, openRows(model, tables).run({ period, overrides: [] }))).toEqual([]);
  });

  test('law 4: laying a parameter’s own value over it changes nothing', () => {
    const overrides = own(plain).flatMap((column): readonly Override[] => {
      const value = plain.parameter(column.quantity.name, column.element);
      return column.quantity.type === 'number' ? [{ path: pathOf(column), from: first(period), value: value! }] : [];
    });
    expect(differing(plain, session.run({ period, overrides }))).toEqual([]);
  });

  test('law 5: every parameter moves a result', () => {
    const idle = own(plain).filter((column) => {
      for (const overrides of trials(plain, column, period)) {
        const context = overrides.slice(0, -1);
        const before = context.length > 0 ? session.run({ period, overrides: context }) : plain;
        if (differing(before, session.run({ period, overrides })).length > 0) return false;
      }
      return true;
    });
    expect(idle.map(pathOf)).toEqual([]);
  });

  test('law 7: every check holds on the planted rows', () => {
    expect(plain.checks.filter(({ holds }) => !holds).map(({ check, difference, firstRow }) => [check.name, difference, firstRow])).toEqual(
      [],
    );
    expect(new Set(plain.checks.map(({ check }) => check))).toEqual(new Set(model.checks));
  });

  test('law 7: every check fails on a planted error', () => {
    const deaf = model.checks.filter(
      (check) =>
        !check.name.includes('.') &&
        !wrongRuns(session, planted, period, check).some((run) =>
          run().checks.some((outcome) => outcome.check.name === check.name && !outcome.holds),
        ),
    );
    expect(deaf.map(({ name }) => name)).toEqual([]);
  });

  test('law 8: both executors agree bit for bit, on the baseline and after changes', () => {
    const compiled = openRows(model, tables, wasmExecutor()!);
    const halved = own(plain).flatMap(({ quantity, element }): readonly Override[] =>
      quantity.type === 'number' && quantity.kind === 'parameter'
        ? [{ path: pathOf({ quantity, element } as Column), from: first(period), value: plain.parameter(quantity.name, element)! * 0.7 }]
        : [],
    );
    for (const overrides of [[], halved])
      expect(differing(session.run({ period, overrides }), compiled.run({ period, overrides }))).toEqual([]);
    compiled.close();
  });
});

function tableName(model: Model): string {
  if (model.axis.kind !== 'rows') throw new TypeError('tableName: a model on a row axis');
  return model.axis.table;
}

function tablesOf(model: Model, { columns }: PlantedRows) {
  return { [tableName(model)]: tableOf(tableName(model), columns) };
}

const first = (period: string) => `${period.slice(0, 4)}-01`;

/** Parameters of the model itself; those of a model it uses are that model's business. */
function own(run: RowRun): readonly Column[] {
  return run.columns.list.filter(
    ({ quantity }) => quantity.kind === 'parameter' && !quantity.informational && !quantity.name.includes('.'),
  );
}

/** Computed columns in which two runs differ in any row. */
function differing(a: RowRun, b: RowRun): readonly string[] {
  return a.columns.list
    .filter(({ quantity }) => quantity.kind === 'variable' && !quantity.name.includes('check:'))
    .filter(({ quantity, element }) => {
      const [one, other] = [a, b].map((run) => run.column(quantity.name, element)!);
      return one!.length !== other!.length || one!.some((value, row) => !Object.is(value, other![row]));
    })
    .map(pathOf);
}

/** Changes of one parameter, alone and then with each other parameter changed first. */
function* trials(run: RowRun, column: Column, period: string): Generator<readonly Override[]> {
  const alone = valuesToTry(run, column, period);
  for (const change of alone) yield [change];
  // What a parameter hangs on holds for all elements or for its own more often than for another.
  const likely = ({ element }: Column): number => (element === '' ? 0 : element === column.element ? 1 : 2);
  for (const other of own(run).toSorted((one, two) => likely(one) - likely(two)))
    if (other !== column) for (const context of valuesToTry(run, other, period)) for (const change of alone) yield [context, change];
}

function valuesToTry(run: RowRun, column: Column, period: string): readonly Override[] {
  const { quantity, element } = column;
  const at = { path: pathOf(column), from: first(period) };
  if (quantity.type === 'brackets') {
    const rows = quantity.values.at(-1)!.value as readonly Bracket[];
    return [{ ...at, value: rows.map((row) => ({ ...row, value: row.value * 0.5 })) }];
  }
  if (quantity.type === 'choice') return Object.keys(quantity.choices).map((value) => ({ ...at, value }));
  const now = run.parameter(quantity.name, element)!;
  const values = [quantity.maximum, quantity.minimum, now * 0.5, now * 1.5, now + 1].filter(
    (value) => value !== undefined && value !== now,
  );
  return values.map((value) => ({ ...at, value: value! }));
}

/** Runs in each of which one quantity that the check reads is wrong. */
function wrongRuns(session: RowSession, planted: PlantedRows, period: string, check: Check): readonly (() => RowRun)[] {
  const { model } = session;
  return readsOf(check.formula.tree, model, prefixOf(check.name)).flatMap(({ quantity }) => {
    if (quantity.kind === 'parameter') {
      const columns = own(session.run({ period, columns: [] })).filter(
        (column) => column.quantity === quantity && quantity.type === 'number',
      );
      return columns.flatMap((column) =>
        [-1, 0, 1, 1e12].map((value) => () => session.run({ period, overrides: [{ path: pathOf(column), from: first(period), value }] })),
      );
    }
    if (quantity.kind === 'variable')
      return [4, -3].map(
        (factor) => () =>
          openRows(withFormula(model, quantity, `(${quantity.formula!.text}) * (${factor})`), tablesOf(model, planted)).run({ period }),
      );
    if (quantity.type !== 'number') return [];
    return [4, -3].map((factor) => () => {
      const column = columnOf(quantity);
      const columns = { ...planted.columns, [column]: planted.columns[column]!.map((value) => (value as number) * factor) };
      return openRows(model, tablesOf(model, { ...planted, columns })).run({ period });
    });
  });
}

function withFormula(model: Model, quantity: Quantity, text: string): Model {
  const { tree } = parseFormula(text);
  const changed: Quantity = { ...quantity, formula: { text, tree: tree!, place: quantity.place } };
  return { ...model, quantities: new Map([...model.quantities].map(([name, each]) => [name, each === quantity ? changed : each])) };
}
