/** (p, d, q) and (P, D, Q) of a seasonal ARIMA model. */
export interface ArimaOrder {
  readonly order: readonly [number, number, number];
  /** Default: (0, 0, 0). */
  readonly seasonal?: readonly [number, number, number];
  /** Whether a mean is estimated, where nothing is differenced. Default: true. */
  readonly mean?: boolean;
}

/** Coefficients by part; signs as y_t = φ₁y_(t−1) + … + e_t + θ₁e_(t−1) + …. */
export interface ArimaCoefficients {
  readonly ar: readonly number[];
  readonly ma: readonly number[];
  readonly sar: readonly number[];
  readonly sma: readonly number[];
}

/** φ(B)Φ(Bˢ) and θ(B)Θ(Bˢ) multiplied out. */
export function expanded({ ar, ma, sar, sma }: ArimaCoefficients, frequency: number): { readonly phi: readonly number[]; readonly theta: readonly number[] } {
  const spread = (own: readonly number[]): number[] => {
    const result = new Array<number>(own.length * frequency).fill(0);
    own.forEach((value, index) => (result[(index + 1) * frequency - 1] = value));
    return result;
  };
  const negated = (own: readonly number[]): number[] => own.map((value) => 0 - value);
  return {
    phi: negated(polynomialProduct(negated(ar), spread(negated(sar)))),
    theta: polynomialProduct(ma, spread(sma)),
  };
}

/** (1 + a₁B + …)(1 + b₁B + …) without its 1. */
function polynomialProduct(a: readonly number[], b: readonly number[]): number[] {
  const result = new Array<number>(a.length + b.length).fill(0);
  [1, ...a].forEach((left, i) => [1, ...b].forEach((right, j) => i + j > 0 && (result[i + j - 1]! += left * right)));
  return result;
}

/** δ with y_t = w_t + δ₁y_(t−1) + …, w the differences. */
export function differencing(d: number, seasonalD: number, frequency: number): readonly number[] {
  let polynomial: number[] = [];
  for (let time = 0; time < d; time++) polynomial = polynomialProduct(polynomial, [-1]);
  const season = new Array<number>(frequency).fill(0);
  season[frequency - 1] = -1;
  for (let time = 0; time < seasonalD; time++) polynomial = polynomialProduct(polynomial, season);
  return polynomial.map((value) => 0 - value);
}

/** Coefficients of a stationary autoregression from partial autocorrelations, by Durbin and Levinson's recursion. */
export function fromPartial(partial: readonly number[]): number[] {
  return partial.reduce<number[]>((phi, value) => [...phi.map((each, index) => each - value * phi[phi.length - 1 - index]!), value], []);
}

/** The way back; null where the autoregression is not stationary. */
export function toPartial(phi: readonly number[]): number[] | null {
  const partial: number[] = [];
  let own = [...phi];
  while (own.length > 0) {
    const last = own.at(-1)!;
    if (!(Math.abs(last) < 1)) return null;
    partial.unshift(last);
    const shorter = own.slice(0, -1);
    own = shorter.map((each, index) => (each + last * shorter[shorter.length - 1 - index]!) / (1 - last * last));
  }
  return partial;
}
