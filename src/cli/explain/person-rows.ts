import type { Model, SourceTable } from '../../language/model.ts';
import type { RowExplanation } from '../../language/run/explain-row.ts';
import type { RowRun, RowSession } from '../../language/run/row-session.ts';
import { rowColumns, type RowCell } from '../run/row-columns.ts';
import { openedRowCells, type RowCellName } from './row-cells.ts';

/** One row of a person: what was read, and the numbers that were opened. */
export interface PersonRow {
  readonly key: RowCell;
  /** Cells of the table by input. */
  readonly read: readonly { readonly name: string; readonly cell: RowCell }[];
  readonly opened: readonly RowExplanation[];
}

export interface PersonRows {
  readonly person: string;
  readonly run: RowRun;
  readonly rows: readonly PersonRow[];
}

/** The rows of one member, in the order the model goes through them; undefined where there is no such member. */
export function personRows(
  session: RowSession,
  table: SourceTable,
  person: string,
  settings: Parameters<RowSession['run']>[0],
  asked: readonly RowCellName[],
  depth: number,
): PersonRows | undefined {
  const index = Array.from({ length: session.groups }, (_, group) => group).find((group) => session.groupName(group) === person);
  if (index === undefined) return undefined;
  const run = session.ofGroup(index).run(settings);
  const columns = rowColumns(run, table);
  const inputs = columns.filter(({ kind, name }) => kind === 'input' && name !== groupOf(session.model));
  const rows = run.rows.map((_, position) => ({
    key: columns[0]!.cell(position),
    read: inputs.map(({ name, cell }) => ({ name, cell: cell(position) })),
    opened: openedRowCells(run, table, position, asked, depth),
  }));
  return { person, run, rows };
}

function groupOf({ axis }: Model): string | undefined {
  return axis.kind === 'rows' ? axis.group : undefined;
}
