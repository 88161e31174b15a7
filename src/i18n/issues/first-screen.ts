import type { CatalogueEntry } from '../issue.ts';
import { languageIssues } from './language.ts';
import { scenarioIssues } from './scenario.ts';

/** Words of the issues that the first screen can raise. Tasks that come later bring theirs along (`addIssueWords`). */
export const firstScreenIssues: Readonly<Record<string, CatalogueEntry>> = { ...languageIssues, ...scenarioIssues };
