import type { VariantResult } from '../../runner/benefits/questions.ts';

/** Full results of the baseline and every reform, and of which changes. */
export interface ShownResults {
  readonly key: string;
  readonly baseline: VariantResult;
  readonly reforms: ReadonlyMap<string, VariantResult>;
}

export function resultsById(results: readonly VariantResult[]): ReadonlyMap<string, VariantResult> {
  return new Map(results.map((result) => [result.id, result]));
}
