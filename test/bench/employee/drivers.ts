/** What varies between the paths of the employee benchmark, and the constants that a hand-written version needs. */
export const drivers = [
  { path: 'insured_growth.active', mean: 0.018, spread: 0.02 },
  { path: 'base_growth', mean: 0.034, spread: 0.03 },
  { path: 'cost_growth_inpatient', mean: -0.04, spread: 0.04 },
  { path: 'cost_growth_outpatient', mean: 0.065, spread: 0.06 },
] as const;

/** The k-th driver's draw: plain arithmetic, so that C makes the same numbers. */
export function drawn(k: number, t: number, path: number): number {
  const { mean, spread } = drivers[k]!;
  return mean + spread * (((path * 7919 + t * 104_729 + k * 1_299_709) % 10_007) / 10_007 - 0.5);
}

export const kept = ['income', 'expenditure', 'closing_balance', 'months_payable'] as const;
