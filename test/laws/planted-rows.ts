import type { Model, Quantity, SourceTable } from '../../src/language/model.ts';

/** Rows made for a model, member by member, so that its rules come into play: every element, small and very large expenses. */
export interface PlantedRows {
  readonly table: SourceTable;
  readonly columns: Readonly<Record<string, readonly (string | number)[]>>;
}

const members = 96;
const rowsEach = 8;

/** Expenses, from a visit to a long stay in intensive care. */
const expenses = [60, 380, 1500, 4200, 11000, 26000, 61000, 150000, 420000, 1300000];

/** Columns that differ from row to row; every other category is the member's own. */
const rowCategories = ['service', 'level', 'place', 'referral', 'cause'];

interface Planting {
  readonly member: number;
  readonly row: number;
  readonly expense: number;
}

/** How number columns are filled. A model with another column adds it here. */
const numbers: Readonly<Record<string, (at: Planting) => number>> = {
  expense: ({ expense }) => expense,
  excluded: ({ expense, row }) => cents(expense * 0.15 * part(row, 1)),
  own_first: ({ expense, row }) => cents(expense * 0.08 * part(row, 2)),
  special_drugs: ({ expense, row }) => cents(expense * 0.15 * part(row, 1) * part(row, 3)),
  days: ({ row }) => 1 + Math.floor(60 * part(row, 4)),
  insured_years: ({ member }) => Math.floor(20 * part(member, 5)),
  claimless_years: ({ member }) => Math.floor(12 * part(member, 6)),
  cost: ({ expense }) => 100 * Math.round(expense / 5),
  months_at_cap: ({ member }) => Math.floor(6 * part(member, 7)),
  programme_cap: ({ member }) => (part(member, 8) < 0.5 ? 10000 : 100000),
  specified_limit: ({ member }) => (part(member, 9) < 0.8 ? 0 : 10000),
};

/** @throws RangeError where nothing says how to fill a number column. */
export function plantedRows(model: Model): PlantedRows {
  if (model.axis.kind !== 'rows') throw new TypeError('plantedRows: a model on a row axis');
  const { axis } = model;
  const count = members * rowsEach;
  const rows = Array.from({ length: count }, (_, row): Planting => {
    const member = Math.floor(row / rowsEach);
    // A third of the members have small expenses only, so that deductibles and caps are met from both sides.
    const most = [5, 8, 10][member % 3]!;
    return { member, row, expense: cents(expenses[Math.floor(most * part(row, 10))]! * (0.5 + part(row, 11))) };
  });
  const columns: Record<string, readonly (string | number)[]> = {
    [axis.key]: rows.map(({ row }) => `s${row}`),
    [axis.order]: rows.map(({ row }) => 1 + (row % rowsEach) * 40),
  };
  for (const quantity of model.quantities.values())
    if (quantity.kind === 'input') columns[columnOf(quantity)] = rows.map((at) => cell(model, quantity, at));
  return { columns, table: tableOf(axis.table, columns) };
}

export function tableOf(name: string, columns: PlantedRows['columns']): SourceTable {
  return {
    name,
    rowCount: members * rowsEach,
    column: (id) => columns[id],
    place: (row, column) => ({ file: name, row: row + 1, column }),
    source: () => undefined,
    status: () => undefined,
  };
}

export function columnOf({ name, binding }: Quantity): string {
  return binding?.column ?? name.slice(name.lastIndexOf('.') + 1);
}

function cell(model: Model, quantity: Quantity, at: Planting): string | number {
  const column = columnOf(quantity);
  if (quantity.type === 'key') return `m${at.member}`;
  if (quantity.type === 'category') {
    const elements = [...model.dimensions.get(quantity.category!)!.elements, ...Object.keys(quantity.countsAs ?? {})];
    // A month has one programme at most, and some of its bills none.
    if (column === 'programme') return part(at.row, 12) < 0.4 ? 'none' : chosen(elements, part(at.member, 12));
    return chosen(
      elements,
      part(rowCategories.includes(column) ? at.row : at.member, hash(...[...column].map((letter) => letter.charCodeAt(0)))),
    );
  }
  const number = numbers[column];
  if (!number) throw new RangeError(`plantedRows: a column that is known; got ${column} of ${model.id}`);
  return number(at);
}

function chosen(elements: readonly string[], share: number): string {
  return elements[Math.floor(share * elements.length)]!;
}

const cents = (amount: number) => Math.round(amount * 100) / 100;

/** A number in [0, 1) that depends on nothing but its arguments. */
function part(...of: readonly number[]): number {
  return hash(...of) / 2 ** 32;
}

function hash(...of: readonly number[]): number {
  let mixed = 0x9e3779b9;
  for (const each of of) {
    mixed = Math.imul(mixed ^ (each + 0x7f4a7c15), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return mixed >>> 0;
}
