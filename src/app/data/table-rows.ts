import type { Locale } from '../../i18n/locale.ts';
import type { SourceTable } from '../../language/model.ts';
import type { Column, Contract } from '../../tables/contract.ts';
import { unitLabel } from '../../tables/text/reading-unit.ts';
import type { FigureTable } from '../../plots/figure.ts';

/** Columns of a contract that a table fills anywhere: keys, figures, and the basis and source behind them. */
export function filledColumns(contract: Contract, table: SourceTable): readonly Column[] {
  return contract.columns.filter(({ id, kind }) => {
    if (kind === 'provenance' && id !== 'basis' && id !== 'source' && id !== 'note') return false;
    const column = table.column(id);
    for (let row = 0; row < (column?.length ?? 0); row++) if (column![row] !== null && column![row] !== '') return true;
    return false;
  });
}

/** A key or remark in words: codes by their labels. */
export function wordOf(column: Column, value: string | number | null, locale: Locale): string {
  if (value === null) return '';
  return column.codes?.find(({ id }) => id === value)?.label[locale] ?? String(value);
}

/** Numbers of rows whose words hold every word asked for. */
export function rowsWith(table: SourceTable, columns: readonly Column[], asked: string, locale: Locale): readonly number[] {
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
  const words = columns.filter(({ kind }) => kind !== 'value');
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (wanted.length > 0) {
      const text = words.map((column) => wordOf(column, table.column(column.id)?.[row] ?? null, locale)).join(' ').toLowerCase();
      if (!wanted.every((word) => text.includes(word))) continue;
    }
    rows.push(row);
  }
  return rows;
}

/** The table as it leaves the program: plain numbers in yuan, persons and fractions, with the cell each row's first figure stands in. */
export function wholeTable(contract: Contract, table: SourceTable, locale: Locale, words: { readonly file: string; readonly sheet: string; readonly cell: string }): FigureTable {
  const columns = contract.columns.filter(({ id }) => table.column(id) !== undefined);
  const figures = columns.filter(({ kind }) => kind === 'value');
  return {
    columns: [...columns.map((column) => (column.unit === undefined || column.unit === '1' ? column.label[locale] : `${column.label[locale]} (${unitLabel(column.unit)[locale]})`)), words.file, words.sheet, words.cell],
    rows: Array.from({ length: table.rowCount }, (_, row) => {
      const first = figures.find(({ id }) => (table.column(id)?.[row] ?? null) !== null);
      const place = first && table.place(row, first.id);
      return [...columns.map(({ id }) => table.column(id)?.[row] ?? null), place?.file ?? '', place?.sheet ?? '', place?.cell ?? ''];
    }),
  };
}
