import type { CatalogueEntry } from '../issue.ts';

export const scenarioIssues = {} as const satisfies Record<string, CatalogueEntry>;
