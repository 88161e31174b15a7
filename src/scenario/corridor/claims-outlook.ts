import type { Issue } from '../../i18n/issue.ts';
import { binomial } from '../../actuarial/aggregate/binomial.ts';
import type { Frequency } from '../../actuarial/aggregate/frequency.ts';
import { negativeBinomialOf } from '../../actuarial/aggregate/negative-binomial.ts';
import { poisson } from '../../actuarial/aggregate/poisson.ts';
import type { FitResult } from '../../actuarial/fit/fit.ts';
import { empirical } from '../../actuarial/severity/empirical.ts';
import { lognormal } from '../../actuarial/severity/lognormal.ts';
import { pointMass } from '../../actuarial/severity/point-mass.ts';
import type { Severity } from '../../actuarial/severity/severity.ts';

/** How many more claims the year brings. */
export type ClaimCount =
  | { readonly family: 'poisson'; readonly mean: number }
  /** The variance is above the mean. */
  | { readonly family: 'negativeBinomial'; readonly mean: number; readonly variance: number }
  | { readonly family: 'certain'; readonly count: number };

/** How large one claim is, in yuan: a distribution, a fit, or claims of the past, each as likely. */
export type ClaimSize = Severity | FitResult | { readonly claims: ArrayLike<number> };

/** What is expected of the claims of a year that is not over: those already paid and known, and the rest. */
export type ClaimsOutlook = CollectiveOutlook | LognormalOutlook;

export interface CollectiveOutlook {
  readonly count: ClaimCount;
  readonly size: ClaimSize;
  /** Yuan already paid this year; nothing if absent. `count` and `size` are of what comes on top. */
  readonly paid?: number;
}

/** What comes on top is lognormal as a whole. */
export interface LognormalOutlook {
  /** Yuan, and standard deviation over mean. */
  readonly mean: number;
  readonly cv: number;
  readonly paid?: number;
}

/** An outlook made ready: S = paid + X_1 + … + X_N. */
export interface ClaimsLaw {
  readonly paid: number;
  readonly frequency: Frequency;
  readonly severity: Severity;
  /** Yuan, what is paid included. */
  readonly mean: number;
  /** Infinity where the size of a claim has none. */
  readonly standardDeviation: number;
}

/** More claims than this take a table of counts too long to be drawn from: give their sum as lognormal. */
export const mostExpectedClaims = 1e7;

/** Makes an outlook ready; what cannot be is an issue, and there is no law then. */
export function readOutlook(outlook: ClaimsOutlook): { readonly law?: ClaimsLaw; readonly issues: readonly Issue[] } {
  const { paid = 0 } = outlook;
  const issues: Issue[] = [];
  if (!isAmount(paid)) issues.push(problem('contract/outlook-paid', 'paid', paid));
  const [frequency, severity] = 'count' in outlook ? [frequencyOf(outlook.count, issues), severityOf(outlook.size, issues)] : [binomial(1, 1), wholeOf(outlook, issues)];
  if (!frequency || !severity || issues.length > 0) return { issues };
  if (severity.mean === Infinity) return { issues: [problem('contract/outlook-no-mean', 'size', severity.family)] };
  const mean = paid + frequency.mean * severity.mean;
  const standardDeviation = frequency.mean === 0 ? 0 : Math.sqrt(frequency.mean * severity.variance + frequency.variance * severity.mean ** 2);
  return { law: { paid, frequency, severity, mean, standardDeviation }, issues };
}

function frequencyOf(count: ClaimCount, issues: Issue[]): Frequency | undefined {
  const refuse = (code: string, field: string, found: number): undefined => void issues.push(problem(code, `count.${field}`, found));
  const expected = count.family === 'certain' ? count.count : count.mean;
  const field = count.family === 'certain' ? 'count' : 'mean';
  if (!isAmount(expected) || (count.family === 'certain' && !Number.isInteger(expected))) return refuse('contract/outlook-count', field, expected);
  if (expected > mostExpectedClaims) {
    issues.push({ code: 'contract/outlook-too-many', severity: 'error', place: { path: `count.${field}` }, values: { found: expected, limit: mostExpectedClaims } });
    return undefined;
  }
  switch (count.family) {
    case 'poisson':
      return poisson(count.mean);
    case 'certain':
      return binomial(count.count, 1);
    case 'negativeBinomial':
      if (count.mean === 0) return poisson(0);
      if (count.variance > count.mean && count.variance < Infinity) return negativeBinomialOf(count.mean, count.variance);
      issues.push({ code: 'contract/outlook-variance', severity: 'error', place: { path: 'count.variance' }, values: { found: shown(count.variance), mean: count.mean } });
      return undefined;
  }
}

function severityOf(size: ClaimSize, issues: Issue[]): Severity | undefined {
  if ('claims' in size) {
    const claims = Array.from(size.claims);
    const wrong = claims.findIndex((claim) => !isAmount(claim));
    if (wrong < 0 && claims.length > 0) return empirical(claims);
    issues.push(wrong < 0 ? problem('contract/outlook-no-claims', 'size.claims', 0) : problem('contract/outlook-claim', `size.claims[${wrong}]`, claims[wrong]!, wrong + 1));
    return undefined;
  }
  if (!('fitted' in size)) return size;
  if (size.fitted) return size.severity;
  issues.push(problem('contract/outlook-not-fitted', 'size', size.family));
  return undefined;
}

function wholeOf({ mean, cv }: LognormalOutlook, issues: Issue[]): Severity | undefined {
  if (!isAmount(mean)) issues.push(problem('contract/outlook-mean', 'mean', mean));
  if (!isAmount(cv)) issues.push(problem('contract/outlook-cv', 'cv', cv));
  if (issues.length > 0) return undefined;
  if (mean === 0 || cv === 0) return pointMass(mean);
  const variance = Math.log1p(cv * cv);
  return lognormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
}

function isAmount(value: number): boolean {
  return value >= 0 && value < Infinity;
}

function problem(code: string, path: string, found: number | string, row?: number): Issue {
  return { code, severity: 'error', place: { path, ...(row !== undefined && { row }) }, values: { found: shown(found), ...(row !== undefined && { row }) } };
}

function shown(found: number | string): string {
  return Number.isNaN(found) ? '?' : String(found);
}
