/**
 * Sum with the rounding errors of all additions carried along and added at the end (Neumaier's variant of Kahan's sum):
 * the error does not grow with the number of terms, and large terms that cancel leave the small ones intact.
 *
 * Error at most 2^-53·|sum| + n²·2^-106·Σ|x|. Infinities and NaN give what plain addition gives. The empty sum is 0.
 *
 * Source: A. Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54 (1974), 39–51.
 */
export function sum(values: Iterable<number>): number {
  const total = new CompensatedSum();
  for (const value of values) total.add(value);
  return total.value;
}

/** The same, one term after another. */
export class CompensatedSum {
  private total = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.total + value;
    this.lost += Math.abs(this.total) >= Math.abs(value) ? this.total - next + value : value - next + this.total;
    this.total = next;
  }

  get value(): number {
    return Number.isFinite(this.total) ? this.total + this.lost : this.total;
  }
}
