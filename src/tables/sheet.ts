import type { Place } from '../i18n/issue.ts';
import type { SheetChoices } from './choices.ts';
import type { Contract } from './contract.ts';
import { ContractTableBuilder, type Origin } from './contract-table.ts';
import { FigureReader } from './figures.ts';
import type { Findings } from './findings.ts';
import { cellAddress, cellText, filledRows, isBlank, type CellValue, type Grid } from './grid.ts';
import type { Header } from './header.ts';
import { KeyReader } from './key-reader.ts';
import { sheetContext, type SheetContext } from './sheet-context.ts';
import { SheetConstants } from './sheet-constants.ts';
import { plainText } from './text/plain-text.ts';
import { exampleMark } from './template-marks.ts';

/** What a data package says about a file before it is read: its contract and the unit of each header. */
export interface Declared {
  readonly contract: Contract;
  readonly units: Readonly<Record<string, string>>;
}

export interface SheetInput {
  readonly grid: Grid;
  readonly choices: SheetChoices;
  readonly builders: Map<string, ContractTableBuilder>;
  readonly findings: Findings;
  readonly declared?: Declared | undefined;
}

const footnote = /^[(*※#]*(?:注|备注|附注|说明|数据来源|资料来源|来源|填表|制表|审核|单位负责人|负责人|note|source)\s*\d?\s*[:.、)]/i;

/** One sheet whose header has been found: what its readers share. */
export class Sheet {
  readonly grid: Grid;
  readonly rows: readonly (readonly CellValue[])[];
  readonly choices: SheetChoices;
  readonly findings: Findings;
  readonly declared: Declared | undefined;
  readonly context: SheetContext;
  readonly constants: SheetConstants;
  readonly keys: KeyReader;
  readonly figures: FigureReader;
  header: Header;
  private readonly builders: Map<string, ContractTableBuilder>;
  private readonly originOf = new Map<string, Origin>();

  constructor(input: SheetInput, header: Header, rows = filledRows(input.grid)) {
    this.grid = input.grid;
    this.rows = rows;
    this.choices = input.choices;
    this.findings = input.findings;
    this.declared = input.declared;
    this.builders = input.builders;
    this.header = header;
    this.context = sheetContext(input.grid, rows, header.first, header.last);
    this.constants = new SheetConstants(this);
    this.keys = new KeyReader(this);
    this.figures = new FigureReader(this);
  }

  /** The sheet's name as choices and guesses use it: `''` for a text file. */
  get name(): string {
    return this.grid.sheet ?? '';
  }

  builder(contract: Contract): ContractTableBuilder {
    const known = this.builders.get(contract.id);
    if (known) return known;
    const made = new ContractTableBuilder(contract);
    this.builders.set(contract.id, made);
    return made;
  }

  origin(contract: Contract): Origin {
    const known = this.originOf.get(contract.id);
    if (known) return known;
    const columns = new Map<string, number>();
    for (const [index, role] of this.header.roles.entries()) if (role.kind === 'key') columns.set(role.column.id, index);
    const made: Origin = { file: this.grid.file, columns, ...(this.grid.sheet === undefined ? {} : { sheet: this.grid.sheet }) };
    this.originOf.set(contract.id, made);
    return made;
  }

  place(row?: number, column?: number, id?: string): Place {
    return {
      file: this.grid.file,
      ...(this.grid.sheet === undefined ? {} : { sheet: this.grid.sheet }),
      ...(row === undefined ? {} : { row: row + 1 }),
      ...(row === undefined || column === undefined ? {} : { cell: cellAddress(row, column) }),
      ...(id === undefined ? {} : { column: id }),
    };
  }

  hasKeyColumn(id: string): boolean {
    return this.header.roles.some((role) => role.kind === 'key' && role.column.id === id);
  }

  /** Skips what is no data; true when the row was dealt with. */
  isAside(row: number): boolean {
    const cells = this.rows[row]!;
    const filled = cells.filter((cell) => !isBlank(cell));
    if (filled.length === 0) return true;
    if (cells.some((cell) => typeof cell === 'string' && cell.includes(exampleMark))) {
      this.findings.add('row/example', 'note', this.place(row, 0), { row: row + 1 });
      return true;
    }
    const first = cellText(filled[0]).trim();
    if (footnote.test(plainText(first)) && !filled.slice(1).some((cell) => typeof cell === 'number')) return true;
    return this.repeatsHeader(row);
  }

  private repeatsHeader(row: number): boolean {
    const cells = this.rows[row]!;
    const header = this.rows[this.header.last]!;
    let same = 0;
    for (const [index, cell] of cells.entries()) {
      if (isBlank(cell)) continue;
      if (cellText(cell) !== cellText(header[index])) return false;
      same++;
    }
    return same >= 2;
  }

  /** Of a form, the contract that most of its figures went to. */
  mostUsedContract(): string {
    if (!this.header.crosswise) return this.header.contract.id;
    const used = [...this.originOf.keys()].toSorted((a, b) => (this.builders.get(b)?.rowCount ?? 0) - (this.builders.get(a)?.rowCount ?? 0));
    return used[0] ?? this.header.contract.id;
  }
}
