import type { CatalogueEntry } from '../issue.ts';
import { caseIssues } from './review-case.ts';
import { sampleIssues } from './review-sample.ts';
import { tieOutIssues } from './review-tie-out.ts';

/** Issues raised by `src/review`. */
export const reviewIssues = { ...tieOutIssues, ...caseIssues, ...sampleIssues } as const satisfies Record<string, CatalogueEntry>;
