import type { Place } from '../i18n/issue.ts';
import { keyColumns, type Column, type Contract } from './contract.ts';
import { contractById } from './contracts/all.ts';
import type { SheetChoices } from './choices.ts';
import { ContractTableBuilder, type Origin } from './contract-table.ts';
import { CrosswiseRows } from './crosswise.ts';
import { columnNames, contractNames, type Findings } from './findings.ts';
import { cellAddress, cellText, columnLetters, columnNumber, filledRows, isBlank, type CellValue, type Grid } from './grid.ts';
import { declaredHeader, findHeader, isNumberingRow, roleOf, unitRow, withNeighbours, type Header, type Role } from './header.ts';
import { allowedWords, readKey, type KeyReading } from './key-cells.ts';
import { codeInTitles, sheetContext, type SheetContext } from './sheet-context.ts';
import { TotalRows } from './total-rows.ts';
import { FigureReader } from './figures.ts';
import { comparableText } from './text/plain-text.ts';
import type { SheetSummary } from './reading.ts';

/** What a data package says about a file before it is read: its contract and the unit of each header. */
export interface Declared {
  readonly contract: Contract;
  readonly units: Readonly<Record<string, string>>;
}

export const exampleMark = '示例(请删除此行)';
export const templateMark = '衡算数据模板';
export const codesMark = '衡算代码表';

const footnote = /^[(*※#]*(?:注|备注|附注|说明|数据来源|资料来源|来源|填表|制表|审核|单位负责人|负责人|note|source)\s*\d?\s*[:.、)]/i;
const totalWord = /^(?:合计|总计|小计|共计|累计|total|subtotal|grandtotal|全省合计|全市合计|全国合计)$/;

/**
 * Reads one sheet into the builders of its contracts.
 *
 * A figure's coordinates are put together from its header, its row's keys or label, and what the titles say; so that
 * long tables, tables with an indicator in each column, and forms with items down and years across are read alike.
 */
export class SheetReader {
  readonly grid: Grid;
  readonly choices: SheetChoices;
  readonly findings: Findings;
  readonly figures: FigureReader;
  private readonly rows: readonly (readonly CellValue[])[];
  private readonly builders: Map<string, ContractTableBuilder>;
  private readonly declared: Declared | undefined;
  private readonly constants = new Map<string, string | number | null | undefined>();
  private readonly originOf = new Map<string, Origin>();
  private readonly keyCache = new Map<string, Map<CellValue, KeyReading>>();
  private readonly complained = new Set<string>();
  header!: Header;
  context!: SheetContext;

  constructor(grid: Grid, choices: SheetChoices, builders: Map<string, ContractTableBuilder>, findings: Findings, declared?: Declared) {
    this.grid = grid;
    this.choices = choices;
    this.builders = builders;
    this.findings = findings;
    this.declared = declared;
    this.rows = filledRows(grid);
    this.figures = new FigureReader(this);
  }

  /** Undefined where the sheet could not be read as any contract. */
  read(): SheetSummary | undefined {
    if (this.rows.every((row) => row.every((cell) => isBlank(cell)))) {
      this.findings.add('sheet/empty', 'warning', this.place(), {});
      return undefined;
    }
    const marked = templateContract(this.rows);
    const contract = this.choices.contract ?? this.declared?.contract.id ?? marked;
    const header = this.declared ? declaredHeader(this.rows, this.declared.contract) : findHeader(this.rows, { ...this.choices, ...(contract === undefined ? {} : { contract }) });
    if (!header) return undefined;
    this.context = sheetContext(this.grid, this.rows, header.first, header.last);
    const known = new Set(['year', 'scheme', 'account', 'status', 'side'].filter((id) => this.isInTitles(header.contract, id)));
    this.header = this.withChosenColumns(contract === undefined ? withNeighbours(header, known) : header);
    this.announce(contract !== undefined);
    let next = header.last + 1;
    const units = unitRow(this.rows[next]);
    if (units) next++;
    if (isNumberingRow(this.rows[next])) next++;
    this.figures.prepare(units ?? new Map(), this.declared);
    if (!this.checkColumns()) return this.summary(0);
    const count = this.header.crosswise ? new CrosswiseRows(this).read(next) : this.readRows(next);
    this.figures.settle();
    const below = this.rows.slice(next).some((row) => row.some((cell) => !isBlank(cell)));
    if (count === 0 && marked === undefined && !(below && this.findings.hasErrors)) this.findings.add('sheet/no-rows', 'warning', this.place(header.last, 0), {});
    return this.summary(count);
  }

  get dataRows(): readonly (readonly CellValue[])[] {
    return this.rows;
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
    if (footnote.test(first.replace(/:/g, ':')) && !filled.slice(1).some((cell) => typeof cell === 'number')) return true;
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

  /** A code or year that holds for the whole sheet, by choice, from the titles, or the contract's fallback; null for an optional key, undefined where nothing says it. */
  constant(contract: Contract, column: Column): string | number | null | undefined {
    const name = `${contract.id}.${column.id}`;
    if (this.constants.has(name)) return this.constants.get(name);
    const value = this.findConstant(contract, column);
    this.constants.set(name, value);
    return value;
  }

  private findConstant(contract: Contract, column: Column): string | number | null | undefined {
    const chosen = this.choices.constants?.[column.id];
    if (chosen !== undefined) {
      const reading = readKey(contract, column, chosen);
      return reading.kind === 'key' ? reading.value : undefined;
    }
    const place = this.place(this.header.last, 0, column.id);
    const subject = { kind: 'constant' as const, file: this.grid.file, sheet: this.grid.sheet ?? '', subject: column.id };
    if (column.type === 'code') {
      const found = codeInTitles(this.context, column);
      if (found) {
        const label = column.codes!.find((code) => code.id === found.code)!.label;
        this.findings.guess({ ...subject, taken: found.code }, 'sheet/constant', place, { ...columnNames(column), word: found.word, valueZh: label.zh, valueEn: label.en });
        return found.code;
      }
      if (column.fallback !== undefined) {
        const label = column.codes!.find((code) => code.id === column.fallback)!.label;
        if (!this.declared) this.findings.guess({ ...subject, taken: column.fallback }, 'sheet/fallback', place, { ...columnNames(column), valueZh: label.zh, valueEn: label.en });
        return column.fallback;
      }
    }
    if (column.type === 'year' && this.context.year !== undefined) {
      const year = this.context.year;
      this.findings.guess({ ...subject, taken: year }, 'sheet/constant', place, { ...columnNames(column), word: year, valueZh: year, valueEn: year });
      return Number(year);
    }
    return column.optional ? null : undefined;
  }

  /** The keys of a figure in the contract's order; undefined, with an issue, where one cannot be known. */
  keys(contract: Contract, given: Readonly<Record<string, string | number | null | undefined>>, row: number, column: number): (string | number | null)[] | undefined {
    const keys: (string | number | null)[] = [];
    for (const key of keyColumns(contract)) {
      let value = given[key.id];
      if (value === undefined || value === null) value = this.hasKeyColumn(key.id) ? (key.optional ? null : undefined) : this.constant(contract, key);
      if (value === undefined) {
        this.reportMissing(contract, key, row, column);
        return undefined;
      }
      keys.push(value);
    }
    return keys;
  }

  private hasKeyColumn(id: string): boolean {
    return this.header.roles.some((role) => role.kind === 'key' && role.column.id === id);
  }

  private reportMissing(contract: Contract, key: Column, row: number, column: number): void {
    const index = this.header.roles.findIndex((role) => role.kind === 'key' && role.column.id === key.id);
    const name = index >= 0 ? `${row}:${index}` : `${contract.id}.${key.id}`;
    if (this.complained.has(name)) return;
    this.complained.add(name);
    if (index >= 0) this.findings.add('key/missing', 'error', this.place(row, index, key.id), columnNames(key));
    else this.reportColumnMissing(contract, key, this.header.crosswise ? this.place(row, column, key.id) : this.place(this.header.last, 0, key.id));
  }

  private reportColumnMissing(contract: Contract, key: Column, place: Place): void {
    this.findings.add('column/missing', 'error', place, { ...contractNames(contract), ...columnNames(key), allowed: [key.label.zh, key.id, ...key.synonyms.slice(0, 4)].join('、') });
  }

  /** Reads the key cell of a column, with its issues; cells that repeat are parsed once. */
  keyCell(contract: Contract, column: Column, row: number, index: number): KeyReading {
    const cell = this.rows[row]![index] ?? null;
    const cache = this.keyCache.get(`${contract.id}.${index}`) ?? new Map<CellValue, KeyReading>();
    this.keyCache.set(`${contract.id}.${index}`, cache);
    let reading = cache.get(cell);
    if (!reading) {
      reading = readKey(contract, column, cell);
      if (typeof cell !== 'object') cache.set(cell, reading);
    }
    if (reading.kind === 'unreadable') this.reportKey(column, reading, row, index);
    if (reading.kind === 'key' && reading.guess) this.reportPeriodGuess(column, reading.value, row, index);
    return reading;
  }

  private reportKey(column: Column, reading: { readonly suggestion?: string }, row: number, index: number): void {
    if (this.complained.has(`${row}:${index}`)) return;
    this.complained.add(`${row}:${index}`);
    const place = this.place(row, index, column.id);
    const found = cellText(this.rows[row]![index]).trim().slice(0, 60);
    if (column.type === 'year') this.findings.add('year/unreadable', 'error', place, { found });
    else if (column.type === 'month') this.findings.add('month/unreadable', 'error', place, { found });
    else if (column.type === 'ageBand') this.findings.add('age/unreadable', 'error', place, { found });
    else {
      const { suggestion } = reading;
      this.findings.add('code/unknown', 'error', place, {
        ...columnNames(column), found, allowed: allowedWords(column),
        suggestionZh: suggestion === undefined ? '' : `是不是“${suggestion}”?`,
        suggestionEn: suggestion === undefined ? '' : `Did you mean “${suggestion}”?`,
      });
    }
  }

  private reportPeriodGuess(column: Column, value: string | number, row: number, index: number): void {
    const place = this.place(row, index, column.id);
    const cell = this.rows[row]![index]!;
    const found = typeof cell === 'object' ? cell.date : String(cell);
    const guess = { kind: 'period' as const, file: this.grid.file, sheet: this.grid.sheet ?? '', subject: columnLetters(index), taken: String(value) };
    if (column.type === 'year') this.findings.guess(guess, 'year/guessed', place, { found, year: value });
    else this.findings.guess(guess, 'month/guessed', place, { found, month: value });
  }

  /** Rows of a long table or of one with an indicator in each column. */
  private readRows(from: number): number {
    const totals = new TotalRows(this);
    const keyRoles = this.header.roles.flatMap((role, index) => (role.kind === 'key' ? [{ column: role.column, index }] : []));
    const values = this.header.roles.flatMap((role, index) => (role.kind === 'value' ? [{ meaning: role.meaning, index }] : []));
    const perContract = new Map<Contract, typeof values>();
    for (const value of values) perContract.set(value.meaning.contract, [...(perContract.get(value.meaning.contract) ?? []), value]);
    let count = 0;
    for (let row = from; row < this.rows.length; row++) {
      if (this.isAside(row)) continue;
      const cells = this.rows[row]!;
      if (values.every((value) => isBlank(cells[value.index]))) {
        const filled = cells.filter((cell) => !isBlank(cell));
        if (filled.length === 1 || !keyRoles.some((role) => role.column.kind === 'key' && !isBlank(cells[role.index]))) {
          this.findings.add('row/ignored', 'note', this.place(row, 0), { row: row + 1, label: cellText(filled[0]).trim().slice(0, 40) });
          continue;
        }
      }
      if (totals.take(row, this.totalLabel(row, keyRoles), values)) continue;
      let used = false;
      for (const [contract, columns] of perContract) used = this.readRow(contract, columns, keyRoles, row, totals) || used;
      if (used) count++;
    }
    totals.check();
    return count;
  }

  /** 合计, where the key column does not know that word as one of its codes. */
  private totalLabel(row: number, keyRoles: readonly { readonly column: Column; readonly index: number }[]): string | undefined {
    for (const { column, index } of keyRoles) {
      const cell = this.rows[row]![index];
      if (column.kind !== 'key' || typeof cell !== 'string') continue;
      const word = comparableText(cell);
      if (totalWord.test(word) && !(column.type === 'code' && readKey(this.header.contract, column, cell).kind === 'key')) return cell.trim();
    }
    return undefined;
  }

  private readRow(contract: Contract, columns: readonly { readonly meaning: { readonly column: Column; readonly codes: Readonly<Record<string, string>>; readonly year?: string }; readonly index: number }[], keyRoles: readonly { readonly column: Column; readonly index: number }[], row: number, totals: TotalRows): boolean {
    const given: Record<string, string | number | null> = {};
    const provenance: Record<string, string | null> = {};
    let implied: Readonly<Record<string, string>> | undefined;
    for (const { column, index } of keyRoles) {
      const own = contract.columns.find((candidate) => candidate.id === column.id);
      if (!own) continue;
      const reading = this.keyCell(contract, own, row, index);
      if (reading.kind === 'unreadable') return false;
      const value = reading.kind === 'key' ? reading.value : null;
      if (own.kind === 'provenance') provenance[own.id] = value === null ? null : String(value);
      else given[own.id] = value;
      if (reading.kind === 'key' && reading.implied) implied = { ...implied, ...reading.implied };
    }
    for (const [key, code] of Object.entries(implied ?? {})) {
      const said = given[key];
      if (said !== undefined && said !== null && said !== code) {
        const index = keyRoles.find((role) => role.column.id === key)!.index;
        const line = keyRoles.find((role) => role.column.id === 'line');
        this.findings.add('code/contradicts', 'error', this.place(row, index, key), { ...columnNames(contract.columns.find((column) => column.id === key)!), found: String(said), label: line ? cellText(this.rows[row]![line.index]) : '', implied: code });
        return false;
      }
      given[key] = code;
    }
    let used = false;
    for (const { meaning, index } of columns) {
      const { basis, ...codes } = meaning.codes;
      const keys = this.keys(contract, { ...(meaning.year === undefined ? {} : { year: Number(meaning.year) }), ...codes, ...dropNulls(given) }, row, index);
      if (!keys) return false;
      const all = basis === undefined ? provenance : { ...provenance, basis };
      used = this.figures.take(contract, meaning.column, keys, all, row, index, columnLetters(index), totals) || used;
    }
    return used;
  }

  private isInTitles(contract: Contract, id: string): boolean {
    if (this.choices.constants?.[id] !== undefined) return true;
    if (id === 'year') return this.context.year !== undefined;
    const column = contract.columns.find((candidate) => candidate.id === id) ?? contractById('fund_flows')!.columns.find((candidate) => candidate.id === id);
    return column !== undefined && codeInTitles(this.context, column) !== undefined;
  }

  private withChosenColumns(header: Header): Header {
    const chosen = this.choices.columns;
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

  /** Notes how the header was understood. */
  private announce(certain: boolean): void {
    const { header } = this;
    if (this.declared) return;
    const sheet = this.grid.sheet ?? '';
    if (!certain && !header.crosswise) {
      const guess = { kind: 'contract' as const, file: this.grid.file, sheet, subject: 'contract', taken: header.contract.id };
      const exact = header.roles.every((role) => role.kind === 'none' || (role.kind === 'key' && role.exact) || (role.kind === 'value' && role.meaning.match === 'exact'));
      if (!exact) this.findings.guess(guess, 'sheet/contract', this.place(header.last, 0), { ...contractNames(header.contract), row: header.last + 1 });
    }
    for (const [index, role] of header.roles.entries()) {
      const text = header.texts[index] ?? '';
      if (this.choices.columns?.[columnLetters(index)] !== undefined) continue;
      const place = this.place(header.last, index);
      if (role.kind === 'none' && text !== '' && !role.known) this.findings.add('column/ignored', 'note', place, { header: text });
      if (role.kind === 'context' && !header.crosswise) this.findings.add('column/ignored', 'note', place, { header: text });
      const meaning = role.kind === 'key' && !role.exact ? role.column.label : role.kind === 'value' && role.meaning.match !== 'exact' ? meaningLabel(role.meaning) : undefined;
      if (meaning) this.findings.guess({ kind: 'column', file: this.grid.file, sheet, subject: columnLetters(index), taken: takenName(role) }, 'column/guessed', place, { header: text, meaningZh: meaning.zh, meaningEn: meaning.en });
    }
  }

  /** Errors that concern the header: a column twice, a key column missing. */
  private checkColumns(): boolean {
    let sound = true;
    const seen = new Map<string, number>();
    for (const [index, role] of this.header.roles.entries()) {
      if (role.kind !== 'key' && role.kind !== 'value') continue;
      const codes = role.kind === 'value' ? JSON.stringify([role.meaning.contract.id, Object.entries(role.meaning.codes).sort(), role.meaning.year]) : '';
      const column = role.kind === 'key' ? role.column : role.meaning.column;
      const name = `${role.kind}.${column.id}.${codes}`;
      const first = seen.get(name);
      if (first === undefined) {
        seen.set(name, index);
        continue;
      }
      if (column.id === 'status' && role.kind === 'key') {
        // A second `status` is the provenance column of shipped files.
        const evidence = this.header.contract.columns.find((candidate) => candidate.id === 'evidence')!;
        (this.header.roles as Role[])[index] = { kind: 'key', column: evidence, exact: true };
        continue;
      }
      sound = false;
      this.findings.add('column/twice', 'error', this.place(this.header.last, index, column.id), { ...columnNames(column), first: columnLetters(first), second: columnLetters(index) });
    }
    if (this.header.crosswise) return sound;
    for (const key of keyColumns(this.header.contract)) {
      const inHeader = this.header.roles.every((role) => role.kind !== 'value' || role.meaning.contract !== this.header.contract || role.meaning.codes[key.id] !== undefined || (key.type === 'year' && role.meaning.year !== undefined));
      const byPhrase = key.type === 'code' && this.header.contract.phrases.some((phrase) => phrase.codes[key.id] !== undefined && Object.keys(phrase.codes).some((id) => id !== key.id && this.hasKeyColumn(id)));
      if (inHeader || byPhrase || key.optional || this.hasKeyColumn(key.id) || this.constant(this.header.contract, key) !== undefined) continue;
      sound = false;
      this.reportColumnMissing(this.header.contract, key, this.place(this.header.last, 0, key.id));
    }
    return sound;
  }

  /** Of a form, the contract that most of its figures went to. */
  private mostUsed(): string {
    if (!this.header.crosswise) return this.header.contract.id;
    const used = [...this.originOf.keys()].toSorted((a, b) => (this.builders.get(b)?.rowCount ?? 0) - (this.builders.get(a)?.rowCount ?? 0));
    return used[0] ?? this.header.contract.id;
  }

  private summary(rowCount: number): SheetSummary {
    const { header } = this;
    return {
      sheet: this.grid.sheet ?? '',
      contract: this.mostUsed(),
      headerRow: header.last + 1,
      headerRows: header.last - header.first + 1,
      layout: header.crosswise ? 'items-down' : 'records',
      rowCount,
      columns: header.roles.map((role, index) => ({ letter: columnLetters(index), header: header.texts[index] ?? '', taken: takenName(role) })),
    };
  }
}

/** The contract that a template's first cell names. */
function templateContract(rows: readonly (readonly CellValue[])[]): string | undefined {
  const first = cellText(rows[0]?.[0]);
  if (!first.startsWith(templateMark)) return undefined;
  const id = /[a-z_]+/.exec(first.slice(templateMark.length))?.[0];
  return id !== undefined && contractById(id) ? id : undefined;
}

function chosenRole(header: Header, choice: { readonly column: string; readonly contract?: string; readonly codes?: Readonly<Record<string, string>> }): Role {
  const contract = (choice.contract === undefined ? undefined : contractById(choice.contract)) ?? header.contract;
  const column = contract.columns.find((candidate) => candidate.id === choice.column);
  if (!column) return roleOf(contract, choice.column);
  if (column.kind !== 'value') return { kind: 'key', column, exact: true };
  return { kind: 'value', meaning: { contract, column, codes: choice.codes ?? {}, match: 'exact' } };
}

function takenName(role: Role): string {
  if (role.kind === 'key') return role.column.id;
  if (role.kind === 'value') return [`${role.meaning.contract.id}.${role.meaning.column.id}`, ...Object.entries(role.meaning.codes).map(([key, code]) => `${key}=${code}`)].join(' ');
  if (role.kind === 'context') return [role.meaning.year ?? '', ...Object.entries(role.meaning.codes).map(([key, code]) => `${key}=${code}`)].join(' ').trim();
  return role.kind === 'none' ? '' : role.kind;
}

function meaningLabel(meaning: { readonly contract: Contract; readonly column: Column; readonly codes: Readonly<Record<string, string>> }): { readonly zh: string; readonly en: string } {
  const codes = Object.entries(meaning.codes).map(([key, id]) => meaning.contract.columns.find((column) => column.id === key)?.codes?.find((code) => code.id === id)?.label ?? { zh: id, en: id });
  return { zh: [...codes.map((label) => label.zh), meaning.column.label.zh].join(' '), en: [...codes.map((label) => label.en), meaning.column.label.en].join(', ') };
}

function dropNulls(record: Readonly<Record<string, string | number | null>>): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const key of Object.keys(record)) if (record[key] !== null) kept[key] = record[key]!;
  return kept;
}
