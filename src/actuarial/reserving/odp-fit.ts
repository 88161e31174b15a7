import { developmentFactors } from './development-factors.ts';
import { faulty, type Faulty } from './finding.ts';
import { incrementAt, type Triangle } from './triangle.ts';

/** A known cell of the increments with what the model makes of it. */
export interface FittedCell {
  readonly i: number;
  readonly j: number;
  readonly observed: number;
  readonly fitted: number;
  /** Pearson's: (observed − fitted)/√fitted. */
  readonly residual: number;
}

export interface OdpFit {
  readonly cells: readonly FittedCell[];
  /** Volume-weighted development factors, with which the fitted cumulative amounts run back from the latest ones. */
  readonly factors: Float64Array;
  /** origins + developments − 1. */
  readonly parameters: number;
  /** φ = Σ residual² / (cells − parameters), in yuan. */
  readonly scale: number;
}

/**
 * Over-dispersed Poisson model with a factor for each origin and each development, E = m, Var = φ·m: its maximum likelihood is
 * the chain ladder, fitted increments are the differences of the latest amounts divided back by the factors.
 *
 * Faults: as many parameters as cells; a fitted increment that is not above 0 (columns whose increments sum to nothing or
 * less), for which the model has no variance. Single negative increments do no harm.
 *
 * Source: England & Verrall, Stochastic claims reserving in general insurance, British Actuarial Journal 8 (2002), 443–518,
 * sections 2.3 and 7.2.
 */
export function odpFit(triangle: Triangle): OdpFit | Faulty {
  const { labels, developments, known, cumulative } = triangle;
  const { factors } = developmentFactors(triangle);
  const cells: FittedCell[] = [];
  let squares = 0;
  for (let i = 0; i < labels.length; i++) {
    let now = cumulative[i * developments + known[i]! - 1]!;
    const row: FittedCell[] = [];
    for (let j = known[i]! - 1; j >= 0; j--) {
      const before = j === 0 ? 0 : now / factors[j - 1]!;
      const fitted = now - before;
      if (!(fitted > 0)) return faulty('odp-not-positive', { origin: labels[i]!, development: j + 1 });
      const observed = incrementAt(triangle, i, j)!;
      const residual = (observed - fitted) / Math.sqrt(fitted);
      squares += residual * residual;
      row.unshift({ i, j, observed, fitted, residual });
      now = before;
    }
    cells.push(...row);
  }
  const parameters = labels.length + developments - 1;
  if (cells.length <= parameters) return faulty('odp-cells', { needed: parameters + 1, given: cells.length });
  return { cells, factors, parameters, scale: squares / (cells.length - parameters) };
}
