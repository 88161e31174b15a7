import { readFileSync } from 'node:fs';
import { energyScore, ensembleCrps } from '../../../src/actuarial/scoring/ensemble.ts';
import { intervalScore, pinballLoss } from '../../../src/actuarial/scoring/quantile-scores.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles } from '../csv-rows.ts';
import { predictiveNamed, type Parameters } from '../scoring/predictive-named.ts';

/** The set states no tolerance: figures stand with 15 digits, numerical integrals in R are good to about ten. */
const TOLERANCE = 1e-9;

interface ScoreCase {
  readonly case_id: string;
  readonly score: string;
  readonly forecast?: string;
  readonly params?: Parameters;
  readonly ensemble?: readonly number[] | readonly (readonly number[])[];
  readonly tau?: number;
  readonly quantile_forecast?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly nominal_coverage?: number;
  readonly alpha?: number;
  readonly observation: number | readonly number[];
  readonly expected: number;
  readonly expected_fair?: number;
}

function scoreOf(one: ScoreCase, fair: boolean): number {
  const { score, ensemble, observation: y } = one;
  if (/energy/i.test(score)) return energyScore(ensemble as readonly (readonly number[])[], y as readonly number[], fair);
  if (typeof y !== 'number') throw new RangeError(`scoreOf: one observation for ${score}; got ${y.length}`);
  if (/pinball|quantile/i.test(score)) return pinballLoss(needed(one.quantile_forecast), needed(one.tau), y);
  if (/interval|winkler/i.test(score)) return intervalScore(needed(one.lower), needed(one.upper), one.nominal_coverage ?? 1 - needed(one.alpha), y);
  if (ensemble !== undefined) return ensembleCrps(ensemble as readonly number[], y, fair);
  const worded = /^[^,]*,\s*([^()]+(?:\([^()]*\))?)/.exec(score)?.[1];
  const predictive = predictiveNamed(one.forecast ?? worded ?? 'normal', one.params ?? {});
  if (/crps|ranked/i.test(score)) return predictive.crps(y);
  if (/log/i.test(score)) return predictive.logScore(y);
  throw new RangeError(`scoreOf: a known score; got ${score}`);
}

function needed(value: number | undefined): number {
  if (value === undefined) throw new RangeError('needed: a figure of the forecast; got nothing');
  return value;
}

function caseResults(one: ScoreCase): CaseResult[] {
  const tolerance = (expected: number): number => TOLERANCE * Math.max(1, Math.abs(expected));
  try {
    return [
      compared(one.case_id, one.expected, scoreOf(one, false), tolerance(one.expected)),
      ...(one.expected_fair === undefined ? [] : [compared(`${one.case_id}.fair`, one.expected_fair, scoreOf(one, true), tolerance(one.expected_fair))]),
    ];
  } catch (error) {
    return [compared(one.case_id, 'a case that runs', (error as Error).message)];
  }
}

export const adapter: OracleAdapter = {
  set: 'scoring-rules',
  run: async (folder): Promise<readonly CaseResult[]> =>
    caseFiles(folder, '.json').flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as readonly ScoreCase[]).flatMap(caseResults)),
};
