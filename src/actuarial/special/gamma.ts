import libraryDigamma from '@stdlib/math-base-special-digamma';
import libraryGamma from '@stdlib/math-base-special-gamma';
import libraryLogGamma from '@stdlib/math-base-special-gammaln';
import { exp } from '../elementary/exp.ts';

/** Γ(a). @stdlib; Infinity above 171.6. */
export const gamma: (a: number) => number = libraryGamma;

/** log Γ(a) for a > 0. @stdlib; greatest relative error measured 2.3e-16 (1e-10 ≤ a ≤ 1e6, against 80 digits). */
export const logGamma: (a: number) => number = libraryLogGamma;

/** ψ(a) = Γ'(a)/Γ(a) for a > 0. @stdlib; greatest relative error measured 2.3e-16 (1e-10 ≤ a ≤ 1e6, against 80 digits). */
export const digamma: (a: number) => number = libraryDigamma;

/** Γ(a + k)/Γ(a), for a > 0 and a + k > 0: a product where k is whole and at most 64, so that large a lose nothing. */
export function gammaRatio(a: number, k: number): number {
  if (Number.isInteger(k) && Math.abs(k) <= 64) {
    let product = 1;
    for (let step = 0; step < k; step++) product *= a + step;
    for (let step = -1; step >= k; step--) product /= a + step;
    return product;
  }
  return a < 150 && a + k < 150 && k < 150 ? gamma(a + k) / gamma(a) : exp(logGamma(a + k) - logGamma(a));
}
