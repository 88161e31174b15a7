import type { Issue, Place } from '../../i18n/issue.ts';
import { called } from '../called.ts';
import { monthsOf } from '../calendar.ts';
import type { Column } from '../columns.ts';
import { figuresBetween } from './between-figures.ts';
import type { Model, Period, Quantity, SourceTable, SourceTables } from '../model.ts';
import { elementKeys } from '../names.ts';

/** What tables give for one quantity: element → period → number and its row. */
export interface Observation {
  readonly value: number;
  readonly table: SourceTable;
  readonly row: number;
  readonly column: string;
  /** Lies between two figures of the table; the row is that of the first. */
  readonly between?: true;
}

/** Period under which a figure stands that holds in every one. */
const ALWAYS = 'always';

/** The figure that tables give for a cell. */
export function figureAt(observations: Pick<Observations, 'figures'>, { quantity, element }: Column, period: Period): Observation | undefined {
  const own = observations.figures.get(quantity.name)?.get(element);
  return own && (own.get(period) ?? own.get(ALWAYS));
}

export interface Observations {
  /** `quantity` → `element` → `period` → figure. */
  readonly figures: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Period, Observation>>>;
  readonly first: Period | undefined;
  readonly last: Period | undefined;
  readonly issues: readonly Issue[];
}

/** Reads every bound quantity out of the tables and reports what is missing, doubled or broken off. */
export function observe(model: Model, tables: SourceTables): Observations {
  const issues: Issue[] = [];
  const figures = new Map<string, Map<string, Map<Period, Observation>>>();
  const periods = new Set<Period>();
  for (const quantity of model.quantities.values()) {
    const found = observeQuantity(model, quantity, tables, issues);
    if (!found) continue;
    const { between, outlook } = quantity.binding!;
    if (between) for (const [element, byPeriod] of found) found.set(element, figuresBetween(byPeriod, between, model.axis));
    figures.set(quantity.name, found);
    for (const [element, byPeriod] of found) {
      if (!outlook && !byPeriod.has(ALWAYS)) for (const period of byPeriod.keys()) periods.add(period);
      if (!between) reportGap(model, quantity, element, byPeriod, issues);
    }
  }
  const sorted = [...periods].sort();
  return { figures, first: sorted[0], last: sorted.at(-1), issues };
}

function observeQuantity(model: Model, quantity: Quantity, tables: SourceTables, issues: Issue[]): Map<string, Map<Period, Observation>> | undefined {
  const { binding } = quantity;
  const table = binding && tables[binding.table];
  if (!binding || !table || model.axis.kind !== 'time') return undefined;
  const periodColumn = binding.period ?? model.axis.step;
  const needed = [binding.column, ...(periodColumn === ALWAYS ? [] : [periodColumn]), ...Object.keys(binding.where), ...quantity.dimensions];
  const missing = needed.find((name) => table.column(name) === undefined);
  if (missing !== undefined) {
    issues.push({ code: 'data/column-missing', severity: 'warning', place: { file: table.name, column: missing }, values: { table: binding.table, column: missing, ...called(model, quantity) } });
    return undefined;
  }
  const values = table.column(binding.column)!;
  const periods = table.column(periodColumn);
  const conditions = Object.entries(binding.where).map(([name, wanted]) => [table.column(name)!, wanted] as const);
  const keys = quantity.dimensions.map((name) => table.column(name)!);
  const elements = new Set(elementKeys(quantity.dimensions, model.dimensions));
  const found = new Map<string, Map<Period, Observation>>();
  for (let row = 0; row < table.rowCount; row++) {
    const value = values[row];
    if (value === null || value === undefined || conditions.some(([column, wanted]) => String(column[row]) !== wanted)) continue;
    const element = keys.map((column) => String(column[row])).join('.');
    if (!elements.has(element)) continue;
    const period = periods ? String(periods[row]) : ALWAYS;
    const place = table.place(row, binding.column);
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      issues.push({ code: 'data/not-number', severity: 'error', place, values: { found: String(value), ...called(model, quantity, element) } });
      continue;
    }
    const byPeriod = found.get(element) ?? new Map<Period, Observation>();
    if (byPeriod.has(period)) issues.push({ code: 'data/duplicate', severity: 'error', place, values: { ...called(model, quantity, element), period } });
    else byPeriod.set(period, { value, table, row, column: binding.column });
    found.set(element, byPeriod);
  }
  return found;
}

function reportGap(model: Model, quantity: Quantity, element: string, byPeriod: ReadonlyMap<Period, Observation>, issues: Issue[]): void {
  if (byPeriod.has(ALWAYS)) return;
  const sorted = [...byPeriod.keys()].sort();
  for (let index = 1; index < sorted.length; index++) {
    const gap = monthsOf(sorted[index]!)[0] - monthsOf(sorted[index - 1]!)[1] - 1;
    if (gap <= 0) continue;
    const observation = byPeriod.get(sorted[index]!)!;
    const place: Place = observation.table.place(observation.row, observation.column);
    issues.push({ code: 'data/gap', severity: 'warning', place, values: { ...called(model, quantity, element), before: sorted[index - 1]!, after: sorted[index]! } });
  }
}
