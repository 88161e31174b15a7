import type { CatalogueEntry } from '../issue.ts';

export const projectFileIssues = {} as const satisfies Record<string, CatalogueEntry>;
