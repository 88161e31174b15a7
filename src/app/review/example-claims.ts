import { CounterDraws } from '../../actuarial/random/counter-draws.ts';
import type { SampledItem } from '../../review/sampling/monetary-unit-sample.ts';

/** Made-up claims to try a sample on: sizes spread as those of critical illness are, each to the fen. */
export function exampleClaims(count = 2000): readonly SampledItem[] {
  const draws = new CounterDraws(2024);
  return Array.from({ length: count }, (_, at) => ({
    id: `S${String(at + 1).padStart(5, '0')}`,
    // Pareto with shape 1.6 from 4000 yuan, cut at 400,000.
    amount: Math.round(Math.min(400_000, 4000 * (1 - draws.uniform(at, 0)) ** (-1 / 1.6)) * 100) / 100,
  }));
}
