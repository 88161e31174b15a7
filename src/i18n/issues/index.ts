import type { CatalogueEntry } from '../issue.ts';
import { claimsIssues } from './claims.ts';
import { cliIssues } from './cli.ts';
import { formulaIssues } from './formula.ts';
import { languageIssues } from './language.ts';
import { scenarioIssues } from './scenario.ts';
import { tablesIssues } from './tables.ts';

/** Words of every issue the program can raise, by code. */
export const issueCatalogue: Readonly<Record<string, CatalogueEntry>> = { ...tablesIssues, ...formulaIssues, ...languageIssues, ...scenarioIssues, ...cliIssues, ...claimsIssues };
