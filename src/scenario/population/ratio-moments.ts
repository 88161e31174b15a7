/**
 * A ratio of two sums over persons, ΣA/ΣB, with its standard error over the drawing of persons:
 * √Σ(A − R·B)² / ΣB, the linearised form, R the ratio.
 */
export class RatioMoments {
  #above = 0;
  #below = 0;
  #aboveSquares = 0;
  #products = 0;
  #belowSquares = 0;

  /** Adds `times` persons alike. */
  add(above: number, below: number, times = 1): void {
    this.#above += above * times;
    this.#below += below * times;
    this.#aboveSquares += above * above * times;
    this.#products += above * below * times;
    this.#belowSquares += below * below * times;
  }

  /** ΣB. */
  get weight(): number {
    return this.#below;
  }

  /** undefined where nobody has a share of B. */
  get ratio(): number | undefined {
    return this.#below > 0 ? this.#above / this.#below : undefined;
  }

  get standardError(): number | undefined {
    const ratio = this.ratio;
    if (ratio === undefined) return undefined;
    const squares = this.#aboveSquares - 2 * ratio * this.#products + ratio * ratio * this.#belowSquares;
    return Math.sqrt(Math.max(0, squares)) / this.#below;
  }
}
