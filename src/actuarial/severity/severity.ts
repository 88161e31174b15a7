/**
 * The distribution of the size of a loss, X ≥ 0, in any unit of money. Its limited and raw moments are in that unit to the
 * power k, densities in its inverse.
 *
 * Notation: Klugman, Panjer & Willmot, Loss Models (4th ed. 2012), appendix A and chapter 8. Every method takes any number;
 * NaN, probabilities outside 0 … 1 and orders that are not whole from 1 throw a RangeError.
 */
export interface Severity {
  /** Name of the family: `lognormal`, `mixture`, `empirical`, … */
  readonly family: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly support: Support;

  density(x: number): number;
  /** −∞ where the density is 0. */
  logDensity(x: number): number;
  /** P(X = x): 0 but for mixtures with a point mass, and empirical distributions. */
  probabilityOf(x: number): number;
  /** F(x) = P(X ≤ x). */
  distribution(x: number): number;
  /** S(x) = P(X > x), to full relative accuracy in the tail. */
  survival(x: number): number;
  /** Least x with F(x) ≥ p. With evenly spread p it turns chance into losses; there is no other generator here. */
  quantile(p: number): number;
  /** Least x with S(x) ≤ q: `quantile(1 − q)`, also where 1 − q would be rounded to 1. */
  tailQuantile(q: number): number;

  readonly mean: number;
  readonly variance: number;
  /** E[X^k]; Infinity where it does not exist. */
  rawMoment(k: number): number;
  /** E[(X ∧ limit)^k], the limited expected value for k = 1 (its default). */
  limitedMoment(limit: number, k?: number): number;
  /** E[X^k; X > limit], Infinity where it does not exist. */
  upperMoment(limit: number, k?: number): number;
  /** E[(X − deductible)+], the stop-loss transform. */
  excess(deductible: number): number;
  /** E[X − deductible | X > deductible]; null where nothing lies above. */
  meanExcess(deductible: number): number | null;
  /** Share of the expected loss that a deductible takes away: E[X ∧ deductible] / E[X]. */
  lossEliminationRatio(deductible: number): number;
  /** Tail value at risk in the form of Acerbi & Tasche (2002): q_p + E[(X − q_p)+] / (1 − p); the mean at p = 0. */
  tailExpectation(p: number): number;
}

export interface Support {
  /** All of X lies from here … */
  readonly least: number;
  /** … to here, both included. */
  readonly greatest: number;
}
