import type { CatalogueEntry } from '../issue.ts';
import { formulaIssues } from './formula.ts';
import { languageIssues } from './language.ts';
import { scenarioIssues } from './scenario.ts';
import { tablesIssues } from './tables.ts';

/** Words of the issues that the first screen can raise. Tasks that come later bring theirs along (`addIssueWords`). */
export const firstScreenIssues: Readonly<Record<string, CatalogueEntry>> = { ...tablesIssues, ...formulaIssues, ...languageIssues, ...scenarioIssues };
