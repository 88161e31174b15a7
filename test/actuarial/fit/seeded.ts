import type { Severity } from '../../../src/actuarial/severity/severity.ts';

/** Numbers in (0, 1), always the same for a seed (Lehmer's generator modulo 2^31 − 1, factor 48271). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export function sampleFrom(severity: Severity, count: number, seed: number): number[] {
  const chance = seeded(seed);
  return Array.from({ length: count }, () => severity.quantile(chance()));
}
