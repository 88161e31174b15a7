import { codesMark, exampleMark } from '../template-marks.ts';
import { cellText, isBlank, type Grid } from '../grid.ts';
import { openFile, type InputFile } from '../read/open-file.ts';
import { valueFiller, valueText } from './fill-from-values.ts';
import { announceHeader, namesClaims } from './header-report.ts';
import { findClaimHeader, type ClaimHeader } from './header.ts';
import type { ReadClaimsOptions } from './read-claims.ts';
import { RowIntake } from './row-intake.ts';
import { columnsOf, type FilePart, type RowPlaces } from './row-places.ts';

interface ClaimSheet {
  readonly grid: Grid;
  readonly header: ClaimHeader | undefined;
  readonly part: FilePart;
}

/** Reads every sheet of a workbook that has a header of claims, as one table. @returns undefined where reading was broken off */
export async function readWorkbookClaims(file: InputFile, options: ReadClaimsOptions): Promise<RowIntake | undefined> {
  const opened = await openFile(file, {}, options.progress);
  if (options.signal?.aborted) return undefined;
  const sheets = claimSheets(opened.grids, options);
  const roles = sheets.flatMap(({ header }) => header?.roles ?? []);
  const places: RowPlaces = { file: file.name, parts: sheets.map(({ part }) => part) };
  let row: readonly unknown[] = [];
  let columns: Readonly<Record<string, number>> = {};
  const expected = sheets.reduce((sum, { grid }) => sum + grid.rows.length, 0);
  const intake = new RowIntake({ places, roles, words: options.words ?? {}, expected, encoding: 'utf-8' }, (id) => valueText(row[columns[id] ?? -1]));
  intake.findings.push(...opened.findings.issues);
  if (opened.findings.hasErrors) return intake;
  if (sheets.length === 0) announceHeader(intake.findings, undefined, opened.grids[0]?.rows ?? [], file.name);
  for (const { grid, header, part } of sheets) {
    if (!announceHeader(intake.findings, header, grid.rows, file.name)) continue;
    columns = part.columns;
    const fillers = header!.roles.map((role) => ({ index: role.index, fill: valueFiller(intake, role) }));
    for (let at = header!.next; at < grid.rows.length; at++) {
      const cells = grid.rows[at]!;
      row = cells;
      intake.draft.clear();
      let blank = true;
      for (const { index, fill } of fillers) {
        if (isBlank(cells[index])) continue;
        blank = false;
        fill(cells[index]);
      }
      if (blank || (at === header!.next && cells.some((cell) => cell === exampleMark))) continue;
      intake.take(part.first + at);
    }
  }
  return intake;
}

/** Sheets that name claims; where none does, the first that names some of their columns, for its faults. */
function claimSheets(grids: readonly Grid[], options: ReadClaimsOptions): readonly ClaimSheet[] {
  let first = 0;
  const all = grids
    .filter((grid) => !cellText(grid.rows[0]?.[0]).startsWith(codesMark))
    .map((grid): ClaimSheet => {
      const header = findClaimHeader(grid.rows, options.columns);
      const part: FilePart = { ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }), first, columns: columnsOf(header?.roles ?? []) };
      first += grid.rows.length;
      return { grid, header, part };
    });
  const naming = all.filter(({ header }) => namesClaims(header));
  return naming.length > 0 ? naming : all.filter(({ header }) => header).slice(0, 1);
}
