import type { SourceTable } from '../../src/language/model.ts';

/** The statement of one year of a contract, items by id in yuan and persons, as the contracts of `models/corridor` read it. */
export function contractStatement(year: string, items: Readonly<Record<string, number>>): SourceTable {
  const names = Object.keys(items);
  const columns: Readonly<Record<string, readonly (string | number)[]>> = { year: names.map(() => year), item: names, amount: Object.values(items) };
  return {
    name: 'statement',
    rowCount: names.length,
    column: (name) => columns[name],
    place: (row, column) => ({ file: 'statement', row: row + 1, column }),
    source: () => undefined,
    status: () => undefined,
  };
}
