import type { Column, Contract } from './contract.ts';
import { columnNames, shownNumber } from './findings.ts';
import { columnLetters, isBlank } from './grid.ts';
import type { Sheet } from './sheet.ts';
import { shownDecimals } from './text/number-text.ts';
import { unitBase } from './text/reading-unit.ts';

interface Added {
  readonly row: number;
  readonly index: number;
  readonly contract: Contract;
  readonly keys: readonly (string | number | null)[];
  readonly value: number;
}

interface Total {
  readonly row: number;
  readonly label: string;
  readonly values: readonly { readonly meaning: { readonly contract: Contract; readonly column: Column }; readonly index: number }[];
}

/** Rows called 合计 or 小计: kept out of the data and compared with the rows above them. */
export class TotalRows {
  private readonly sheet: Sheet;
  private readonly totals: Total[] = [];
  private readonly added: Added[] = [];

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  take(row: number, label: string | undefined, values: Total['values']): boolean {
    if (label === undefined) return false;
    this.totals.push({ row, label, values });
    this.sheet.findings.add('row/total', 'note', this.sheet.place(row, 0), { row: row + 1, label });
    return true;
  }

  add(contract: Contract, column: Column, keys: readonly (string | number | null)[], value: number, row: number, index: number): void {
    if (isAdditive(column)) this.added.push({ row, index, contract, keys, value });
  }

  check(): void {
    if (this.totals.length === 0) return;
    const parts = this.added.filter((figure) => !this.isWhole(figure));
    let previous = -1;
    let previousTotal = -1;
    for (const total of this.totals) {
      const isSubtotal = /小计|subtotal/i.test(total.label);
      const from = isSubtotal ? previous : previousTotal;
      for (const { meaning, index } of total.values) this.compare(total, meaning.contract, meaning.column, index, parts.filter((figure) => figure.index === index && figure.row > from));
      previous = total.row;
      if (!isSubtotal) previousTotal = total.row;
    }
  }

  private compare(total: Total, contract: Contract, column: Column, index: number, figures: readonly Added[]): void {
    const { sheet } = this;
    const known = figures.filter((figure) => (/^(?:合计|总计|total|grandtotal)/i.test(total.label) ? true : figure.row < total.row));
    if (!isAdditive(column) || known.length === 0 || isBlank(sheet.rows[total.row]![index])) return;
    const stated = sheet.figures.amount(contract, column, total.row, index, columnLetters(index));
    if (!stated) return;
    const sum = known.reduce((whole, figure) => whole + figure.value, 0);
    const decimals = Math.max(shownDecimals(stated.value / stated.factor), ...known.map((figure) => shownDecimals(figure.value / stated.factor)));
    const allowed = 0.5 * (known.length + 1) * stated.factor * 10 ** -decimals * (decimals === 0 && stated.factor === 1 ? 0.01 : 1);
    const difference = stated.value - sum;
    if (Math.abs(difference) <= allowed + 1e-9 * Math.abs(sum)) return;
    sheet.findings.addDoubt('row/total-differs', 'error', sheet.place(total.row, index, column.id), { label: total.label, ...columnNames(column), found: shownNumber(stated.value), sum: shownNumber(sum), difference: shownNumber(difference) });
  }

  /** A row that is itself a sum of others (全部 beside 在职 and 退休, or a line of the form beside its parts) does not count again. */
  private isWhole(figure: Added): boolean {
    const keys = figure.contract.columns.filter((column) => column.kind === 'key');
    return keys.some((column, at) => {
      const code = figure.keys[at];
      if (code !== 'all' && code !== 'total' && code !== 'subtotal') return column.id === 'line' && /_|^inpatient$|^outpatient$/.test(String(code)) && !/^(?:from|to|critical)_/.test(String(code));
      return this.added.some((other) => other.contract === figure.contract && other.keys[at] !== code);
    });
  }
}

function isAdditive(column: Column): boolean {
  return unitBase(column.unit!) !== '1' && !/^yuan\/(?:person|admission)/.test(column.unit!);
}
