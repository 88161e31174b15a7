import type { ParameterRun } from './parameter-cells.ts';
import type { Label } from '../model.ts';
import { cellText } from './cell-address.ts';
import { FIRST_PERIOD_COLUMN, FIRST_ROW, type Layout } from './layout.ts';
import { quantityLabel } from './quantity-label.ts';
import type { DefinedName } from './workbook.ts';

/** Parameters with more elements than this are found by their row and not by a name for each. */
const MOST_ELEMENTS = 60;

/** A name for the row of every parameter: its label, with the element's, made of letters that Excel takes. */
export function definedNames(run: ParameterRun, layout: Layout, locale: keyof Label): readonly DefinedName[] {
  const taken = new Set<string>();
  const parameters = layout.sheets.find(({ key }) => key === 'parameters');
  return (parameters?.lines ?? []).flatMap((line, at): readonly DefinedName[] => {
    if (line.kind !== 'quantity' || run.columns.of(line.column.quantity.name)!.size > MOST_ELEMENTS) return [];
    const name = free(nameOf(quantityLabel(run.model, line.column, locale)), taken);
    const row = FIRST_ROW + at;
    const first = cellText({ row, column: FIRST_PERIOD_COLUMN }, true);
    const last = cellText({ row, column: FIRST_PERIOD_COLUMN + run.periods.length - 1 }, true);
    return [{ name, sheet: parameters!.name, cell: first === last ? first : `${first}:${last}` }];
  });
}

/** Letters, digits and underlines; a letter or underline first, and nothing that reads as a cell such as `AB12` or `R1C1`. */
export function nameOf(label: string): string {
  const plain = label.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '').slice(0, 200);
  const readable = /^\p{L}/u.test(plain) && !/^([a-z]{1,3}\d+|[rc]|r\d*c\d*|true|false)$/i.test(plain);
  return readable ? plain : `_${plain}`;
}

/** Excel does not tell capital letters from small ones in names. */
function free(name: string, taken: Set<string>): string {
  let own = name;
  for (let number = 2; taken.has(own.toLowerCase()); number++) own = `${name}_${number}`;
  taken.add(own.toLowerCase());
  return own;
}
