import type { CatalogueEntry } from '../issue.ts';

export const reportIssues = {} as const satisfies Record<string, CatalogueEntry>;
