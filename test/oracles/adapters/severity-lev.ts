import path from 'node:path';
import { layerPayment } from '../../../src/actuarial/layer.ts';
import { expectedPiecewise } from '../../../src/actuarial/piecewise-payment.ts';
import { severityNamed } from '../../../src/actuarial/severity/named-severity.ts';
import { scaled } from '../../../src/actuarial/severity/scaled.ts';
import type { Severity } from '../../../src/actuarial/severity/severity.ts';
import { compared, type CaseResult, type CaseValue, type OracleAdapter } from '../adapter.ts';
import { caseFiles, caseNumber, csvRows, namedNumbers, type CaseRow } from '../csv-rows.ts';

/** The set's own suggestion; the wider one where a tail has no variance. */
const RELATIVE = 1e-9;
const RELATIVE_HEAVY_TAIL = 1e-6;

/** A figure of a distribution by the name the set gives it. */
const quantities: Readonly<Record<string, (severity: Severity, argument: number) => number | null>> = {
  mean: (severity) => severity.mean,
  variance: (severity) => severity.variance,
  sd: (severity) => Math.sqrt(severity.variance),
  raw_moment: (severity, k) => severity.rawMoment(k),
  first_raw_moment: (severity) => severity.rawMoment(1),
  second_raw_moment: (severity) => severity.rawMoment(2),
  third_raw_moment: (severity) => severity.rawMoment(3),
  fourth_raw_moment: (severity) => severity.rawMoment(4),
  pdf: (severity, x) => severity.density(x),
  density: (severity, x) => severity.density(x),
  cdf: (severity, x) => severity.distribution(x),
  survival: (severity, x) => severity.survival(x),
  lev: (severity, x) => severity.limitedMoment(x),
  lev1: (severity, x) => severity.limitedMoment(x, 1),
  lev2: (severity, x) => severity.limitedMoment(x, 2),
  lev3: (severity, x) => severity.limitedMoment(x, 3),
  ler: (severity, x) => severity.lossEliminationRatio(x),
  excess: (severity, x) => severity.excess(x),
  stop_loss: (severity, x) => severity.excess(x),
  mean_excess: (severity, x) => severity.meanExcess(x),
  quantile: (severity, p) => severity.quantile(p),
  var: (severity, p) => severity.quantile(p),
  tvar: (severity, p) => severity.tailExpectation(p),
};

function severityOf(row: CaseRow): Severity {
  return severityNamed(row['dist'] ?? '', namedNumbers(row['params'] ?? ''));
}

function moment(row: CaseRow): CaseResult[] {
  const { quantity = '', case_id = '' } = row;
  const severity = severityOf(row);
  const argument = row['arg'] === undefined ? 0 : caseNumber(row, 'arg');
  const got = quantities[quantity]?.(severity, argument) ?? null;
  const lost = lostDigits(quantity, severity, argument);
  if (row['value'] === undefined) return [compared(case_id, null, lost >= 1 ? null : got)];
  const expected = caseNumber(row, 'value');
  const relative = quantity === 'tvar' && severity.variance === Infinity ? RELATIVE_HEAVY_TAIL : RELATIVE;
  return [compared(case_id, expected, got, Math.abs(expected) * relative + Math.abs(got ?? 0) * lost)];
}

/**
 * Relative rounding of the expected figure itself: the set has survivals as 1 − F in doubles, which keep no digit where S is
 * below 2.2e-16, and divides by them for the mean excess (0/0, an empty cell, in the end).
 */
function lostDigits(quantity: string, severity: Severity, argument: number): number {
  return quantity === 'survival' || quantity === 'mean_excess' ? Number.EPSILON / severity.survival(argument) : 0;
}

function layer(row: CaseRow): CaseResult[] {
  const severity = severityOf(row);
  const terms = {
    deductible: caseNumber(row, 'deductible'),
    maximumCovered: caseNumber(row, 'max_covered_loss'),
    coinsurance: caseNumber(row, 'coinsurance'),
    inflation: caseNumber(row, 'inflation'),
  };
  const ordinary = layerPayment(severity, terms);
  const figures: Record<string, number | null> = {
    expected_per_loss: ordinary.expectedPerLoss,
    prob_payment: ordinary.probabilityOfPayment,
    expected_per_payment: ordinary.expectedPerPayment,
    second_moment_per_loss: ordinary.secondMomentPerLoss,
    variance_per_loss: ordinary.variancePerLoss,
    max_payment: ordinary.greatestPayment,
    franchise_per_loss: layerPayment(severity, { ...terms, kind: 'franchise' }).expectedPerLoss,
  };
  return eachFigure(row, figures, ['case_id', 'dist', 'params', 'deductible', 'max_covered_loss', 'coinsurance', 'inflation']);
}

function tiered(row: CaseRow): CaseResult[] {
  const severity = scaled(severityOf(row), 1 + caseNumber(row, 'inflation'));
  const ends = ['deductible', 'band1_upper', 'band2_upper', 'cap_loss'].map((name) => caseNumber(row, name));
  const knots = [{ at: ends[0]!, value: 0 }];
  ['rate1', 'rate2', 'rate3'].forEach((name, band) => {
    knots.push({ at: ends[band + 1]!, value: knots[band]!.value + caseNumber(row, name) * (ends[band + 1]! - ends[band]!) });
  });
  const expected = expectedPiecewise(severity, { knots, lastSlope: 0 });
  const figures = { expected_per_loss: expected, expected_share_of_mean_loss: expected / severity.mean };
  return eachFigure(row, figures, ['case_id', 'dist', 'params', 'inflation', 'deductible', 'band1_upper', 'band2_upper', 'cap_loss', 'rate1', 'rate2', 'rate3']);
}

/** One result for every figure the row expects: a column that is no input and that the program does not know fails. */
function eachFigure(row: CaseRow, figures: Readonly<Record<string, number | null>>, inputs: readonly string[]): CaseResult[] {
  return Object.keys(row)
    .filter((name) => !inputs.includes(name) && row[name] !== 'NA')
    .map((name) => within(`${row['case_id']}.${name}`, row, name, figures[name] ?? null, RELATIVE));
}

function within(id: string, row: CaseRow, name: string, got: CaseValue, relative: number): CaseResult {
  const expected = caseNumber(row, name);
  return compared(id, expected, got, Math.abs(expected) * relative);
}

function readerOf(row: CaseRow | undefined): ((row: CaseRow) => CaseResult[]) | undefined {
  if (row === undefined) return undefined;
  if ('quantity' in row) return moment;
  if ('max_covered_loss' in row) return layer;
  return 'band1_upper' in row ? tiered : undefined;
}

export const adapter: OracleAdapter = {
  set: 'severity-lev',
  run: async (folder): Promise<readonly CaseResult[]> =>
    caseFiles(folder, '.csv').flatMap((file) => {
      const rows = csvRows(file);
      const read = readerOf(rows[0]);
      if (read === undefined) return [compared(path.basename(file), 'cases of a known form', Object.keys(rows[0] ?? {}).join(','))];
      return rows.flatMap((row) => {
        try {
          return read(row);
        } catch (error) {
          return [compared(row['case_id'] ?? path.basename(file), 'a case that runs', (error as Error).message)];
        }
      });
    }),
};
