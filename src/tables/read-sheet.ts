import { contractById } from './contracts/all.ts';
import type { ColumnChoice, SheetChoices } from './choices.ts';
import { CrosswiseRows } from './crosswise.ts';
import { columnLetters, columnNumber, filledRows, isBlank } from './grid.ts';
import { declaredHeader, findHeader, isNumberingRow, roleOf, unitRow, withNeighbours, type Header, type Role } from './header.ts';
import { announceHeader, checkHeader, takenName } from './header-report.ts';
import type { SheetSummary } from './reading.ts';
import { RecordRows } from './record-rows.ts';
import { Sheet, type SheetInput } from './sheet.ts';
import { triangleHeader } from './triangle-header.ts';
import { templateContract } from './template-marks.ts';

/**
 * Reads one sheet into the builders of its contracts; undefined where it could not be read as any contract.
 *
 * A figure's coordinates are put together from its header, its row's keys or label, and what the titles say; so that
 * long tables, tables with an indicator in each column, and forms with items down and years across are read alike.
 */
export function readSheet(input: SheetInput): SheetSummary | undefined {
  const { grid, choices, findings, declared } = input;
  const rows = filledRows(grid);
  if (rows.every((row) => row.every((cell) => isBlank(cell)))) {
    findings.add('sheet/empty', 'warning', { file: grid.file, ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }) }, {});
    return undefined;
  }
  const marked = templateContract(rows);
  const contract = choices.contract ?? declared?.contract.id ?? marked;
  const header = declared ? declaredHeader(rows, declared.contract) : asTriangle(contract, choices, rows, grid.sheet) ?? findHeader(rows, { ...choices, ...(contract === undefined ? {} : { contract }) });
  if (!header) return undefined;
  const sheet = new Sheet(input, header, rows);
  const said = new Set(['year', 'scheme', 'account', 'status', 'side'].filter((id) => sheet.constants.isSaid(header.contract, id)));
  sheet.header = withChosenColumns(contract === undefined ? withNeighbours(header, said) : header, choices.columns);
  announceHeader(sheet, contract !== undefined);
  let next = header.last + 1;
  const units = unitRow(rows[next]);
  if (units) next++;
  if (isNumberingRow(rows[next])) next++;
  sheet.figures.prepare(units ?? new Map());
  if (!checkHeader(sheet)) return summary(sheet, 0);
  const count = sheet.header.crosswise ? new CrosswiseRows(sheet).read(next) : new RecordRows(sheet).read(next);
  sheet.figures.settle();
  const below = rows.slice(next).some((row) => row.some((cell) => !isBlank(cell)));
  if (count === 0 && marked === undefined && !(below && findings.hasErrors)) findings.add('sheet/no-rows', 'warning', sheet.place(header.last, 0), {});
  return summary(sheet, count);
}

/** Numbers alone make up the header of a triangle, which no search for words finds. */
function asTriangle(contract: string | undefined, { headerRow }: SheetChoices, rows: Sheet['rows'], sheet: string | undefined): Header | undefined {
  return headerRow === undefined && (contract === undefined || contract === 'claims_triangle') ? triangleHeader(rows, sheet) : undefined;
}

/** A header with the columns that the user has named. */
function withChosenColumns(header: Header, chosen: SheetChoices['columns']): Header {
  if (!chosen) return header;
  const roles = header.roles.slice();
  for (const [letters, choice] of Object.entries(chosen)) {
    const index = columnNumber(letters);
    if (index < 0) continue;
    roles[index] = choice === null ? { kind: 'none', known: true } : chosenRole(header, choice);
  }
  for (let index = 0; index < roles.length; index++) roles[index] ??= { kind: 'none', known: true };
  const crosswise = !roles.some((role) => role.kind === 'value') && roles.some((role) => role.kind === 'context');
  return { ...header, roles, crosswise };
}

function chosenRole(header: Header, choice: ColumnChoice): Role {
  const contract = (choice.contract === undefined ? undefined : contractById(choice.contract)) ?? header.contract;
  const column = contract.columns.find((candidate) => candidate.id === choice.column);
  if (!column) return roleOf(contract, choice.column);
  if (column.kind !== 'value') return { kind: 'key', column, exact: true };
  return { kind: 'value', meaning: { contract, column, codes: choice.codes ?? {}, match: 'exact' } };
}

function summary(sheet: Sheet, rowCount: number): SheetSummary {
  const { header } = sheet;
  return {
    sheet: sheet.name,
    contract: sheet.mostUsedContract(),
    headerRow: header.last + 1,
    headerRows: header.last - header.first + 1,
    layout: header.crosswise ? 'items-down' : 'records',
    rowCount,
    columns: header.roles.map((role, index) => ({ letter: columnLetters(index), header: header.texts[index] ?? '', taken: takenName(role) })),
  };
}
