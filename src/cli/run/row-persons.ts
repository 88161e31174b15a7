import type { SourceTable } from '../../language/model.ts';
import type { RowRun } from '../../language/run/run-rows.ts';

/** How many different members the rows of a run have; undefined where the model names no member. */
export function rowPersons({ model, rows }: RowRun, table: SourceTable): number | undefined {
  const group = model.axis.kind === 'rows' && model.axis.group !== undefined ? model.quantities.get(model.axis.group) : undefined;
  if (!group) return undefined;
  const name = group.binding?.column ?? group.name.slice(group.name.lastIndexOf('.') + 1);
  const typed = table.typed?.(name);
  if (typed?.kind === 'key') {
    const seen = new Uint8Array(typed.count);
    for (const row of rows) seen[typed.groups[row]!] = 1;
    return seen.reduce((count, is) => count + is, 0);
  }
  const column = table.column(name);
  return new Set(rows.map((row) => column?.[row])).size;
}
