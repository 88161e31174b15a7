import { adjustedError } from '../../../src/actuarial/forecasting/adjusted-error.ts';
import { errorSummary, type ErrorSummary } from '../../../src/actuarial/forecasting/error-summary.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles, caseNumber, type CaseRow } from '../csv-rows.ts';
import { quotedRows } from '../forecasting/quoted-rows.ts';

/** Error of one projection as the set has it: amounts, then percent of what came and of the economy. */
function errorOf(row: CaseRow): { readonly amount: number; readonly ofActual: number; readonly ofEconomy: number } {
  const sign = row['component'] === 'deficit' ? -1 : 1;
  const actual = caseNumber(row, 'actual');
  const decidedSince = row['legislation_since'] === undefined ? 0 : caseNumber(row, 'legislation_since');
  const amount = sign * adjustedError({ projection: caseNumber(row, 'projection'), decidedSince, actual });
  return { amount, ofActual: (100 * amount) / actual, ofEconomy: (100 * amount) / caseNumber(row, 'gdp') };
}

/** Inputs and errors are printed with three decimals. */
function rowResults(row: CaseRow): readonly CaseResult[] {
  const id = ['component', 'subcategory', 'baseline_date', 'horizon'].map((name) => row[name]).join('.');
  const { amount, ofActual, ofEconomy } = errorOf(row);
  const [actual, gdp] = [Math.abs(caseNumber(row, 'actual')), caseNumber(row, 'gdp')];
  const last = 0.0005;
  const inputs = 3 * last;
  const stated: readonly (readonly [string, number, number])[] = [
    ['published_error', amount, inputs + last],
    ['published_error_pct_actual', ofActual, (100 * inputs + Math.abs(ofActual) * last) / actual + last],
    ['published_error_pct_gdp', ofEconomy, (100 * inputs + Math.abs(ofEconomy) * last) / gdp + last],
  ];
  return stated.flatMap(([name, got, tolerance]) => (row[name] === undefined ? [] : [compared(`${id}.${name}`, caseNumber(row, name), got, tolerance)]));
}

const statistics: readonly (readonly [string, (summary: ErrorSummary) => number])[] = [
  ['mean_error', ({ meanError }) => meanError],
  ['mean_abs_error', ({ meanAbsoluteError }) => meanAbsoluteError],
  ['rmse', ({ rmse }) => rmse],
  ['two_thirds_spread', ({ twoThirdsSpread }) => twoThirdsSpread],
];

function summaryResults(expected: CaseRow, projections: readonly CaseRow[]): readonly CaseResult[] {
  const id = ['component', 'subcategory', 'horizon'].map((name) => expected[name]).join('.');
  const own = projections.filter((row) => ['component', 'subcategory', 'horizon'].every((name) => row[name] === expected[name]) && (row['component'] !== 'revenue' || /^true$/i.test(row['winter'] ?? '')));
  if (own.length === 0) return [compared(id, 'projections', 'none of this horizon')];
  const years = own.map((row) => caseNumber(row, 'projected_fiscal_year'));
  const summary = errorSummary(own.map((row) => (row['component'] === 'deficit' ? errorOf(row).ofEconomy : errorOf(row).ofActual)));
  return [
    ...(expected['n'] === undefined ? [] : [compared(`${id}.n`, caseNumber(expected, 'n'), summary.count)]),
    ...(expected['projection_years'] === undefined ? [] : [compared(`${id}.projection_years`, expected['projection_years'], `${Math.min(...years)}-${Math.max(...years)}`)]),
    ...statistics.flatMap(([name, of]) => [
      ...(expected[`published_${name}`] === undefined ? [] : [compared(`${id}.published_${name}`, caseNumber(expected, `published_${name}`), of(summary), 0.05)]),
      // Worked out by the set from the same printed figures, to six decimals.
      ...(expected[`recomputed_${name}`] === undefined ? [] : [compared(`${id}.recomputed_${name}`, caseNumber(expected, `recomputed_${name}`), of(summary), 0.51e-6)]),
    ]),
  ];
}

/** Projections of the US Congressional Budget Office against what came, with its own statistics of their errors. */
export const adapter: OracleAdapter = {
  set: 'cbo-backtest',
  run: (folder): Promise<readonly CaseResult[]> => {
    const tables = caseFiles(folder, '.csv').map((file) => quotedRows(file));
    const projections = tables.filter(([first]) => first?.['projection'] !== undefined).flat();
    const expected = tables.filter(([first]) => first !== undefined && first['projection'] === undefined).flat();
    return Promise.resolve([...projections.flatMap((row) => attempted(row, () => rowResults(row))), ...expected.flatMap((row) => attempted(row, () => summaryResults(row, projections)))]);
  },
};

function attempted(row: CaseRow, results: () => readonly CaseResult[]): readonly CaseResult[] {
  try {
    return results();
  } catch (error) {
    return [compared(Object.values(row).slice(0, 4).join('.'), 'a result', (error as Error).message)];
  }
}
