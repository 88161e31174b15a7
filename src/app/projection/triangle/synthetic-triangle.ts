import { CounterDraws } from '../../../actuarial/random/counter-draws.ts';
import type { TriangleRow } from '../../../actuarial/reserving/read-triangle.ts';

/** Seed of the made-up triangles; it stands beside them. */
export const syntheticSeed = 2026;

const months = 24;
const developments = 12;
const firstMonth = 2024 * 12 + 10;

/** Part of a month's cost that is paid in the month itself. */
const paidAtOnce = {
  steady: () => 0.4,
  /** From 3% to 37% within two years: settlement has moved to the month of care. */
  faster: (month: number) => 0.03 + 0.015 * month,
} as const;

/**
 * A made-up triangle of 24 months of care and 12 months of development, as payments of each month in whole yuan: 860 000
 * members at about 31 yuan a month, of which a share is paid at once and half of what is left in every later month. Each
 * development varies by 5%, drawn from the seed alone.
 */
export function syntheticTriangle(pace: keyof typeof paidAtOnce, seed = syntheticSeed): readonly TriangleRow[] {
  const draws = new CounterDraws(seed);
  return Array.from({ length: months }, (_, month) => {
    const first = paidAtOnce[pace](month);
    const share = (development: number): number => 1 - (1 - first) * 0.5 ** development;
    const exposure = 860_000 + 1_500 * month;
    let cumulative = 0;
    return Array.from({ length: Math.min(developments, months - month) }, (__, development): TriangleRow => {
      const varied = 1 + 0.05 * draws.normal(month, development);
      const expected = 31 * 1.004 ** month * exposure;
      const paid = Math.round(development === 0 ? expected * share(0) * varied : cumulative * (share(development) / share(development - 1) - 1) * varied);
      cumulative += paid;
      return { origin: monthName(firstMonth + month), development: development + 1, paid, exposure };
    });
  }).flat();
}

function monthName(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}
