import type { Issue, Place } from '../../i18n/issue.ts';
import type { SourceTable } from '../../language/model.ts';
import type { ContractTable } from '../../tables/contract-table.ts';

/** Names a file as the user knows it, where a reader only knows its name. */
export type FileName = (file: string) => string;

export function placeIn(place: Place, named: FileName): Place {
  return place.file === undefined ? place : { ...place, file: named(place.file) };
}

export function issuesIn(issues: readonly Issue[], named: FileName): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, place: placeIn(issue.place, named) }));
}

export function tableIn(table: SourceTable, named: FileName): SourceTable {
  return {
    name: table.name,
    rowCount: table.rowCount,
    column: (name) => table.column(name),
    place: (row, column) => placeIn(table.place(row, column), named),
    source: (row) => table.source(row),
    status: (row) => table.status(row),
  };
}

export function contractTableIn(table: ContractTable, named: FileName): ContractTable {
  return {
    ...tableIn(table, named),
    contract: table.contract,
    key: (row, withBasis) => table.key(row, withBasis),
    factor: (row, column) => table.factor(row, column),
  };
}
