import type { Column } from '../columns.ts';
import type { Label, Model, Period } from '../model.ts';
import { unitWords } from '../text/unit-words.ts';
import { FIRST_ROW } from './layout.ts';
import { unitOf, yearFormat } from './number-format.ts';
import { quantityLabel } from './quantity-label.ts';
import { sheetHead } from './sheet-head.ts';
import { sheetWords } from './sheet-words.ts';
import type { WorkbookCell, WorkbookSheet } from './workbook.ts';

type Row = readonly (WorkbookCell | undefined)[];

/** A sheet with a quantity in each row and a period in each column, laid out as `layout.ts` says. */
export function periodSheet({ periods }: { readonly periods: readonly Period[] }, name: string, hint: string, remarkHead: string, rows: readonly Row[], remarkWidth: number, locale: keyof Label): WorkbookSheet {
  const yearly = periods[0]?.length === 4;
  const words = [sheetWords.quantityId, sheetWords.elementId, sheetWords.name, sheetWords.unit].map((word) => word[locale]);
  const heads: Row = [
    ...[...words, remarkHead].map((value): WorkbookCell => ({ value, kind: 'heading' })),
    ...periods.map((period): WorkbookCell => (yearly ? { value: Number(period), kind: 'period', format: yearFormat } : { value: period, kind: 'period' })),
  ];
  return {
    name,
    rows: [...sheetHead(name, hint, heads), ...rows],
    widths: [5, 5, 42, 12, remarkWidth, ...periods.map(() => 20)],
    frozen: { rows: FIRST_ROW, columns: 3 },
    landscape: true,
  };
}

export function headingRow(text: string): Row {
  const blank: WorkbookCell = { value: null, kind: 'heading' };
  return [undefined, undefined, { value: text, kind: 'heading' }, blank, blank];
}

/** Ids, label, unit and remark of a quantity's element, then its cells. */
export function quantityRow(model: Model, column: Column, remark: WorkbookCell | undefined, cells: Row, locale: keyof Label): Row {
  const { quantity, element } = column;
  const indent = (quantity.form?.level ?? 0) + (element === '' ? 0 : 1);
  return [
    { value: quantity.name, kind: 'id' },
    { value: element, kind: 'id' },
    { value: quantityLabel(model, column, locale), kind: 'label', ...(indent > 0 && { indent }) },
    { value: unitWords(unitOf(quantity), locale), kind: 'unit' },
    remark,
    ...cells,
  ];
}
