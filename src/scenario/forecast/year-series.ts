import type { SourceTable, SourceTables } from '../../language/model.ts';

export interface YearPoint {
  readonly year: number;
  readonly value: number;
}

/** One figure year by year, in the units of the house. Years may be missing. */
export interface YearSeries {
  /** Dataset, table, keys and column: `national/fund_flows/employee/all/expenditure/total`. */
  readonly id: string;
  readonly dataset: string;
  readonly table: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly column: string;
  readonly unit: string;
  /** Oldest first. */
  readonly points: readonly YearPoint[];
}

interface Shape {
  readonly year: string;
  readonly keys: readonly string[];
  /** Value columns with their units. With one alone the id does not name it. */
  readonly values: Readonly<Record<string, string>>;
}

/** Tables that hold series of years. */
const shapes: Readonly<Record<string, Shape>> = {
  fund_flows: { year: 'year', keys: ['scheme', 'account', 'side', 'line'], values: { amount: 'yuan/year' } },
  fund_balance: { year: 'year', keys: ['scheme', 'account'], values: { closing: 'yuan' } },
  insured: { year: 'year', keys: ['scheme', 'status', 'region', 'age_band'], values: { persons: 'person' } },
  contribution_base: {
    year: 'year', keys: ['scheme'],
    values: { contributors: 'person', base_total: 'yuan/year', average_base: 'yuan/person/year', average_wage: 'yuan/person/year' },
  },
  utilisation: {
    year: 'year', keys: ['scheme', 'status'],
    values: { visits: 'visit', admissions: 'admission', cost_per_admission: 'yuan/admission', admission_rate: '1', payment_ratio: '1' },
  },
  payments_by_age: { year: 'year', keys: ['scheme', 'age_band'], values: { amount: 'yuan/year' } },
  resident_funding: { year: 'notice_year', keys: [], values: { fiscal_subsidy: 'yuan/person/year', personal_premium: 'yuan/person/year' } },
  macro: { year: 'year', keys: [], values: { average_wage: 'yuan/person/year', disposable_income: 'yuan/person/year' } },
};

/**
 * Every series of years that tables hold, in the order of their rows. Rows without a figure, and series of a single year,
 * are left out.
 *
 * @param dataset name of the tables' folder, the first part of the ids; may be empty
 */
export function yearSeries(tables: SourceTables, dataset = ''): readonly YearSeries[] {
  return Object.entries(shapes).flatMap(([name, shape]) => {
    const table = tables[name];
    return table === undefined ? [] : Object.entries(shape.values).flatMap(([column, unit]) => columnSeries(table, name, shape, column, unit, dataset));
  });
}

function columnSeries(table: SourceTable, name: string, shape: Shape, column: string, unit: string, dataset: string): readonly YearSeries[] {
  const years = table.column(shape.year);
  const values = table.column(column);
  if (years === undefined || values === undefined) return [];
  const keys = shape.keys.flatMap((key) => {
    const cells = table.column(key);
    return cells === undefined ? [] : [{ key, cells }];
  });
  const found = new Map<string, { readonly keys: Readonly<Record<string, string>>; readonly points: Map<number, number> }>();
  for (let row = 0; row < table.rowCount; row++) {
    const value = values[row];
    const year = Number(years[row]);
    if (typeof value !== 'number' || !Number.isInteger(year)) continue;
    const own = Object.fromEntries(keys.flatMap(({ key, cells }) => (cells[row] === null || cells[row] === undefined || cells[row] === '' ? [] : [[key, String(cells[row])]])));
    const id = [dataset, name, ...Object.values(own), ...(Object.keys(shape.values).length > 1 ? [column] : [])].filter((part) => part !== '').join('/');
    const entry = found.get(id) ?? { keys: own, points: new Map<number, number>() };
    entry.points.set(year, value);
    found.set(id, entry);
  }
  return [...found].flatMap(([id, { keys: own, points }]) => {
    const ordered = [...points].map(([year, value]) => ({ year, value })).sort((one, other) => one.year - other.year);
    return ordered.length < 2 ? [] : [{ id, dataset, table: name, keys: own, column, unit, points: ordered }];
  });
}
