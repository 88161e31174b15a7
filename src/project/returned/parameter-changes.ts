import type { Issue } from '../../i18n/issue.ts';
import { called } from '../../language/called.ts';
import type { Period, Quantity } from '../../language/model.ts';
import { cellText } from '../../language/workbook/cell-address.ts';
import type { ReadCell } from '../../language/workbook/read-sheet.ts';
import type { WorkbookCell } from '../../language/workbook/workbook.ts';
import { refuseOverride, type ScenarioChange } from '../../scenario/scenario.ts';
import { canonicalFormula } from './canonical-formula.ts';
import { openEnd } from './open-end.ts';
import type { ProposedChange, SheetPair } from './returned-workbook.ts';
import { typedNumber } from './typed-number.ts';

/**
 * Changed yellow cells of a sheet with a period in each column. A cell that repeats the one before it goes on with whatever
 * was typed there; a value typed over holds from the period of its column until the next cell that has a value of its own.
 */
export function parameterChanges(pair: SheetPair): readonly ProposedChange[] {
  const { own, model } = pair;
  const heads = own.rows.find((row) => row.some((cell) => cell?.kind === 'period')) ?? [];
  const periods = heads.flatMap((cell, column) => (cell?.kind === 'period' ? [{ column, period: String(cell.value) }] : []));
  return own.rows.flatMap((cells, row) => {
    const [id, element] = cells;
    const quantity = id?.kind === 'id' ? model.quantities.get(String(id.value)) : undefined;
    const at = pair.rows(row);
    if (!quantity || at === undefined || !periods.some(({ column }) => cells[column]?.kind === 'parameter')) return [];
    return rowChanges({ pair, quantity, element: String(element?.value ?? ''), cells, row: at, periods });
  });
}

interface ParameterRow {
  readonly pair: SheetPair;
  readonly quantity: Quantity;
  readonly element: string;
  readonly cells: readonly (WorkbookCell | undefined)[];
  /** Row in the file. */
  readonly row: number;
  readonly periods: readonly { readonly column: number; readonly period: Period }[];
}

type Value = number | string;

interface PeriodValue {
  readonly period: Period;
  readonly before: Value | undefined;
  readonly now: Value | undefined;
  /** The cell the value was typed into, where it is not the one before. */
  readonly cell: string;
  readonly formula?: string;
}

function rowChanges(line: ParameterRow): readonly ProposedChange[] {
  const values: PeriodValue[] = [];
  for (const { column, period } of line.periods) {
    const cell = line.cells[column];
    const before = valueOf(line.quantity, cell);
    const address = cellText({ row: line.row, column });
    const typed = typedIn(line, column);
    const last = values.at(-1);
    if (typed === 'carried' && last) values.push({ ...last, period, before });
    else if (typed === 'carried' || typed === 'refused') values.push({ period, before, now: before, cell: address });
    else values.push({ period, before, now: typed.value, cell: address, ...(typed.formula !== undefined && { formula: typed.formula }) });
  }
  return stretches(values).flatMap((stretch) => proposed(line, stretch, values.at(-1)!.period) ?? []);
}

/** A value as the model has it: of a choice the option, not its words. */
function valueOf(quantity: Quantity, cell: WorkbookCell | undefined): Value | undefined {
  if (cell?.value === null || cell?.value === undefined) return undefined;
  return quantity.type === 'choice' ? optionOf(quantity, String(cell.value)) : cell.value;
}

function optionOf(quantity: Quantity, words: string): string | undefined {
  return Object.entries(quantity.choices).find(([option, label]) => [option, label.zh, label.en].includes(words.trim()))?.[0];
}

/** What stands in a yellow cell now: the cell before it, something that cannot be taken, or a value. */
function typedIn(line: ParameterRow, column: number): 'carried' | 'refused' | { readonly value: Value | undefined; readonly formula?: string } {
  const { quantity, cells, row } = line;
  const cell = cells[column];
  const found = line.pair.found.cells.get(`${row},${column}`);
  const formula = found?.formula;
  if (cell?.formula !== undefined && formula !== undefined && carries(formula, row, column)) return 'carried';
  if (cell?.formula !== undefined && formula !== undefined && canonicalFormula(formula) === canonicalFormula(line.pair.formula(cell.formula) ?? '')) return 'carried';
  if (!found || found.value === null) {
    if (cell?.value === null || cell === undefined) return { value: undefined };
    line.pair.issues.push(issue(line, column, 'workbook/cell-emptied', {}));
    return 'refused';
  }
  const written = formula === undefined ? {} : { formula };
  if (quantity.type === 'choice') {
    const option = optionOf(quantity, String(found.value));
    if (option !== undefined) return { value: option, ...written };
    line.pair.issues.push(issue(line, column, 'workbook/choice-unknown', { found: String(found.value), optionsZh: Object.values(quantity.choices).map(({ zh }) => zh).join('、'), optionsEn: Object.values(quantity.choices).map(({ en }) => en).join(', ') }));
    return 'refused';
  }
  const value = numberOf(found);
  if (value !== undefined) return { value: sameNumber(value, cell?.value) ? (cell!.value as number) : value, ...written };
  line.pair.issues.push(issue(line, column, 'workbook/number-expected', { found: String(found.value) }));
  return 'refused';
}

/** `F7` in the cell to the right of it. */
function carries(formula: string, row: number, column: number): boolean {
  return canonicalFormula(formula).replaceAll('$', '') === cellText({ row, column: column - 1 });
}

function numberOf({ value }: ReadCell): number | undefined {
  return typeof value === 'number' ? value : value === null ? undefined : typedNumber(value);
}

/** LibreOffice and Excel save fifteen digits. */
function sameNumber(found: number, written: WorkbookCell['value'] | undefined): boolean {
  return typeof written === 'number' && Math.abs(found - written) <= 1e-14 * Math.max(Math.abs(found), Math.abs(written));
}

/** Periods that follow each other, were changed, and hold one value now. */
function stretches(values: readonly PeriodValue[]): readonly (readonly PeriodValue[])[] {
  const found: PeriodValue[][] = [];
  values.forEach((value, at) => {
    if (value.now === value.before || value.now === undefined) return;
    const before = values[at - 1];
    const goesOn = before !== undefined && before.now === value.now && before.now !== before.before;
    if (goesOn) found.at(-1)!.push(value);
    else found.push([value]);
  });
  return found;
}

function proposed(line: ParameterRow, stretch: readonly PeriodValue[], lastPeriod: Period): ProposedChange | undefined {
  const [first] = stretch as readonly [PeriodValue];
  const end = stretch.at(-1)!.period;
  const path = line.element === '' ? line.quantity.name : `${line.quantity.name}.${line.element}`;
  const until = end === lastPeriod ? openEnd(line.quantity, line.element, end, line.pair.overrides) : lastMonth(end);
  const change: ScenarioChange = { path, from: firstMonth(first.period), value: first.now!, ...(until !== undefined && { until }) };
  const refused = refuseOverride(change, line.pair.model);
  if (refused) {
    line.pair.issues.push({ code: refused.code, severity: 'error', place: { file: line.pair.file, sheet: line.pair.found.name, cell: first.cell }, values: refused.values });
    return undefined;
  }
  return { change, before: first.before, sheet: line.pair.found.name, cell: first.cell, ...(first.formula !== undefined && { formula: first.formula }) };
}

export const firstMonth = (period: Period): string => (period.length === 4 ? `${period}-01` : period);
export const lastMonth = (period: Period): string => (period.length === 4 ? `${period}-12` : period);

function issue({ pair, quantity, element, row }: ParameterRow, column: number, code: string, values: Issue['values']): Issue {
  return { code, severity: 'error', place: { file: pair.file, sheet: pair.found.name, cell: cellText({ row, column }) }, values: { ...called(pair.model, quantity, element), ...values } };
}
