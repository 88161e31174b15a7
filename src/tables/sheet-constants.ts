import type { Column, Contract } from './contract.ts';
import { contractById } from './contracts/all.ts';
import { columnNames } from './findings.ts';
import { readKey } from './key-cells.ts';
import type { Sheet } from './sheet.ts';
import { codeInTitles } from './sheet-context.ts';

/** Codes and years that hold for a whole sheet because no column says them. */
export class SheetConstants {
  private readonly sheet: Sheet;
  private readonly known = new Map<string, string | number | null | undefined>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  /** A code or year that holds for the whole sheet, by choice, from the titles, or the contract's fallback; null for an optional key, undefined where nothing says it. */
  of(contract: Contract, column: Column): string | number | null | undefined {
    const name = `${contract.id}.${column.id}`;
    if (this.known.has(name)) return this.known.get(name);
    const value = this.find(contract, column);
    this.known.set(name, value);
    return value;
  }

  private find(contract: Contract, column: Column): string | number | null | undefined {
    const chosen = this.sheet.choices.constants?.[column.id];
    if (chosen !== undefined) {
      const reading = readKey(contract, column, chosen);
      return reading.kind === 'key' ? reading.value : undefined;
    }
    const place = this.sheet.place(this.sheet.header.last, 0, column.id);
    const subject = { kind: 'constant' as const, file: this.sheet.grid.file, sheet: this.sheet.name, subject: column.id };
    if (column.type === 'code') {
      const found = codeInTitles(this.sheet.context, column);
      if (found) {
        const label = column.codes!.find((code) => code.id === found.code)!.label;
        this.sheet.findings.guess({ ...subject, taken: found.code }, 'sheet/constant', place, { ...columnNames(column), word: found.word, valueZh: label.zh, valueEn: label.en });
        return found.code;
      }
      if (column.fallback !== undefined) {
        const label = column.codes!.find((code) => code.id === column.fallback)!.label;
        if (!this.sheet.declared) this.sheet.findings.guess({ ...subject, taken: column.fallback }, 'sheet/fallback', place, { ...columnNames(column), valueZh: label.zh, valueEn: label.en });
        return column.fallback;
      }
    }
    if (column.type === 'year' && this.sheet.context.year !== undefined) {
      const year = this.sheet.context.year;
      this.sheet.findings.guess({ ...subject, taken: year }, 'sheet/constant', place, { ...columnNames(column), word: year, valueZh: year, valueEn: year });
      return Number(year);
    }
    return column.optional ? null : undefined;
  }

  /** Whether a choice or a title says this key, without noting anything. */
  isSaid(contract: Contract, id: string): boolean {
    if (this.sheet.choices.constants?.[id] !== undefined) return true;
    if (id === 'year') return this.sheet.context.year !== undefined;
    const column = contract.columns.find((candidate) => candidate.id === id) ?? contractById('fund_flows')!.columns.find((candidate) => candidate.id === id);
    return column !== undefined && codeInTitles(this.sheet.context, column) !== undefined;
  }
}
