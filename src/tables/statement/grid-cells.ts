import type { Issue, Place } from '../../i18n/issue.ts';
import { cellAddress, cellText, columnLetters, filledRows, isBlank, type CellValue, type Grid } from '../grid.ts';
import { plainText, splitBrackets } from '../text/plain-text.ts';
import { parseUnit, parseUnitLine, type ReadingUnit } from '../text/reading-unit.ts';
import type { StatementCell, StatementCells } from './statement-cell.ts';
import { statementColumn, type StatementColumn } from './statement-columns.ts';
import { titleYear, yearOf } from './statement-year.ts';

const headRows = 20;

/** Figures of every sheet that holds a statement: rows of year, item, amount; items and amounts of the one year its title names; or items down and years across. */
export function cellsOfGrids(grids: readonly Grid[], file: string): StatementCells {
  const found = grids.map((grid) => new SheetCells(grid).read());
  const held = found.flatMap((one) => ('cells' in one ? [one] : []));
  if (held.length > 0) return { cells: held.flatMap(({ cells }) => cells), issues: held.flatMap(({ issues }) => issues) };
  const missing = found.map((one) => ('missing' in one ? one.missing : [])).toSorted((a, b) => a.length - b.length)[0] ?? ['year', 'item', 'amount'];
  return { cells: [], issues: [{ code: 'contract/statement-form', severity: 'error', place: { file }, values: { missing: missing.join(', ') } }] };
}

/** One sheet, read from its first row that is a head. */
class SheetCells {
  private readonly grid: Grid;
  private readonly rows: Grid['rows'];
  private readonly issues: Issue[] = [];

  constructor(grid: Grid) {
    this.grid = grid;
    this.rows = filledRows(grid);
  }

  read(): StatementCells | { readonly missing: readonly string[] } {
    let missing: readonly string[] = ['year', 'item', 'amount'];
    for (const [row, header] of this.rows.slice(0, headRows).entries()) {
      const names = header.map(statementColumn);
      const years = header.flatMap((cell, index) => (yearOf(cell) === undefined ? [] : [index]));
      const lacking = (['year', 'item', 'amount'] as const).filter((name) => !names.includes(name));
      if (lacking.length === 0 || (lacking.join() === 'year' && this.titled(row) !== undefined)) return { cells: this.downward(row, names), issues: this.issues };
      const first = header.findIndex((cell, index) => !years.includes(index) && (names[index] === 'item' || years.length > 0));
      if (years.length > 0 && (first < 0 ? 0 : first) < years[0]!) return { cells: this.across(row, names, Math.max(0, first), years), issues: this.issues };
      if (lacking.length < missing.length) missing = lacking;
    }
    return { missing };
  }

  /** Rows of year, item and amount. */
  private downward(header: number, names: readonly (StatementColumn | undefined)[]): readonly StatementCell[] {
    this.namedTwice(header, names);
    const at = (name: StatementColumn): number => names.indexOf(name);
    const title = this.titled(header);
    const units = [...this.unitIn(header, at('amount')), ...this.unitsAbove(header)];
    return this.below(header).flatMap(({ cells, row }): readonly StatementCell[] => {
      const item = cellText(cells[at('item')]).trim();
      if (item === '' && isBlank(cells[at('amount')])) return [];
      const year = at('year') < 0 ? title! : (cells[at('year')] ?? null);
      return [{ year, item, value: cells[at('amount')] ?? null, ownUnits: [...unitOfItem(item), ...this.unitOfRow(cells, row, names)], units, place: this.place(row, at('amount')), ...this.beside(cells, names) }];
    });
  }

  /** Items down and years across. */
  private across(header: number, names: readonly (StatementColumn | undefined)[], label: number, years: readonly number[]): readonly StatementCell[] {
    const units = [...this.unitIn(header, label), ...this.unitsAbove(header)];
    return this.below(header).flatMap(({ cells, row }): readonly StatementCell[] => {
      const item = cellText(cells[label]).trim();
      const ownUnits = [...unitOfItem(item), ...this.unitOfRow(cells, row, names)];
      return years
        .filter((index) => !isBlank(cells[index]))
        .map((index) => ({ year: this.rows[header]![index]!, item, value: cells[index]!, ownUnits, units: [...this.unitIn(header, index), ...units], place: this.place(row, index), ...this.beside(cells, names) }));
    });
  }

  private below(header: number): readonly { readonly cells: readonly CellValue[]; readonly row: number }[] {
    return this.rows.slice(header + 1).map((cells, offset) => ({ cells, row: header + 1 + offset }));
  }

  private titled(header: number): string | undefined {
    return titleYear([...this.rows.slice(0, header).flat(), this.grid.sheet ?? null]);
  }

  /** Two columns of amounts: which of them counts is not for a reader to decide. */
  private namedTwice(header: number, names: readonly (StatementColumn | undefined)[]): void {
    for (const name of ['year', 'item', 'amount'] as const) {
      const [first, second] = names.flatMap((own, index) => (own === name ? [index] : []));
      if (first === undefined || second === undefined) continue;
      const said = (index: number): string => `${columnLetters(index)} ${cellText(this.rows[header]![index])}`;
      this.issues.push({ code: 'contract/statement-column-twice', severity: 'error', place: this.place(header, second), values: { first: said(first), second: said(second) } });
    }
  }

  private unitsAbove(header: number): readonly ReadingUnit[] {
    return this.rows.slice(0, header).flatMap((cells, row) =>
      cells.flatMap((cell, column): readonly ReadingUnit[] => {
        if (typeof cell !== 'string') return [];
        const units = parseUnitLine(cell);
        if (units.length === 0 && /(?:单位|unit)\s*:\s*\S/i.test(plainText(cell)) && /[元圆]|yuan|cny|rmb|usd|dollar/i.test(cell)) this.unreadableUnit(row, column, cell);
        return units;
      }),
    );
  }

  /** Unit in the brackets of a head; brackets say much else. */
  private unitIn(row: number, column: number): readonly ReadingUnit[] {
    const unit = parseUnit(splitBrackets(cellText(this.rows[row]![column])).bracket);
    return unit ? [unit] : [];
  }

  private unitOfRow(cells: readonly CellValue[], row: number, names: readonly (StatementColumn | undefined)[]): readonly ReadingUnit[] {
    const column = names.indexOf('unit');
    const text = column < 0 ? '' : cellText(cells[column]).trim();
    if (text === '') return [];
    const unit = parseUnit(text);
    if (!unit) this.unreadableUnit(row, column, text);
    return unit ? [unit] : [];
  }

  private unreadableUnit(row: number, column: number, text: string): void {
    this.issues.push({ code: 'contract/unit-unreadable', severity: 'error', place: this.place(row, column), values: { found: text.trim() } });
  }

  private beside(cells: readonly CellValue[], names: readonly (StatementColumn | undefined)[]): Pick<StatementCell, 'cause' | 'evidence' | 'source'> {
    const text = (name: StatementColumn): string => cellText(cells[names.indexOf(name)]).trim();
    const [cause, evidence, title] = [text('cause'), text('evidence'), text('source')];
    return { ...(cause !== '' && { cause }), ...(evidence !== '' && { evidence }), ...(title !== '' && { source: { title } }) };
  }

  private place(row: number, column: number): Place {
    const { file, sheet } = this.grid;
    return { file, ...(sheet !== undefined && { sheet }), row: row + 1, cell: cellAddress(row, column) };
  }
}

function unitOfItem(item: string): readonly ReadingUnit[] {
  const unit = parseUnit(splitBrackets(item).bracket);
  return unit ? [unit] : [];
}
