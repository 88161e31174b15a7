import { exp } from '../../actuarial/elementary/exp.ts';
import { log } from '../../actuarial/elementary/log.ts';

/** Nobody is discharged more often than there are days. */
const mostAdmissions = 366;

/**
 * Admissions of a person in a year: Poisson with a propensity that differs between people as a gamma distribution of the
 * given shape and the given mean, so negative binomial.
 *
 * P(N = 0) = (shape / (shape + mean))^shape, P(n + 1) = P(n) · (shape + n)/(n + 1) · mean/(shape + mean).
 */
export class AdmissionCount {
  readonly #none: number;
  readonly #ratio: number;
  readonly #shape: number;

  constructor(mean: number, shape: number) {
    if (!(mean >= 0) || !(shape > 0)) throw new RangeError(`AdmissionCount: a mean from 0 and a shape above 0; got ${mean} and ${shape}`);
    this.#none = exp(shape * log(shape / (shape + mean)));
    this.#ratio = mean / (shape + mean);
    this.#shape = shape;
  }

  /** The smallest count whose distribution function exceeds `uniform`. */
  at(uniform: number): number {
    let probability = this.#none;
    let below = probability;
    let count = 0;
    while (uniform >= below && count < mostAdmissions) {
      probability *= ((this.#shape + count) / (count + 1)) * this.#ratio;
      count++;
      below += probability;
    }
    return count;
  }
}
