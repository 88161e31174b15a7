import { scaled } from './severity/scaled.ts';
import type { Severity } from './severity/severity.ts';

/**
 * What a cover pays of a loss X: coinsurance × ([(1 + inflation)·X ∧ maximumCovered] − deductible)+. Neither the deductible
 * nor the maximum moves with inflation. A franchise deductible, once exceeded, is paid too.
 */
export interface LayerTerms {
  /** Default 0. */
  readonly deductible?: number | undefined;
  /** Largest loss that counts, before the deductible is taken off. Default Infinity. */
  readonly maximumCovered?: number | undefined;
  /** Share the cover pays, 0 … 1. Default 1. */
  readonly coinsurance?: number | undefined;
  /** Rate, above −1. Default 0. */
  readonly inflation?: number | undefined;
  /** Default `ordinary`. */
  readonly kind?: 'ordinary' | 'franchise' | undefined;
}

export interface LayerPayment {
  /** E[Y], losses that are not paid counted as 0. */
  readonly expectedPerLoss: number;
  /** P(loss above the deductible). */
  readonly probabilityOfPayment: number;
  /** E[Y | Y > 0]; null where nothing is ever paid. */
  readonly expectedPerPayment: number | null;
  /** E[Y²]. */
  readonly secondMomentPerLoss: number;
  readonly variancePerLoss: number;
  /** Var[Y | Y > 0]; null where nothing is ever paid. */
  readonly variancePerPayment: number | null;
  readonly greatestPayment: number;
}

/**
 * Moments of the payment, exact through limited moments.
 *
 * @throws RangeError unless 0 ≤ deductible ≤ maximumCovered, 0 ≤ coinsurance ≤ 1 and inflation > −1
 * Source: Klugman, Panjer & Willmot, Loss Models (2012), theorems 8.3 to 8.8.
 */
export function layerPayment(severity: Severity, terms: LayerTerms): LayerPayment {
  const { deductible = 0, maximumCovered = Infinity, coinsurance = 1, inflation = 0, kind = 'ordinary' } = terms;
  if (!(deductible >= 0 && deductible <= maximumCovered && deductible < Infinity)) {
    throw new RangeError(`layerPayment: 0 ≤ deductible ≤ maximumCovered; got ${deductible} and ${maximumCovered}`);
  }
  if (!(coinsurance >= 0 && coinsurance <= 1)) throw new RangeError(`layerPayment: a coinsurance of 0 … 1; got ${coinsurance}`);
  if (!(inflation > -1 && inflation < Infinity)) throw new RangeError(`layerPayment: inflation above −1; got ${inflation}`);

  const loss = scaled(severity, 1 + inflation);
  const paid = loss.survival(deductible);
  const first = layerMoment(loss, deductible, maximumCovered, 1);
  const second = layerMoment(loss, deductible, maximumCovered, 2);
  const franchise = kind === 'franchise' ? deductible : 0;
  const expectedPerLoss = coinsurance * (first + franchise * paid);
  const secondMomentPerLoss = coinsurance ** 2 * (second + 2 * franchise * first + franchise ** 2 * paid);
  const perPayment = paid > 0 ? expectedPerLoss / paid : null;
  return {
    expectedPerLoss,
    probabilityOfPayment: paid,
    expectedPerPayment: perPayment,
    secondMomentPerLoss,
    variancePerLoss: spread(secondMomentPerLoss, expectedPerLoss),
    variancePerPayment: perPayment === null ? null : spread(secondMomentPerLoss / paid, perPayment),
    greatestPayment: coinsurance === 0 ? 0 : coinsurance * (maximumCovered - deductible + franchise),
  };
}

function spread(second: number, mean: number): number {
  return second === Infinity ? Infinity : Math.max(0, second - mean * mean);
}

/**
 * E[((X ∧ upper) − lower)+^k] for k = 1 or 2, 0 ≤ lower ≤ upper ≤ ∞; from below or from above, whichever cancels less.
 */
export function layerMoment(severity: Severity, lower: number, upper: number, k: 1 | 2): number {
  if (lower === upper || lower >= severity.support.greatest) return 0;
  if (lower === 0) return severity.limitedMoment(upper, k);
  const fromAbove = upper === Infinity || severity.survival(lower) < 0.5;
  if (k === 1) {
    if (fromAbove && severity.mean < Infinity) return Math.max(0, severity.excess(lower) - severity.excess(upper));
    return upper === Infinity ? Infinity : Math.max(0, severity.limitedMoment(upper) - severity.limitedMoment(lower));
  }
  if (fromAbove && severity.upperMoment(lower, 2) < Infinity) {
    const aboveUpper = upper === Infinity ? 0 : secondAbove(severity, lower, upper) - (upper - lower) ** 2 * severity.survival(upper);
    return Math.max(0, secondAbove(severity, lower, lower) - aboveUpper);
  }
  if (upper === Infinity) return Infinity;
  const second = severity.limitedMoment(upper, 2) - severity.limitedMoment(lower, 2);
  return Math.max(0, second - 2 * lower * (severity.limitedMoment(upper) - severity.limitedMoment(lower)));
}

/** E[(X − lower)²; X > from]. */
function secondAbove(severity: Severity, lower: number, from: number): number {
  return severity.upperMoment(from, 2) - 2 * lower * severity.upperMoment(from, 1) + lower * lower * severity.survival(from);
}
