import type { CatalogueEntry } from '../issue.ts';
import { workbookIssues } from './workbook.ts';
import { formsIssues } from './forms.ts';
import { projectFileIssues } from './project-file.ts';
import { reportIssues } from './report.ts';
import { bandedIssues } from './banded.ts';
import { claimsIssues } from './claims.ts';
import { cliIssues } from './cli.ts';
import { contractIssues } from './contract.ts';
import { firstScreenIssues } from './first-screen.ts';
import { forecastIssues } from './forecast.ts';
import { formulaIssues } from './formula.ts';
import { planIssues } from './plan.ts';
import { reservingIssues } from './reserving.ts';
import { reviewIssues } from './review.ts';
import { simulationIssues } from './simulation.ts';
import { tablesIssues } from './tables.ts';

/** Words of every issue the program can raise, by code. */
export const issueCatalogue: Readonly<Record<string, CatalogueEntry>> = { ...firstScreenIssues, ...tablesIssues, ...formulaIssues, ...cliIssues, ...claimsIssues, ...bandedIssues, ...planIssues, ...contractIssues, ...reviewIssues, ...simulationIssues, ...reservingIssues, ...forecastIssues, ...workbookIssues, ...formsIssues, ...projectFileIssues, ...reportIssues };
