import type { Column, Columns } from '../columns.ts';
import type { Label, Model, Quantity } from '../model.ts';
import { prefixOf } from '../names.ts';
import type { CellPlace } from './cell-address.ts';
import { formWords, sheetWords } from './sheet-words.ts';

/**
 * Where everything stands. Every sheet of quantities has the same columns:
 *
 * A id of the quantity, B id of its element (both grey; empty in rows that are no quantity), C label, D unit,
 * E remark (of a check: its tolerance), F on one column for each period, so that a period has the same letter everywhere.
 * Rows: 1 title, 2 hint, 3 heads, from 4 on the quantities.
 */
export const ID_COLUMN = 0;
export const ELEMENT_COLUMN = 1;
export const LABEL_COLUMN = 2;
export const UNIT_COLUMN = 3;
export const REMARK_COLUMN = 4;
export const FIRST_PERIOD_COLUMN = 5;
export const HEAD_ROW = 2;
export const FIRST_ROW = 3;

export type SheetKey = 'parameters' | 'inputs' | 'computations' | 'checks';

/** One row of a sheet. */
export type Line =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'quantity'; readonly column: Column }
  /** An input that a form shows among its lines: the cells of its own row on the sheet of inputs. */
  | { readonly kind: 'mirror'; readonly column: Column }
  /** Whether the check in the row above holds, as 1 or 0. */
  | { readonly kind: 'result'; readonly column: Column };

export interface SheetLayout {
  readonly key: SheetKey;
  readonly name: string;
  readonly lines: readonly Line[];
}

export interface Layout {
  readonly sheets: readonly SheetLayout[];
  /** Cell of a column that is no bracket table, in period `t`. */
  place(column: Column, t: number): CellPlace;
}

/** Lines of a form in their order, as whoever knows official numbers puts them. */
export type FormOrder = (quantities: readonly Quantity[], model: Model) => readonly Quantity[];

export function layoutOf(model: Model, columns: Columns, locale: keyof Label, inFormOrder: FormOrder): Layout {
  const sheets = [
    { key: 'parameters', lines: grouped(columns.list.filter(({ quantity }) => quantity.kind === 'parameter' && quantity.type !== 'brackets'), model, locale) },
    { key: 'inputs', lines: grouped(columns.list.filter(({ quantity }) => quantity.kind === 'input'), model, locale) },
    { key: 'computations', lines: computations(model, columns, locale, inFormOrder) },
    { key: 'checks', lines: grouped(columns.list.filter(isCheck), model, locale, ({ index }) => [{ kind: 'result', column: columns.list[index]! }]) },
  ] as const;
  const named = sheets.filter(({ lines }) => lines.length > 0).map((sheet) => ({ ...sheet, name: sheetWords[sheet.key][locale] }));
  const places = new Map<number, { readonly sheet: string; readonly row: number }>();
  for (const { name, lines } of named) {
    lines.forEach((line, at) => {
      if (line.kind === 'quantity') places.set(line.column.index, { sheet: name, row: FIRST_ROW + at });
    });
  }
  return {
    sheets: named,
    place: (column, t) => ({ ...places.get(column.index)!, column: FIRST_PERIOD_COLUMN + t }),
  };
}

export function isCheck({ quantity }: Pick<Column, 'quantity'>): boolean {
  return quantity.name.includes('check:');
}

const own = (column: Column): Line => ({ kind: 'quantity', column });

/** Columns of the model itself, then those of each model it uses under a heading. */
function grouped(list: readonly Column[], model: Model, locale: keyof Label, after: (column: Column) => readonly Line[] = () => []): readonly Line[] {
  const groups = new Map<string, Column[]>();
  for (const column of list) {
    const prefix = prefixOf(column.quantity.name);
    groups.set(prefix, [...(groups.get(prefix) ?? []), column]);
  }
  const prefixes = [...groups.keys()].sort((a, b) => Number(a !== '') - Number(b !== ''));
  return prefixes.flatMap((prefix): readonly Line[] => {
    const lines = groups.get(prefix)!.flatMap((column) => [own(column), ...after(column)]);
    return prefix === '' ? lines : [{ kind: 'heading', text: `${sheetWords.usedModel[locale]} ${usedModel(model, prefix)}` }, ...lines];
  });
}

function usedModel(model: Model, prefix: string): string {
  const alias = prefix.slice(0, -1);
  const id = model.uses.get(alias);
  return id === undefined ? alias : `${id} (${alias})`;
}

/** The lines of each form under its name, then everything else that is computed. */
function computations(model: Model, columns: Columns, locale: keyof Label, inFormOrder: FormOrder): readonly Line[] {
  const forms = new Map<string, Quantity[]>();
  for (const quantity of model.quantities.values()) {
    if (quantity.form) forms.set(quantity.form.sheet, [...(forms.get(quantity.form.sheet) ?? []), quantity]);
  }
  const onForms = [...forms].flatMap(([sheet, quantities]): readonly Line[] => {
    const lines = inFormOrder(quantities, model).flatMap((quantity) => [...columns.of(quantity.name)!.values()]);
    return [{ kind: 'heading', text: formWords[sheet]?.[locale] ?? sheet }, ...lines.map((column): Line => (column.quantity.kind === 'variable' ? own(column) : { kind: 'mirror', column }))];
  });
  const rest = columns.list.filter((column) => column.quantity.kind === 'variable' && !column.quantity.form && !isCheck(column));
  const others = grouped(rest, model, locale);
  if (onForms.length === 0 || rest.length === 0) return [...onForms, ...others];
  return [...onForms, { kind: 'heading', text: sheetWords.otherComputations[locale] }, ...others];
}
