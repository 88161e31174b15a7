import { contractColumn, type Column, type Contract } from './contract.ts';
import { columnNames } from './findings.ts';
import { cellText, columnLetters, isBlank } from './grid.ts';
import { readKey } from './key-cells.ts';
import type { Meaning } from './lexicon.ts';
import type { Sheet } from './sheet.ts';
import { comparableText } from './text/plain-text.ts';
import { TotalRows } from './total-rows.ts';

interface KeyRole {
  readonly column: Column;
  readonly index: number;
}

interface ValueRole {
  readonly meaning: Meaning & { readonly column: Column };
  readonly index: number;
}

const totalWord = /^(?:合计|总计|小计|共计|累计|total|subtotal|grandtotal|全省合计|全市合计|全国合计)$/;

/** Rows of a long table, or of one with an indicator in each column. */
export class RecordRows {
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** The number of rows that gave a figure. `from` counts from 0. */
  read(from: number): number {
    const totals = new TotalRows(this.sheet);
    const keyRoles = this.sheet.header.roles.flatMap((role, index) => (role.kind === 'key' ? [{ column: role.column, index }] : []));
    const values = this.sheet.header.roles.flatMap((role, index) => (role.kind === 'value' ? [{ meaning: role.meaning, index }] : []));
    const perContract = new Map<Contract, typeof values>();
    for (const value of values) perContract.set(value.meaning.contract, [...(perContract.get(value.meaning.contract) ?? []), value]);
    let count = 0;
    for (let row = from; row < this.sheet.rows.length; row++) {
      if (this.sheet.isAside(row)) continue;
      const cells = this.sheet.rows[row]!;
      if (values.every((value) => isBlank(cells[value.index]))) {
        const filled = cells.filter((cell) => !isBlank(cell));
        if (filled.length === 1 || !keyRoles.some((role) => role.column.kind === 'key' && !isBlank(cells[role.index]))) {
          this.sheet.findings.add('row/ignored', 'note', this.sheet.place(row, 0), { row: row + 1, label: cellText(filled[0]).trim().slice(0, 40) });
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
  private totalLabel(row: number, keyRoles: readonly KeyRole[]): string | undefined {
    for (const { column, index } of keyRoles) {
      const cell = this.sheet.rows[row]![index];
      if (column.kind !== 'key' || typeof cell !== 'string') continue;
      const word = comparableText(cell);
      if (totalWord.test(word) && !(column.type === 'code' && readKey(this.sheet.header.contract, column, cell).kind === 'key')) return cell.trim();
    }
    return undefined;
  }

  private reportContradiction(contract: Contract, keyRoles: readonly KeyRole[], row: number, key: string, code: string): void {
    const { sheet } = this;
    const column = contractColumn(contract, key);
    const index = keyRoles.find((role) => role.column.id === key)!.index;
    const line = keyRoles.find((role) => role.column.id === 'line');
    const label = column.codes?.find((candidate) => candidate.id === code)?.label.zh ?? code;
    sheet.findings.add('code/contradicts', 'error', sheet.place(row, index, key), {
      ...columnNames(column), found: cellText(sheet.rows[row]![index]).trim(), label: line ? cellText(sheet.rows[row]![line.index]).trim() : '', implied: label === code ? code : `${label} ${code}`,
    });
  }

  private readRow(contract: Contract, columns: readonly ValueRole[], keyRoles: readonly KeyRole[], row: number, totals: TotalRows): boolean {
    const given: Record<string, string | number | null> = {};
    const provenance: Record<string, string | null> = {};
    let implied: Readonly<Record<string, string>> | undefined;
    for (const { column, index } of keyRoles) {
      const own = contract.columns.find((candidate) => candidate.id === column.id);
      if (!own) continue;
      const reading = this.sheet.keys.cell(contract, own, row, index);
      if (reading.kind === 'unreadable' && own.kind === 'key') return false;
      const value = reading.kind === 'key' ? reading.value : null;
      if (own.kind === 'provenance') provenance[own.id] = value === null ? null : String(value);
      else given[own.id] = value;
      if (reading.kind === 'key' && reading.implied) implied = { ...implied, ...reading.implied };
    }
    for (const [key, code] of Object.entries(implied ?? {})) {
      const said = given[key];
      if (said !== undefined && said !== null && said !== code) {
        this.reportContradiction(contract, keyRoles, row, key, code);
        return false;
      }
      given[key] = code;
    }
    let used = false;
    for (const { meaning, index } of columns) {
      const { basis, ...codes } = meaning.codes;
      const keys = this.sheet.keys.all(contract, { ...(meaning.year === undefined ? {} : { year: Number(meaning.year) }), ...codes, ...dropNulls(given) }, row, index);
      if (!keys) return false;
      const all = basis === undefined ? provenance : { ...provenance, basis };
      used = this.sheet.figures.take(contract, meaning.column, keys, all, row, index, columnLetters(index), totals) || used;
    }
    return used;
  }
}

function dropNulls(record: Readonly<Record<string, string | number | null>>): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const key of Object.keys(record)) if (record[key] !== null) kept[key] = record[key]!;
  return kept;
}
