import type { Bracket, Quantity } from '../../language/model.ts';
import { BRACKET_COLUMNS } from '../../language/workbook/brackets-sheet.ts';
import { parameterBrackets, stretchesOf } from '../../language/run/parameter-values.ts';
import { called } from '../../language/called.ts';
import { cellText } from '../../language/workbook/cell-address.ts';
import { NO_END } from '../../language/workbook/number-format.ts';
import type { WorkbookCell } from '../../language/workbook/workbook.ts';
import { refuseOverride, type ScenarioChange } from '../../scenario/scenario.ts';
import { firstMonth, lastMonth } from './parameter-changes.ts';
import { openEnd } from './open-end.ts';
import type { ProposedChange, SheetPair } from './returned-workbook.ts';
import { typedNumber } from './typed-number.ts';

type Row = readonly (WorkbookCell | undefined)[];

interface Table {
  readonly quantity: Quantity;
  readonly element: string;
  /** `2018–2027`, or one period. */
  readonly periods: string;
  readonly rows: readonly { readonly cells: Row; readonly row: number }[];
}

/** Bracket tables of which a cell was changed: each is proposed as a whole, for the periods it counts in. */
export function bracketChanges(pair: SheetPair): readonly ProposedChange[] {
  const tables = tablesIn(pair);
  return tables.flatMap((table, at) => {
    const next = tables[at + 1];
    const isLast = next?.quantity !== table.quantity || next.element !== table.element;
    return tableChange(table, isLast, pair) ?? [];
  });
}

/** Rows of one quantity, element and stretch of periods. */
function tablesIn({ own, model }: SheetPair): readonly Table[] {
  const tables: { quantity: Quantity; element: string; periods: string; rows: { cells: Row; row: number }[] }[] = [];
  own.rows.forEach((cells, row) => {
    const quantity = cells[0]?.kind === 'id' ? model.quantities.get(String(cells[0].value)) : undefined;
    if (!quantity) return;
    const element = String(cells[1]?.value ?? '');
    const periods = String(cells[BRACKET_COLUMNS.periods]?.value ?? '');
    const open = tables.at(-1);
    if (open?.quantity === quantity && open.element === element && open.periods === periods) open.rows.push({ cells, row });
    else tables.push({ quantity, element, periods, rows: [{ cells, row }] });
  });
  return tables;
}

function tableChange({ quantity, element, periods, rows }: Table, isLast: boolean, pair: SheetPair): ProposedChange | undefined {
  let changed: string | undefined;
  const read = ({ cells, row }: Table['rows'][number], column: number): number | undefined => {
    const at = pair.rows(row);
    const written = cells[column]?.value as number;
    if (at === undefined) return written;
    const found = pair.found.cells.get(`${at},${column}`);
    const address = cellText({ row: at, column });
    const value = found === undefined || found.value === null ? undefined : typeof found.value === 'number' ? found.value : typedNumber(found.value);
    if (value === undefined) {
      const code = found?.value === null || found === undefined ? 'workbook/cell-emptied' : 'workbook/number-expected';
      pair.issues.push({ code, severity: 'error', place: { file: pair.file, sheet: pair.found.name, cell: address }, values: { ...called(pair.model, quantity, element), found: String(found?.value ?? '') } });
      return undefined;
    }
    if (Math.abs(value - written) <= 1e-14 * Math.max(Math.abs(value), Math.abs(written))) return written;
    changed ??= address;
    return value;
  };
  const now = rows.map((row) => ({ from: read(row, BRACKET_COLUMNS.from), to: read(row, BRACKET_COLUMNS.to), value: read(row, BRACKET_COLUMNS.value) }));
  if (changed === undefined || now.some(({ from, to, value }) => from === undefined || to === undefined || value === undefined)) return undefined;
  const [first, last = first] = periods.split('–') as [string, string?];
  const written = parameterBrackets(quantity, stretchesOf(quantity, element, first, pair.overrides)) ?? [];
  const bracket = (at: number, from: number, to: number, value: number): Bracket => ({ from, value, ...(to < NO_END && { to }), ...(written[at]?.article !== undefined && { article: written[at].article }) });
  const before = rows.map(({ cells }, at) => bracket(at, cells[BRACKET_COLUMNS.from]!.value as number, cells[BRACKET_COLUMNS.to]!.value as number, cells[BRACKET_COLUMNS.value]!.value as number));
  const until = isLast ? openEnd(quantity, element, last, pair.overrides) : lastMonth(last);
  const change: ScenarioChange = {
    path: element === '' ? quantity.name : `${quantity.name}.${element}`,
    from: firstMonth(first),
    value: now.map(({ from, to, value }, at) => bracket(at, from!, to!, value!)),
    ...(until !== undefined && { until }),
  };
  const refused = refuseOverride(change, pair.model);
  if (refused) {
    pair.issues.push({ code: refused.code, severity: 'error', place: { file: pair.file, sheet: pair.found.name, cell: changed }, values: refused.values });
    return undefined;
  }
  return { change, before, sheet: pair.found.name, cell: changed };
}
