import type { Period, Quantity, SourceTables } from '../../language/model.ts';
import type { CellReference, Mark } from '../../language/result.ts';
import type { Place } from '../../i18n/issue.ts';
import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { FormColumn, FormLine } from '../../tables/forms/form-definition.ts';

export type FormRunName = 'baseline' | 'scenario' | 'actual' | 'execution';

/** Runs that a form is filled from. */
export interface FormRuns {
  /** The run that is written out, and its name. */
  readonly chosen: EvaluatedRun;
  readonly chosenName: FormRunName;
  readonly baseline: EvaluatedRun;
  readonly scenario: EvaluatedRun;
  /** What came of past years, where the budget was drawn up without knowing it. */
  readonly actual?: EvaluatedRun | undefined;
  /** A run of the running year, and the month (1 to 12) through which figures are cumulated. */
  readonly months?: { readonly run: EvaluatedRun; readonly month: number } | undefined;
}

/** Where the figures of a form come from: runs first, then tables. */
export interface FormSource {
  readonly scheme: string;
  readonly year: number;
  readonly runs?: FormRuns | undefined;
  readonly tables?: SourceTables | undefined;
}

/** An unrounded figure of a form, and what it was read from. */
export interface FormFigure {
  /** Yuan, persons, or a fraction. */
  readonly value: number;
  readonly mark: Mark;
  readonly run?: FormRunName;
  readonly reference?: CellReference;
  readonly place?: Place;
}

/** The figure of one line in one column; undefined where neither a run nor a table knows it. */
export function figureOf(line: FormLine, column: FormColumn, source: FormSource): FormFigure | undefined {
  const year = String(source.year + column.year);
  if (column.stage === undefined) return undefined;
  if (column.stage === 'cumulative' || column.stage === 'same_period') return monthFigure(line, year, source);
  const { runs } = source;
  const run = runs && runOf(column, year, runs);
  const booked = runs === undefined || isBooked(runs.baseline, year);
  if (runs && !run) return undefined;
  return (run && runFigure(line, year, run)) ?? (booked ? tableFigure(line, year, source) : undefined) ?? openingOf(line, year, source, run, booked);
}

interface NamedRun {
  readonly run: EvaluatedRun;
  readonly name: FormRunName;
}

function isBooked(run: EvaluatedRun, year: Period): boolean {
  return run.model.quantities.has('income') && run.periods.includes(year) && run.mark('income', year) === 'observed';
}

/** The run of a column's stage. A year that was booked when the budget was drawn up has no budget. */
function runOf({ stage }: FormColumn, year: Period, runs: FormRuns): NamedRun | undefined {
  const booked = isBooked(runs.baseline, year);
  switch (stage) {
    case 'run':
      return { run: runs.chosen, name: runs.chosenName };
    case 'adopted':
      return booked ? undefined : { run: runs.baseline, name: 'baseline' };
    case 'adjusted':
      return booked ? undefined : { run: runs.scenario, name: 'scenario' };
    case 'outturn':
      return runs.actual ? { run: runs.actual, name: 'actual' } : booked ? { run: runs.baseline, name: 'baseline' } : undefined;
    default:
      return undefined;
  }
}

function runFigure(line: FormLine, year: Period, { run, name }: NamedRun): FormFigure | undefined {
  if (!run.periods.includes(year)) return undefined;
  for (const named of line.quantities) {
    const [, quantityName = named, element] = /^(\w+)\[(.+)\]$/.exec(named) ?? [];
    const quantity = run.model.quantities.get(quantityName);
    if (!quantity || !fits(line, quantity, run) || !run.elements(quantityName).includes(element ?? '')) continue;
    const value = run.value(quantityName, year, element);
    if (value === undefined) continue;
    const reference: CellReference = { quantity: quantityName, period: year, ...(element !== undefined && { element }) };
    return { value, mark: run.mark(quantityName, year, element), run: name, reference };
  }
  return undefined;
}

const isMoney = (unit: string): boolean => unit === 'yuan' || unit === 'yuan/year';

/** A quantity of the same name counts only where it is in the line's unit and of the line's account. */
function fits(line: FormLine, quantity: Quantity, run: EvaluatedRun): boolean {
  if (isMoney(line.unit) !== isMoney(quantity.unitText)) return false;
  return line.account === undefined || line.account === (quantity.binding?.where['account'] ?? ownAccount(run));
}

/** The account that a fund's model keeps the books of. */
export function ownAccount(run: EvaluatedRun): string {
  return run.model.quantities.get('income')?.binding?.where['account'] ?? 'all';
}

/** Only total income and expenditure are known by month: of the pool, and of the whole scheme. */
function monthFigure(line: FormLine, year: Period, { scheme, runs }: FormSource): FormFigure | undefined {
  if (!runs?.months || line.flow?.line !== 'total') return undefined;
  const account = line.account ?? ownAccount(runs.baseline);
  const { run, month } = runs.months;
  const quantity = account === 'pool' || (account === 'all' && scheme === 'resident') ? 'cumulative' : account === 'all' ? 'whole' : undefined;
  const period = `${year}-${String(month).padStart(2, '0')}`;
  const element = `${scheme}.${line.flow.side}`;
  if (quantity === undefined || !run.periods.includes(period) || !run.elements(quantity).includes(element)) return undefined;
  const value = run.value(quantity, period, element);
  return value === undefined ? undefined : { value, mark: run.mark(quantity, period, element), run: 'execution', reference: { quantity, period, element } };
}

function tableFigure(line: FormLine, year: Period, { scheme, tables, runs }: FormSource): FormFigure | undefined {
  if (!tables) return undefined;
  const account = line.account ?? (runs ? ownAccount(runs.baseline) : 'all');
  if (line.flow) return cellOf(tables, 'fund_flows', 'amount', { year, scheme, account, ...line.flow });
  return line.balance && cellOf(tables, 'fund_balance', line.balance, { year, scheme, account });
}

function cellOf(tables: SourceTables, name: string, column: string, key: Readonly<Record<string, string>>): FormFigure | undefined {
  const table = tables[name];
  const values = table?.column(column);
  if (!table || !values) return undefined;
  const keys = Object.entries(key).map(([id, code]) => [table.column(id), code] as const);
  for (let row = 0; row < table.rowCount; row++) {
    const value = values[row];
    if (typeof value === 'number' && keys.every(([cells, code]) => String(cells?.[row]) === code)) {
      return { value, mark: 'observed', place: table.place(row, column) };
    }
  }
  return undefined;
}

/** An opening balance that nobody states is the closing balance of the year before. */
function openingOf(line: FormLine, year: Period, source: FormSource, run: NamedRun | undefined, booked: boolean): FormFigure | undefined {
  if (line.balance !== 'opening') return undefined;
  const before = String(Number(year) - 1);
  const closing: FormLine = { ...line, quantities: closingOf(line), balance: 'closing' };
  return (run && runFigure(closing, before, run)) ?? (booked || !run || isBooked(run.run, before) ? tableFigure(closing, before, source) : undefined);
}

/** `account_opening` has no quantity of its own: the account's closing balance of the year before is it. */
function closingOf(line: FormLine): readonly string[] {
  return line.account === 'individual' ? ['account_balance'] : ['closing_balance'];
}
