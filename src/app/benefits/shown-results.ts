import type { Issue } from '../../i18n/issue.ts';
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

/** Issues that are not among those known already, word for word. */
export function issuesBeyond(known: readonly Issue[], found: readonly Issue[]): readonly Issue[] {
  const said = new Set(known.map((issue) => JSON.stringify(issue)));
  return found.filter((issue) => !said.has(JSON.stringify(issue)));
}
