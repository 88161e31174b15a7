/**
 * A ratio of two sums over persons, ΣA/ΣB, with its standard error over the drawing of persons:
 * √Σ(A − R·B)² / ΣB, the linearised form, R the ratio.
 */
export class RatioMoments {
  #a = 0;
  #b = 0;
  #aa = 0;
  #ab = 0;
  #bb = 0;

  /** Adds `times` persons alike. */
  add(a: number, b: number, times = 1): void {
    this.#a += a * times;
    this.#b += b * times;
    this.#aa += a * a * times;
    this.#ab += a * b * times;
    this.#bb += b * b * times;
  }

  /** undefined where nobody has a share of B. */
  get ratio(): number | undefined {
    return this.#b > 0 ? this.#a / this.#b : undefined;
  }

  get standardError(): number | undefined {
    const ratio = this.ratio;
    if (ratio === undefined) return undefined;
    return Math.sqrt(Math.max(0, this.#aa - 2 * ratio * this.#ab + ratio * ratio * this.#bb)) / this.#b;
  }
}
