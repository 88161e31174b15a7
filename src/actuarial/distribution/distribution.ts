import type { DistributionFault } from './fault.ts';
import { families, familyNamed } from './families.ts';
import { matchedForm } from './parameter-names.ts';

/**
 * The distribution of an assumption that is not certain: any real number, in the unit of the assumption.
 *
 * Every method takes any number; NaN and probabilities outside 0 … 1 throw a RangeError.
 */
export interface Distribution {
  /** `normal`, `lognormal`, `triangular`, `pert`, `uniform` or `empirical`. */
  readonly family: string;
  /** As given, under their own names. */
  readonly parameters: Readonly<Record<string, number | readonly number[]>>;
  /** All of X lies from here (−∞ where it has no end) … */
  readonly least: number;
  /** … to here, both included. */
  readonly greatest: number;
  readonly mean: number;
  readonly standardDeviation: number;
  /** F(x) = P(X ≤ x). */
  distribution(x: number): number;
  /** Least x with F(x) ≥ p. */
  quantile(p: number): number;
  /** `quantile(Φ(z))`: the value at standard normal score z, without the way through the probability. The fast way to draw. */
  atScore(z: number): number;
}

/**
 * A distribution by the name of its family and of its parameters, as a scenario writes them. Case, blanks, hyphens and
 * underscores of names do not count.
 *
 * - `normal`: mean and sd (or variance) · `lognormal`: mean and sd (or variance) of the variable itself, or meanlog and
 *   sdlog of its logarithm
 * - `triangular`: least, mode, greatest · `pert`: least, mode, greatest, shape (4) · `uniform`: least, greatest
 * - `empirical`: values, each as likely
 *
 * A spread of zero is a certain value; less than zero, bounds the wrong way round, and names that are not known are faults.
 */
export function namedDistribution(
  family: string,
  parameters: Readonly<Record<string, number | readonly number[]>>,
): { readonly distribution: Distribution } | { readonly fault: DistributionFault } {
  const found = familyNamed(family);
  if (typeof found !== 'string') return found;
  const matched = matchedForm(found, families[found], parameters);
  if ('fault' in matched) return matched;
  const made = matched.form.make(matched.values);
  return 'kind' in made ? { fault: made } : { distribution: made };
}
