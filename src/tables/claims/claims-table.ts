import type { SourceTable, TypedColumn } from '../../language/model.ts';
import { elementNames, type ClaimsColumns } from './claims-columns.ts';
import { packedText } from './identifiers.ts';
import { placeOfRow, rowLabel } from './row-places.ts';

/** Claims as the engine sees them. Plain columns, for readers that do not ask for typed ones, are made when first asked for. */
export function claimsTable(claims: ClaimsColumns): SourceTable {
  const typed = new Map<string, TypedColumn | undefined>();
  const plain = new Map<string, readonly (string | number | null)[] | undefined>();
  const known = <T>(columns: Map<string, T>, name: string, make: (claims: ClaimsColumns, name: string) => T): T => {
    if (!columns.has(name)) columns.set(name, make(claims, name));
    return columns.get(name)!;
  };
  return {
    name: 'claims',
    rowCount: claims.rowCount,
    column: (name) => known(plain, name, plainColumn),
    typed: (name) => known(typed, name, typedColumn),
    place: (row, column) => placeOfRow(claims.places, claims.fileRow[row]!, column),
    source: () => undefined,
    status: () => undefined,
  };
}

/** The settlement number of a row, or its number in the file. */
export function settlementOf(claims: ClaimsColumns, row: number): string {
  const number = claims.settlementNames && packedText(claims.settlementNames, row);
  return number ? number : rowLabel(claims.places, claims.fileRow[row]!);
}

/** Undefined for a column the file lacks, and for one in which rows lack a figure. */
function typedColumn(claims: ClaimsColumns, name: string): TypedColumn | undefined {
  const { rowCount, persons } = claims;
  if (name === 'member') return { kind: 'key', groups: claims.member, count: persons, name: (group) => packedText(claims.memberNames, group) };
  if (name === 'settlement') {
    return { kind: 'key', groups: Uint32Array.from({ length: rowCount }, (_, row) => row), count: rowCount, name: (group) => settlementOf(claims, group) };
  }
  const codes = claims.categories[name];
  if (codes) return { kind: 'category', codes, names: elementNames(name) };
  const figures = claims.figures[name];
  return figures && !figures.given ? { kind: 'number', values: figures.values } : undefined;
}

function plainColumn(claims: ClaimsColumns, name: string): readonly (string | number | null)[] | undefined {
  const figures = claims.figures[name];
  if (figures) return Array.from(figures.values, (value, row) => (figures.given?.[row] === 0 ? null : value));
  const column = typedColumn(claims, name);
  if (column?.kind === 'category') return Array.from(column.codes, (code) => column.names[code] ?? null);
  if (column?.kind !== 'key') return undefined;
  const names = Array.from({ length: column.count }, (_, group) => column.name(group));
  return Array.from(column.groups, (group) => names[group]!);
}
