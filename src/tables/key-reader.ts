import type { Place } from '../i18n/issue.ts';
import { keyColumns, type Column, type Contract } from './contract.ts';
import { columnNames, contractNames } from './findings.ts';
import { cellText, columnLetters, type CellValue } from './grid.ts';
import { allowedWords, readKey, type KeyReading } from './key-cells.ts';
import type { Sheet } from './sheet.ts';

/** Reads the keys of a sheet's figures and reports what cannot be known. */
export class KeyReader {
  private readonly sheet: Sheet;
  private readonly cache = new Map<string, Map<CellValue, KeyReading>>();
  private readonly complained = new Set<string>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** The keys of a figure in the contract's order; undefined, with an issue, where one cannot be known. */
  all(contract: Contract, given: Readonly<Record<string, string | number | null | undefined>>, row: number, column: number): (string | number | null)[] | undefined {
    const keys: (string | number | null)[] = [];
    for (const key of keyColumns(contract)) {
      let value = given[key.id];
      if (value === undefined || value === null) value = this.sheet.hasKeyColumn(key.id) ? (key.optional ? null : undefined) : this.sheet.constants.of(contract, key);
      if (value === undefined) {
        this.reportMissing(contract, key, row, column);
        return undefined;
      }
      keys.push(value);
    }
    return keys;
  }

  private reportMissing(contract: Contract, key: Column, row: number, column: number): void {
    const index = this.sheet.header.roles.findIndex((role) => role.kind === 'key' && role.column.id === key.id);
    const name = index >= 0 ? `${row}:${index}` : `${contract.id}.${key.id}`;
    if (this.complained.has(name)) return;
    this.complained.add(name);
    if (index >= 0) this.sheet.findings.add('key/missing', 'error', this.sheet.place(row, index, key.id), columnNames(key));
    else this.reportColumnMissing(contract, key, this.sheet.header.crosswise ? this.sheet.place(row, column, key.id) : this.sheet.place(this.sheet.header.last, 0, key.id));
  }

  reportColumnMissing(contract: Contract, key: Column, place: Place): void {
    this.sheet.findings.add('column/missing', 'error', place, { ...contractNames(contract), ...columnNames(key), allowed: [key.label.zh, key.id, ...key.synonyms.slice(0, 4)].join('、') });
  }

  /** Reads the key cell of a column, with its issues; cells that repeat are parsed once. */
  cell(contract: Contract, column: Column, row: number, index: number): KeyReading {
    const cell = this.sheet.rows[row]![index] ?? null;
    const cache = this.cache.get(`${contract.id}.${index}`) ?? new Map<CellValue, KeyReading>();
    this.cache.set(`${contract.id}.${index}`, cache);
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
    const place = this.sheet.place(row, index, column.id);
    const found = cellText(this.sheet.rows[row]![index]).trim().slice(0, 60);
    if (column.type === 'year') this.sheet.findings.add('year/unreadable', 'error', place, { found });
    else if (column.type === 'month') this.sheet.findings.add('month/unreadable', 'error', place, { found });
    else if (column.type === 'ageBand') this.sheet.findings.add('age/unreadable', 'error', place, { found });
    else {
      const { suggestion } = reading;
      this.sheet.findings.add('code/unknown', column.kind === 'key' ? 'error' : 'warning', place, {
        ...columnNames(column), found, allowed: allowedWords(column),
        suggestionZh: suggestion === undefined ? '' : `是不是“${suggestion}”？`,
        suggestionEn: suggestion === undefined ? '' : `Did you mean “${suggestion}”?`,
      });
    }
  }

  private reportPeriodGuess(column: Column, value: string | number, row: number, index: number): void {
    const place = this.sheet.place(row, index, column.id);
    const cell = this.sheet.rows[row]![index]!;
    const found = typeof cell === 'object' ? cell.date : String(cell);
    const guess = { kind: 'period' as const, file: this.sheet.grid.file, sheet: this.sheet.name, subject: columnLetters(index), taken: String(value) };
    if (column.type === 'year') this.sheet.findings.guess(guess, 'year/guessed', place, { found, year: value });
    else this.sheet.findings.guess(guess, 'month/guessed', place, { found, month: value });
  }
}
