import type { CaseStatus } from '../../review/case/case-file.ts';
import type { ReviewEdits } from '../state/review-edits.ts';

/** Work on a case that may be a made-up example, by the part it makes. */
const records = {
  claims: ({ claims }: ReviewEdits, key: string) => claims?.[key]?.example,
  costs: ({ costs }: ReviewEdits, key: string) => costs?.[key]?.example,
  // The example has no files, so no digests.
  recomputed: ({ recomputed }: ReviewEdits, key: string) => (recomputed?.[key] ? recomputed[key].sha256.length === 0 : undefined),
  sample: ({ samples }: ReviewEdits, key: string) => samples[key]?.example,
} as const;

/**
 * Parts of the work on a case that are examples and that the case does not hold. Somebody who tries one out while a case is
 * under review changes nothing of what is reviewed; an example that was there when the case was opened is part of it.
 */
export function exampleParts(work: ReviewEdits, key: string, status: CaseStatus | undefined): readonly (keyof typeof records)[] {
  if (!status) return [];
  return (Object.keys(records) as (keyof typeof records)[]).filter((part) => records[part](work, key) === true && !status.parts.has(part));
}

/** The work without the examples that the case does not hold. */
export function withoutExamples(work: ReviewEdits, key: string, status: CaseStatus | undefined): ReviewEdits {
  return exampleParts(work, key, status).reduce<ReviewEdits>((rest, part) => {
    const name = part === 'sample' ? 'samples' : part;
    const { [key]: _example, ...others } = (rest[name] ?? {}) as Readonly<Record<string, unknown>>;
    return { ...rest, [name]: others };
  }, work);
}
