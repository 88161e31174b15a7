import type { CatalogueEntry } from '../issue.ts';

export const workbookIssues = {} as const satisfies Record<string, CatalogueEntry>;
