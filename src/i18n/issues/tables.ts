import type { CatalogueEntry } from '../issue.ts';

export const tablesIssues = {} as const satisfies Record<string, CatalogueEntry>;
