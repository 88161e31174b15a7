import type { CatalogueEntry } from '../issue.ts';

export const formsIssues = {} as const satisfies Record<string, CatalogueEntry>;
