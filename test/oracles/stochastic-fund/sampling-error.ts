import { normalDistribution } from '../../../src/actuarial/special/normal.ts';
import { meanEstimate, percentileEstimates } from '../../../src/actuarial/simulation/simulation-error.ts';
import { compared, type CaseResult } from '../adapter.ts';

/** The set allows "about 4 standard errors". */
const ERRORS = 4;
const CONFIDENCE = 2 * normalDistribution(ERRORS) - 1;

export function meanResult(id: string, expected: number, values: Float64Array): CaseResult {
  const { value, standardError } = meanEstimate(values);
  return compared(id, expected, value, ERRORS * (standardError ?? 0));
}

/** Standard deviation, whose sampling variance is (μ₄ − σ⁴) / (4σ²n). */
export function deviationResult(id: string, expected: number, values: Float64Array): CaseResult {
  const mean = meanEstimate(values).value;
  const squares = values.map((value) => (value - mean) ** 2);
  const { value, standardError } = meanEstimate(squares);
  const deviation = Math.sqrt((value * values.length) / (values.length - 1));
  return compared(id, expected, deviation, (ERRORS * (standardError ?? 0)) / (2 * deviation));
}

/** A percentile, allowed what lies between the order statistics at four standard errors. */
export function percentileResults(id: string, expected: Readonly<Record<string, number>>, values: Float64Array): CaseResult[] {
  const levels = Object.keys(expected);
  const estimates = percentileEstimates(values, levels.map(Number), CONFIDENCE);
  return levels.map((level, index) => compared(`${id} ${level}`, expected[level]!, estimates[index]!.value, ERRORS * (estimates[index]!.standardError ?? 0)));
}

/** A chance; one path is the least that can be told. */
export function chanceResult(id: string, expected: number, got: number, paths: number): CaseResult {
  return compared(id, expected, got, Math.max(1 / paths, ERRORS * Math.sqrt((expected * (1 - expected)) / paths)));
}
