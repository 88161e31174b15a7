import type { Label, SourceTable } from '../../language/model.ts';
import { contractById } from '../../tables/contracts/all.ts';
import type { Project } from '../state/project.svelte.ts';
import type { LoadedTable } from '../state/loaded-tables.ts';

/** A table that the project stands on. */
export interface TableInUse {
  readonly name: string;
  readonly label: Label;
  readonly table: SourceTable;
  /** Whether it keeps a contract and can be shown by its columns. */
  readonly hasContract: boolean;
  readonly span: string;
  /** A person's own tables in it. */
  readonly loaded: readonly LoadedTable[];
  readonly hasShippedRows: boolean;
  /** How many of the model's quantities read it. */
  readonly readBy: number;
}

const periodColumns = ['year', 'month', 'notice_year', 'from'];

export function tablesInUse(project: Project): readonly TableInUse[] {
  const bound = [...project.model.quantities.values()].flatMap(({ binding }) => (binding ? [binding.table] : []));
  const rows = Object.entries(project.dataset.tables).map(([name, table]): TableInUse => {
    const contract = contractById(name);
    const loaded = project.loaded.filter((each) => each.table.contract === name);
    return {
      name,
      label: contract?.label ?? project.dataset.titles[name] ?? { zh: name, en: name },
      table,
      hasContract: contract !== undefined,
      span: spanOf(table),
      loaded,
      hasShippedRows: project.shippedDataset.tables[name] !== undefined && loaded.every(({ how }) => how === 'extend'),
      readBy: bound.filter((each) => each === name).length,
    };
  });
  return rows.toSorted((a, b) => Number(b.hasContract) - Number(a.hasContract) || b.readBy - a.readBy);
}

/** Tables that hold for the whole country, whatever place the fund is of. */
const nationwide = new Set(['macro', 'resident_funding']);

/**
 * Tables of the program's own place that the model still reads beside a table that was exchanged for another place's:
 * the budget would mix two funds.
 */
export function leftFromElsewhere(tables: readonly TableInUse[]): readonly TableInUse[] {
  const exchanged = tables.some(({ loaded }) => loaded.some(({ how }) => how === 'replace'));
  return exchanged ? tables.filter(({ name, readBy, loaded }) => readBy > 0 && loaded.length === 0 && !nationwide.has(name)) : [];
}

function spanOf(table: SourceTable): string {
  const column = periodColumns.map((name) => table.column(name)).find((found) => found !== undefined);
  let first: string | undefined;
  let last: string | undefined;
  for (let row = 0; row < (column?.length ?? 0); row++) {
    const period = column![row];
    if (period === null || period === undefined) continue;
    const text = String(period);
    if (first === undefined || text < first) first = text;
    if (last === undefined || text > last) last = text;
  }
  return first === undefined ? '' : first === last ? first : `${first} – ${last!}`;
}
