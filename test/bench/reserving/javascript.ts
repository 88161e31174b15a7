/** Mack's error of a square triangle by hand: volume factors, Mack's σ, no options, nothing kept but the total. */
export function handMack(cumulative: Float64Array, n: number): number {
  const full = cumulative.slice();
  const factor = new Float64Array(n - 1);
  const variance = new Float64Array(n - 1);
  const weight = new Float64Array(n - 1);
  for (let k = 0; k < n - 1; k++) {
    let above = 0;
    let below = 0;
    for (let i = 0; i < n - 1 - k; i++) {
      above += full[i * n + k + 1]!;
      below += full[i * n + k]!;
    }
    factor[k] = above / below;
    weight[k] = below;
    let squares = 0;
    for (let i = 0; i < n - 1 - k; i++) {
      const off = full[i * n + k + 1]! / full[i * n + k]! - factor[k]!;
      squares += full[i * n + k]! * off * off;
    }
    variance[k] = k < n - 2 ? squares / (n - 2 - k) : Math.min((variance[k - 1]! * variance[k - 1]!) / variance[k - 2]!, variance[k - 1]!, variance[k - 2]!);
  }
  let process = 0;
  let parameter = 0;
  const risk = new Float64Array(n);
  const own = new Float64Array(n);
  for (let k = 0; k < n - 1; k++) {
    const squared = factor[k]! * factor[k]!;
    const ofFactor = variance[k]! / weight[k]!;
    let moving = 0;
    for (let i = n - 1 - k; i < n; i++) {
      const amount = full[i * n + k]!;
      moving += amount;
      risk[i] = squared * risk[i]! + amount * variance[k]!;
      own[i] = squared * own[i]! + amount * amount * ofFactor;
      full[i * n + k + 1] = amount * factor[k]!;
    }
    parameter = squared * parameter + moving * moving * ofFactor;
  }
  for (let i = 0; i < n; i++) process += risk[i]!;
  return Math.sqrt(process + parameter);
}
