import { additive } from '../../actuarial/reserving/additive.ts';
import { bornhuetterFerguson } from '../../actuarial/reserving/bornhuetter-ferguson.ts';
import { capeCod } from '../../actuarial/reserving/cape-cod.ts';
import { chainLadder } from '../../actuarial/reserving/chain-ladder.ts';
import { clark } from '../../actuarial/reserving/clark.ts';
import { isFaulty, type Faulty, type Finding } from '../../actuarial/reserving/finding.ts';
import { mack } from '../../actuarial/reserving/mack.ts';
import type { OdpBootstrap } from '../../actuarial/reserving/odp-bootstrap.ts';
import type { Triangle } from '../../actuarial/reserving/triangle.ts';
import { verdict, type MethodVerdict, type ReservingMethod } from '../../actuarial/reserving/verdict.ts';
import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';
import { normalQuantile } from '../../actuarial/special/normal.ts';
import type { TriangleMethod } from './triangle-questions.ts';

/** Methods that are shown. The over-dispersed Poisson model stands behind the bootstrap and has the chain ladder's reserve. */
const shownMethods = ['chain-ladder', 'mack', 'bootstrap', 'clark', 'bornhuetter-ferguson', 'cape-cod', 'additive'] as const satisfies readonly ReservingMethod[];
type ShownMethod = (typeof shownMethods)[number];

type Figures = Omit<TriangleMethod, 'method' | 'standing' | 'reasons'>;
const nothing: Figures = { reserve: null, standardError: null, at75: null, at95: null, quantiles: null, byOrigin: null };

/**
 * Every method with its standing and figures. A method that cannot be worked out says why and has none.
 *
 * @param prior yuan per unit of exposure, or per origin where there is none
 */
export function triangleMethods(triangle: Triangle, prior: { readonly value: number } | Faulty, drawn: OdpBootstrap | Faulty): readonly TriangleMethod[] {
  const standings = standingsOf(triangle);
  return shownMethods.map((method): TriangleMethod => {
    const found = figuresOf(method, triangle, prior, drawn);
    if (isFaulty(found)) return { ...nothing, method, standing: 'impossible', reasons: [found.fault] };
    const { standing, reasons } = standings.get(method)!;
    return { ...found, method, standing, reasons };
  });
}

/** Where no errors can be had, nothing could be looked at: a reserve without them is doubtful, and says why. */
function standingsOf(triangle: Triangle): ReadonlyMap<ReservingMethod, Pick<MethodVerdict, 'standing' | 'reasons'>> {
  const found = verdict(triangle);
  if (!isFaulty(found)) return new Map(found.methods.map((each) => [each.method, each]));
  const reasons: readonly Finding[] = [{ ...found.fault, severity: 'warning' }];
  return new Map(shownMethods.map((method) => [method, { standing: 'doubtful', reasons }]));
}

function figuresOf(method: ShownMethod, triangle: Triangle, prior: { readonly value: number } | Faulty, drawn: OdpBootstrap | Faulty): Figures | Faulty {
  switch (method) {
    case 'chain-ladder':
      return plain(chainLadder(triangle));
    case 'bornhuetter-ferguson':
      if (isFaulty(prior)) return prior;
      return plain(bornhuetterFerguson(triangle, triangle.labels.map((_, i) => prior.value * (triangle.exposure?.[i] ?? 1))));
    case 'cape-cod':
      return plain(capeCod(triangle));
    case 'mack':
      return withError(mack(triangle));
    case 'clark':
      // Weibull: months of care run off within a year or two, where the loglogistic keeps a long tail. Up to the last development and no further, as the others.
      return withError(clark(triangle, { curve: 'weibull', maximumAge: triangle.developments }));
    case 'additive':
      return withError(additive(triangle));
    case 'bootstrap':
      return isFaulty(drawn) ? drawn : { reserve: drawn.mean, standardError: drawn.standardDeviation, at75: drawn.quantile(0.75), at95: drawn.quantile(0.95), quantiles: 'simulated', byOrigin: drawn.originMeans };
  }
}

function plain(found: { readonly total: number; readonly reserve: Float64Array } | Faulty): Figures | Faulty {
  return isFaulty(found) ? found : { ...nothing, reserve: found.total, byOrigin: found.reserve };
}

function withError(found: { readonly total: number; readonly reserve: Float64Array; readonly totalStandardError: number } | Faulty): Figures | Faulty {
  if (isFaulty(found)) return found;
  const { total, reserve, totalStandardError: standardError } = found;
  const at75 = lognormalQuantile(total, standardError, 0.75);
  return { reserve: total, standardError, at75, at95: lognormalQuantile(total, standardError, 0.95), quantiles: at75 === null ? null : 'lognormal', byOrigin: reserve };
}

/**
 * Quantile of the lognormal distribution with a mean and a standard deviation; null where the mean is not above 0.
 *
 * Source: Mack (1993), section 6, who takes it for the reserve. Section from memory.
 */
export function lognormalQuantile(mean: number, deviation: number, p: number): number | null {
  if (!(mean > 0 && Number.isFinite(deviation))) return null;
  const variance = log(1 + (deviation / mean) ** 2);
  return exp(log(mean) - variance / 2 + Math.sqrt(variance) * normalQuantile(p));
}
