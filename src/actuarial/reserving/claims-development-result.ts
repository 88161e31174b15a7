import { faulty, isFaulty, type Faulty } from './finding.ts';
import { mack, type Mack, type MackOptions } from './mack.ts';
import { isRegular, type Triangle } from './triangle.ts';

export interface ClaimsDevelopmentResult {
  readonly mack: Mack;
  /** Entry p, origin i: standard error of the change of the reserve in the (p + 1)-th coming calendar period. */
  readonly byPeriod: readonly Float64Array[];
  /** The same for all origins together. */
  readonly totals: Float64Array;
}

/**
 * How far reserves may move within the next calendar period, and within each one after it: the standard error of the claims
 * development result, seen from today. The squares of all periods add up to Mack's.
 *
 * With α(j) the share of the next diagonal in the sum that will estimate f(j), column sums grow by 1/(1 − α) a period and the
 * weight of news fades along: period p of column j has α(j − p) and the sum S(j)/Π(1 − α(j − m)), m < p.
 *
 * Sources: Merz & Wüthrich, Modelling the claims development result for solvency purposes, CAS E-Forum (Fall 2008), 542–568;
 * Merz & Wüthrich, Claims run-off uncertainty: the full picture, SSRN 2524352 (2014). Volume averages of all origins, no tail.
 *
 * Faults: those of `mack`, and origins that are not all known up to one calendar period.
 */
export function claimsDevelopmentResult(triangle: Triangle, { sigma }: Pick<MackOptions, 'sigma'> = {}): ClaimsDevelopmentResult | Faulty {
  if (!isRegular(triangle)) return faulty('not-regular');
  const result = mack(triangle, { sigma });
  if (isFaulty(result)) return result;
  const { labels, developments, known } = triangle;
  const { weights, factors } = result.development;
  const steps = developments - 1;

  /** Share of the news of the next period in the sum behind f(j). */
  const news = Float64Array.from(factors, (_, j) => {
    let coming = 0;
    for (let i = 0; i < labels.length; i++) if (known[i] === j + 1) coming += result.latest[i]!;
    return coming / (weights[j]! + coming);
  });
  const relative = factors.map((factor, j) => (result.sigma[j]! / factor) ** 2);
  /** Part of the squared relative error of f(j) that news of period p takes away; `left` is what none did before. */
  const left = new Float64Array(steps).fill(1);

  const byPeriod: Float64Array[] = [];
  const totals = new Float64Array(steps);
  for (let period = 0; period < steps; period++) {
    const ofOrigin = new Float64Array(labels.length);
    /** Σ over later columns, by column from which on they are later. */
    const later = new Float64Array(steps + 1);
    for (let j = steps - 1; j >= 0; j--) later[j] = later[j + 1]! + (weights[j]! > 0 && j >= period ? news[j - period]! * left[j]! * (relative[j]! / weights[j]!) : 0);
    let total = 0;
    for (let i = 0; i < labels.length; i++) {
      const step = known[i]! - 1 + period;
      if (step >= steps) continue;
      const amount = result.completed[i * developments + step]!;
      const own = amount > 0 ? relative[step]! / amount : 0;
      const estimated = weights[step]! > 0 ? (left[step]! * relative[step]!) / weights[step]! + later[step + 1]! : 0;
      const ultimate = result.ultimate[i]!;
      ofOrigin[i] = ultimate * Math.sqrt(own + estimated);
      total += ultimate * ultimate * (own + estimated);
      // Older origins share with this one what this one has for their column and for the ones after it.
      for (let older = 0; older < i; older++) {
        const olderStep = known[older]! - 1 + period;
        if (olderStep >= steps || olderStep <= step) continue;
        total += 2 * ultimate * result.ultimate[older]! * (weights[olderStep]! > 0 ? (left[olderStep]! * relative[olderStep]!) / weights[olderStep]! + later[olderStep + 1]! : 0);
      }
    }
    byPeriod.push(ofOrigin);
    totals[period] = Math.sqrt(total);
    for (let j = steps - 1; j >= 0; j--) left[j] = j > period ? left[j]! * (1 - news[j - period]!) : left[j]!;
  }
  return { mack: result, byPeriod, totals };
}
