import type { Issue, Place } from '../i18n/issue.ts';
import type { Source, SourceTable } from '../language/model.ts';
import { keyColumns, valueColumns, type Contract } from './contract.ts';
import type { ContractTable } from './contract-table.ts';
import { basisCodes } from './contracts/shared-columns.ts';
import { shownNumber } from './findings.ts';
import { keyWords } from './figures.ts';
import { report } from './report.ts';

interface Row {
  readonly table: ContractTable;
  readonly row: number;
  readonly rank: number;
}

const rankOfBasis = new Map<string, number>(['final', 'execution', 'library', 'derived', 'secondary', 'flash', 'budget'].map((basis, rank) => [basis, rank]));
/** A figure that does not say its basis stands after final and execution figures, before everything estimated. */
const unsaid = 1.5;

/**
 * The tables of one contract as one, with one row for each key: the figure of the best basis (final, execution,
 * library, derived, secondary, flash, budget), column by column; of equal bases the table given last. With `basis`
 * only rows of that basis are taken.
 */
export function toSourceTable(tables: readonly ContractTable[], basis?: string): SourceTable {
  const [first] = tables;
  if (!first) throw new RangeError('toSourceTable: at least one table; got none');
  if (tables.some((table) => table.name !== first.name)) throw new RangeError(`toSourceTable: tables of one contract; got ${tables.map((table) => table.name).join(', ')}`);
  if (basis !== undefined && !rankOfBasis.has(basis)) throw new RangeError(`toSourceTable: a basis of ${basisCodes.map((code) => code.id).join(', ')}; got ${basis}`);
  const byKey = new Map<string, Row[]>();
  for (const table of tables) {
    for (let row = 0; row < table.rowCount; row++) {
      const own = table.column('basis')![row];
      if (basis !== undefined && own !== basis) continue;
      const entry = { table, row, rank: typeof own === 'string' ? (rankOfBasis.get(own) ?? unsaid) : unsaid };
      const key = table.key(row);
      const list = byKey.get(key);
      if (list) list.push(entry);
      else byKey.set(key, [entry]);
    }
  }
  const columns = new Map(tables.flatMap((table) => table.contract.columns.map((column) => [column.id, column])));
  return new MergedTable({ ...first.contract, columns: [...columns.values()] }, [...byKey.values()].map(bestFirst));
}

function bestFirst(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, order) => ({ row, order })).sort((a, b) => a.row.rank - b.row.rank || b.order - a.order).map(({ row }) => row);
}

class MergedTable implements SourceTable {
  readonly name: string;
  readonly rowCount: number;
  private readonly rows: readonly (readonly Row[])[];
  private readonly values: ReadonlySet<string>;
  private readonly columns = new Map<string, (string | number | null)[]>();
  private readonly contract: Contract;

  constructor(contract: Contract, rows: readonly (readonly Row[])[]) {
    this.contract = contract;
    this.name = contract.id;
    this.rows = rows;
    this.rowCount = rows.length;
    this.values = new Set(valueColumns(contract).map((column) => column.id));
  }

  column(name: string): ArrayLike<string | number | null> | undefined {
    const known = this.columns.get(name);
    if (known || !this.contract.columns.some((column) => column.id === name)) return known;
    const made = this.rows.map((_, index) => {
      const { table, row } = this.giver(index, name);
      return table.column(name)?.[row] ?? null;
    });
    this.columns.set(name, made);
    return made;
  }

  place(row: number, column: string): Place {
    const giver = this.giver(row, column);
    return giver.table.place(giver.row, column);
  }

  source(row: number): Source | undefined {
    const giver = this.leader(row);
    return giver.table.source(giver.row);
  }

  status(row: number): string | undefined {
    const giver = this.leader(row);
    return giver.table.status(giver.row);
  }

  /** The row that gives a column's figure: the best one that has it. */
  private giver(row: number, column: string): Row {
    const candidates = this.rows[row]!;
    if (!this.values.has(column)) return this.leader(row);
    return candidates.find((candidate) => (candidate.table.column(column)?.[candidate.row] ?? null) !== null) ?? candidates[0]!;
  }

  /** The best row that gives anything. */
  private leader(row: number): Row {
    const candidates = this.rows[row]!;
    return candidates.find((candidate) => [...this.values].some((id) => (candidate.table.column(id)?.[candidate.row] ?? null) !== null)) ?? candidates[0]!;
  }
}

/** Figures that two tables of one contract give differently for the same key and basis; the later table's is used. */
export function conflicts(tables: readonly ContractTable[]): readonly Issue[] {
  const issues: Issue[] = [];
  const seen = new Map<string, { readonly table: ContractTable; readonly row: number }>();
  for (const table of tables) {
    for (let row = 0; row < table.rowCount; row++) {
      const key = table.key(row, true);
      const before = seen.get(key);
      seen.set(key, { table, row });
      if (!before || before.table === table) continue;
      for (const { id } of valueColumns(table.contract)) {
        const first = before.table.column(id)![before.row];
        const second = table.column(id)![row];
        if (typeof first !== 'number' || typeof second !== 'number' || first === second) continue;
        const keys = keyColumns(table.contract).map((column) => table.column(column.id)![row] ?? null);
        issues.push(report('files/conflict', 'warning', table.place(row, id), {
          key: keyWords(table.contract, keys), first: shownNumber(first), second: shownNumber(second),
          firstFile: before.table.place(before.row, id).file ?? '', secondFile: table.place(row, id).file ?? '',
        }));
      }
    }
  }
  return issues;
}
