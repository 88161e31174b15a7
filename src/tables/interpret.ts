import type { ReadChoices } from './choices.ts';
import type { ContractTableBuilder } from './contract-table.ts';
import { crossCheck } from './cross-checks.ts';
import { Findings } from './findings.ts';
import { cellText, isBlank, type Grid } from './grid.ts';
import type { OpenedFile } from './read/open-file.ts';
import { readSheet } from './read-sheet.ts';
import type { SheetSummary, TableReading } from './reading.ts';
import type { Declared } from './sheet.ts';
import { codesMark } from './template-marks.ts';

/** Reads the sheets of an opened file into tables. Pure: the same file and choices give the same answer, and nothing loaded before is touched. */
export function interpret(opened: OpenedFile, choices: ReadChoices = {}, declared?: Declared): TableReading {
  const findings = new Findings(choices.accept);
  findings.issues.push(...opened.findings.issues);
  findings.guesses.push(...opened.findings.guesses);
  const builders = new Map<string, ContractTableBuilder>();
  const sheets: SheetSummary[] = [];
  const unread: Grid[] = [];
  for (const grid of opened.grids) {
    const chosen = choices.sheets?.[grid.sheet ?? ''] ?? {};
    if (chosen.skip === true || isCodesSheet(grid)) continue;
    const summary = readSheet({ grid, choices: chosen, builders, findings, declared });
    if (summary) sheets.push(summary);
    else if (grid.rows.some((row) => row.some((cell) => !isBlank(cell)))) unread.push(grid);
  }
  for (const grid of unread) reportUnread(grid, sheets.length === 0, findings);
  // A workbook brings empty sheets along; a file of nothing else has nothing to read.
  if (opened.grids.length > 0 && sheets.length === 0 && unread.length === 0) markEmptyAsError(findings);
  const draft = [...builders.values()].map((builder) => builder.build());
  for (const table of draft) crossCheck(table, findings);
  findings.close();
  return { tables: findings.hasErrors ? [] : draft, draft, issues: findings.issues, guesses: findings.guesses, sheets };
}

function isCodesSheet(grid: Grid): boolean {
  return cellText(grid.rows[0]?.[0]).startsWith(codesMark);
}

function reportUnread(grid: Grid, alone: boolean, findings: Findings): void {
  const rows = grid.rows.filter((row) => row.some((cell) => !isBlank(cell))).slice(0, 3);
  const found = rows.map((row) => row.map((cell) => cellText(cell).trim()).filter((text) => text !== '').slice(0, 6).join(' | ')).join(' / ').slice(0, 160);
  findings.add('sheet/unrecognised', alone ? 'error' : 'warning', { file: grid.file, ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }) }, { found });
}

function markEmptyAsError(findings: Findings): void {
  for (const [index, issue] of findings.issues.entries()) if (issue.code === 'sheet/empty') findings.issues[index] = { ...issue, severity: 'error' };
}
